import type { Boundary } from "../clauses/model.js";
import { eachHalfEdge } from "../partition/around.js";
import { Barrier, flood, keyOf, type BoundaryKey, type Ground } from "./ground.js";
import { partedBy, type PartedBy } from "./parted.js";

export type Enclosed =
  | {
      readonly ok: true;
      readonly faces: ReadonlySet<number>;
      readonly partedBy: PartedBy | undefined;
    }
  | { readonly ok: false; readonly problem: "unknown boundary"; readonly boundary: Boundary }
  | {
      readonly ok: false;
      readonly problem: "not enclosed";
      readonly barrier: Barrier;
      readonly of: readonly BoundaryKey[];
      /** The faces over which the ground would go. */
      readonly over: (face: number) => boolean;
    };

/**
 * The ground whose border is made of the named boundaries alone, each of them having a share in it: land, as far as the
 * coast; where they enclose none so, or the waters are asked for, what they enclose across the water.
 */
export function enclosedBy(ground: Ground, boundaries: readonly Boundary[], withWaters = false): Enclosed {
  const keys = [...new Set(boundaries.map(keyOf))];
  const empty = boundaries.find((boundary) => ground.edges(keyOf(boundary)).length === 0);
  if (empty) return { ok: false, problem: "unknown boundary", boundary: empty };
  const dry = ring(ground, boundaries, ["coast", "frame"], (face) => ground.partition.faceIsLand[face] === 1);
  const isDry = keys.includes("coast") && !withWaters;
  if (isDry || (dry.ok && !withWaters)) return dry;
  return ring(ground, boundaries, ["frame"], (face) => face !== 0);
}

/** What the boundaries enclose of the ground that may be gone over; `ends`: what ends it besides. */
function ring(
  ground: Ground,
  boundaries: readonly Boundary[],
  ends: readonly BoundaryKey[],
  over: (face: number) => boolean,
): Enclosed {
  const keys = [...new Set(boundaries.map(keyOf))];
  const barrier = new Barrier(ground, new Set([...keys, ...ends]));
  const shares = sharesOf(ground, keys, ends);
  /** Each face by the one that its part of the ground was found from. */
  const enclosed = new Map<number, number>();
  const seen = new Set<number>();
  // Whatever they enclose touches each of them: the one with the fewest edges leads to all of it.
  const shortest = keys.reduce((a, b) => (ground.edges(b).length < ground.edges(a).length ? b : a));
  for (const h of ground.edges(shortest).flatMap((e) => [2 * e, 2 * e + 1])) {
    const face = ground.partition.face[h]!;
    if (seen.has(face)) continue;
    const region = flood(barrier, [face], over);
    for (const each of region) seen.add(each);
    if (isEnclosedBy(region, shares, keys.length, ground))
      for (const each of region) enclosed.set(each, face);
  }
  if (enclosed.size === 0) return { ok: false, problem: "not enclosed", barrier, of: keys, over };
  const isParted = (e: number) => {
    const [left, right] = [2 * e, 2 * e + 1].map((h) => enclosed.get(ground.partition.face[h]!));
    return left !== undefined && right !== undefined && left !== right;
  };
  const parting = boundaries.find((boundary) => ground.edges(keyOf(boundary)).some(isParted));
  return {
    ok: true,
    faces: new Set(enclosed.keys()),
    partedBy: parting && partedBy(parting, ground, enclosed),
  };
}

/** For each edge the boundaries that run along it, as bits in the order of the keys; the last bit: an end that is not named. */
function sharesOf(ground: Ground, keys: readonly BoundaryKey[], ends: readonly BoundaryKey[]): Uint32Array {
  const shares = new Uint32Array(ground.partition.origin.length / 2);
  keys.forEach((key, index) => {
    for (const edge of ground.edges(key)) shares[edge]! |= 1 << index;
  });
  for (const key of ends) {
    for (const edge of keys.includes(key) ? [] : ground.edges(key))
      if (shares[edge] === 0) shares[edge] = UNNAMED;
  }
  return shares;
}

const UNNAMED = 1 << 30;

function isEnclosedBy(
  region: ReadonlySet<number>,
  shares: Uint32Array,
  count: number,
  ground: Ground,
): boolean {
  if (region.size === 0) return false;
  let touched = 0;
  for (const face of region) {
    eachHalfEdge(ground.partition, face, (h) => {
      if (!region.has(ground.partition.face[h ^ 1]!)) touched |= shares[h >> 1]!;
    });
  }
  return touched === (1 << count) - 1;
}
