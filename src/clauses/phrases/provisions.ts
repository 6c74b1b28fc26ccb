/** What all provisions share, read and printed. */
import type * as ast from "../generated/ast.js";
import type { Modality, Grant, Reciprocity } from "../rights-model.js";
import type { Scope } from "../scope.js";
import { instrumentOf, type StatementPlace } from "../statement.js";
import { listed, remarks, said, words } from "./print.js";
import { printTerms, readTerms } from "./terms.js";
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
    terms: readTerms(scope, node),
  };
}

/** `clause LABEL`, before any provision. */
export function printLabel({ label }: ProvisionBase): string {
  return said("clause", label);
}

/** Conditions, terms and texts, then the remarks. */
export function printProvisionEnd(provision: ProvisionBase & Partial<Pick<Grant, "conditions">>): string {
  return words(
    ...(provision.conditions ?? []).map((condition) => `if ${quote(condition)}`),
    printTerms(provision.terms),
    listed("only in texts", provision.texts ?? []),
    ...remarks(provision),
  );
}

/** `may`, `must` or `must not`. */
export function readModality(node: Pick<ast.Grant, "effect" | "not">): Modality {
  if (node.not) return "must not";
  return node.effect;
}
