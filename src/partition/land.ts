import { crossesRay } from "../geodesy/plane.js";
import type { Edges } from "./edges.js";
import type { Faces } from "./faces.js";
import type { PlanarChain } from "./model.js";

/**
 * Land lies to the left of coasts. Faces without a coast take it from their neighbours across other edges; a region that no coast
 * touches takes it from whether its label point lies inside the coast rings as given. Outside of the frame is no land.
 */
export function findLand(
  chains: readonly PlanarChain[],
  edges: Edges,
  faces: Faces,
  label: (face: number) => readonly [x: number, y: number],
): Uint8Array {
  const { region, count } = joinAcrossOpenEdges(chains, edges, faces);
  const votes = new Float64Array(count);
  const { edgeChainStart, edgeChains, x, y, origin } = edges;
  for (let e = 0; e + 1 < edgeChainStart.length; e++) {
    const length = Math.hypot(
      x[origin[2 * e]!]! - x[origin[2 * e + 1]!]!,
      y[origin[2 * e]!]! - y[origin[2 * e + 1]!]!,
    );
    for (let k = edgeChainStart[e]!; k < edgeChainStart[e + 1]!; k++) {
      const entry = edgeChains[k]!;
      if (chains[entry < 0 ? ~entry : entry]!.kind !== "coast") continue;
      const left = entry < 0 ? 2 * e + 1 : 2 * e;
      votes[region[faces.face[left]!]!]! += length;
      votes[region[faces.face[left ^ 1]!]!]! -= length;
    }
  }
  const isLand = new Uint8Array(faces.count);
  const byRing = new Map<number, boolean>();
  for (let f = 1; f < faces.count; f++) {
    const r = region[f]!;
    if (votes[r] !== 0) isLand[f] = votes[r]! > 0 ? 1 : 0;
    else {
      if (!byRing.has(r)) byRing.set(r, insideCoasts(chains, label(f)));
      isLand[f] = byRing.get(r) ? 1 : 0;
    }
  }
  return isLand;
}

/** Regions of faces that meet across edges which are neither coast nor border of the unbounded face. */
function joinAcrossOpenEdges(chains: readonly PlanarChain[], edges: Edges, faces: Faces) {
  const parent = Int32Array.from({ length: faces.count }, (_, f) => f);
  const find = (f: number): number => {
    while (parent[f] !== f) f = parent[f] = parent[parent[f]!]!;
    return f;
  };
  const { edgeChainStart, edgeChains } = edges;
  for (let e = 0; e + 1 < edgeChainStart.length; e++) {
    const a = faces.face[2 * e]!;
    const b = faces.face[2 * e + 1]!;
    if (a === b || a === 0 || b === 0) continue;
    let coast = false;
    for (let k = edgeChainStart[e]!; k < edgeChainStart[e + 1]!; k++) {
      const entry = edgeChains[k]!;
      if (chains[entry < 0 ? ~entry : entry]!.kind === "coast") coast = true;
    }
    if (!coast) parent[find(a)] = find(b);
  }
  const region = parent.map((_, f) => find(f));
  return { region, count: faces.count };
}

/** Even-odd over all coast rings, clipped or not; x, y in degrees. */
function insideCoasts(chains: readonly PlanarChain[], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (const { kind, coordinates } of chains) {
    if (kind !== "coast") continue;
    for (let i = 0; i + 3 < coordinates.length; i += 2) {
      const [ax, ay, bx, by] = coordinates.subarray(i, i + 4);
      if (crossesRay(x, y, ax!, ay!, bx!, by!)) inside = !inside;
    }
  }
  return inside;
}
