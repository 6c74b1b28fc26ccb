import type * as ast from "../generated/ast.js";
import type { TerritorialClause } from "../model.js";
import { printClauseEnd, printClauseStart, readGroundClause } from "../phrases/clauses.js";
import { printEffect, readEffect } from "../phrases/effects.js";
import { listed, said, words } from "../phrases/print.js";
import { isPlural, printSelector, readSelector } from "../phrases/selectors.js";
import { printTerms, readTerms } from "../phrases/terms.js";
import type { Scope } from "../scope.js";
import { statement, type StatementPlace } from "../statement.js";

/** `left of LINE passes to PARTY`: whose some ground is, by an instrument or at first. */
export const territory = statement({
  type: "Territory",
  words: [
    "left", "right", "north", "south", "east", "west", "between", "area", "island", "the", "what", "at", "editorial", "clause",
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
    "the islands left of LINE are left undetermined between PARTY and PARTY until delimited",
    "the islands in RIVER remain with PARTY until INSTRUMENT",
    "the islands in RIVER left of LINE belong to PARTY",
    "the islands in RIVER except left of LINE from P as far as P belong to PARTY",
    "the islands in RIVER nearer to LINE than to LINE belong to PARTY",
    "the islands between LINE, LINE and the parallel of 24N belong to PARTY",
    "the islands in SEA as far as LINE belong to PARTY",
    "the islands in SEA north of LINE belong to PARTY",
    "the islands in area AREA belong to PARTY",
    "the islands within 30 km of RIVER belong to PARTY",
    "the islands nearer to P than to P belong to PARTY",
    "the ground around P as far as LINE, LINE belongs to PARTY",
    "area AREA passes to PARTY",
    "left of LINE as far as area AREA passes to PARTY",
    "west of LINE, over the sea too, belongs to PARTY",
    "left of LINE with its waters belongs to PARTY",
    "the waters of LAKE belong to PARTY",
    "island ISLAND passes to PARTY from PARTY once ACT until DATE",
    "south of LINE passes to PARTY since DATE for 99 years",
    "at first left of LINE belongs to PARTY",
    "clause LABEL left of LINE from P as far as P passes to PARTY",
    'editorial left of LINE passes to PARTY because "…"',
    "left of LINE except the ground around P as far as LINE passes to PARTY",
    "what PARTY held on DATE in left of LINE passes to PARTY",
    "the enclaves of PARTY within PARTY belong to PARTY",
    "the share of PARTY in between LINE, LINE and the coast passes to PARTY",
    "left of LINE is claimed by PARTY",
    "left of LINE is given up by PARTY",
    "left of LINE is annexed by PARTY",
    "left of LINE is held by PARTY as HOLD from PARTY until DATE",
    "left of LINE is sought by PARTY as HOLD from PARTY",
    "left of LINE is held by PARTY as HOLD each year from 1 August until 31 January",
    "left of LINE is held by PARTY and PARTY as HOLD only in texts LANGUAGE",
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
  const effect = readEffect(scope, node.effect, node.shareOf);
  const terms = readTerms(scope, node);
  if (node.atFirst && node.texts.length > 0)
    scope.error(
      "impossible-term",
      scope.spanOf(node, "texts"),
      "what stands at first stands in no text",
      "Take `only in texts` out; or let the instrument say it whose texts differ.",
    );
  if (node.atFirst && terms)
    scope.error(
      "impossible-term",
      scope.span(node),
      "what stands at first stands until an instrument speaks of the ground, and has no term of its own",
      "Take the term out; or let an instrument say it, from the day on which it begins.",
    );
  if (selector === null || effect === null || scope.failed) return null;
  const texts = node.texts.length === 0 ? null : node.texts;
  return { ...base, kind: "territory", selector, effect, terms, texts };
}

function printTerritory(clause: TerritorialClause): string {
  const { effect, selector } = clause;
  return words(
    said("clause", clause.label ?? null),
    printClauseStart(clause),
    clause.instrument === null ? "at first" : "",
    effect.verb === "share passes to" ? `the share of ${effect.of} in` : "",
    printSelector(selector),
    printEffect(effect, isPlural(selector)),
    printTerms(clause.terms),
    listed("only in texts", clause.texts ?? []),
    printClauseEnd(clause),
  );
}
