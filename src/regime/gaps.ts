import { nearestOfEdges, type Nearest } from "../geodesy/distance.js";
import type { LonLat } from "../geodesy/model.js";
import { eachHalfEdge } from "../partition/around.js";
import type { Barrier, BoundaryKey } from "./ground.js";
import { clearOfSpurs } from "./spurs.js";

/** Where a boundary stops short: its loose end, the nearest point of what could have met it, and the distance. */
export interface Gap {
  readonly end: LonLat;
  readonly nearest: LonLat | null;
  /** Whose the nearest point is. */
  readonly nearestOf: BoundaryKey | null;
  readonly metres: number;
  /** Whose end it is. */
  readonly of: BoundaryKey;
}

/** The loose ends of boundaries in a barrier that lie in faces over which a selection goes, narrowest gap first. */
export function findGaps(
  barrier: Barrier,
  keys: readonly BoundaryKey[],
  over: (face: number) => boolean,
): Gap[] {
  const { ground } = barrier;
  const { x, y, origin } = ground.partition;
  const at = (vertex: number): LonLat => ({ lon: x[vertex]!, lat: y[vertex]! });
  const gaps: Gap[] = [];
  for (const key of keys) {
    const own = new Set(clearOfSpurs(barrier, ground.along(key)).map((h) => h >> 1));
    const ends = new Set<number>();
    for (const edge of own) {
      for (const h of [2 * edge, 2 * edge + 1])
        if (barrier.degreeAt(h) === 1 && over(ground.partition.face[h]!)) ends.add(origin[h]!);
    }
    for (const end of ends) {
      const nearest = nearestFoot(barrier, own, at(end));
      gaps.push({
        end: at(end),
        nearest: nearest && nearest.at,
        nearestOf: nearest && boundaryAlong(barrier, nearest.edge),
        metres: nearest?.metres ?? Infinity,
        of: key,
      });
    }
  }
  return gaps.sort((a, b) => a.metres - b.metres);
}

function boundaryAlong(barrier: Barrier, edge: number): BoundaryKey | null {
  return [...barrier.keys].find((key) => barrier.ground.edges(key).includes(edge)) ?? null;
}

/** Of what else stops the flood, the point nearest to an end. */
function nearestFoot(barrier: Barrier, own: ReadonlySet<number>, end: LonLat): Nearest | null {
  const { x, y, origin } = barrier.ground.partition;
  const at = (vertex: number): LonLat => ({ lon: x[vertex]!, lat: y[vertex]! });
  const others: number[] = [];
  for (let edge = 0; edge < origin.length / 2; edge++)
    if (barrier.stops(edge) && !own.has(edge)) others.push(edge);
  return nearestOfEdges(end, others, (edge) => [at(origin[2 * edge]!), at(origin[2 * edge + 1]!)]);
}

/** Places along the way by which a flood comes round from some faces to others: for a reader who looks for the hole. */
export function wayRound(
  barrier: Barrier,
  from: readonly number[],
  to: readonly number[],
  isPassable: (face: number) => boolean,
): LonLat[] {
  const { partition } = barrier.ground;
  const goals = new Set(to);
  const cameFrom = new Map<number, number | null>(from.filter(isPassable).map((face) => [face, null]));
  for (const [face] of cameFrom) {
    if (goals.has(face)) return alongWay(barrier, cameFrom, face);
    eachHalfEdge(partition, face, (h) => {
      const next = partition.face[h ^ 1]!;
      if (!barrier.stops(h >> 1) && !cameFrom.has(next) && isPassable(next)) cameFrom.set(next, face);
    });
  }
  return [];
}

function alongWay(barrier: Barrier, cameFrom: ReadonlyMap<number, number | null>, goal: number): LonLat[] {
  const { faceLabelX, faceLabelY } = barrier.ground.partition;
  const faces: number[] = [];
  for (let face: number | null = goal; face !== null; face = cameFrom.get(face) ?? null) faces.unshift(face);
  return faces.map((face) => ({ lon: faceLabelX[face]!, lat: faceLabelY[face]! }));
}
