/** Whether an edge of a line parts anything on a day: whether the ground on its two sides differs. */
import type { Atlas, AtlasSpell } from "../atlas/model.js";
import { holds } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import { between } from "../geodesy/between.js";
import type { LonLat } from "../geodesy/model.js";
import { metresPerDegree } from "../geodesy/wgs84.js";
import { stateKey } from "../regime/alike.js";
import type { Locator } from "./locate.js";

/** `share`: how far along the edge. `silence`: nothing is told of either side, as at sea; the line may part them all the same. */
export type Parting = (
  edge: readonly [LonLat, LonLat],
  share: number,
  day: Day,
  reading: string,
) => "parts" | "silence" | "nothing";

/** How far off the line its sides are looked at. */
const ASIDE_METRES = 2;
/** An end of an edge lies on others too: it is looked at so far from there, as a share of its length. */
export const FROM_END_SHARE = 0.01;

export function openParting(atlas: Atlas, locator: Locator): Parting {
  const keys = new WeakMap<AtlasSpell, string>();
  const keyOf = (spell: AtlasSpell) => {
    const key = keys.get(spell) ?? stateKey(spell);
    keys.set(spell, key);
    return key;
  };
  return (edge, share, day, reading) => {
    const [left, right] = sidesOf(edge, Math.min(1 - FROM_END_SHARE, Math.max(FROM_END_SHARE, share))).map(
      ({ lon, lat }) => statesOn(atlas.spells(locator.face(lon, lat), reading), day),
    ) as [AtlasSpell[], AtlasSpell[]];
    const isTold = left.some(({ title }) => title.kind !== "unallocated");
    const isOne = left.length === right.length && left.every((state, i) => keyOf(state) === keyOf(right[i]!));
    return !isOne ? "parts" : isTold ? "nothing" : "silence";
  };
}

/** A place just to the left and one just to the right. */
function sidesOf([a, b]: readonly [LonLat, LonLat], share: number): LonLat[] {
  const at = between(a, b, share);
  const scale = metresPerDegree(at.lat);
  const [dx, dy] = [(b.lon - a.lon) * scale.x, (b.lat - a.lat) * scale.y];
  const aside = ASIDE_METRES / Math.hypot(dx, dy);
  return [aside, -aside].map((step) => ({
    lon: at.lon - (step * dy) / scale.x,
    lat: at.lat + (step * dx) / scale.y,
  }));
}

/** What is told of the day, then what may be in its place. */
function statesOn(spells: readonly AtlasSpell[], day: Day): AtlasSpell[] {
  const mayBe = ({ possiblyFrom, possiblyUntil }: AtlasSpell) =>
    possiblyFrom !== null && possiblyFrom <= day && day < possiblyUntil!;
  const now = spells.findIndex((spell) => holds(spell, day));
  return spells.filter((spell, i) => i === now || mayBe(spell));
}
