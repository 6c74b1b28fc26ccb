import type { Atlas, AtlasSpell } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import type { Title } from "../regime/title.js";
import { holds } from "../chronology/interval.js";
import { EDITORIAL } from "../effect/model.js";
import { isSameState, tellClaims, tellLayers } from "./beside.js";
import type { Claimed, Held, Reason } from "./model.js";
import { reasons } from "./reasons.js";

/** The state of some ground on one of the two days. */
export interface GroundState {
  readonly title: Title;
  readonly claims: readonly Claimed[];
  readonly layers: readonly Held[];
}

export interface Change {
  readonly from: GroundState;
  readonly to: GroundState;
  readonly areaSquareKm: number;
  /** Why it is as it is on the second day. */
  readonly because: readonly Reason[];
}

/** What ground is in another state on `second` than on `first`, greatest first; faces of one fate are one change. */
export function diffTitles(atlas: Atlas, first: Day, second: Day, reading = EDITORIAL): Change[] {
  const clauses = new Map(atlas.clauses.map((clause) => [clause.id, clause]));
  const stateOn = (spells: readonly AtlasSpell[], index: number): GroundState => ({
    title: spells[index]!.title,
    claims: tellClaims(spells[index]!.claims, clauses),
    layers: tellLayers(atlas, spells, index, clauses),
  });
  const changes = new Map<string, Change>();
  for (let face = 1; face < atlas.partition.faceIsLand.length; face++) {
    if (atlas.partition.faceIsLand[face] === 0) continue;
    const spells = atlas.spells(face, reading);
    const [before, after] = [first, second].map((day) => spells.findIndex((spell) => holds(spell, day)));
    if (before === undefined || after === undefined || isSameState(spells[before]!, spells[after]!)) continue;
    const [from, to] = [stateOn(spells, before), stateOn(spells, after)];
    const because = reasons(spells[after]!.because, clauses);
    const key = JSON.stringify([from, to, because]);
    const areaSquareKm = (changes.get(key)?.areaSquareKm ?? 0) + atlas.partition.faceAreaSquareKm[face]!;
    changes.set(key, { from, to, areaSquareKm, because });
  }
  return [...changes.values()]
    .map((change) => ({ ...change, areaSquareKm: Math.round(change.areaSquareKm * 10) / 10 }))
    .sort((a, b) => b.areaSquareKm - a.areaSquareKm);
}
