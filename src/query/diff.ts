import type { Atlas } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { sameTitle, type Title } from "../regime/title.js";
import { holds } from "../chronology/interval.js";
import { EDITORIAL } from "../effect/model.js";
import { reasons } from "./ask.js";
import type { Reason } from "./model.js";

export interface Change {
  readonly from: Title;
  readonly to: Title;
  readonly areaSquareKm: number;
  /** Why it is as it is on the second day. */
  readonly because: readonly Reason[];
}

/** What ground has another title on `second` than on `first`, greatest first; faces of one fate are one change. */
export function diffTitles(atlas: Atlas, first: Day, second: Day, reading = EDITORIAL): Change[] {
  const clauses = new Map(atlas.clauses.map((clause) => [clause.id, clause]));
  const changes = new Map<string, { from: Title; to: Title; areaSquareKm: number; because: Reason[] }>();
  for (let face = 1; face < atlas.partition.faceIsLand.length; face++) {
    if (atlas.partition.faceIsLand[face] === 0) continue;
    const spells = atlas.spells(face, reading);
    const before = spells.find((spell) => holds(spell, first))!;
    const after = spells.find((spell) => holds(spell, second))!;
    if (sameTitle(before.title, after.title)) continue;
    const because = reasons(after.because, clauses);
    const key = JSON.stringify([before.title, after.title, because]);
    const change = changes.get(key) ?? { from: before.title, to: after.title, areaSquareKm: 0, because };
    change.areaSquareKm += atlas.partition.faceAreaSquareKm[face]!;
    changes.set(key, change);
  }
  return [...changes.values()]
    .map((change) => ({ ...change, areaSquareKm: Math.round(change.areaSquareKm * 10) / 10 }))
    .sort((a, b) => b.areaSquareKm - a.areaSquareKm);
}
