import type { Boundary } from "../clauses/model.js";
import { eachHalfEdge } from "../partition/around.js";
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
}

export function keyOf(boundary: Boundary): BoundaryKey {
  if (boundary.kind === "coast" || boundary.kind === "frame") return boundary.kind;
  return `${boundary.kind}:${boundary.id}`;
}

function keyOfChain(chain: PlanarChain): BoundaryKey {
  if (chain.kind === "coast" || chain.kind === "frame") return chain.kind;
  return `${chain.kind === "limit" ? "line" : chain.kind}:${chain.name ?? ""}`;
}

export function openGround(partition: Partition): Ground {
  const indexed = indexChains(partition);
  let coasts: readonly number[] | null = null;
  const along = (key: BoundaryKey) =>
    key === "coast" ? (coasts ??= alongCoasts(partition)) : (indexed.get(key) ?? []);
  const edges = new Map<BoundaryKey, readonly number[]>();
  const isKnown = new Uint8Array(partition.origin.length / 2);
  const edgesOf = (key: BoundaryKey): number[] => {
    const all: number[] = [];
    for (const h of along(key)) {
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
    along,
    edges: (key) => getOrPut(edges, key, edgesOf),
  };
}

/** The half-edges along each boundary but the coasts, of which a world has too many; in the order of its chains and of their edges. */
function indexChains(partition: Partition): ReadonlyMap<BoundaryKey, readonly number[]> {
  const byChain = new Map<PlanarChain, number[]>();
  eachAlong(partition, (chain, h) => {
    if (chain.kind !== "coast") push(byChain, chain, h);
  });
  const byKey = new Map<BoundaryKey, number[]>();
  for (const [chain, halfEdges] of [...byChain].sort(([a], [b]) => a.id - b.id))
    for (const h of halfEdges) push(byKey, keyOfChain(chain), h);
  return byKey;
}

/** In the order of the edges. */
function alongCoasts(partition: Partition): readonly number[] {
  const halfEdges: number[] = [];
  eachAlong(partition, ({ kind }, h) => {
    if (kind === "coast") halfEdges.push(h);
  });
  return halfEdges;
}

/** Tells of each chain along each edge the half-edge that runs its way. */
function eachAlong(
  { chains, edgeChainStart, edgeChains }: Partition,
  tell: (chain: PlanarChain, halfEdge: number) => void,
): void {
  for (let e = 0; e + 1 < edgeChainStart.length; e++)
    for (let i = edgeChainStart[e]!; i < edgeChainStart[e + 1]!; i++) {
      const entry = edgeChains[i]!;
      if (entry < 0) tell(chains[~entry]!, 2 * e + 1);
      else tell(chains[entry]!, 2 * e);
    }
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

  without(keys: readonly BoundaryKey[]): Barrier {
    return new Barrier(this.ground, new Set([...this.keys].filter((key) => !keys.includes(key))));
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
  const { partition } = barrier.ground;
  const reached = new Set<number>();
  const stack: number[] = [];
  const visit = (face: number) => {
    if (reached.has(face) || !isPassable(face)) return;
    reached.add(face);
    stack.push(face);
  };
  for (const seed of seeds) visit(seed);
  for (let face = stack.pop(); face !== undefined; face = stack.pop()) {
    eachHalfEdge(partition, face, (h) => {
      if (!barrier.stops(h >> 1)) visit(partition.face[h ^ 1]!);
    });
  }
  return reached;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
