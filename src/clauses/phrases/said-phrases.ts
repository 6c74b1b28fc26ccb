/** The phrases of an act or a mandate as a narrative source says them, read and printed. */
import type * as ast from "../generated/ast.js";
import type { SaidActor, SaidPhrases } from "../says-model.js";
import type { Scope } from "../scope.js";
import { printReach } from "./actors.js";
import { readRelation } from "./doings.js";
import { dated, listed, ofArticle, said, words } from "./print.js";

type PhraseOf<Type extends ast.SaidPhrase["$type"]> = Extract<ast.SaidPhrase, { readonly $type: Type }>;

/** Only what the source says is given. */
export function readSaidPhrases(scope: Scope, phrases: readonly ast.SaidPhrase[]): SaidPhrases {
  const of = <Type extends ast.SaidPhrase["$type"]>($type: Type) =>
    phrases.filter((phrase): phrase is PhraseOf<Type> => phrase.$type === $type);
  const scopes = (how: ast.SaidScopes["how"]) =>
    of("SaidScopes")
      .filter((phrase) => phrase.how === how)
      .flatMap((phrase) => phrase.scopes)
      .map(({ matter, country }) => ({ matter: matter === "any" ? null : matter, country: country ?? null }));
  return {
    on: scope.dateIf(of("SaidOn")[0]?.date),
    from: scope.dateIf(of("SaidFrom")[0]?.date),
    until: scope.dateIf(of("SaidUntil")[0]?.date),
    by: of("SaidBy").flatMap(({ who }) => who.map(saidActor)),
    to: of("SaidTo").flatMap(({ who }) => who.map(saidActor)),
    at: of("SaidAt").flatMap(({ ids }) => ids),
    about: of("SaidAbout").flatMap(({ ids }) => ids),
    concerning: scopes("concerning"),
    over: scopes("over"),
    forbidding: scopes("forbidding"),
    doings: of("SaidDoing").map((node) => ({
      doing: node.doing,
      instrument: node.instrument,
      article: scope.articleAsSaid(node.instrument, node),
      label: node.label ?? null,
    })),
    links: of("SaidLink").map(({ relation, to }) => ({ relation: readRelation(relation), to })),
  };
}

function saidActor({ who, office, party }: ast.SaidActor): SaidActor {
  return { who, office: office ?? null, party: party ?? null };
}

/** The inverse of `readSaidPhrases`. */
export function printSaidPhrases(phrases: SaidPhrases): string {
  return words(
    dated("on", phrases.on),
    dated("from", phrases.from),
    dated("until", phrases.until),
    listed("by", phrases.by.map(printSaidActor)),
    listed("to", phrases.to.map(printSaidActor)),
    listed("at", phrases.at),
    listed("about", phrases.about),
    // Before `concerning`, after which `in` would begin a country.
    ...phrases.links.map(({ relation, to }) => words(relation, to)),
    listed("concerning", phrases.concerning.map(printReach)),
    listed("over", phrases.over.map(printReach)),
    listed("forbidding", phrases.forbidding.map(printReach)),
    ...phrases.doings.map(({ doing, instrument, article, label }) =>
      words(doing, instrument, ofArticle(article), said("clause", label)),
    ),
  );
} // prettier-ignore

function printSaidActor({ who, office, party }: SaidActor): string {
  return words(who, said("as", office), said("for", party));
}
