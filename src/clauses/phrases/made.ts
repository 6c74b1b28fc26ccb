/** When something was made: a date, or a year. */
import type { WrittenDays } from "../acts-model.js";
import type * as ast from "../generated/ast.js";
import type { Scope } from "../scope.js";
import { quote } from "../tokens.js";

export function readMade(scope: Scope, node: ast.Made | undefined): WrittenDays | null {
  if (node === undefined) return null;
  if (node.year !== undefined) return scope.dateWritten(String(node.year), scope.spanOf(node, "year"));
  return scope.dateIf(node.date);
}

/** `of 1871`; nothing if no date is known. */
export function printMade(of: WrittenDays | null): string {
  return of ? `of ${quote(of.text)}` : "";
}
