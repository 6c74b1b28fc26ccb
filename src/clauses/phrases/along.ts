/** What has no breadth of its own, read and printed: on or by the course of a boundary. */
import type * as ast from "../generated/ast.js";
import type { Along } from "../ground-model.js";
import type { Scope } from "../scope.js";
import { readBoundary } from "./points.js";
import { printBoundary } from "./print-points.js";

export function readAlong(scope: Scope, node: ast.Along): Along | null {
  const of = readBoundary(scope, node.of);
  if (of?.kind === "frame")
    return scope.error(
      "right-at-no-place",
      of.span,
      "the frame is where this corpus ends, and nothing lies along it",
      "Name a river, a coast, a way, or a `limit` drawn for the stretch that is meant.",
    );
  return of && { form: "along", of, span: scope.span(node) };
}

export const printAlong = ({ of }: Along): string => `along ${printBoundary(of)}`;
