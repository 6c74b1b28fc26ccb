/** The ground of a day: which titles there are, how much of it each has, and the connected areas of each. */
import { addSquareKm } from "../geodesy/area.js";
import { speaksOn } from "../atlas/coverage.js";
import type { Atlas } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { BEYOND_DAYS, byTitleKind, titleKey, type BeyondTitle, type Title } from "../regime/title.js";
import { dissolve, type ClassArea } from "./ground.js";
import { NO_GROUND, spellOfDay, type GroundHistories } from "./history.js";

/** The ground under one title. */
export interface GroundOfTitle {
  readonly title: Title | BeyondTitle;
  readonly areaSquareKm: number;
}

/**
 * Every title on a day with the ground under it: from one holder to none, of each kind the largest first; on a day that the
 * corpus does not speak of, that alone.
 */
export function groundsOn(atlas: Atlas, ground: GroundHistories, day: Day): GroundOfTitle[] {
  const { faceAreaSquareKm } = atlas.partition;
  const titles = titlesOn(atlas, ground, day);
  const keys = titles.map((title) => titleKey(title));
  const sums = new Map<string, { title: Title | BeyondTitle; areaSquareKm: number }>();
  ground.classOf.forEach((c, face) => {
    if (c === NO_GROUND) return;
    let sum = sums.get(keys[c]!);
    if (!sum) sums.set(keys[c]!, (sum = { title: titles[c]!, areaSquareKm: 0 }));
    sum.areaSquareKm = addSquareKm(sum.areaSquareKm, faceAreaSquareKm[face]!);
  });
  return [...sums.values()].sort((a, b) => byTitleKind(a.title, b.title) || b.areaSquareKm - a.areaSquareKm);
}

/** Of each history. */
const titlesOn = (atlas: Atlas, { histories }: GroundHistories, day: Day): (Title | BeyondTitle)[] =>
  histories.map((spells) => (speaksOn(atlas, day) ? spellOfDay(spells, day).title : BEYOND_DAYS));

/** Areas dissolved by the title of the day; an area's class is its title's place in the list. */
export function areasByTitle(
  atlas: Atlas,
  ground: GroundHistories,
  day: Day,
  grounds: readonly Pick<GroundOfTitle, "title">[],
): ClassArea[] {
  const placeOf = new Map(grounds.map(({ title }, i) => [titleKey(title), i]));
  const places = titlesOn(atlas, ground, day).map((title) => placeOf.get(titleKey(title)));
  const classOf = ground.classOf.map((c) => (c === NO_GROUND ? NO_GROUND : (places[c] ?? NO_GROUND)));
  return dissolve(atlas.partition, classOf);
}
