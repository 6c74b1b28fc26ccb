/** Days of a range on which something changes, for what can be told of one day only. */
import type { Atlas, AtlasSpell } from "../atlas/model.js";
import { standingIn } from "../atlas/standing.js";
import { isEmpty, type Interval } from "../chronology/interval.js";
import type { Day, DayRange } from "../chronology/model.js";
import { seasonSpell } from "../chronology/season.js";
import { isSameState } from "../regime/alike.js";

/** On which the state of some ground, or a line that stands, is another than on the day before; in order. */
export function turnsOfMap(atlas: Atlas, days: DayRange, reading: string): Day[] {
  const spells = Array.from(atlas.partition.faceIsLand, (_, face) =>
    states(atlas.spells(face, reading)),
  ).flat();
  const seasons = spells.flatMap(({ from, layers }) =>
    layers.flatMap(({ season }) => (season ? [seasonSpell(days.earliest ?? from ?? 0, season)] : [])),
  );
  const standing = atlas.lines.flatMap((line) => standingIn(line, reading));
  const begin = spells.map(({ from }) => ({ from, until: null }));
  return within([...begin, ...seasons, ...standing, ...(atlas.coverage ? [atlas.coverage] : [])], days);
}

/** The first spell of each run in one state. */
function states(spells: readonly AtlasSpell[]): AtlasSpell[] {
  const told = spells.filter((spell) => !isEmpty(spell));
  return told.filter((spell, index) => index === 0 || !isSameState(told[index - 1]!, spell));
}

/** On which a line begins or ceases to have one of its courses. */
export function turnsOfLine(atlas: Atlas, id: string, days: DayRange, reading: string): Day[] {
  const courses = atlas.lines.filter((line) => line.id === id || (line.role === "line" && line.insteadOf === id));
  return within(courses.flatMap((course) => standingIn(course, reading)), days);
} // prettier-ignore

function within(intervals: readonly Interval[], { earliest, latest }: DayRange): Day[] {
  const bounds = intervals.flatMap(({ from, until }) => [from, until]);
  const inside = bounds.filter(
    (bound): bound is Day =>
      bound !== null && bound > (earliest ?? -Infinity) && bound <= (latest ?? Infinity),
  );
  return [...new Set(inside)].sort((a, b) => a - b);
}
