import { ringAreaSquareKm } from "../geodesy/area.js";
import { grouped } from "./bins.js";
import { clipToBox, frameBox } from "./clip.js";
import { linkEdges, type Edges } from "./edges.js";
import { findFaces, type Faces } from "./faces.js";
import { findLabels } from "./labels.js";
import { findLand } from "./land.js";
import type { PlanarChain, Partition } from "./model.js";
import { nodeSegments } from "./node.js";
import { RingCorners, type Walked } from "./ring-corners.js";
import { UNITS_PER_DEGREE } from "./vertices.js";

/**
 * Nodes all chains once into one planar subdivision of the frame. Chain numbers in the result are positions in `chains`, which
 * must equal their ids. Positions are rounded to 1e-7 degree; what lies outside of the frame is left out. The result does not
 * depend on the order of the chains, up to numbering.
 */
export function partition(chains: readonly PlanarChain[]): Partition {
  const edges = nodedEdges(chains);
  const faces = findFaces(edges);
  const faceCycles = grouped(faces.cycleFace, faces.count);
  const labels = findLabels(edges, faces.cycleStart, faceCycles);
  const [labelX, labelY] = [inDegrees(labels.x), inDegrees(labels.y)];
  const faceIsLand = findLand(chains, edges, faces, (face) => [labelX[face]!, labelY[face]!]);
  const [x, y] = [inDegrees(edges.x), inDegrees(edges.y)];
  return {
    chains,
    x,
    y,
    origin: edges.origin,
    next: edges.next,
    face: faces.face,
    edgeChainStart: edges.edgeChainStart,
    edgeChains: edges.edgeChains,
    faceAreaSquareKm: faceAreas({ ...edges, x, y }, faces),
    faceIsLand,
    faceLabelX: labelX,
    faceLabelY: labelY,
    cycleStart: faces.cycleStart,
    cycleFace: faces.cycleFace,
    faceCycles,
  };
}

/** What noding needs of its own is let go with it. */
function nodedEdges(chains: readonly PlanarChain[]): Edges {
  const box = frameBox(chains);
  const { segments, vertices } = clipToBox(chains, box);
  nodeSegments(segments, vertices, box);
  return linkEdges(segments, vertices);
}

/** In place. */
function inDegrees(units: Float64Array): Float64Array {
  for (let i = 0; i < units.length; i++) units[i] = units[i]! / UNITS_PER_DEGREE;
  return units;
}

/** Sums of the signed areas of each face's cycles; the unbounded face is given 0. */
function faceAreas(walked: Walked, faces: Faces): Float64Array {
  const areas = new Float64Array(faces.count);
  const ring = new RingCorners();
  faces.cycleStart.forEach((start, cycle) => {
    const face = faces.cycleFace[cycle]!;
    if (face !== 0) areas[face]! += ringAreaSquareKm(ring.of(start, walked));
  });
  return areas;
}
