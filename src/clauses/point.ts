/** What a point or a course names. A new form does not compile until it says so here; all later stages ask here. */
import type { Boundary, Course, Point } from "./model.js";

/** What a point or a course is defined by, itself left aside. */
export interface NamedWithin {
  /** Places, rivers, and what else a point names by id. */
  readonly features: readonly string[];
  /** Of what a course follows, only those that lines may define in their turn. */
  readonly lines: readonly string[];
  readonly areas: readonly string[];
  readonly boundaries: readonly Boundary[];
  readonly points: readonly Point[];
}

/** What is to stand in the place of each thing that is named. */
export interface Renaming {
  readonly feature: (id: string) => string;
  readonly line: (id: string) => string;
  readonly area: (id: string) => string;
  readonly boundary: (boundary: Boundary) => Boundary;
  readonly point: (point: Point) => Point;
}

export function renamedPoint(point: Point, to: Renaming): Point {
  switch (point.form) {
    case "coordinates":
    case "after":
      return point;
    case "place":
      return { ...point, feature: to.feature(point.feature) };
    case "mouth":
    case "source":
      return { ...point, river: to.feature(point.river) };
    case "confluence":
      return { ...point, rivers: [to.feature(point.rivers[0]), to.feature(point.rivers[1])] };
    case "along-river":
      return { ...point, river: to.feature(point.river), from: to.point(point.from) };
    case "offset":
    case "shifted":
      return { ...point, from: to.point(point.from) };
    case "towards":
      return { ...point, from: to.point(point.from), to: to.point(point.to) };
    case "along":
      return { ...point, of: to.boundary(point.of), from: to.point(point.from), to: to.point(point.to) };
    case "beginning":
    case "end":
      return { ...point, of: to.boundary(point.of) };
    case "meets":
      return { ...point, what: to.boundary(point.what) };
    case "nearest":
      return {
        ...point,
        on: to.boundary(point.on),
        to: "kind" in point.to ? to.boundary(point.to) : to.point(point.to),
      };
    case "crossing": {
      const [one, other] = point.of;
      return {
        ...point,
        of: [to.boundary(one), to.boundary(other)],
        nearest: point.nearest && to.point(point.nearest),
      };
    }
    case "extreme":
      return { ...point, of: to.boundary(point.of) };
    case "outermost":
      return { ...point, of: to.boundary(point.of), from: to.point(point.from) };
    case "midway": {
      const [one, other] = point.between;
      return {
        ...point,
        between: [to.point(one), to.point(other)],
        along: point.along && to.boundary(point.along),
      };
    }
  }
}

export function renamedCourse(course: Course, to: Renaming): Course {
  switch (course.form) {
    case "line":
      return { ...course, line: to.line(course.line) };
    case "edge":
      return {
        ...course,
        area: to.area(course.area),
        other: course.other === null ? null : to.area(course.other),
      };
    case "parallel-to":
    case "right-angles":
      return { ...course, what: to.boundary(course.what) };
    case "midway":
      return { ...course, between: [to.boundary(course.between[0]), to.boundary(course.between[1])] };
    case "towards":
      return { ...course, place: to.point(course.place) };
    case "parallel":
    case "meridian":
      return typeof course.at === "number" ? course : { ...course, at: to.point(course.at) };
    case "arc":
      return {
        ...course,
        centre: to.point(course.centre),
        through: course.through && to.point(course.through),
      };
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

export const namedByPoint = (point: Point): NamedWithin => recorded((to) => renamedPoint(point, to));
export const namedByCourse = (course: Course): NamedWithin => recorded((to) => renamedCourse(course, to));

function recorded(rename: (to: Renaming) => unknown): NamedWithin {
  const features: string[] = [];
  const lines: string[] = [];
  const areas: string[] = [];
  const boundaries: Boundary[] = [];
  const points: Point[] = [];
  const into =
    <T>(list: T[]) =>
    (one: T): T => {
      list.push(one);
      return one;
    };
  rename({
    feature: into(features), line: into(lines), area: into(areas), boundary: into(boundaries), point: into(points),
  }); // prettier-ignore
  return { features, lines, areas, boundaries, points };
}

/** The points by which a boundary is given: of a circle of latitude or longitude. */
export function pointsOfBoundary(boundary: Boundary): readonly Point[] {
  const isOfPoint = (boundary.kind === "parallel" || boundary.kind === "meridian") && typeof boundary.at !== "number";
  return isOfPoint ? [boundary.at] : [];
} // prettier-ignore
