import { isLaterCourse } from "../clauses/later-courses.js";
import { namedByCourse, namedByPoint, pointsOfBoundary } from "../clauses/point.js";
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
  const { boundaries, points } = namedByPoint(point);
  return [...boundaries.flatMap(linesOfBoundary), ...points.flatMap(linesOfPoint)];
}

function linesOfCourse(course: Course): string[] {
  const { boundaries, points } = namedByCourse(course);
  const followed = course.form === "line" ? [course.line] : [];
  return [...followed, ...boundaries.flatMap(linesOfBoundary), ...points.flatMap(linesOfPoint)];
}

function linesOfBoundary(boundary: Boundary): string[] {
  return boundary.kind === "line" ? [boundary.id] : pointsOfBoundary(boundary).flatMap(linesOfPoint);
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
