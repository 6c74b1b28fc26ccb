/** The shore of a lake or an island on one side: from its farthest point on the one hand of that direction to that on the other. */
import type { LonLat } from "../geodesy/model.js";
import { reachIn } from "../geodesy/reach.js";

/** `ring`: does not repeat its first vertex. `azimuth`: in degrees clockwise from north. In the order of the ring. */
export function shoreOnSide(ring: readonly LonLat[], azimuth: number): LonLat[] {
  const there = reachIn(azimuth, ring);
  const [left, right] = [azimuth - 90, azimuth + 90].map((hand) =>
    farthest(ring, reachIn(hand, ring), there),
  );
  const runs = [run(ring, left!, right!), run(ring, right!, left!)];
  const [one, other] = runs.map((shore) => shore.reduce((sum, at) => sum + there(at), 0) / shore.length);
  return runs[one! > other! ? 0 : 1]!;
}

/** Around the ring from one vertex to another. */
const run = (ring: readonly LonLat[], from: number, to: number): LonLat[] =>
  from < to ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];

/** Of several that lie as far, that which lies farther by the second measure. */
function farthest(
  ring: readonly LonLat[],
  reach: (at: LonLat) => number,
  second: (at: LonLat) => number,
): number {
  return ring.reduce((best, at, i) => {
    const more = reach(at) - reach(ring[best]!);
    return more > 0 || (more === 0 && second(at) > second(ring[best]!)) ? i : best;
  }, 0);
}
