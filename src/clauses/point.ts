/** What a point or a course names. A new form does not compile until it says so here; all later stages ask here. */
import type { Boundary, Course, Point } from "./model.js";

/** What a point is defined by, itself left aside. */
export interface NamedByPoint {
  /** Places, rivers, and what else it names by id. */
  readonly features: readonly string[];
  readonly boundaries: readonly Boundary[];
  readonly points: readonly Point[];
}

export function namedByPoint(point: Point): NamedByPoint {
  const named = (more: Partial<NamedByPoint>) => ({ features: [], boundaries: [], points: [], ...more });
  switch (point.form) {
    case "coordinates":
    case "after":
      return named({});
    case "place":
      return named({ features: [point.feature] });
    case "mouth":
    case "source":
      return named({ features: [point.river] });
    case "confluence":
      return named({ features: point.rivers });
    case "along-river":
      return named({ features: [point.river], points: [point.from] });
    case "offset":
      return named({ points: [point.from] });
    case "meets":
      return named({ boundaries: [point.what] });
    case "nearest":
      return "kind" in point.to
        ? named({ boundaries: [point.on, point.to] })
        : named({ boundaries: [point.on], points: [point.to] });
    case "crossing":
      return named({ boundaries: point.of, points: point.nearest ? [point.nearest] : [] });
    case "extreme":
      return named({ boundaries: [point.of] });
    case "midway":
      return named({ boundaries: point.along ? [point.along] : [], points: point.between });
  }
}

/** The same point with other boundaries in the place of those that it names. */
export function withBoundaries(point: Point, replace: (boundary: Boundary) => Boundary): Point {
  const inner = (each: Point): Point => withBoundaries(each, replace);
  switch (point.form) {
    case "coordinates":
    case "after":
    case "place":
    case "mouth":
    case "source":
    case "confluence":
      return point;
    case "along-river":
    case "offset":
      return { ...point, from: inner(point.from) };
    case "meets":
      return { ...point, what: replace(point.what) };
    case "nearest":
      return {
        ...point,
        on: replace(point.on),
        to: "kind" in point.to ? replace(point.to) : inner(point.to),
      };
    case "crossing":
      return {
        ...point,
        of: [replace(point.of[0]), replace(point.of[1])],
        nearest: point.nearest && inner(point.nearest),
      };
    case "extreme":
      return { ...point, of: replace(point.of) };
    case "midway":
      return {
        ...point,
        between: [inner(point.between[0]), inner(point.between[1])],
        along: point.along && replace(point.along),
      };
  }
}

/** The points by which a boundary is given: of a circle of latitude or longitude. */
export function pointsOfBoundary(boundary: Boundary): readonly Point[] {
  const isOfPoint = (boundary.kind === "parallel" || boundary.kind === "meridian") && typeof boundary.at !== "number";
  return isOfPoint ? [boundary.at] : [];
} // prettier-ignore

/** What a course is defined by; of the features that it follows, only those that lines may define in their turn. */
export interface NamedByCourse extends Pick<NamedByPoint, "boundaries" | "points"> {
  readonly lines: readonly string[];
  readonly areas: readonly string[];
}

export function namedByCourse(course: Course): NamedByCourse {
  const named = (more: Partial<NamedByCourse>) => ({ lines: [], areas: [], boundaries: [], points: [], ...more });
  switch (course.form) {
    case "line":
      return named({ lines: [course.line] });
    case "edge":
      return named({ areas: course.other === null ? [course.area] : [course.area, course.other] });
    case "parallel-to":
      return named({ boundaries: [course.what] });
    case "midway":
      return named({ boundaries: course.between });
    case "parallel":
    case "meridian":
      return named({ points: typeof course.at === "number" ? [] : [course.at] });
    case "arc":
      return named({ points: [course.centre, ...(course.through ? [course.through] : [])] });
    case "survey":
    case "river":
    case "way":
    case "coast":
    case "shore":
    case "middle":
    case "watershed":
    case "straight":
    case "as-fixed":
    case "bearing":
    case "onward":
      return named({});
  }
} // prettier-ignore

/** The same course by other lines, `lineOf` each, and by other boundaries. */
export function withLines(
  course: Course,
  lineOf: (line: string) => string,
  replace: (boundary: Boundary) => Boundary,
): Course {
  const moved = (point: Point): Point => withBoundaries(point, replace);
  switch (course.form) {
    case "line":
      return { ...course, line: lineOf(course.line) };
    case "parallel-to":
      return { ...course, what: replace(course.what) };
    case "midway":
      return { ...course, between: [replace(course.between[0]), replace(course.between[1])] };
    case "parallel":
    case "meridian":
      return typeof course.at === "number" ? course : { ...course, at: moved(course.at) };
    case "arc":
      return { ...course, centre: moved(course.centre), through: course.through && moved(course.through) };
    case "edge":
    case "survey":
    case "river":
    case "way":
    case "coast":
    case "shore":
    case "middle":
    case "watershed":
    case "straight":
    case "as-fixed":
    case "bearing":
    case "onward":
      return course;
  }
}
