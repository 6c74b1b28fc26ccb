/** What an act does to an instrument and how it stands to another act, read and printed. */
import type { Relation, TextTarget } from "../acts-model.js";
import type * as ast from "../generated/ast.js";
import type { Scope } from "../scope.js";
import { ofArticle, said, words } from "./print.js";

const RELATIONS: Readonly<Record<Relation, true>> = {
  "in answer to": true,
  "in spite of": true,
  "because of": true,
  "part of": true,
  "instead of": true,
  approves: true,
  disowns: true,
};

/** The parser joins the words of a relation without the space between them. */
export function readRelation(joined: string): Relation {
  const bare = joined.replace(/\s+/g, "");
  const relations = Object.keys(RELATIONS) as Relation[];
  return relations.find((relation) => relation.replaceAll(" ", "") === bare) ?? "because of";
}

/** An instrument, one of its articles, or one of its clauses: each must be there. */
export function readTarget(scope: Scope, node: ast.Target): TextTarget | null {
  const instrument = scope.find(node.instrument, ["instrument"]);
  const article = scope.article(instrument, node);
  const clause = scope.clauseLabel(instrument, article, node);
  return instrument === null ? null : { instrument, article, clause };
}

/** The inverse of `readTarget`. */
export function printTarget({ instrument, article, clause }: TextTarget): string {
  return words(instrument, ofArticle(article), said("clause", clause));
}
