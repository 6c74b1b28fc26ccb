/** When something was made: a date, or a year. */
import type { AstNode } from "langium";
import type { WrittenDays } from "../acts-model.js";
import type * as ast from "../generated/ast.js";
import type { Scope } from "../scope.js";
import { quote } from "../tokens.js";

export function readMade(
  scope: Scope,
  node: AstNode & { readonly year?: number; readonly date?: ast.WrittenDate },
): WrittenDays | null {
  if (node.year !== undefined) return scope.dateWritten(String(node.year), scope.spanOf(node, "year"));
  return scope.dateIf(node.date);
}

/** `of 1871`; nothing if no date is known. */
export function printMade(of: WrittenDays | null): string {
  return of ? `of ${quote(of.text)}` : "";
}
