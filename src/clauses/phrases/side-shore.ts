/** The shore of a lake or an island on one side of it, `the southern shore of K`. */
import type * as ast from "../generated/ast.js";
import type { Boundary } from "../model.js";
import { BOUNDARY_KINDS } from "../names.js";
import type { Scope } from "../scope.js";
import { readCompass } from "./bearings.js";

/** `southern`; `south` is understood too. */
const TOWARDS = /^(.*?)(?:ern)?$/;

export function readSideShore(scope: Scope, node: ast.SideShore): Boundary | null {
  const id = scope.find(node.of, BOUNDARY_KINDS);
  const shore = readCompass(scope, node, TOWARDS.exec(node.direction)![1]!);
  if (id === null || shore === null) return null;
  const kind = scope.names.kindOf(id);
  if (kind === "lake" || kind === "island") return { kind, id, shore, span: scope.span(node) };
  return scope.error(
    "wrong-kind",
    scope.span(node),
    `\`${id}\` is ${kind === "area" ? "an" : "a"} ${kind}, and only a lake or an island has a shore on each side`,
    `Name a point of it: \`the ${node.direction}most point of ${id}\`, \`the crossing of ${id} and … nearest P\`.`,
  );
}
