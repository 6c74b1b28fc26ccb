import type { LonLat } from "../geodesy/model.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { PlanarChain } from "./model.js";

const METRES_PER_DEGREE = 111_000;

/** The end of a line, and how well its place is known. */
export interface LooseEnd {
  readonly name: string;
  readonly kind: PlanarChain["kind"];
  readonly part: number;
  /** The line sets out from here; else it ends here. */
  readonly isStart: boolean;
  readonly at: LonLat;
  readonly accuracyMetres: number;
}

/**
 * Short links from the ends of lines to what they are meant to meet. An end that lies within its own accuracy of a coast, of the
 * frame or of another line cannot be told from one that meets it, and is led there by the shortest way.
 */
export function joinEnds(
  ends: readonly LooseEnd[],
  chains: readonly PlanarChain[],
): Omit<PlanarChain, "id">[] {
  return ends.flatMap((end) =>
    (["coast", "frame", "line"] as const).flatMap((kind) => {
      const others = chains.filter(
        (chain) => chain.kind === kind && !(chain.kind === end.kind && chain.name === end.name),
      );
      const target = nearestWithin(end, others);
      if (target === null || distanceMetres(end.at, target) < 0.1) return [];
      const { name, part } = end;
      // The link runs with the line, so that the line's left is the link's left.
      const [from, to] = end.isStart ? [target, end.at] : [end.at, target];
      const coordinates = Float64Array.of(from.lon, from.lat, to.lon, to.lat);
      return [{ kind: end.kind, name, part, coordinates }];
    }),
  );
}

/** The nearest point of the chains, if the end's accuracy reaches it. Measured in the plane that touches the ellipsoid there. */
function nearestWithin({ at, accuracyMetres }: LooseEnd, chains: readonly PlanarChain[]): LonLat | null {
  const scale = Math.cos((at.lat * Math.PI) / 180);
  const reachY = accuracyMetres / METRES_PER_DEGREE;
  const reachX = reachY / Math.max(0.01, scale);
  let [best, found]: [number, LonLat | null] = [reachY, null];
  for (const { coordinates: c } of chains) {
    for (let i = 0; i + 3 < c.length; i += 2) {
      const [ax, ay, bx, by] = [c[i]! - at.lon, c[i + 1]! - at.lat, c[i + 2]! - at.lon, c[i + 3]! - at.lat];
      if ((ax > reachX && bx > reachX) || (ax < -reachX && bx < -reachX)) continue;
      if ((ay > reachY && by > reachY) || (ay < -reachY && by < -reachY)) continue;
      const [dx, dy] = [(bx - ax) * scale, by - ay];
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * scale * dx + ay * dy) / length));
      const distance = Math.hypot(ax * scale + t * dx, ay + t * dy);
      if (distance < best)
        [best, found] = [distance, { lon: at.lon + ax + t * (bx - ax), lat: at.lat + ay + t * dy }];
    }
  }
  return found;
}
