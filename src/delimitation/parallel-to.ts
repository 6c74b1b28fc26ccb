import type { Boundary } from "../clauses/model.js";
import { nearestOf } from "../geodesy/distance.js";
import { azimuthDegrees, destination, distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { stereographicPlane, type LocalPlane } from "../geodesy/stereographic.js";
import { thatWay } from "./along-chain.js";
import { chainOf } from "../gazetteer/chain.js";
import { isolines, squaredDistances, type Raster } from "./contour.js";
import { noOffset } from "./diagnostics.js";
import type { EdgeIndex } from "./edge-index.js";
import { frameCorners } from "../gazetteer/drawn.js";
import type { Courses, Leg, Position, CourseSurvey } from "./survey.js";

/** The first draft of the line is drawn on a raster with this many steps to the distance. */
const STEPS_TO_DISTANCE = 40;
/** And so many where vertices are put between those of the draft until its chords keep the distance. */
const STEPS_OF_A_DRAFT = 10;
/** The raster has at most this many points; a coarser one is taken for a long line at a short distance. */
const MOST_RASTER_POINTS = 2e6;
/** A course at a distance is known no better, nor than what the distance is measured from. */
const SHORE_ACCURACY_METRES = 500;
/** A point this near to the distance is at it. */
const MOST_OFF_METRES = 10;
/** Corrections of a vertex to its exact distance; more than one where the nearest point changes under way. */
const CORRECTIONS = 3;

/**
 * At a distance from a coast or line, on the side where the part's end lies. A line of equal distance is drafted on a raster
 * in a conformal plane; each vertex is then moved along the geodesic from its nearest point to the exact distance.
 */
export function parallelToCourse(survey: CourseSurvey, leg: Leg, what: Boundary, metres: number): Courses {
  const edges = survey.boundary(what);
  if (!edges) return null;
  const stops = [leg.from, ...leg.via, ...(leg.end.kind === "at" ? [leg.end.position] : [])].map(
    ({ at }) => at,
  );
  const side = sideOf(survey, what, edges);
  // Of the two lines beside a coast that name no end, the one on land is meant.
  const towards = leg.via[0]?.at ?? stops[stops.length - 1]!;
  const wanted = what.kind === "coast" && leg.end.kind !== "at" ? true : side(towards);
  const drafts = draft(survey, edges, stops, metres, leg.end.kind !== "at");
  const lines = drafts.flatMap((line) => runsOnSide(line, (p) => side(p) === wanted));
  const courses = between(lines, stops[0]!, leg.end.kind === "at" ? stops[stops.length - 1]! : null)
    .map((line) => exactly(line, edges, metres))
    .filter((line) => line.length > 1)
    .map((line) => toItsEnds(line, leg, edges, metres));
  if (courses.length === 0) {
    survey.report(noOffset(leg.part, what, metres));
    return null;
  }
  const known = (at: LonLat) => Math.max(SHORE_ACCURACY_METRES, edges.knownAt(at));
  const chains = courses.map((vertices) => chainOf(vertices, (edge) => known(vertices[edge]!)));
  return leg.end.kind === "at" ? chains : thatWay(chains, leg);
}

/** The vertices at a distance between two places that lie at it. Null: no line at the distance comes by both. */
export function offsetBetween(
  survey: CourseSurvey,
  edges: EdgeIndex,
  [from, to]: readonly [LonLat, LonLat],
  metres: number,
): LonLat[] | null {
  const [way] = between(draft(survey, edges, [from, to], metres, false, STEPS_OF_A_DRAFT), from, to);
  // The first and the last may lie before the one place, or beyond the other.
  return way ? exactly(way.slice(1, -1), edges, metres) : null;
}

/** Which side of the boundary a point lies on: of coasts, land or sea; of others, left or right of the nearest edge. */
function sideOf(survey: CourseSurvey, what: Boundary, edges: EdgeIndex): (p: LonLat) => boolean {
  if (what.kind === "coast") return (p) => survey.shores.isLand(p);
  return (p) => edges.sideOfNearest(p) > 0;
}

/** Lines at about the distance around the stops, as vertices in order. */
function draft(
  survey: CourseSurvey,
  edges: EdgeIndex,
  stops: readonly LonLat[],
  metres: number,
  toTheFrame: boolean,
  stepsToDistance = STEPS_TO_DISTANCE,
): LonLat[][] {
  const around = toTheFrame ? [...stops, ...frameCorners(survey.frame)] : stops;
  const plane = stereographicPlane(middleOf(around));
  const at = around.map((p) => plane.toPlane(p));
  const margin = 3 * metres + 0.3 * (extent(at, 0) + extent(at, 1));
  const low = [0, 1].map((axis) => Math.min(...at.map((p) => p[axis]!)) - margin) as [number, number];
  const width = extent(at, 0) + 2 * margin;
  const height = extent(at, 1) + 2 * margin;
  const step = Math.max(metres / stepsToDistance, Math.sqrt((width * height) / MOST_RASTER_POINTS));
  const raster: Raster = {
    west: low[0],
    south: low[1],
    step,
    columns: Math.ceil(width / step) + 1,
    rows: Math.ceil(height / step) + 1,
  };
  const field = squaredDistances(raster, mark(raster, plane, edges));
  const steps = field.map(Math.sqrt);
  return isolines(raster, steps, metres / step).map(({ coordinates, closed }) => {
    const vertices = coordinates.map(([x, y]) => plane.fromPlane(x, y));
    return closed ? [...vertices, vertices[0]!] : vertices;
  });
}

function middleOf(points: readonly LonLat[]): LonLat {
  const lons = points.map((p) => p.lon);
  const lats = points.map((p) => p.lat);
  return {
    lon: (Math.min(...lons) + Math.max(...lons)) / 2,
    lat: (Math.min(...lats) + Math.max(...lats)) / 2,
  };
}

function extent(at: readonly (readonly [number, number])[], axis: 0 | 1): number {
  const values = at.map((p) => p[axis]);
  return Math.max(...values) - Math.min(...values);
}

/** Marks the raster points nearest to the boundary's edges. */
function mark(raster: Raster, plane: LocalPlane, edges: EdgeIndex): Uint8Array {
  const marked = new Uint8Array(raster.columns * raster.rows);
  const reach = 90;
  for (const line of edges.polylines) {
    let last: readonly [number, number] | null = null;
    for (const vertex of line) {
      // The projection has no place for what lies around the far side of the globe.
      const near =
        Math.abs(vertex.lon - plane.centre.lon) < reach && Math.abs(vertex.lat - plane.centre.lat) < reach;
      if (!near) {
        last = null;
        continue;
      }
      const next = plane.toPlane(vertex);
      const steps = last
        ? Math.max(1, Math.ceil(Math.hypot(next[0] - last[0], next[1] - last[1]) / raster.step))
        : 1;
      for (let i = 1; i <= steps; i++) {
        const x = last ? last[0] + ((next[0] - last[0]) * i) / steps : next[0];
        const y = last ? last[1] + ((next[1] - last[1]) * i) / steps : next[1];
        const column = Math.round((x - raster.west) / raster.step);
        const row = Math.round((y - raster.south) / raster.step);
        if (column < 0 || row < 0 || column >= raster.columns || row >= raster.rows) continue;
        marked[row * raster.columns + column] = 1;
      }
      last = next;
    }
  }
  return marked;
}

/** The ends of the part that lie at the distance are of the course, however near them a raster brought it. */
function toItsEnds(line: readonly LonLat[], { from, end }: Leg, edges: EdgeIndex, metres: number): LonLat[] {
  const isOn = ({ at }: Position) => {
    const off = Math.abs((edges.nearest(at)?.metres ?? Infinity) - metres);
    return off <= Math.max(MOST_OFF_METRES, Math.min(from.accuracyMetres, SHORE_ACCURACY_METRES));
  };
  const last = end.kind === "at" && isOn(end.position) ? [end.position.at] : [];
  return [...(isOn(from) ? [from.at] : []), ...line, ...last];
}

/** Moves each vertex along the geodesic from its nearest point to the distance; drops what cannot be brought there. */
function exactly(line: readonly LonLat[], edges: EdgeIndex, metres: number): LonLat[] {
  const vertices: LonLat[] = [];
  for (const vertex of line) {
    let at = vertex;
    let off = Infinity;
    for (let i = 0; i < CORRECTIONS && off > 1; i++) {
      const nearest = edges.nearest(at);
      if (!nearest || nearest.metres === 0) break;
      at = destination(nearest.at, azimuthDegrees(nearest.at, at), metres);
      off = Math.abs((edges.nearest(at)?.metres ?? Infinity) - metres);
    }
    if (off < metres / 100) vertices.push(at);
  }
  return vertices;
}

/** The stretches of a line whose vertices all lie on the wanted side. */
function runsOnSide(line: readonly LonLat[], onSide: (p: LonLat) => boolean): LonLat[][] {
  const runs: LonLat[][] = [];
  let run: LonLat[] = [];
  for (const vertex of line) {
    if (onSide(vertex)) run.push(vertex);
    else {
      if (run.length > 1) runs.push(run);
      run = [];
    }
  }
  if (run.length > 1) runs.push(run);
  return joinClosed(runs, line);
}

/** A run that ends where the closed line began goes on with the first run. */
function joinClosed(runs: LonLat[][], line: readonly LonLat[]): LonLat[][] {
  const first = runs[0];
  const last = runs[runs.length - 1];
  const closes = line.length > 2 && distanceMetres(line[0]!, line[line.length - 1]!) < 1;
  if (!first || !last || runs.length < 2 || !closes) return runs;
  if (first[0] !== line[0] || last[last.length - 1] !== line[line.length - 1]) return runs;
  return [[...last, ...first.slice(1)], ...runs.slice(1, -1)];
}

/** The stretch of the line that comes nearest both points; towards both ends where there is no second point. */
function between(lines: readonly LonLat[][], from: LonLat, to: LonLat | null): LonLat[][] {
  let best: { line: LonLat[]; a: number; b: number; metres: number } | null = null;
  for (const line of lines) {
    const a = nearestVertex(line, from);
    const b = to ? nearestVertex(line, to) : { index: -1, distance: 0 };
    const metres = a.distance + b.distance;
    if (best === null || metres < best.metres) best = { line, a: a.index, b: b.index, metres };
  }
  if (best === null) return [];
  const { line, a, b } = best;
  if (to === null) return [line.slice(a), line.slice(0, a + 1).reverse()].filter((way) => way.length > 1);
  if (a === b) return [];
  const direct = a < b ? line.slice(a, b + 1) : line.slice(b, a + 1).reverse();
  const closed = distanceMetres(line[0]!, line[line.length - 1]!) < 1;
  const around =
    a < b
      ? [...line.slice(0, a + 1).reverse(), ...line.slice(b, -1).reverse()]
      : [...line.slice(a), ...line.slice(1, b + 1)];
  return [closed && around.length < direct.length ? around : direct];
}

const nearestVertex = (line: readonly LonLat[], to: LonLat) =>
  nearestOf(line.length, (i) => distanceMetres(line[i]!, to));
