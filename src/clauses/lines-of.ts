/** By which lines what is written is defined: those that it names, and those by which an area that it names is measured. */
import type { Boundary, Course, Feature, Point } from "./model.js";
import { namedByCourse, namedByPoint, pointsOfBoundary } from "./point.js";
import { measuredIn } from "./selector.js";

export interface LinesOf {
  point(point: Point): readonly string[];
  boundary(boundary: Boundary): readonly string[];
  course(course: Course): readonly string[];
  feature(feature: Feature): readonly string[];
}

export function openLinesOf(features: readonly Feature[]): LinesOf {
  const areas = new Map(features.filter(({ kind }) => kind === "area").map((area) => [area.id, area]));
  const underWay = new Set<string>();

  const ofArea = (id: string): readonly string[] => {
    const area = areas.get(id);
    if (!area || underWay.has(id)) return [];
    underWay.add(id);
    const found = ofLocation(area.location);
    underWay.delete(id);
    return found;
  };
  const ofLocation = (location: Feature["location"]): readonly string[] => {
    switch (location.form) {
      case "within":
        return measuredIn(location).flatMap((from) => ("kind" in from ? ofBoundary(from) : ofPoint(from)));
      case "made of":
        return location.parts.flatMap(ofBoundary);
      case "basin":
        return location.above ? ofPoint(location.above) : [];
      case "rectangle":
        return ofPoint(location.about);
      case "strip":
        return [...ofBoundary(location.of), ...(location.stretch ?? []).flatMap(ofPoint)];
      case "surveyed":
      case "enclosed":
      case "traced":
      case "through":
      case "at":
      case "none":
        return [];
    }
  };
  const ofBoundary = (boundary: Boundary): readonly string[] => {
    if (boundary.kind === "line") return [boundary.id];
    if (boundary.kind === "area") return ofArea(boundary.id);
    return pointsOfBoundary(boundary).flatMap(ofPoint);
  };
  const ofPoint = (point: Point): readonly string[] => {
    const { boundaries, points } = namedByPoint(point);
    return [...boundaries.flatMap(ofBoundary), ...points.flatMap(ofPoint)];
  };
  const ofCourse = (course: Course): readonly string[] => {
    const { lines, areas, boundaries, points } = namedByCourse(course);
    return [
      ...lines,
      ...areas.flatMap(ofArea),
      ...boundaries.flatMap(ofBoundary),
      ...points.flatMap(ofPoint),
    ];
  };
  return {
    point: ofPoint,
    boundary: ofBoundary,
    course: ofCourse,
    feature: ({ location }) => ofLocation(location),
  };
}
