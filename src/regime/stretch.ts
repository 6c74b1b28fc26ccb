import type { LonLat } from "../geodesy/model.js";
import type { Ground, BoundaryKey } from "./ground.js";

const RADIANS = Math.PI / 180;

/** Half-edges along a boundary, in its direction, each with the way from the boundary's start to its middle (degrees, scaled). */
export interface Course {
  readonly halfEdges: readonly number[];
  readonly way: readonly number[];
  /** The way from the start to the foot of a point on the boundary. */
  wayTo(point: LonLat): number;
}

/**
 * Measures a boundary from its start. The plane is scaled by the cosine of the middle latitude, which is enough to order
 * places along a line.
 */
export function measureCourse(ground: Ground, key: BoundaryKey): Course {
  const { partition } = ground;
  const vertices = verticesOf(ground, key);
  const scale = Math.cos(
    (vertices.reduce((sum, v) => sum + v.lat, 0) / Math.max(1, vertices.length)) * RADIANS,
  );
  const upTo = [0];
  for (let i = 1; i < vertices.length; i++) {
    const [a, b] = [vertices[i - 1]!, vertices[i]!];
    upTo.push(upTo[i - 1]! + Math.hypot((b.lon - a.lon) * scale, b.lat - a.lat));
  }
  const wayTo = (point: LonLat): number => {
    let [best, way] = [Infinity, 0];
    for (let i = 1; i < vertices.length; i++) {
      const [a, b] = [vertices[i - 1]!, vertices[i]!];
      const [dx, dy] = [(b.lon - a.lon) * scale, b.lat - a.lat];
      const [px, py] = [(point.lon - a.lon) * scale, point.lat - a.lat];
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
      const distance = Math.hypot(px - t * dx, py - t * dy);
      if (distance < best) [best, way] = [distance, upTo[i - 1]! + t * Math.sqrt(length)];
    }
    return way;
  };
  const halfEdges = ground.along(key);
  const middle = (h: number): LonLat => {
    const [a, b] = [partition.origin[h]!, partition.origin[h ^ 1]!];
    return { lon: (partition.x[a]! + partition.x[b]!) / 2, lat: (partition.y[a]! + partition.y[b]!) / 2 };
  };
  const way = halfEdges.map((h) => wayTo(middle(h)));
  return { halfEdges, way, wayTo };
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
