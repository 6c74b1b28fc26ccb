import Flatbush from "flatbush";
import type { LonLat } from "../geodesy/model.js";
import type { Ground, BoundaryKey } from "./ground.js";

const RADIANS = Math.PI / 180;

/** Half-edges along a boundary, in its direction. */
export interface Course {
  readonly halfEdges: readonly number[];
  /** Those between two points on it, each given by the way to its foot; null: the boundary's own end. */
  between(from: LonLat | null, to: LonLat | null): ReadonlySet<number>;
}

/**
 * Measures a boundary from its start, in degrees scaled by the cosine of its middle latitude: enough to order places along it.
 */
export function measureCourse(ground: Ground, key: BoundaryKey): Course {
  const halfEdges = ground.along(key);
  return {
    halfEdges,
    between(from, to) {
      if (from === null && to === null) return new Set(halfEdges);
      const wayTo = measure(verticesOf(ground, key));
      const ends = [from === null ? -Infinity : wayTo(from), to === null ? Infinity : wayTo(to)];
      const [first, last] = [Math.min(...ends), Math.max(...ends)];
      const { x, y, origin } = ground.partition;
      const kept = halfEdges.filter((h) => {
        const [a, b] = [origin[h]!, origin[h ^ 1]!];
        const way = wayTo({ lon: (x[a]! + x[b]!) / 2, lat: (y[a]! + y[b]!) / 2 });
        return way >= first && way <= last;
      });
      return new Set(kept);
    },
  };
}

/** The way along a polyline to the foot of a point. An index finds the nearest segments. */
function measure(vertices: readonly LonLat[]): (point: LonLat) => number {
  const scale = Math.cos(
    (vertices.reduce((sum, v) => sum + v.lat, 0) / Math.max(1, vertices.length)) * RADIANS,
  );
  const count = Math.max(0, vertices.length - 1);
  const upTo = new Float64Array(count + 1);
  const index = count > 0 ? new Flatbush(count) : null;
  for (let i = 0; i < count; i++) {
    const [a, b] = [vertices[i]!, vertices[i + 1]!];
    upTo[i + 1] = upTo[i]! + Math.hypot((b.lon - a.lon) * scale, b.lat - a.lat);
    const [ax, bx] = [a.lon * scale, b.lon * scale];
    index?.add(Math.min(ax, bx), Math.min(a.lat, b.lat), Math.max(ax, bx), Math.max(a.lat, b.lat));
  }
  index?.finish();
  return (point) => {
    let [best, way] = [Infinity, 0];
    for (const i of index?.neighbors(point.lon * scale, point.lat, 8) ?? []) {
      const [a, b] = [vertices[i]!, vertices[i + 1]!];
      const [dx, dy] = [(b.lon - a.lon) * scale, b.lat - a.lat];
      const [px, py] = [(point.lon - a.lon) * scale, point.lat - a.lat];
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
      const distance = Math.hypot(px - t * dx, py - t * dy);
      if (distance < best) [best, way] = [distance, upTo[i]! + t * Math.sqrt(length)];
    }
    return way;
  };
}

function verticesOf(ground: Ground, key: BoundaryKey): LonLat[] {
  const name = key.slice(key.indexOf(":") + 1);
  const isLine = key.startsWith("line:");
  return ground.partition.chains
    .filter(
      (chain) =>
        chain.name === name && (isLine ? ["line", "limit"].includes(chain.kind) : key.startsWith(chain.kind)),
    )
    .sort((a, b) => a.part - b.part)
    .flatMap((chain) => {
      const vertices: LonLat[] = [];
      for (let i = 0; i < chain.coordinates.length; i += 2) {
        vertices.push({ lon: chain.coordinates[i]!, lat: chain.coordinates[i + 1]! });
      }
      return vertices;
    });
}

export type Hand = "left" | "right";

/** Which hand of a course lies towards a compass point; null where the course runs too nearly that way itself. */
export function handTowards(
  ground: Ground,
  halfEdges: readonly number[],
  side: "north" | "south" | "east" | "west",
): Hand | null {
  const { x, y, origin } = ground.partition;
  let [east, north] = [0, 0];
  for (const h of halfEdges) {
    const [a, b] = [origin[h]!, origin[h ^ 1]!];
    east += (x[b]! - x[a]!) * Math.cos(((y[a]! + y[b]!) / 2) * RADIANS);
    north += y[b]! - y[a]!;
  }
  // The left of a course that runs (east, north) lies towards (-north, east).
  const towards = { north: east, south: -east, east: -north, west: north }[side];
  if (Math.abs(towards) < 0.25 * Math.hypot(east, north)) return null;
  return towards > 0 ? "left" : "right";
}
