import { isLaterCourse } from "../clauses/later-courses.js";
import type { LinesOf } from "../clauses/lines-of.js";
import { ledBy } from "../clauses/led-by.js";
import type { Line } from "../clauses/model.js";

/** Lines in an order in which each comes after those that it is defined by; and the cycles, which have no such order. */
export interface LineOrder {
  readonly lines: readonly Line[];
  readonly cycles: readonly (readonly Line[])[];
}

/** The lines that a line is defined by: whose place it takes, whose course it follows, which it meets, on which its points lie. */
function linesNeeded(line: Line, linesOf: LinesOf): string[] {
  const ofParts = line.parts.flatMap((part) => [
    ...[part.to, ...part.via].flatMap((point) => linesOf.point(point)),
    ...linesOf.course(part.course),
    ...ledBy(part).flatMap((boundary) => linesOf.boundary(boundary)),
  ]);
  const before = isLaterCourse(line) && line.insteadOf !== null ? [line.insteadOf] : [];
  return [...new Set([...before, ...linesOf.point(line.from), ...ofParts])];
}

export function orderLines(lines: readonly Line[], linesOf: LinesOf): LineOrder {
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
    for (const id of linesNeeded(line, linesOf)) {
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
