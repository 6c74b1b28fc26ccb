/** What lies on one side of a bound. */
import type { LonLat } from "../geodesy/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { flat } from "../geodesy/flat.js";
import { handAt, handTowards, type CompassSide } from "../geodesy/sides.js";

/** How far a place lies beyond a bound, metres; null: it does not. */
export type Beyond = (at: LonLat) => number | null;

/**
 * To the east or west of a bound lies only what its parallel meets, to the north or south what its meridian meets. Null: the bound
 * runs too nearly that way itself to have such a side. Longitudes unwrapped.
 */
export function beyondBound(side: CompassSide, bound: readonly LonLat[]): Beyond | null {
  const hand = handTowards(side, bound);
  if (hand === null) return null;
  const index = new SegmentIndex([flat(bound)]);
  const along = side === "east" || side === "west" ? "lat" : "lon";
  let [least, most] = [Infinity, -Infinity];
  for (const vertex of bound) [least, most] = [Math.min(least, vertex[along]), Math.max(most, vertex[along])];
  return (at) => {
    if (at[along] < least || at[along] > most) return null;
    const foot = index.nearest(at)!;
    const isEnd = foot.edge + foot.share === 0 || foot.edge + foot.share === bound.length - 1;
    const isBeyond = isEnd ? isBeyondCrossing(side, index, at) : handAt(at, bound, foot) === hand;
    return isBeyond ? foot.metres : null;
  };
}

/** A bound has no hand beside its end: there the place counts at which the parallel or meridian comes nearest. */
function isBeyondCrossing(side: CompassSide, index: SegmentIndex, at: LonLat): boolean {
  const [along, across] =
    side === "east" || side === "west" ? (["lat", "lon"] as const) : (["lon", "lat"] as const);
  let nearest = Infinity;
  for (let edge = 0; edge < index.count; edge++) {
    const [a, b] = index.endsOf(edge);
    if ((a[along] - at[along]) * (b[along] - at[along]) > 0) continue;
    const run = b[along] - a[along];
    const share = run === 0 ? 0 : (at[along] - a[along]) / run;
    const aside = at[across] - (a[across] + share * (b[across] - a[across]));
    if (Math.abs(aside) < Math.abs(nearest)) nearest = aside;
  }
  return side === "east" || side === "north" ? nearest > 0 : nearest < 0;
}
