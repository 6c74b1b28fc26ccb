/** Faces of one class dissolved into connected areas, along the half-edges of the partition. */
import { addSquareKm } from "../geodesy/area.js";
import type { AtlasPartition } from "../atlas/model.js";
import { NO_GROUND } from "./history.js";

/** A connected area of one class. Rings hold vertex numbers, the first not repeated: the outer one first, then holes. */
export interface ClassArea {
  readonly class: number;
  readonly rings: readonly Int32Array[];
  readonly areaSquareKm: number;
}

/**
 * Half-edges between two classes bound the dissolved areas. From one of them the next is found by turning
 * about its end over the half-edges that lie inside the class. A connected area has exactly one outer ring,
 * which runs counter-clockwise; its other rings are holes. None touches itself: a hole that meets the edge around it, or
 * another, in one point is a ring of its own.
 */
export function dissolve(partition: AtlasPartition, classOf: Int32Array): ClassArea[] {
  const { origin, next, face, faceAreaSquareKm } = partition;
  const component = joinFaces(partition, classOf);
  const inClass = (h: number) => classOf[face[h]!]!;
  const bounds = (h: number) => inClass(h) !== NO_GROUND && inClass(h) !== inClass(h ^ 1);

  const ringsOf = new Map<number, { outer: Int32Array | null; holes: Int32Array[] }>();
  const seen = new Uint8Array(origin.length);
  for (let start = 0; start < origin.length; start++) {
    if (seen[start] || !bounds(start)) continue;
    const vertices: number[] = [];
    let h = start;
    do {
      seen[h] = 1;
      vertices.push(origin[h]!);
      h = next[h]!;
      while (!bounds(h)) h = next[h ^ 1]!;
    } while (h !== start);
    const root = component(face[start]!);
    let rings = ringsOf.get(root);
    if (!rings) ringsOf.set(root, (rings = { outer: null, holes: [] }));
    for (const ring of simpleRings(vertices)) {
      if (signedArea(partition, ring) > 0 && !rings.outer) rings.outer = ring;
      else rings.holes.push(ring);
    }
  }

  const areaOf = new Map<number, number>();
  for (let f = 1; f < classOf.length; f++) {
    if (classOf[f] === NO_GROUND) continue;
    const root = component(f);
    areaOf.set(root, addSquareKm(areaOf.get(root) ?? 0, faceAreaSquareKm[f]!));
  }
  const areas: ClassArea[] = [];
  for (const [root, { outer, holes }] of ringsOf) {
    if (!outer) continue;
    areas.push({ class: classOf[root]!, rings: [outer, ...holes], areaSquareKm: areaOf.get(root) ?? 0 });
  }
  return areas;
}

/** A closed walk, cut wherever it comes back to a vertex. */
function simpleRings(walk: readonly number[]): Int32Array[] {
  const rings: Int32Array[] = [];
  const path: number[] = [];
  const placeOf = new Map<number, number>();
  for (const vertex of walk) {
    const start = placeOf.get(vertex);
    if (start !== undefined) {
      const ring = path.splice(start);
      for (const each of ring) placeOf.delete(each);
      rings.push(Int32Array.from(ring));
    }
    placeOf.set(vertex, path.length);
    path.push(vertex);
  }
  rings.push(Int32Array.from(path));
  return rings;
}

/** Union-find over faces that share an edge and a class; returns the representative of a face. */
function joinFaces({ face }: AtlasPartition, classOf: Int32Array): (f: number) => number {
  const parent = Int32Array.from(classOf, (_, f) => f);
  const find = (f: number): number => {
    while (parent[f] !== f) {
      parent[f] = parent[parent[f]!]!;
      f = parent[f]!;
    }
    return f;
  };
  for (let h = 0; h < face.length; h += 2) {
    const a = face[h]!;
    const b = face[h + 1]!;
    if (a === b || classOf[a] === NO_GROUND || classOf[a] !== classOf[b]) continue;
    parent[find(a)] = find(b);
  }
  return find;
}

/** Twice the signed area in the plane: positive for a counter-clockwise ring. */
function signedArea({ x, y }: AtlasPartition, ring: Int32Array): number {
  const x0 = x[ring[0]!]!;
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const a = ring[i]!;
    const b = ring[(i + 1) % ring.length]!;
    sum += (x[a]! - x0) * y[b]! - (x[b]! - x0) * y[a]!;
  }
  return sum;
}
