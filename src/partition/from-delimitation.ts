import { ringAreaSquareKm } from "../geodesy/area.js";
import { clipToBox, frameBox } from "./clip.js";
import { linkEdges, type Edges } from "./edges.js";
import { findFaces, type Faces } from "./faces.js";
import { findLabels } from "./labels.js";
import { findLand } from "./land.js";
import type { PlanarChain, Partition } from "./model.js";
import { nodeSegments } from "./node.js";
import { UNITS_PER_DEGREE } from "./vertices.js";

/**
 * Nodes all chains once into one planar subdivision of the frame. Chain numbers in the result are positions in `chains`, which
 * must equal their ids. Positions are rounded to 1e-7 degree; what lies outside of the frame is left out. The result does not
 * depend on the order of the chains, up to numbering.
 */
export function partition(chains: readonly PlanarChain[]): Partition {
  const box = frameBox(chains);
  const { segments, vertices } = clipToBox(chains, box);
  const edges = linkEdges(nodeSegments(segments, vertices, box), vertices);
  const faces = findFaces(edges);
  const labels = findLabels(edges, faces);
  const labelX = labels.x.map(toDegrees);
  const labelY = labels.y.map(toDegrees);
  const x = edges.x.map(toDegrees);
  const y = edges.y.map(toDegrees);
  return {
    chains,
    x,
    y,
    origin: edges.origin,
    next: edges.next,
    face: faces.face,
    edgeChainStart: edges.edgeChainStart,
    edgeChains: edges.edgeChains,
    faceAreaSquareKm: faceAreas(x, y, edges, faces),
    faceIsLand: findLand(chains, edges, faces, (face) => [labelX[face]!, labelY[face]!]),
    faceLabelX: labelX,
    faceLabelY: labelY,
    cycleStart: faces.cycleStart,
    cycleFace: faces.cycleFace,
  };
}

function toDegrees(units: number): number {
  return units / UNITS_PER_DEGREE;
}

/** Sums of the signed areas of each face's cycles; the unbounded face is given 0. */
function faceAreas(x: Float64Array, y: Float64Array, { origin, next }: Edges, faces: Faces): Float64Array {
  const areas = new Float64Array(faces.count);
  const ring: number[] = [];
  faces.cycleStart.forEach((start, cycle) => {
    const face = faces.cycleFace[cycle]!;
    if (face === 0) return;
    ring.length = 0;
    let h = start;
    do {
      ring.push(x[origin[h]!]!, y[origin[h]!]!);
      h = next[h]!;
    } while (h !== start);
    areas[face]! += ringAreaSquareKm(ring);
  });
  return areas;
}
