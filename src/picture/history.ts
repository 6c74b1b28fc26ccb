/**
 * Faces grouped by their history, of title and of all that is beside it: a few dozen histories stand for thousands
 * of faces, so that a day is drawn by one look-up for each history.
 */
import { isGroundSpokenOf, onDay } from "../atlas/ground.js";
import type { Atlas, AtlasSpell } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { seasonSpell } from "../chronology/season.js";
import { stateKey } from "../regime/alike.js";

/** Class of a face that carries no ground: the sea without a title and the unbounded face. */
export const NO_GROUND = -1;

export interface GroundHistories {
  readonly reading: string;
  /** Per face: an index into `histories`, or NO_GROUND. */
  readonly classOf: Int32Array;
  /** Spells in order and without gaps. Their reasons are those of one face of the class. */
  readonly histories: readonly (readonly AtlasSpell[])[];
}

export function groundHistories(atlas: Atlas, reading: string): GroundHistories {
  const { faceIsLand } = atlas.partition;
  const classOf = new Int32Array(faceIsLand.length).fill(NO_GROUND);
  const histories: (readonly AtlasSpell[])[] = [];
  const known = new Map<string, number>();
  for (let face = 1; face < faceIsLand.length; face++) {
    if (!isGroundSpokenOf(atlas, face, reading)) continue;
    const spells = atlas.spells(face, reading);
    const key = historyKey(spells);
    let index = known.get(key);
    if (index === undefined) {
      index = histories.push(spells) - 1;
      known.set(key, index);
    }
    classOf[face] = index;
  }
  return { reading, classOf, histories };
}

/** Equal for spells that tell the same of every day: those that only change the reason are joined. */
export function historyKey(spells: readonly AtlasSpell[]): string {
  const changes = spells.filter((spell, i) => i === 0 || stateKey(spell) !== stateKey(spells[i - 1]!));
  return changes.map((spell) => `${spell.from} ${stateKey(spell)}`).join("\n");
}

/** The spell that holds on a day. Precondition: `spells` is not empty. */
export function spellOfDay(spells: readonly AtlasSpell[], day: Day): AtlasSpell {
  let low = 0;
  let high = spells.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const from = spells[middle]!.from;
    if (from === null || from <= day) low = middle;
    else high = middle - 1;
  }
  return onDay(spells[low]!, day);
}

/** Days of which it is told that the title of some ground changes, or what is beside it, in order. */
export function daysOfChange({ histories }: GroundHistories): Day[] {
  const days = new Set<Day>();
  for (const spells of histories) {
    const told = spells.filter(({ from, until }) => from === null || from !== until);
    told.forEach((spell, i) => {
      const { from } = spell;
      if (from !== null && (i === 0 || stateKey(spell) !== stateKey(told[i - 1]!))) days.add(from);
    });
  }
  return [...days].sort((a, b) => a - b);
}

/** Days from one to another, both inclusive, on which what is held for a part of each year begins or ends with its season, in order. */
export function seasonTurns({ histories }: GroundHistories, first: Day, last: Day): Day[] {
  const turns = new Set<Day>();
  for (const { from, until, layers } of histories.flat()) {
    const end = Math.min(last, (until ?? Infinity) - 1);
    for (const { season } of layers) {
      let day = season && seasonSpell(Math.max(first, from ?? first) - 1, season).until;
      for (; day !== null && day <= end; day = seasonSpell(day, season!).until) turns.add(day);
    }
  }
  return [...turns].sort((a, b) => a - b);
}
