import type { Bins } from "./bins.js";

/**
 * One planar subdivision of the theatre: every chain, coast and the frame, noded.
 * The plane is longitude (unwrapped into the theatre) and latitude in degrees; y grows north.
 * Half-edge h and h ^ 1 are twins. `next` keeps the face on the left.
 *
 *            twin(h)
 *      o <------------- o
 *   origin ----------> origin(h ^ 1)
 *               h         face(h) lies to the left of h
 */
export interface PlanarChain {
  readonly id: number;
  readonly kind:
    | "line"
    | "limit"
    | "river"
    | "way"
    | "bed"
    | "lake"
    | "island"
    | "area"
    | "parallel"
    | "meridian"
    | "coast"
    | "frame";
  /** The line, river, lake, island or area; null for unnamed coasts and the frame. */
  readonly name: string | null;
  /** For lines: the index of the part. */
  readonly part: number;
  /** x, y pairs. A closed chain repeats its first vertex at the end. */
  readonly coordinates: Float64Array;
}

export interface Partition {
  readonly chains: readonly PlanarChain[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Per half-edge. */
  readonly origin: Int32Array;
  readonly next: Int32Array;
  readonly face: Int32Array;
  /**
   * The chains that run along each undirected edge (half-edges 2e and 2e + 1): `edgeChains[edgeChainStart[e] … edgeChainStart[e + 1])`.
   * An entry c >= 0 says that chain c runs along half-edge 2e; ~c (negative) that it runs along 2e + 1.
   */
  readonly edgeChainStart: Int32Array;
  readonly edgeChains: Int32Array;
  /** Per face; face 0 is the unbounded one. */
  readonly faceAreaSquareKm: Float64Array;
  readonly faceIsLand: Uint8Array;
  /** A point strictly inside each face; NaN for face 0. */
  readonly faceLabelX: Float64Array;
  readonly faceLabelY: Float64Array;
  /** One half-edge of each boundary cycle, and the face that the cycle bounds. */
  readonly cycleStart: Int32Array;
  readonly cycleFace: Int32Array;
  /** The cycles, by the face that they bound. */
  readonly faceCycles: Bins;
}
