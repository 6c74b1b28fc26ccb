/** What a corpus takes from surveys: on which of them its clauses, the parts of its lines and its named ground rest. */
import type { Basis, Boundary, Corpus, Course, Feature, LinePart, Point, Selector } from "./model.js";
import { areasOf, boundariesOf } from "./selector.js";

/** A part that follows a survey rests on it, whoever judged that it should. */
export function basisOf({ course, editorial }: LinePart): Basis {
  if (course.form === "survey" || course.form === "edge") return "evidence";
  return editorial ? "judgement" : "text";
}

/** The surveys of what there is, by id, each once, in the order in which they are met. */
export interface Evidence {
  ofSelector(selector: Selector): readonly string[];
  ofPart(part: LinePart): readonly string[];
  ofFeature(id: string): readonly string[];
}

export function openEvidence(corpus: Corpus): Evidence {
  const features = new Map(corpus.features.map((feature) => [feature.id, feature]));
  const lines = new Map(corpus.lines.map((line) => [line.id, line]));
  /** What rests on itself rests on nothing more. */
  const underWay = new Set<string>();
  const once = (key: string, find: () => readonly string[]): readonly string[] => {
    if (underWay.has(key)) return [];
    underWay.add(key);
    const found = find();
    underWay.delete(key);
    return found;
  };

  const ofFeature = (id: string): readonly string[] =>
    once(`feature ${id}`, () => {
      const feature = features.get(id);
      return feature ? ofLocation(feature.location) : [];
    });
  const ofLine = (id: string): readonly string[] =>
    once(`line ${id}`, () => {
      const line = lines.get(id);
      return line ? [...ofPoint(line.from), ...line.parts.flatMap(ofPart)] : [];
    });
  const ofPart = ({ course, via, to }: LinePart): readonly string[] =>
    unique([...ofCourse(course), ...via.flatMap(ofPoint), ...ofPoint(to)]);

  function ofLocation(location: Feature["location"]): readonly string[] {
    switch (location.form) {
      case "surveyed":
        return [location.survey];
      case "enclosed":
        return location.boundaries.flatMap(ofBoundary);
      case "traced":
        return [location.from, ...location.via, location.to].flatMap(ofPoint);
      case "through":
        return location.points.flatMap(ofPoint);
      case "at":
        return ofPoint(location.point);
      case "none":
        return location.in === null ? [] : ofFeature(location.in);
    }
  }

  function ofCourse(course: Course): readonly string[] {
    switch (course.form) {
      case "survey":
        return [course.survey];
      case "edge":
        return [...ofFeature(course.area), ...(course.other === null ? [] : ofFeature(course.other))];
      case "line":
        return ofLine(course.line);
      case "parallel-to":
        return ofBoundary(course.what);
      case "river":
        return ofFeature(course.river);
      case "range":
        return ofFeature(course.range);
      case "coast":
        return course.coast === null ? [] : ofFeature(course.coast);
      case "watershed":
      case "shore":
      case "middle":
      case "straight":
      case "parallel":
      case "meridian":
        return [];
    }
  }

  function ofBoundary(boundary: Boundary): readonly string[] {
    if (boundary.kind === "line") return ofLine(boundary.id);
    return "id" in boundary && boundary.id !== null ? ofFeature(boundary.id) : [];
  }

  function ofPoint(point: Point): readonly string[] {
    switch (point.form) {
      case "place":
        return ofFeature(point.feature);
      case "nearest":
        return [...ofBoundary(point.on), ...ofPoint(point.to)];
      case "meets":
        return ofBoundary(point.what);
      case "along-river":
      case "offset":
        return ofPoint(point.from);
      case "coordinates":
      case "mouth":
      case "source":
      case "confluence":
        return [];
    }
  }

  const ofSelector = (selector: Selector): readonly string[] => [
    ...boundariesOf(selector).flatMap(ofBoundary),
    ...areasOf(selector).flatMap(ofFeature),
  ];

  return {
    ofSelector: (selector) => unique(ofSelector(selector)),
    ofPart,
    ofFeature: (id) => unique(ofFeature(id)),
  };
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
