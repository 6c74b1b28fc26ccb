import { isLaterCourse } from "../clauses/later-courses.js";
import type { Boundary, Course, Line, Point } from "../clauses/model.js";

/** Lines in an order in which each comes after those that it is defined by; and the cycles, which have no such order. */
export interface LineOrder {
  readonly lines: readonly Line[];
  readonly cycles: readonly (readonly Line[])[];
}

/** The lines that a line is defined by: whose place it takes, whose course it follows, which it meets, on which its points lie. */
function linesNeeded(line: Line): string[] {
  const ofParts = line.parts.flatMap(({ to, via, course }) => [
    ...[to, ...via].flatMap(linesOfPoint),
    ...linesOfCourse(course),
  ]);
  const before = isLaterCourse(line) && line.insteadOf !== null ? [line.insteadOf] : [];
  return [...new Set([...before, ...linesOfPoint(line.from), ...ofParts])];
}

function linesOfPoint(point: Point): string[] {
  switch (point.form) {
    case "meets":
      return lineOf(point.what);
    case "nearest":
      return [...lineOf(point.on), ...linesOfPoint(point.to)];
    case "along-river":
    case "offset":
      return linesOfPoint(point.from);
    case "coordinates":
    case "place":
    case "mouth":
    case "source":
    case "confluence":
      return [];
  }
}

function linesOfCourse(course: Course): string[] {
  switch (course.form) {
    case "line":
      return [course.line];
    case "survey":
    case "edge":
      return [];
    case "parallel-to":
      return lineOf(course.what);
    case "river":
    case "straight":
    case "as-fixed":
    case "parallel":
    case "meridian":
    case "watershed":
    case "range":
    case "coast":
    case "shore":
    case "middle":
      return [];
  }
}

function lineOf(boundary: Boundary): string[] {
  return boundary.kind === "line" ? [boundary.id] : [];
}

export function orderLines(lines: readonly Line[]): LineOrder {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const state = new Map<string, "open" | "done">();
  const ordered: Line[] = [];
  const cycles: Line[][] = [];
  const path: Line[] = [];
  const visit = (line: Line): void => {
    if (state.get(line.id) === "done") return;
    if (state.get(line.id) === "open") {
      cycles.push(path.slice(path.indexOf(line)));
      return;
    }
    state.set(line.id, "open");
    path.push(line);
    for (const id of linesNeeded(line)) {
      const other = byId.get(id);
      if (other) visit(other);
    }
    path.pop();
    state.set(line.id, "done");
    ordered.push(line);
  };
  lines.forEach(visit);
  const broken = new Set(cycles.flat());
  return { lines: ordered.filter((line) => !broken.has(line)), cycles };
}
