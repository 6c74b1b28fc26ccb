import { dayFromCivil } from "../chronology/days.js";
import type { Day, DayRange } from "../chronology/model.js";
import { onlyDay } from "../chronology/ranges.js";
import { meetsSeason } from "../chronology/season.js";
import { speaksAt } from "./coverage.js";
import type { Atlas, AtlasSpell } from "./model.js";

/**
 * Whether a face is ground of which the corpus speaks (by the middle of the face), and of which clauses may: land, or
 * water that one gives, holds, claims or burdens in a reading.
 */
export const isGroundSpokenOf = (atlas: Atlas, face: number, reading: string): boolean =>
  speaksOfFace(atlas, face) && isLandOrSpokenOf(atlas, face, reading);

/** Ground of which clauses may speak, and the corpus says that it does not. */
export const isLeftOut = (atlas: Atlas, face: number, reading: string): boolean =>
  !speaksOfFace(atlas, face) && isLandOrSpokenOf(atlas, face, reading);

function speaksOfFace(atlas: Atlas, face: number): boolean {
  const { faceLabelX, faceLabelY } = atlas.partition;
  return speaksAt(atlas, face, faceLabelX[face]!, faceLabelY[face]!);
}

const isLandOrSpokenOf = (atlas: Atlas, face: number, reading: string): boolean =>
  atlas.partition.faceIsLand[face] === 1 || atlas.spells(face, reading).some(isSpokenOf);

const isSpokenOf = ({ title, claims, layers, burdens }: AtlasSpell): boolean =>
  title.kind !== "unallocated" || [claims, layers, burdens].some(({ length }) => length > 0);

/** A spell as it is on a day of it: what is held in another season is not. */
export const onDay = (spell: AtlasSpell, day: Day): AtlasSpell => onDays(spell, onlyDay(day));

/** With all that is held on some day of a range. */
export function onDays(spell: AtlasSpell, days: DayRange): AtlasSpell {
  const isHeld = ({ season }: AtlasSpell["layers"][number]) => season === null || meetsSeason(days, season);
  return spell.layers.every(isHeld) ? spell : { ...spell, layers: spell.layers.filter(isHeld) };
}

/** A spell as it is in each part of the year: once where nothing in it hangs on the season. */
export function inEachSeason(spell: AtlasSpell): AtlasSpell[] {
  const turns = spell.layers.flatMap(({ season }) => (season ? [season.from, season.until] : []));
  // A leap year has every day that a year may have.
  const days = turns.map(({ month, day }) => dayFromCivil("gregorian", 2000, month, day));
  return days.length === 0 ? [spell] : days.map((day) => onDay(spell, day));
}
