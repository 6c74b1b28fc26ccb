import type * as ast from "../generated/ast.js";
import type { NamedKind } from "../model.js";
import { FEATURE_KINDS } from "../names.js";
import { nearestWords, oneOf } from "../nearest.js";
import { printLabel, printProvisionEnd, readModality, readProvision } from "../phrases/provisions.js";
import { listed, words } from "../phrases/print.js";
import type { Grant, Where } from "../rights-model.js";
import type { Scope } from "../scope.js";
import { statement, type StatementPlace } from "../statement.js";

/** `HOLDERS of PARTY may RIGHT in PLACES of PARTY`: grants, limits or obliges. */
export const grant = statement({
  type: "Grant",
  words: ["clause"],
  declares: {},
  forms: [
    "HOLDERS of PARTY may RIGHT in PLACE of PARTY since DATE until ACT",
    "clause LABEL HOLDERS of PARTY must not RIGHT in PLACES of PARTY only in texts LANGUAGE",
  ],
  keptIn: "provisions",
  is: ({ kind }) => kind === "grant",
  read: readGrant,
  print: printGrant,
});

function readGrant(scope: Scope, node: ast.Grant, place: StatementPlace): Grant | null {
  const base = readProvision(scope, node, place);
  if (base === null) return null;
  const holder = scope.find(node.holder, ["party"]);
  const grantor = scope.find(node.grantor, ["party"]);
  const who = scope.find(node.who, ["holders"], "a class of holders");
  const right = scope.find(node.right, ["right"], "a kind of right");
  const places = node.where.map((reference) => readWhere(scope, reference)).filter((one) => one !== null);
  if (holder === null || grantor === null || who === null || right === null) return null;
  if (holder === grantor)
    return scope.error(
      "right-towards-oneself",
      scope.span(node),
      `\`${holder}\` is given a right in its own realm`,
      "Name the party whose subjects have the right after `of`, and the party on whose ground at the end.",
    );
  const effect = readModality(node);
  return { ...base, kind: "grant", effect, right, holder, who, grantor, places, conditions: node.conditions };
}

const USABLE: readonly NamedKind[] = [...FEATURE_KINDS, "places", "country"];

/** Where a right is used. A right at no place is an error of its own. */
function readWhere(scope: Scope, reference: ast.Grant["where"][number]): Where | null {
  const id = reference.$refText;
  const kind = scope.names.kindOf(id);
  if (kind === null || !USABLE.includes(kind)) {
    const near = nearestWords(id, scope.names.idsOf(USABLE));
    return scope.error(
      "right-at-no-place",
      scope.span(reference.$refNode),
      `\`${id}\` is no place, no country and no sort of place, so the right could be used nowhere`,
      near.length > 0
        ? `Did you mean ${oneOf(near)}?`
        : `Declare it: \`places ${id} "…"\` for a sort of place, or a \`town\` or \`country\`.`,
    );
  }
  scope.needs.add(id);
  if (kind === "places") return { sort: id, id: null };
  return { sort: kind === "river" ? "river" : kind === "country" ? "ground" : "place", id };
}

function printGrant(grant: Grant): string {
  return words(
    printLabel(grant),
    `${grant.who} of ${grant.holder} ${grant.effect} ${grant.right}`,
    listed("in", grant.places.map(({ sort, id }) => id ?? sort)),
    `of ${grant.grantor}`,
    printProvisionEnd(grant),
  );
} // prettier-ignore
