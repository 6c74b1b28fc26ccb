import type { Claim } from "../acts-model.js";
import type * as ast from "../generated/ast.js";
import { printActor, readActor } from "../phrases/actors.js";
import { dated, listed, quoted, remarks, said, words } from "../phrases/print.js";
import type { Scope } from "../scope.js";
import { statement } from "../statement.js";
import { quote } from "../tokens.js";
import { NAMEABLE } from "../names.js";

/** `claim ID "What is claimed" held by ACTOR found false by ACT`: what someone held to be so, and what the corpus finds. */
export const claim = statement({
  type: "Claim",
  words: ["claim"],
  declares: { claim: 'claim ID "What is claimed"' },
  forms: ['claim ID "What is claimed" about RIVER held by PARTY from DATE until DATE found false by ACT because "…"'],
  keptIn: "claims",
  read: readClaim,
  print: printClaim,
}); // prettier-ignore

function readClaim(scope: Scope, node: ast.Claim): Claim | null {
  const holders = node.holders.flatMap(({ by, from, until }) => {
    const actor = readActor(scope, by);
    return actor ? [{ by: actor, from: scope.dateIf(from), until: scope.dateIf(until) }] : [];
  });
  const claim: Claim = {
    ...scope.written(node),
    id: node.name,
    says: node.says,
    about: scope.findAll(node.about, NAMEABLE),
    holders,
    finding: node.finding[0] ?? "open",
    shownBy: node.shownBy[0] ? scope.find(node.shownBy[0], ["act"]) : null,
    because: node.reasons.join(" ") || null,
  };
  return scope.failed ? null : claim;
}

function printClaim(claim: Claim): string {
  const holders = claim.holders.map(({ by, from, until }) =>
    words("held by", printActor(by), dated("from", from), dated("until", until)),
  );
  return words(
    "claim",
    claim.id,
    quote(claim.says),
    listed("about", claim.about),
    ...holders,
    claim.finding === "open" ? "" : words("found", claim.finding, said("by", claim.shownBy)),
    quoted("because", claim.because),
    ...remarks({ citations: claim.citations, unverified: claim.unverified }),
  );
}
