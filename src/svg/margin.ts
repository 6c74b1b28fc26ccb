/** What stands around the map: the key, the articles that made each area, the sources, the scale. */
import { isGround } from "../atlas/ground.js";
import type { Atlas, AtlasCitation } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { titleKey, type Title } from "../regime/title.js";
import { element, escapeXml, text, wrapped } from "./drawing.js";
import { spellOn } from "../picture/history.js";
import type { Palette } from "../picture/palette.js";
import { DASHES } from "./lines.js";
import type { Sheet } from "./projection.js";
import { areaWords, citationWords, titleHeading, type Words } from "../words/index.js";

/** The ground under one title on the day. */
export interface TitledGround {
  readonly title: Title;
  readonly areaSquareKm: number;
  readonly fill: string;
  /** `Treaty of Aigun, article 1`, the most ground first. */
  readonly articles: readonly string[];
}

/** Articles whose clauses decided the title of some face, for each title on the day, by area. */
export function articlesByTitle(
  atlas: Atlas,
  words: Words,
  reading: string,
  day: Day,
): Map<string, string[]> {
  const clauses = new Map(atlas.clauses.map((clause) => [clause.id, clause]));
  const areas = new Map<string, Map<string, number>>();
  const { faceIsLand, faceAreaSquareKm } = atlas.partition;
  for (let face = 1; face < faceIsLand.length; face++) {
    if (!isGround(atlas, face, reading)) continue;
    const spell = spellOn(atlas.spells(face, reading), day);
    const deciding = spell.because.find((step) => step.clause !== null)?.clause;
    const clause = deciding ? clauses.get(deciding) : undefined;
    if (!clause) continue;
    const article = citationWords(words, clause);
    const key = titleKey(spell.title);
    const sums = areas.get(key) ?? new Map<string, number>();
    sums.set(article, (sums.get(article) ?? 0) + faceAreaSquareKm[face]!);
    areas.set(key, sums);
  }
  return new Map(
    [...areas].map(([key, sums]) => [key, [...sums].sort((a, b) => b[1] - a[1]).map(([article]) => article)]),
  );
}

/** Sources of the clauses that decided the titles of the day and of their instruments, in the order of the corpus. */
function sourcesOn(atlas: Atlas, reading: string, day: Day): string[] {
  const deciding = new Set<string>();
  const { faceIsLand } = atlas.partition;
  for (let face = 1; face < faceIsLand.length; face++) {
    if (!isGround(atlas, face, reading)) continue;
    for (const { clause } of spellOn(atlas.spells(face, reading), day).because)
      if (clause) deciding.add(clause);
  }
  const clauses = atlas.clauses.filter((clause) => deciding.has(clause.id));
  const instruments = new Set(clauses.map((clause) => clause.instrument));
  const citations: AtlasCitation[] = [
    ...atlas.instruments.filter((one) => instruments.has(one.id)).flatMap((one) => one.citations),
    ...clauses.flatMap((clause) => clause.citations),
  ];
  const cited = new Set(citations.map((citation) => citation.source));
  return atlas.sources.filter((source) => cited.has(source.id)).map((source) => source.title);
}

export interface Margin {
  readonly svg: string;
  readonly height: number;
}

const GUTTER = 34;
const SIZE = 11;
const LEADING = 14.5;

/** Two columns for the titles and their articles, one for the lines; the sources run below. */
export function drawMargin(
  atlas: Atlas,
  words: Words,
  reading: string,
  day: Day,
  grounds: readonly TitledGround[],
  palette: Palette,
  left: number,
  top: number,
  width: number,
): Margin {
  const column = (width - 2 * GUTTER) / 3;
  const columns = [
    { x: left, y: top },
    { x: left + column + GUTTER, y: top },
    { x: left + 2 * (column + GUTTER), y: top },
  ];
  const parts: string[] = [];
  const half = Math.ceil(grounds.length / 2);
  grounds.forEach((ground, i) => {
    const at = columns[i < half ? 0 : 1]!;
    const entry = groundEntry(words, ground, palette, at.x, at.y, column);
    parts.push(entry.svg);
    at.y += entry.height;
  });
  const last = columns[2]!;
  const lines = lineEntries(atlas, words, palette, last.x, last.y);
  parts.push(lines.svg);
  last.y += lines.height;
  let bottom = Math.max(...columns.map((at) => at.y)) + 8;
  const { map } = words.language;
  const sources = map.sources([...sourcesOn(atlas, reading, day), map.water].join(" · "));
  for (const line of wrapped(sources, width, SIZE - 1)) {
    parts.push(text(line, left, bottom + SIZE - 1, { class: "note", "font-size": SIZE - 1 }));
    bottom += LEADING - 1.5;
  }
  return { svg: parts.join(""), height: bottom - top };
}

function groundEntry(
  words: Words,
  ground: TitledGround,
  palette: Palette,
  x: number,
  y: number,
  width: number,
): Margin {
  const parts = [
    element("rect", {
      x,
      y: y + 1,
      width: 22,
      height: 15,
      fill: ground.fill,
      stroke: palette.faintInk,
      "stroke-width": 0.6,
    }),
    element(
      "text",
      { x: x + 31, y: y + 13, class: "entry", "font-size": 13 },
      escapeXml(titleHeading(words, ground.title)),
      element(
        "tspan",
        { class: "note", "font-size": SIZE - 1, dx: 8 },
        escapeXml(areaWords(words.language, ground.areaSquareKm)),
      ),
    ),
  ];
  let height = 20;
  for (const line of wrapped(ground.articles.join("; "), width - 31, SIZE - 0.5)) {
    parts.push(text(line, x + 31, y + height + SIZE - 2, { class: "note", "font-size": SIZE - 0.5 }));
    height += LEADING - 1;
  }
  return { svg: parts.join(""), height: height + 9 };
}

function lineEntries(atlas: Atlas, words: Words, palette: Palette, x: number, y: number): Margin {
  const { map } = words.language;
  const styles = [
    [map.byText, DASHES.line],
    ...(atlas.parts.some(({ basis }) => basis === "evidence")
      ? [[map.surveyedPart, DASHES.evidence] as const]
      : []),
    [map.editorialPart, DASHES.editorial],
    ...(atlas.lines.some((line) => line.role === "alternative")
      ? [[map.otherReading, DASHES.alternative] as const]
      : []),
  ] as const;
  const svg = styles.map(([name, dashes], i) => {
    const at = y + 8 + i * 17;
    return (
      element("path", {
        d: `M${x} ${at}h34`,
        stroke: palette.line,
        "stroke-width": 1.8,
        "stroke-dasharray": dashes,
        "stroke-linecap": dashes?.startsWith("0.1") ? "round" : "butt",
        fill: "none",
      }) + text(name, x + 44, at + 4, { class: "entry", "font-size": 12 })
    );
  });
  return { svg: svg.join(""), height: styles.length * 17 + 10 };
}

/** A bar of a round length near a seventh of the map's width. */
export function scaleBar(sheet: Sheet, palette: Palette, x: number, y: number): string {
  const wanted = sheet.width / 7 / sheet.pixelsPerKm;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const km = [5, 2, 1].map((step) => step * power).find((length) => length <= wanted) ?? power;
  const width = km * sheet.pixelsPerKm;
  const halves = [0, 1].map((i) =>
    element("rect", {
      x: x + (i * width) / 2,
      y,
      width: width / 2,
      height: 4,
      fill: i ? palette.paper : palette.ink,
      stroke: palette.ink,
      "stroke-width": 0.8,
    }),
  );
  const labels = [0, km / 2, km].map((value, i) =>
    text(i === 2 ? `${value} km` : String(value), x + (i * width) / 2, y - 4, {
      class: "note",
      "font-size": 10,
      "text-anchor": "middle",
    }),
  );
  return halves.join("") + labels.join("");
}
