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

/** What a course is defined by, beside the features that it follows. */
export function namedByCourse(course: Course): Pick<NamedByPoint, "boundaries" | "points"> {
  const named = (more: Partial<NamedByPoint>) => ({ boundaries: [], points: [], ...more });
  switch (course.form) {
    case "parallel-to":
      return named({ boundaries: [course.what] });
    case "midway":
      return named({ boundaries: course.between });
    case "parallel":
    case "meridian":
      return named({ points: typeof course.at === "number" ? [] : [course.at] });
    case "arc":
      return named({ points: [course.centre, ...(course.through ? [course.through] : [])] });
    case "line":
    case "survey":
    case "edge":
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
}
