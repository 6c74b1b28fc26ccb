/** From what distances are measured: a point, or the drawn courses of a boundary. */
import type { Boundary, Point } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { between } from "../geodesy/between.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { metresPerDegree } from "../geodesy/wgs84.js";
import { drawnCourses } from "./drawn.js";
import type { Chain } from "./model.js";
import type { PointContext, Resolve } from "./point-result.js";
import { flat } from "../geodesy/flat.js";

type Polylines = readonly (readonly LonLat[])[];

export interface Measured {
  /** To its edge; of what is ground, from within too. */
  readonly metresTo: (p: LonLat) => number;
  /** How well it is known where it comes nearest a point, metres. */
  readonly knownAt: (p: LonLat) => number;
  readonly corners: Iterable<LonLat>;
  /** What it is drawn by; of a point none. */
  readonly courses: readonly Chain[];
  /** How long its courses are in the theatre; of a point 0. */
  readonly courseMetres: number;
  /** At worst. */
  readonly accuracyMetres: number;
  /** The rings of what is no line but ground: all in it is at no distance. */
  readonly solid: Polylines;
}

/** Null: it is not drawn, or not yet. */
export function measureFrom(
  of: Boundary | Point,
  context: PointContext,
  resolve: Resolve,
): Measured | Diagnostic | null {
  return "kind" in of ? fromBoundary(of, context, resolve) : fromPoint(of, resolve);
}

function fromPoint(point: Point, resolve: Resolve): Measured | Diagnostic {
  const found = resolve(point);
  if (!found.ok) return found.diagnostic;
  const { at, accuracyMetres } = found.located;
  return {
    metresTo: (p) => distanceMetres(at, p),
    knownAt: () => accuracyMetres,
    corners: [at],
    courses: [],
    courseMetres: 0,
    accuracyMetres,
    solid: [],
  };
}

function fromBoundary(boundary: Boundary, context: PointContext, resolve: Resolve): Measured | null {
  const courses = drawnCourses(boundary, context, resolve);
  if (!courses || courses.length === 0) return null;
  const measured = fromCourses(courses, context.theatre);
  return isGround(boundary) ? { ...measured, solid: courses.map(({ vertices }) => vertices) } : measured;
}

/** From courses, which are no ground. */
export function fromCourses(courses: readonly Chain[], theatre: PointContext["theatre"]): Measured {
  const vertices = courses.map((course) => course.vertices);
  const index = new SegmentIndex(vertices.map(flat));
  return {
    metresTo: (p) => index.nearest(p)?.metres ?? Infinity,
    knownAt: (p) => {
      const edge = index.nearest(p)?.edge ?? 0;
      return courses[index.courseOf(edge)]!.accuracyMetres[index.edgeInCourse(edge)] ?? 0;
    },
    corners: vertices.flat(),
    courses,
    courseMetres: metresIn(theatre, vertices),
    accuracyMetres: worstOf(courses),
    solid: [],
  };
}

/** Whether it is ground, by its outline, and no course. */
export const isGround = (of: Boundary): boolean =>
  of.kind === "area" || ((of.kind === "lake" || of.kind === "island") && of.shore === undefined);

export function distanceTo(lines: Polylines): (p: LonLat) => number {
  const index = new SegmentIndex(lines.map(flat));
  return (p) => index.nearest(p)?.metres ?? Infinity;
}

/** By edges whose middle lies in the box. */
function metresIn({ west, south, east, north }: PointContext["theatre"], courses: Polylines): number {
  let sum = 0;
  for (const course of courses)
    for (let i = 1; i < course.length; i++) {
      const [a, b] = [course[i - 1]!, course[i]!];
      const middle = between(a, b, 0.5);
      if (middle.lon < west || middle.lon > east || middle.lat < south || middle.lat > north) continue;
      const { x, y } = metresPerDegree(middle.lat);
      sum += Math.hypot((b.lon - a.lon) * x, (b.lat - a.lat) * y);
    }
  return sum;
}

function worstOf(courses: readonly Chain[]): number {
  let worst = 0;
  for (const { accuracyMetres } of courses)
    for (const metres of accuracyMetres) worst = Math.max(worst, metres);
  return worst;
}
