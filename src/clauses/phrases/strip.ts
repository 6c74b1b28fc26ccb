/** Strips along a course, read and printed. */
import type * as ast from "../generated/ast.js";
import type { Feature } from "../model.js";
import type { Scope } from "../scope.js";
import { isCourse } from "./parts-of-ground.js";
import { readBoundary, readPoint } from "./points.js";
import { printBoundary, printPoint } from "./print-points.js";
import { length, words } from "./print.js";

type Strip = Extract<Feature["location"], { form: "strip" }>;

export function readStrip(scope: Scope, node: ast.Strip): Strip | null {
  const metres = scope.length(node.breadth);
  const of = readBoundary(scope, node.of);
  const from = node.from ? readPoint(scope, node.from) : null;
  const to = node.to ? readPoint(scope, node.to) : null;
  if (of && !isCourse(of))
    return scope.error(
      "side-of-area",
      of.span,
      "a strip lies along a course with two ends and two sides, which this is not",
      "Name a line, a limit, a river, a range, a road or another way, or a traced coast; of a circle or the edge of an area draw a `limit` along the stretch that is meant.",
    );
  if (metres === null || of === null || (node.from && (from === null || to === null))) return null;
  const on = node.each ? "each" : (node.side ?? "both");
  return { form: "strip", metres, on, of, stretch: from && to && [from, to] };
}

export function printStrip({ metres, on, of, stretch }: Strip): string {
  return words(
    `a strip ${length(metres)} broad`,
    on === "both" ? "along" : on === "each" ? "on each side of" : `on the ${on} of`,
    printBoundary(of),
    stretch ? `from ${printPoint(stretch[0])} to ${printPoint(stretch[1])}` : "",
  );
}
