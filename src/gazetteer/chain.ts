import type { Chain } from "./model.js";
import { distanceMetres, lengthMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import type { Nearest } from "../geodesy/distance.js";

/** Vertices closer than this are one: the partition's grid is a centimetre. */
const SAME_METRES = 0.02;

/** An end that lies this near to another course lies on it, but for the rounding of figures. */
export const ON_ANOTHER_METRES = 1;

export function samePlace(a: LonLat, b: LonLat): boolean {
  if (a.lon === b.lon && a.lat === b.lat) return true;
  return Math.abs(a.lat - b.lat) < 1e-6 && distanceMetres(a, b) < SAME_METRES;
}

/** A chain of the vertices; `accuracyMetres` is one figure, or one for each edge by its index and the share of the way at its middle. */
export function chainOf(
  vertices: readonly LonLat[],
  accuracyMetres: number | ((edge: number, share: number) => number),
): Chain {
  const kept: LonLat[] = [];
  const accuracies: number[] = [];
  vertices.forEach((vertex, i) => {
    if (kept.length > 0 && samePlace(kept[kept.length - 1]!, vertex)) return;
    kept.push(vertex);
    if (kept.length === 1) return;
    const share = (i - 0.5) / (vertices.length - 1);
    accuracies.push(typeof accuracyMetres === "number" ? accuracyMetres : accuracyMetres(i - 1, share));
  });
  return { vertices: kept, accuracyMetres: accuracies };
}

export function reverseChain(chain: Chain): Chain {
  return { vertices: chain.vertices.toReversed(), accuracyMetres: chain.accuracyMetres.toReversed() };
}

/** An edge of a chain. */
export interface ChainEdge {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly accuracyMetres: number;
}

export function chainEdges({ vertices, accuracyMetres }: Chain): ChainEdge[] {
  return accuracyMetres.map((metres, i) => ({
    from: vertices[i]!,
    to: vertices[i + 1]!,
    accuracyMetres: metres,
  }));
}

export function chainLengthMetres(chain: Chain): number {
  return lengthMetres(chain.vertices);
}

/** A place on a chain: on edge `edge`, after `share` of it. */
export type Station = Pick<Nearest, "edge" | "share" | "at">;

export const firstStation = ({ vertices }: Pick<Chain, "vertices">): Station => ({
  edge: 0,
  share: 0,
  at: vertices[0]!,
});

export function lastStation({ vertices }: Pick<Chain, "vertices">): Station {
  const edge = vertices.length - 2;
  return { edge, share: 1, at: vertices[edge + 1]! };
}

export function stationOrder(a: Station, b: Station): number {
  return a.edge - b.edge || a.share - b.share;
}

/** The stretch of a chain from one station to another, against the chain's direction where they lie so. */
export function stretchOf(chain: Chain, from: Station, to: Station): Chain {
  if (stationOrder(from, to) > 0) return reverseChain(stretchOf(chain, to, from));
  const vertices: LonLat[] = [from.at];
  const accuracies: number[] = [];
  const add = (vertex: LonLat, accuracy: number) => {
    if (samePlace(vertices[vertices.length - 1]!, vertex)) return;
    vertices.push(vertex);
    accuracies.push(accuracy);
  };
  for (let edge = from.edge; edge < to.edge; edge++) {
    add(chain.vertices[edge + 1]!, chain.accuracyMetres[edge]!);
  }
  add(to.at, chain.accuracyMetres[to.edge]!);
  return { vertices, accuracyMetres: accuracies };
}

/**
 * Chains end to end; a step between two of them becomes an edge with the poorer of the accuracies beside it. A chain of one vertex
 * is a point, and its one accuracy is the point's.
 */
export function concatenate(chains: readonly Chain[]): Chain {
  const vertices: LonLat[] = [];
  const accuracies: number[] = [];
  let before = 0;
  for (const chain of chains) {
    chain.vertices.forEach((vertex, i) => {
      const last = vertices[vertices.length - 1];
      const own = chain.accuracyMetres[Math.max(0, i - 1)] ?? before;
      if (last === undefined) {
        vertices.push(vertex);
      } else if (!samePlace(last, vertex)) {
        accuracies.push(i === 0 ? Math.max(before, own) : own);
        vertices.push(vertex);
      }
    });
    before = chain.accuracyMetres.at(-1) ?? before;
  }
  return { vertices, accuracyMetres: accuracies };
}
