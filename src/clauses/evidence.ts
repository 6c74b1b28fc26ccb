/** What a corpus takes from surveys, and from places that nobody has checked: its clauses, the parts of its lines and its named ground. */
import type { Along } from "./ground-model.js";
import type { Basis, Boundary, Corpus, Course, Feature, Line, LinePart, Point, Selector } from "./model.js";
import { namedByCourse, namedByPoint, pointsOfBoundary } from "./point.js";
import { ledBy } from "./led-by.js";
import { measuredIn, areasOf, boundariesOf, measuredBy } from "./selector.js";

/** A part that follows a survey, or the edge of what one outlines, rests on it, whoever judged that it should. */
export function basisOf({ course, editorial }: LinePart, evidence: Pick<Evidence, "ofFeature">): Basis {
  const isSurveyed =
    course.form === "survey" || (course.form === "edge" && evidence.ofFeature(course.area).length > 0);
  if (isSurveyed) return "evidence";
  return editorial ? "judgement" : "text";
}

/** The surveys of what there is, by id, each once, in the order in which they are met. */
export interface Evidence {
  ofSelector(selector: Selector | Along): readonly string[];
  /** Of those of a selector, what only some parts of its lines rest on. */
  inPartOfSelector(selector: Selector | Along): readonly string[];
  ofPart(part: LinePart): readonly string[];
  ofFeature(id: string): readonly string[];
  /** Whether a part of a line, by its place among them, runs from, to or by something that is marked unverified. */
  isUnchecked(line: Line, part: number): boolean;
}

export function openEvidence(corpus: Corpus): Evidence {
  const finder = new Finder(corpus, (parts) => parts.flat());
  const throughout = new Finder(corpus, (parts) => parts.reduce((a, b) => a.filter((id) => b.includes(id))));
  return {
    ofSelector: (selector) => unique(finder.ofSelector(selector)),
    inPartOfSelector: (selector) => {
      const whole = throughout.ofSelector(selector);
      return unique(finder.ofSelector(selector)).filter((id) => !whole.includes(id));
    },
    ofPart: (part) => unique(finder.ofPart(part)),
    ofFeature: (id) => unique(finder.ofFeature(id)),
    isUnchecked: (line, part) => finder.isUnchecked(line, part),
  };
}

class Finder {
  private readonly features: ReadonlyMap<string, Feature>;
  private readonly lines: ReadonlyMap<string, Line>;
  /** What rests on itself rests on nothing more. */
  private readonly underWay = new Set<string>();
  private metUnchecked = false;

  /** `together`: what a line rests on, by what its parts do; there is one at least. */
  constructor(
    corpus: Corpus,
    private readonly together: (parts: readonly (readonly string[])[]) => readonly string[],
  ) {
    this.features = new Map(corpus.features.map((feature) => [feature.id, feature]));
    this.lines = new Map(corpus.lines.map((line) => [line.id, line]));
  }

  ofSelector(selector: Selector | Along): readonly string[] {
    return [
      ...boundariesOf(selector).flatMap((boundary) => this.ofBoundary(boundary)),
      ...areasOf(selector).flatMap((id) => this.ofFeature(id)),
      ...measuredBy(selector).flatMap((each) => this.ofEither(each)),
    ];
  }

  ofFeature(id: string): readonly string[] {
    const feature = this.features.get(id);
    if (!feature) return [];
    this.metUnchecked ||= feature.unverified;
    return this.once(`feature ${id}`, () => this.ofLocation(feature.location));
  }

  ofPart(part: LinePart): readonly string[] {
    return [
      ...this.ofCourse(part.course),
      ...ledBy(part).flatMap((boundary) => this.ofBoundary(boundary)),
      ...this.ofPoints([...part.via, part.to]),
    ];
  }

  isUnchecked({ from, parts }: Line, part: number): boolean {
    this.metUnchecked = false;
    this.ofPoint(parts[part - 1]?.to ?? from);
    this.ofPart(parts[part]!);
    return this.metUnchecked;
  }

  private ofLine(id: string): readonly string[] {
    const line = this.lines.get(id);
    if (!line) return [];
    const [first, ...rest] = line.parts;
    if (!first) return [];
    const ofFirst = () => [...this.ofPoint(line.from), ...this.ofPart(first)];
    return this.once(`line ${id}`, () =>
      this.together([ofFirst(), ...rest.map((part) => this.ofPart(part))]),
    );
  }

  private once(key: string, find: () => readonly string[]): readonly string[] {
    if (this.underWay.has(key)) return [];
    this.underWay.add(key);
    const found = find();
    this.underWay.delete(key);
    return found;
  }

  private ofLocation(location: Feature["location"]): readonly string[] {
    switch (location.form) {
      case "surveyed":
        return [location.survey];
      case "made of":
        return location.parts.flatMap((part) => this.ofBoundary(part));
      case "enclosed":
        return location.boundaries.flatMap((boundary) => this.ofBoundary(boundary));
      case "within":
        return measuredIn(location).flatMap((from) => this.ofEither(from));
      case "basin":
        return [...this.ofFeature(location.river), ...this.ofPoints(location.above ? [location.above] : [])];
      case "traced":
        return this.ofPoints([location.from, ...location.via, location.to]);
      case "through":
        return this.ofPoints(location.points);
      case "at":
        return this.ofPoint(location.point);
      case "rectangle":
        return this.ofPoint(location.about);
      case "strip":
        return [...this.ofBoundary(location.of), ...this.ofPoints(location.stretch ?? [])];
      case "none":
        return [location.in ?? [], location.except].flat().flatMap((area) => this.ofFeature(area));
    }
  }

  private ofCourse(course: Course): readonly string[] {
    switch (course.form) {
      case "survey":
        return [course.survey];
      case "edge":
        return [
          ...this.ofFeature(course.area),
          ...(course.other === null ? [] : this.ofFeature(course.other)),
        ];
      case "line":
        return this.ofLine(course.line);
      case "river":
        return this.ofFeature(course.river);
      case "way":
        return this.ofFeature(course.way);
      case "coast":
        return course.coast === null ? [] : this.ofFeature(course.coast);
      case "parallel-to":
      case "right-angles":
      case "parallel":
      case "meridian":
      case "arc":
      case "watershed":
      case "shore":
      case "middle":
      case "midway":
      case "straight":
      case "towards":
      case "as-fixed":
      case "bearing":
      case "onward": {
        const { boundaries, points } = namedByCourse(course);
        return [...boundaries.flatMap((each) => this.ofBoundary(each)), ...this.ofPoints(points)];
      }
    }
  }

  private ofBoundary(boundary: Boundary): readonly string[] {
    switch (boundary.kind) {
      case "line":
        return this.ofLine(boundary.id);
      case "parallel":
      case "meridian":
        return this.ofPoints(pointsOfBoundary(boundary));
      case "frame":
        return [];
      case "coast":
      case "river":
      case "lake":
      case "area":
      case "island":
      case "way":
        return boundary.id === null ? [] : this.ofFeature(boundary.id);
    }
  }

  private ofEither(from: Boundary | Point): readonly string[] {
    return "kind" in from ? this.ofBoundary(from) : this.ofPoint(from);
  }

  private ofPoint(point: Point): readonly string[] {
    const { features, boundaries, points } = namedByPoint(point);
    return [
      ...features.flatMap((id) => this.ofFeature(id)),
      ...boundaries.flatMap((boundary) => this.ofBoundary(boundary)),
      ...this.ofPoints(points),
    ];
  }

  private ofPoints(points: readonly Point[]): readonly string[] {
    return points.flatMap((point) => this.ofPoint(point));
  }
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
