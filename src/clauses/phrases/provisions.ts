/** What all provisions share, read and printed. */
import type * as ast from "../generated/ast.js";
import type { Effect, Grant, Limit, Reciprocity } from "../rights-model.js";
import type { Scope } from "../scope.js";
import { instrumentOf, type StatementPlace } from "../statement.js";
import { listed, dated, remarks, said, words } from "./print.js";
import { quote } from "../tokens.js";

type ProvisionBase = Omit<Reciprocity, "kind" | "between" | "subjects">;

/** The part that is the same in a grant, a favour and a reciprocity. */
export function readProvision(
  scope: Scope,
  node: ast.Grant | ast.Favour | ast.Reciprocity,
  place: StatementPlace,
): ProvisionBase | null {
  const instrument = instrumentOf(scope, node, place);
  if (instrument === null) return null;
  return {
    ...scope.written(node),
    id: place.clauseId(),
    instrument,
    article: place.article,
    text: scope.ownWords(node),
    label: node.label ?? null,
    texts: node.texts.length === 0 ? null : node.texts,
    limit: readLimit(scope, node),
  };
}

function readLimit(scope: Scope, node: { since: ast.WrittenDate[]; until: ast.WrittenDate[] }): Limit | null {
  const since = scope.dateIf(node.since[0]);
  const until = scope.dateIf(node.until[0]);
  return since || until ? { since, until } : null;
}

/** `clause LABEL`, before any provision. */
export function printLabel({ label }: ProvisionBase): string {
  return said("clause", label);
}

/** Conditions, limits and texts, then the remarks. */
export function printProvisionEnd(provision: ProvisionBase & Partial<Pick<Grant, "conditions">>): string {
  return words(
    ...(provision.conditions ?? []).map((condition) => `if ${quote(condition)}`),
    dated("since", provision.limit?.since ?? null),
    dated("until", provision.limit?.until ?? null),
    listed("only in texts", provision.texts ?? []),
    ...remarks(provision),
  );
}

/** `may`, `must` or `must not`. */
export function readModality(node: Pick<ast.Grant, "effect" | "not">): Effect {
  if (node.not) return "must not";
  return node.effect;
}
