import type { Boundary } from "../clauses/model.js";
import type { Partition, PlanarChain } from "../partition/model.js";

/** Names a boundary across the stages: `line:amur`, `river:rhine`, `coast`, `frame`. */
export type BoundaryKey = string;

/** The partition, with what floods and sides need at hand. */
export interface Ground {
  readonly partition: Partition;
  readonly faceCount: number;
  /** The boundary by the course that it has: another's where a later instrument gave it one. */
  today(key: BoundaryKey): BoundaryKey;
  /** Half-edges that run along a boundary in its own direction, in the order of its parts. */
  along(key: BoundaryKey): readonly number[];
  /** Undirected edges of a boundary. */
  edges(key: BoundaryKey): readonly number[];
  /** Half-edges of a face: `halfEdges[start[f] … start[f + 1])`. */
  readonly faceStart: Int32Array;
  readonly faceHalfEdges: Int32Array;
}

export function keyOf(boundary: Boundary): BoundaryKey {
  if (boundary.kind === "coast" || boundary.kind === "frame") return boundary.kind;
  return `${boundary.kind}:${boundary.id}`;
}

function keyOfChain(chain: PlanarChain): BoundaryKey {
  if (chain.kind === "coast" || chain.kind === "frame") return chain.kind;
  return `${chain.kind === "limit" ? "line" : chain.kind}:${chain.name ?? ""}`;
}

export function readGround(partition: Partition): Ground {
  const edges = new Map<BoundaryKey, number[]>();
  const along = new Map<BoundaryKey, number[]>();
  const keys = partition.chains.map(keyOfChain);
  const edgeCount = partition.origin.length / 2;
  const ordered = new Map<BoundaryKey, { chain: number; halfEdge: number }[]>();
  for (let e = 0; e < edgeCount; e++) {
    for (let i = partition.edgeChainStart[e]!; i < partition.edgeChainStart[e + 1]!; i++) {
      const entry = partition.edgeChains[i]!;
      const chain = entry >= 0 ? entry : ~entry;
      const key = keys[chain]!;
      push(ordered, key, { chain, halfEdge: entry >= 0 ? 2 * e : 2 * e + 1 });
    }
  }
  for (const [key, entries] of ordered) {
    entries.sort((a, b) => a.chain - b.chain);
    along.set(
      key,
      entries.map((entry) => entry.halfEdge),
    );
    edges.set(key, [...new Set(entries.map((entry) => entry.halfEdge >> 1))]);
  }
  const { faceStart, faceHalfEdges } = indexFaces(partition);
  return {
    partition,
    faceCount: partition.faceIsLand.length,
    today: (key) => key,
    along: (key) => along.get(key) ?? [],
    edges: (key) => edges.get(key) ?? [],
    faceStart,
    faceHalfEdges,
  };
}

function indexFaces(partition: Partition) {
  const { face } = partition;
  const faceStart = new Int32Array(partition.faceIsLand.length + 1);
  for (const f of face) faceStart[f + 1]!++;
  for (let f = 1; f < faceStart.length; f++) faceStart[f]! += faceStart[f - 1]!;
  const fill = faceStart.slice();
  const faceHalfEdges = new Int32Array(face.length);
  for (let h = 0; h < face.length; h++) faceHalfEdges[fill[face[h]!]!++] = h;
  return { faceStart, faceHalfEdges };
}

/** The ground with the courses that later instruments gave to lines, by the keys of these. */
export function withCourses(ground: Ground, courses: ReadonlyMap<BoundaryKey, BoundaryKey>): Ground {
  if (courses.size === 0) return ground;
  const today = (key: BoundaryKey) => courses.get(key) ?? key;
  return {
    ...ground,
    today,
    along: (key) => ground.along(today(key)),
    edges: (key) => ground.edges(today(key)),
  };
}

/** A set of edges that stop a flood. */
export class Barrier {
  readonly #stops: Uint8Array;

  constructor(
    readonly ground: Ground,
    readonly keys: ReadonlySet<BoundaryKey>,
  ) {
    this.#stops = new Uint8Array(ground.partition.origin.length / 2);
    for (const key of keys) for (const edge of ground.edges(key)) this.#stops[edge] = 1;
  }

  stops(edge: number): boolean {
    return this.#stops[edge] === 1;
  }

  /** How many of the barrier's edges end at each vertex. */
  degrees(): Uint32Array {
    const { origin } = this.ground.partition;
    const degree = new Uint32Array(this.ground.partition.x.length);
    for (let e = 0; e < this.#stops.length; e++) {
      if (this.#stops[e] === 0) continue;
      degree[origin[2 * e]!]!++;
      degree[origin[2 * e + 1]!]!++;
    }
    return degree;
  }
}

/** All faces reachable from the seeds through passable faces, without crossing the barrier. */
export function flood(
  barrier: Barrier,
  seeds: Iterable<number>,
  isPassable: (face: number) => boolean,
): Set<number> {
  const { partition, faceStart, faceHalfEdges } = barrier.ground;
  const reached = new Set<number>();
  const stack: number[] = [];
  const visit = (face: number) => {
    if (reached.has(face) || !isPassable(face)) return;
    reached.add(face);
    stack.push(face);
  };
  for (const seed of seeds) visit(seed);
  for (let face = stack.pop(); face !== undefined; face = stack.pop()) {
    for (let i = faceStart[face]!; i < faceStart[face + 1]!; i++) {
      const h = faceHalfEdges[i]!;
      if (!barrier.stops(h >> 1)) visit(partition.face[h ^ 1]!);
    }
  }
  return reached;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
