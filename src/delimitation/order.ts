import type { Boundary, Line, Point } from "../clauses/model.js";

/** Lines in an order in which each comes after those that it is defined by; and the cycles, which have no such order. */
export interface LineOrder {
  readonly lines: readonly Line[];
  readonly cycles: readonly (readonly Line[])[];
}

/** The lines that a line is defined by: whose course it follows, which it meets or keeps at a distance from, on which its points lie. */
function linesNeeded(line: Line): string[] {
  const needed: string[] = [];
  const boundary = (what: Boundary) => {
    if (what.kind === "line") needed.push(what.id);
  };
  const point = (at: Point): void => {
    if (at.form === "meets") boundary(at.what);
    if (at.form === "nearest") boundary(at.on);
    if (at.form === "nearest") point(at.to);
    if (at.form === "along-river" || at.form === "offset") point(at.from);
  };
  point(line.from);
  for (const { to, via, course } of line.parts) {
    point(to);
    via.forEach(point);
    if (course.form === "line") needed.push(course.line);
    if (course.form === "parallel-to") boundary(course.what);
  }
  return [...new Set(needed)];
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
