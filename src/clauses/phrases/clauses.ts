/** What the clauses of an instrument share, read and printed. */
import type * as ast from "../generated/ast.js";
import type { Agreed } from "../model.js";
import type { Scope } from "../scope.js";
import { instrumentOf, type StatementPlace } from "../statement.js";
import type { Editorial } from "../written-model.js";
import { remarks, words } from "./print.js";

type ClauseBase = Omit<Agreed, "kind" | "provision">;

const WITH_AT_FIRST =
  "Put it after the `treaty` (or `convention`, …) that says it, in the same file; the state of things before the first instrument begins with `at first`.";

/** The part that is the same in every clause of an instrument; null, with a diagnostic, where it stands in none. */
export function readClause(
  scope: Scope,
  node: ast.Agreed | ast.Confirms | ast.Delimits | ast.LineEnds | ast.Territory,
  place: StatementPlace,
): ClauseBase | null {
  const instrument = instrumentOf(scope, node, place, WITH_AT_FIRST);
  if (instrument === null) return null;
  return clauseOf(scope, node, { id: place.clauseId(), instrument, article: place.article });
}

/** The same of a clause of the ground, which may also say how things stood at first. */
export function readGroundClause(
  scope: Scope,
  node: ast.Territory,
  place: StatementPlace,
): ClauseBase | null {
  const base = node.atFirst
    ? clauseOf(scope, node, { id: place.clauseId("at-first"), instrument: null, article: null })
    : readClause(scope, node, place);
  return base && { ...base, label: node.label ?? null };
}

function clauseOf(
  scope: Scope,
  node: ast.Agreed | ast.Confirms | ast.Delimits | ast.LineEnds | ast.Territory,
  place: Pick<ClauseBase, "id" | "instrument" | "article">,
): ClauseBase {
  const editorial = scope.editorial(node);
  return { ...scope.written(node), ...place, text: scope.ownWords(node), editorial, label: null };
}

/** `editorial`, before a clause that is a judgement. */
export function printClauseStart({ editorial }: { readonly editorial: Editorial | null }): string {
  return editorial ? "editorial" : "";
}

/** The remarks of a clause, with its reason. */
export function printClauseEnd(clause: ClauseBase): string {
  return words(...remarks({ ...clause, because: clause.editorial?.because ?? null }));
}
