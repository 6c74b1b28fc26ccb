import type * as ast from "../generated/ast.js";
import type { TerritorialClause } from "../model.js";
import { printClauseEnd, printClauseStart, readGroundClause } from "../phrases/clauses.js";
import { printEffect, readEffect } from "../phrases/effects.js";
import { said, words } from "../phrases/print.js";
import { printSelector, readSelector } from "../phrases/selectors.js";
import { printTerms, readTerms } from "../phrases/terms.js";
import type { Scope } from "../scope.js";
import { statement, type StatementPlace } from "../statement.js";

/** `left of LINE passes to PARTY`: whose some ground is, by an instrument or at first. */
export const territory = statement({
  type: "Territory",
  words: [
    "left", "right", "north", "south", "east", "west", "between", "island", "the", "at", "editorial", "clause",
  ],
  declares: {},
  forms: [
    "left of LINE passes to PARTY",
    "right of LINE remains with PARTY",
    "north of LINE belongs to PARTY",
    "south of LINE belongs to PARTY",
    "east of LINE belongs to PARTY",
    "west of LINE belongs to PARTY",
    "between RIVER, LINE and the coast is common to PARTY and PARTY",
    "the islands left of RIVER are left undetermined between PARTY and PARTY until delimited",
    "the islands in RIVER remain with PARTY until INSTRUMENT",
    "the ground around P as far as LINE, LINE belongs to PARTY",
    "island ISLAND passes to PARTY from PARTY once ACT until DATE",
    "south of LINE passes to PARTY since DATE for 99 years",
    "at first left of LINE belongs to PARTY",
    "clause LABEL left of LINE from P as far as P passes to PARTY",
    'editorial left of LINE passes to PARTY because "…"',
  ],
  keptIn: "clauses",
  is: ({ kind }) => kind === "territory",
  read: readTerritory,
  print: printTerritory,
}); // prettier-ignore

function readTerritory(scope: Scope, node: ast.Territory, place: StatementPlace): TerritorialClause | null {
  const base = readGroundClause(scope, node, place);
  if (base === null) return null;
  const selector = readSelector(scope, node.selector);
  const effect = readEffect(scope, node.effect);
  const terms = readTerms(scope, node);
  if (node.atFirst && terms)
    scope.error(
      "impossible-term",
      scope.span(node),
      "what stands at first stands until an instrument speaks of the ground, and has no term of its own",
      "Take the term out; or let an instrument say it, from the day on which it begins.",
    );
  if (selector === null || effect === null || scope.failed) return null;
  return { ...base, kind: "territory", selector, effect, terms };
}

function printTerritory(clause: TerritorialClause): string {
  const { selector } = clause;
  const plural = selector.form === "river-islands" || (selector.form === "side" && selector.islands);
  return words(
    said("clause", clause.label ?? null),
    printClauseStart(clause),
    clause.instrument === null ? "at first" : "",
    printSelector(selector),
    printEffect(clause.effect, plural),
    printTerms(clause.terms),
    printClauseEnd(clause),
  );
}
