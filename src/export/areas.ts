/** The ground of a day as features for other programs: one for each connected area of which the same is told. */
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { isGroundSpokenOf } from "../atlas/ground.js";
import { speaksOn } from "../atlas/coverage.js";
import type { Atlas } from "../atlas/model.js";
import { isoFromDay } from "../chronology/days.js";
import { holds } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import { onlyDay } from "../chronology/ranges.js";
import { dissolve, type ClassArea } from "../picture/ground.js";
import { NO_GROUND } from "../picture/history.js";
import { polygonOfArea } from "../picture/polygons.js";
import { AREA_COLUMNS, stateCells } from "../query/flat/columns.js";
import { stateOf } from "../query/flat/states.js";
import { lastDatedBefore } from "../query/last-dated.js";
import { openTeller, type ToldOfGround } from "../query/told.js";
import { partiesOf, type BeyondTitle, type Title } from "../regime/title.js";
import { titleWords, type Words } from "../words/index.js";
import { withinAntimeridian } from "./antimeridian.js";
import type { Properties } from "./model.js";

export type AreaFeature = Feature<Polygon | MultiPolygon, Properties>;

export interface AreasOptions {
  readonly reading: string;
  readonly words: Words;
  /** Areas of one title are one, whatever gives it and whatever else is told of them. */
  readonly byTitle: boolean;
}

/** None on a day that the corpus does not speak of. Geometry: RFC 7946, longitudes from -180 to 180, cut there. */
export function* areasOn(atlas: Atlas, day: Day, options: AreasOptions): Generator<AreaFeature> {
  if (!speaksOn(atlas, day)) return;
  const { classOf, classes } = classesOn(atlas, day, options);
  for (const area of dissolve(atlas.partition, classOf)) yield featureOf(atlas, day, area, classes[area.class]!, options);
} // prettier-ignore

interface AreaClass {
  readonly title: Title | BeyondTitle;
  readonly properties: Properties;
}

/** Of each face, which of the classes it is of. */
function classesOn(atlas: Atlas, day: Day, { reading, words, byTitle }: AreasOptions) {
  const teller = openTeller(atlas, new Map(atlas.clauses.map((clause) => [clause.id, clause])));
  const known = new Map<ToldOfGround, Map<string | undefined, number>>();
  const placeOf = new Map<string, number>();
  const classes: AreaClass[] = [];
  const classOfTold = (told: ToldOfGround, lastDated: string | undefined): number => {
    const properties = byTitle ? titleProperties(told.title, words) : stateProperties(told, lastDated, words);
    const key = JSON.stringify(properties);
    const place = placeOf.get(key) ?? classes.push({ title: told.title, properties }) - 1;
    placeOf.set(key, place);
    return place;
  };
  const classOf = Int32Array.from(atlas.partition.faceIsLand, (_, face) => {
    if (face === 0 || !isGroundSpokenOf(atlas, face, reading)) return NO_GROUND;
    const spells = atlas.spells(face, reading);
    const now = spells.findIndex((spell) => holds(spell, day));
    const told = teller.ofSpell(spells, now, onlyDay(day));
    const { lastDated } = lastDatedBefore(atlas, spells, day);
    const place = known.get(told)?.get(lastDated) ?? classOfTold(told, lastDated);
    known.set(told, (known.get(told) ?? new Map<string | undefined, number>()).set(lastDated, place));
    return place;
  });
  return { classOf, classes };
}

const titleProperties = (title: Title | BeyondTitle, words: Words): Properties => ({
  name: titleWords(words, title),
  title: title.kind,
  holders: title.holders.join("+") || null,
  between: title.kind === "undetermined" ? partiesOf(title).join("+") || null : null,
});

function stateProperties(told: ToldOfGround, lastDated: string | undefined, words: Words): Properties {
  const state = stateOf(told);
  const cells = stateCells(state);
  const [reason] = told.because;
  return {
    name: titleWords(words, told.title),
    ...Object.fromEntries(AREA_COLUMNS.map(({ name, at }) => [name, cells[at] || null])),
    clause: reason?.clause ?? null,
    editorial: reason?.editorial ?? null,
    unverified: reason?.unverified ?? null,
    evidence: state.surveys.join("+") || null,
    last_dated: lastDated ?? null,
  };
}

function featureOf(
  { partition }: Atlas,
  day: Day,
  area: ClassArea,
  { properties }: AreaClass,
  { reading }: AreasOptions,
): AreaFeature {
  return {
    type: "Feature",
    properties: { day: isoFromDay(day), reading, ...properties, square_km: area.areaSquareKm },
    geometry: withinAntimeridian(polygonOfArea(partition, area)),
  };
}
