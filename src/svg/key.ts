/** The key of the printed map: titles of the day and what is beside them, each with its fill and the articles that made it. */
import { addSquareKm } from "../geodesy/area.js";
import { speaksOn } from "../atlas/coverage.js";
import { isGroundSpokenOf } from "../atlas/ground.js";
import type { Atlas, AtlasCitation, AtlasSpell } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { besideKey, besideOf, besideOn, overlaysOn, unplacedOf, unplacedOn } from "../picture/beside.js";
import type { ClassArea } from "../picture/ground.js";
import { groundsOn } from "../picture/grounds.js";
import { hatchOf, isPatterned, overlayOf } from "../picture/hatch.js";
import { spellOfDay, type GroundHistories } from "../picture/history.js";
import type { Overlay } from "../picture/model.js";
import type { Palette } from "../picture/palette.js";
import { titleKey, type BeyondTitle, type Title } from "../regime/title.js";
import { besideHeading, citationWords, titleHeading, type Words } from "../words/index.js";
import { patternOf } from "./patterns.js";

/** A row of the key: ground of one title on the day, or of one thing beside title. */
export interface KeyRow {
  readonly heading: string;
  /** null: nobody can place it, and it is not drawn. */
  readonly areaSquareKm: number | null;
  readonly fill: string;
  /** `Treaty of Aigun, article 1`, the most ground first. */
  readonly articles: readonly string[];
}

export interface TitledGround extends KeyRow {
  readonly areaSquareKm: number;
  readonly title: Title | BeyondTitle;
}

/** Articles whose clauses decided, for each title and each thing beside title on the day, by area. */
function articlesOn(
  atlas: Atlas,
  words: Words,
  reading: string,
  day: Day,
): ReadonlyMap<string, readonly string[]> {
  const clauses = new Map(atlas.clauses.map((clause) => [clause.id, clause]));
  const sums = new Map<string, Map<string, number>>();
  forSpells(atlas, reading, day, (spell, areaSquareKm) => {
    for (const { key, because } of told(atlas, spell)) {
      const deciding = because.find((step) => step.clause !== null)?.clause;
      const clause = deciding ? clauses.get(deciding) : undefined;
      if (!clause) continue;
      const article = citationWords(words, clause);
      const ofKey = sums.get(key) ?? new Map<string, number>();
      ofKey.set(article, addSquareKm(ofKey.get(article) ?? 0, areaSquareKm));
      sums.set(key, ofKey);
    }
  });
  const byArea = (of: ReadonlyMap<string, number>) => [...of].sort((a, b) => b[1] - a[1]);
  return new Map([...sums].map(([key, of]) => [key, byArea(of).map(([article]) => article)]));
}

function forSpells(
  atlas: Atlas,
  reading: string,
  day: Day,
  tell: (spell: AtlasSpell, areaSquareKm: number) => void,
): void {
  if (!speaksOn(atlas, day)) return;
  const { faceAreaSquareKm } = atlas.partition;
  for (let face = 1; face < faceAreaSquareKm.length; face++)
    if (isGroundSpokenOf(atlas, face, reading))
      tell(spellOfDay(atlas.spells(face, reading), day), faceAreaSquareKm[face]!);
}

/** What a spell tells, each with the steps that made it so. */
const told = (atlas: Atlas, spell: AtlasSpell) => [
  { key: titleKey(spell.title), because: spell.because },
  ...[...besideOf(atlas, spell), ...unplacedOf(atlas, spell)].map(({ beside, because }) => ({
    key: besideKey(beside),
    because,
  })),
];

/** Surveys and sources of the clauses that decided what the map shows, and of their instruments, in the order of the corpus. */
export function sourcesOn(atlas: Atlas, reading: string, day: Day): string[] {
  const deciding = new Set<string | null>();
  forSpells(atlas, reading, day, (spell) => {
    for (const { because } of told(atlas, spell)) for (const { clause } of because) deciding.add(clause);
  });
  const clauses = atlas.clauses.filter((clause) => deciding.has(clause.id));
  const instruments = new Set(clauses.map((clause) => clause.instrument));
  const citations: AtlasCitation[] = [
    ...atlas.instruments.filter((one) => instruments.has(one.id)).flatMap((one) => one.citations),
    ...clauses.flatMap((clause) => clause.citations),
  ];
  const rested = new Set(clauses.flatMap(({ surveys }) => surveys));
  const surveys = atlas.surveys.filter(({ id }) => rested.has(id));
  const cited = new Set(
    [...citations, ...surveys.flatMap((survey) => survey.citations)].map(({ source }) => source),
  );
  const sources = atlas.sources.filter((source) => cited.has(source.id));
  return [...surveys, ...sources].map(({ title }) => title);
}

/** What lies over the areas of title, filled by the pattern that `fill` names. */
export interface LaidOver {
  readonly overlay: Overlay;
  readonly areas: readonly ClassArea[];
  readonly fill: string;
}

export interface Key {
  /** In the order of `groundsOn`. */
  readonly grounds: readonly TitledGround[];
  readonly laidOver: readonly LaidOver[];
  readonly besides: readonly KeyRow[];
  /** Of all these fills, as SVG. */
  readonly patterns: readonly string[];
}

export function keyOn(atlas: Atlas, words: Words, ground: GroundHistories, day: Day, palette: Palette): Key {
  const articles = articlesOn(atlas, words, ground.reading, day);
  const partyIndex = (id: string) => atlas.parties.findIndex((party) => party.id === id);
  const patterns: string[] = [];
  const filled = (id: string, pattern: Parameters<typeof patternOf>[1]) => {
    patterns.push(patternOf(id, pattern));
    return `url(#${id})`;
  };
  const grounds = groundsOn(atlas, ground, day).map(({ title, areaSquareKm }, i): TitledGround => {
    const hatch = hatchOf(title, palette, partyIndex);
    const fill = isPatterned(title) ? filled(`pattern-${i}`, hatch) : hatch.ground;
    const heading = titleHeading(words, title);
    return { title, heading, areaSquareKm, fill, articles: articles.get(titleKey(title)) ?? [] };
  });
  const laidOver = overlaysOn(atlas, ground, day).map(({ overlay, areas }, i) => {
    return { overlay, areas, fill: filled(`beside-${i}`, overlayOf(overlay, palette, partyIndex)) };
  });
  const besides = besideOn(atlas, ground, day).map(({ beside, areaSquareKm }, i): KeyRow => {
    const over = overlayOf([beside], palette, partyIndex);
    const fill = filled(`key-${i}`, { ground: palette.paper, ...over });
    const heading = besideHeading(words, beside);
    return { heading, areaSquareKm, fill, articles: articles.get(besideKey(beside)) ?? [] };
  });
  const unplaced = unplacedOn(atlas, ground, day).map(({ beside }): KeyRow => {
    const heading = besideHeading(words, beside);
    return { heading, areaSquareKm: null, fill: "none", articles: articles.get(besideKey(beside)) ?? [] };
  });
  return { grounds, laidOver, besides: [...besides, ...unplaced], patterns };
}
