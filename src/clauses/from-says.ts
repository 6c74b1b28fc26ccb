/** What narrative sources say: as parsed -> as held. Their ids are not resolved: a source may name what the corpus lacks. */
import type { Doing } from "./acts-model.js";
import { articleNumber, readDates, readRelation } from "./from-acts.js";
import type * as ast from "./generated/ast.js";
import type { SaidActor, SaidPhrases, Says, Stated } from "./says-model.js";
import type { Scope } from "./scope.js";

export function readSays(scope: Scope, node: ast.Says): Says | null {
  const source = scope.find(node.source, ["source"]);
  const stated = node.stated.map((one) => readStated(scope, one));
  if (source === null || scope.failed) return null;
  return {
    span: scope.span(node),
    citations: [{ source, locator: String(node.paragraph) }],
    unverified: false,
    id: node.name,
    source,
    paragraph: node.paragraph,
    words: node.words,
    stated: stated.filter((one) => one !== null),
    unheld: node.reason ?? null,
  };
}

function readStated(scope: Scope, node: ast.Stated): Stated | null {
  switch (node.$type) {
    case "StatedAct":
      return { form: "act", act: node.act, kind: node.kind ?? null, ...readPhrases(scope, node.phrases) };
    case "StatedMandate":
      return { form: "mandate", mandate: node.mandate, ...readPhrases(scope, node.phrases) };
    case "StatedTenure":
      return { form: "tenure", person: node.person, office: node.office, ...readSpell(scope, node) };
    case "StatedClaim":
      return {
        form: "claim",
        claim: node.claim,
        by: node.by ?? null,
        finding: node.finding ?? null,
        ...readSpell(scope, node),
      };
    case "StatedExcess":
      return {
        form: "excess",
        act: node.act,
        scope: node.matter ? { matter: node.matter, country: node.country ?? null } : null,
      };
    case "StatedTitle": {
      const date = readDates(scope, node.date);
      return date && { form: "title", at: node.at, date, kind: node.kind, holders: node.holders };
    }
    case "StatedOccupation":
      return {
        form: "occupation",
        occupation: node.occupation,
        party: node.party,
        from: readDates(scope, node.from),
      };
    case "StatedForce": {
      const date = readDates(scope, node.date);
      const { instrument, state } = node;
      const label = node.label ?? null;
      const reading = node.reading ?? null;
      return (
        date && {
          form: "force",
          instrument,
          article: articleNumber(node.article),
          label,
          date,
          reading,
          state,
        }
      );
    }
    case "StatedLine":
      return {
        form: "line",
        line: node.line,
        from: node.from ?? null,
        along: node.along,
        to: node.to ?? null,
      };
    case "StatedInstrument":
      return {
        form: "instrument",
        instrument: node.instrument,
        title: node.title ?? null,
        articles: node.articles ?? null,
        agrees: articleNumber(node.article),
      };
    case "StatedText": {
      const { language, instrument, how, words } = node;
      return { form: "text", language, instrument, article: articleNumber(node.article), how, words };
    }
    case "StatedRight": {
      const { who, holder, right, where, grantor, instrument } = node;
      const effect =
        node.effect === "must" ? (node.not ? "must not" : "must") : node.not ? "must not" : "may";
      return { form: "right", who, holder, effect, right, where, grantor, instrument };
    }
    case "StatedOffice":
      return { form: "office", office: node.office, party: node.party };
  }
}

function readSpell(scope: Scope, node: ast.StatedTenure | ast.StatedClaim) {
  return { from: readDates(scope, node.from), until: readDates(scope, node.until) };
}

function readPhrases(scope: Scope, phrases: readonly ast.SaidPhrase[]): SaidPhrases {
  const of = <Type extends ast.SaidPhrase["$type"]>($type: Type) =>
    phrases.filter((phrase): phrase is Extract<ast.SaidPhrase, { $type: Type }> => phrase.$type === $type);
  const scopes = (how: ast.SaidScopes["how"]) =>
    of("SaidScopes")
      .filter((phrase) => phrase.how === how)
      .flatMap((phrase) => phrase.scopes)
      .map(({ matter, country }) => ({ matter: matter === "any" ? null : matter, country: country ?? null }));
  return {
    on: readDates(scope, of("SaidOn")[0]?.date),
    from: readDates(scope, of("SaidFrom")[0]?.date),
    until: readDates(scope, of("SaidUntil")[0]?.date),
    by: of("SaidBy").flatMap(({ who }) => who.map(saidActor)),
    to: of("SaidTo").flatMap(({ who }) => who.map(saidActor)),
    at: of("SaidAt").flatMap(({ ids }) => ids),
    about: of("SaidAbout").flatMap(({ ids }) => ids),
    concerning: scopes("concerning"),
    over: scopes("over"),
    forbidding: scopes("forbidding"),
    doings: of("SaidDoing").map(({ doing, instrument, article, label }) => ({
      doing: doing as Doing,
      instrument,
      article: articleNumber(article),
      label: label ?? null,
    })),
    links: of("SaidLink").map(({ relation, to }) => ({
      relation: readRelation(relation),
      to,
    })),
  };
}

const saidActor = ({ who, office, party }: ast.SaidActor): SaidActor => ({
  who,
  office: office ?? null,
  party: party ?? null,
});
