import { flat } from "../geodesy/flat.js";
import type { Chain, Polygon } from "../gazetteer/model.js";
import { RIVER_ACCURACY_METRES } from "../gazetteer/hydrography/accuracy.js";
import { between } from "../geodesy/between.js";
import type { LonLat } from "../geodesy/model.js";
import { footShare, ringHolds } from "../geodesy/plane.js";
import { metresPerDegree } from "../geodesy/wgs84.js";
import { chainOf } from "../gazetteer/chain.js";

/**
 * The course along one bank, facing along the chain: within a reach that is drawn by its banks, from each vertex to the nearest
 * point of its outer shore on that hand; elsewhere the chain. Null where no vertex lies in a reach.
 */
export function alongBank(chain: Chain, reaches: readonly Polygon[], hand: "left" | "right"): Chain | null {
  const shores = reaches.map(({ rings: [outer = []] }) => ({
    outer,
    flat: flat(outer),
  }));
  const onBank = chain.vertices.map((at, i) => {
    const shore = shores.find(({ flat }) => ringHolds(flat, at.lon, at.lat));
    return shore ? nearestOnHand(at, headingAt(chain.vertices, i), shore.outer, hand) : null;
  });
  if (onBank.every((point) => point === null)) return null;
  return chainOf(
    chain.vertices.map((at, i) => onBank[i] ?? at),
    (edge) => (onBank[edge] && onBank[edge + 1] ? RIVER_ACCURACY_METRES : chain.accuracyMetres[edge]!),
  );
}

/** From the vertex before to the one after; degrees. */
function headingAt(vertices: readonly LonLat[], i: number): readonly [number, number] {
  const [a, b] = [vertices[Math.max(0, i - 1)]!, vertices[Math.min(vertices.length - 1, i + 1)]!];
  return [b.lon - a.lon, b.lat - a.lat];
}

function nearestOnHand(
  at: LonLat,
  [east, north]: readonly [number, number],
  ring: readonly LonLat[],
  hand: "left" | "right",
): LonLat | null {
  const scale = metresPerDegree(at.lat);
  let [best, least]: [LonLat | null, number] = [null, Infinity];
  ring.forEach((b, i) => {
    const a = ring[(i || ring.length) - 1]!;
    const [ax, ay] = [(a.lon - at.lon) * scale.x, (a.lat - at.lat) * scale.y];
    const [dx, dy] = [(b.lon - a.lon) * scale.x, (b.lat - a.lat) * scale.y];
    const share = footShare(ax, ay, dx, dy);
    const [x, y] = [ax + share * dx, ay + share * dy];
    const turn = east * scale.x * y - north * scale.y * x;
    const metres = Math.hypot(x, y);
    if (metres >= least || (hand === "left" ? turn <= 0 : turn >= 0)) return;
    [best, least] = [between(a, b, share), metres];
  });
  return best;
}
