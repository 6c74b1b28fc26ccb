import type { AstNode } from "langium";
import type { Scope } from "../scope.js";

/** Of several phrases that may be said once, the first; the others are a warning. */
export function once<T extends AstNode>(scope: Scope, nodes: readonly T[], what: string): T | undefined {
  if (nodes[1])
    scope.warn(
      "stated-twice",
      scope.span(nodes[1]),
      `${what} is stated twice; the first is taken`,
      "Keep the one that holds.",
    );
  return nodes[0];
}
