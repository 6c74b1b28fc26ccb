/** Whether a line goes with the water that it follows, read and printed. */
import type * as ast from "../generated/ast.js";
import type { Course, Runs } from "../model.js";
import type { Scope } from "../scope.js";
import { quote } from "../tokens.js";

/** Null, perhaps with a diagnostic: nothing is said that can be read. */
export function readRuns(scope: Scope, nodes: readonly ast.Runs[]): Runs | null {
  const [node, second] = nodes;
  if (second)
    return scope.error(
      "stated-twice",
      scope.span(second),
      "whether the line goes with the water is stated twice",
      "Keep the one that holds.",
    );
  if (!node) return null;
  if (node.$type === "AsItRuns") return { as: "runs", ...(node.notToNewBed ? { notToNewBed: true } : {}) };
  const on = scope.boundedDate(node.date);
  return on && { as: "ran", on };
}

/** The same of a part of a line: its course must keep to some water. */
export function readRunsOf(scope: Scope, course: Course, nodes: readonly ast.Runs[]): Runs | null {
  const runs = readRuns(scope, nodes);
  if (runs === null || keepsToWater(course)) return runs;
  return scope.error(
    "runs-of-nothing",
    scope.span(nodes[0]),
    "this course keeps to no water that could move",
    "Say it after a course along a river, a shore or a coast, through the middle of a lake, or at a distance from one of them; or leave it out.",
  );
}

export const keepsToWater = ({ form }: Course): boolean => KEEPS_TO_WATER[form];

const KEEPS_TO_WATER: Readonly<Record<Course["form"], boolean>> = {
  river: true, coast: true, shore: true, middle: true, "parallel-to": true,
  straight: false, towards: false, "as-fixed": false, midway: false, parallel: false, meridian: false, bearing: false, onward: false, arc: false, "right-angles": false,
  watershed: false, way: false, survey: false, edge: false, line: false,
}; // prettier-ignore

export function printRuns(runs: Runs | null): string {
  if (runs === null) return "";
  if (runs.as === "runs") return runs.notToNewBed ? "as it runs, but not to a new bed" : "as it runs";
  return `as it ran on ${quote(runs.on.text)}`;
}
