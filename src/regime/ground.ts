import type { Boundary } from "../clauses/model.js";
import type { Partition, PlanarChain } from "../partition/model.js";
import { getOrPut } from "./get-or-put.js";

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
  const { chainStart, halfEdges } = indexChains(partition);
  const chainsOf = new Map<BoundaryKey, number[]>();
  partition.chains.forEach((chain, id) => push(chainsOf, keyOfChain(chain), id));
  const along = new Map<BoundaryKey, readonly number[]>();
  const edges = new Map<BoundaryKey, readonly number[]>();
  const halfEdgesOf = (key: BoundaryKey): number[] => {
    const all: number[] = [];
    for (const chain of chainsOf.get(key) ?? [])
      for (let i = chainStart[chain]!; i < chainStart[chain + 1]!; i++) all.push(halfEdges[i]!);
    return all;
  };
  const isKnown = new Uint8Array(partition.origin.length / 2);
  const edgesOf = (key: BoundaryKey): number[] => {
    const all: number[] = [];
    for (const h of halfEdgesOf(key)) {
      if (isKnown[h >> 1]) continue;
      isKnown[h >> 1] = 1;
      all.push(h >> 1);
    }
    for (const edge of all) isKnown[edge] = 0;
    return all;
  };
  return {
    partition,
    faceCount: partition.faceIsLand.length,
    today: (key) => key,
    along: (key) => getOrPut(along, key, halfEdgesOf),
    edges: (key) => getOrPut(edges, key, edgesOf),
    faceStart: partition.faceStart,
    faceHalfEdges: partition.faceHalfEdges,
  };
}

/** The half-edges along each chain, in the order of the edges: `halfEdges[chainStart[c] … chainStart[c + 1])`. */
function indexChains({ chains, edgeChainStart, edgeChains }: Partition) {
  const chainOf = (entry: number) => (entry < 0 ? ~entry : entry);
  const chainStart = new Int32Array(chains.length + 1);
  for (let i = 0; i < edgeChains.length; i++) chainStart[chainOf(edgeChains[i]!) + 1]!++;
  for (let c = 1; c < chainStart.length; c++) chainStart[c]! += chainStart[c - 1]!;
  const fill = chainStart.slice();
  const halfEdges = new Int32Array(edgeChains.length);
  for (let e = 0; e + 1 < edgeChainStart.length; e++)
    for (let i = edgeChainStart[e]!; i < edgeChainStart[e + 1]!; i++) {
      const entry = edgeChains[i]!;
      halfEdges[fill[chainOf(entry)]!++] = entry < 0 ? 2 * e + 1 : 2 * e;
    }
  return { chainStart, halfEdges };
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

  /** How many of the barrier's edges end where a half-edge begins. */
  degreeAt(halfEdge: number): number {
    const { next } = this.ground.partition;
    let degree = 0;
    let h = halfEdge;
    do {
      if (this.stops(h >> 1)) degree++;
      h = next[h ^ 1]!;
    } while (h !== halfEdge);
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
