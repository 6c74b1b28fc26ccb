/** The land beside a place whose point lies at sea: a town on a coast is known no better than the shore is drawn. */
import type { AtlasPartition } from "../atlas/model.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";

export interface Ashore {
  readonly face: number;
  /** From the point to the shore. */
  readonly metres: number;
}

/** No degree of latitude is shorter, metres. */
const SHORTEST_DEGREE = 110_500;

/** The nearest land within so many metres of a point at sea; null: there is none. Looks at every edge. */
export function ashoreOf(
  { x, y, origin, face, faceIsLand }: AtlasPartition,
  point: LonLat,
  withinMetres: number,
): Ashore | null {
  const tall = withinMetres / SHORTEST_DEGREE;
  const shrink = Math.cos((Math.min(89, Math.abs(point.lat) + tall) * Math.PI) / 180);
  const wide = tall / shrink;
  let best: Ashore | null = null;
  for (let h = 0; h < origin.length; h++) {
    if (faceIsLand[face[h]!] === 0 || faceIsLand[face[h ^ 1]!] !== 0) continue;
    const [a, b] = [origin[h]!, origin[h ^ 1]!];
    if (Math.min(x[a]!, x[b]!) > point.lon + wide || Math.max(x[a]!, x[b]!) < point.lon - wide) continue;
    if (Math.min(y[a]!, y[b]!) > point.lat + tall || Math.max(y[a]!, y[b]!) < point.lat - tall) continue;
    const foot = nearestOf(point, { lon: x[a]!, lat: y[a]! }, { lon: x[b]!, lat: y[b]! });
    const metres = distanceMetres(point, foot);
    if (metres <= (best?.metres ?? withinMetres)) best = { face: face[h]!, metres };
  }
  return best;
}

/** On a plane that is true at the point: within some km of it as good as the sphere. */
function nearestOf(point: LonLat, a: LonLat, b: LonLat): LonLat {
  const shrink = Math.cos((point.lat * Math.PI) / 180);
  const [dx, dy] = [(b.lon - a.lon) * shrink, b.lat - a.lat];
  const along = ((point.lon - a.lon) * shrink * dx + (point.lat - a.lat) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.max(0, Math.min(1, along));
  return { lon: a.lon + share * (b.lon - a.lon), lat: a.lat + share * (b.lat - a.lat) };
}
