/** What a narrative source states, read and printed. Its ids are not resolved: a source may name what the corpus lacks. */
import type * as ast from "../generated/ast.js";
import type { Stated } from "../says-model.js";
import type { Scope } from "../scope.js";
import { quote } from "../tokens.js";
import { dated, listed, ofArticle, quoted, said, words } from "./print.js";
import { readModality } from "./provisions.js";
import { printSaidPhrases, readSaidPhrases } from "./said-phrases.js";

/** One thing that a source states; null, with a diagnostic, if a date in it does not exist. */
export function readStated(scope: Scope, node: ast.Stated): Stated | null {
  switch (node.$type) {
    case "StatedAct":
      return { form: "act", act: node.act, kind: node.kind ?? null, ...readSaidPhrases(scope, node.phrases) };
    case "StatedMandate":
      return { form: "mandate", mandate: node.mandate, ...readSaidPhrases(scope, node.phrases) };
    case "StatedTenure":
      return { form: "tenure", person: node.person, office: node.office, ...readSpell(scope, node) };
    case "StatedClaim": {
      const { claim, by = null, finding = null } = node;
      return { form: "claim", claim, by, finding, ...readSpell(scope, node) };
    }
    case "StatedExcess": {
      const reach = node.matter ? { matter: node.matter, country: node.country ?? null } : null;
      return { form: "excess", act: node.act, scope: reach };
    }
    case "StatedTitle": {
      const date = scope.date(node.date);
      return date && { form: "title", at: node.at, date, kind: node.kind, holders: node.holders };
    }
    case "StatedOccupation": {
      const { occupation, party } = node;
      return { form: "occupation", occupation, party, from: scope.dateIf(node.from) };
    }
    case "StatedForce":
      return readForce(scope, node);
    case "StatedLine": {
      const { line, from = null, along, to = null } = node;
      return { form: "line", line, from, along, to };
    }
    case "StatedInstrument": {
      const { instrument, title = null, articles = null } = node;
      return { form: "instrument", instrument, title, articles, agrees: scope.articleAsSaid(instrument, node) };
    }
    case "StatedText": {
      const { language, instrument, how, words } = node;
      return { form: "text", language, instrument, article: scope.articleAsSaid(instrument, node), how, words };
    }
    case "StatedRight": {
      const { who, holder, right, where, grantor, instrument } = node;
      return { form: "right", who, holder, effect: readModality(node), right, where, grantor, instrument };
    }
    case "StatedOffice":
      return { form: "office", office: node.office, party: node.party };
  }
} // prettier-ignore

function readForce(scope: Scope, node: ast.StatedForce): Stated | null {
  const { instrument, state, label = null, reading = null } = node;
  const date = scope.date(node.date);
  const article = scope.articleAsSaid(instrument, node);
  return date && { form: "force", instrument, article, label, date, reading, state };
}

function readSpell(scope: Scope, node: ast.StatedTenure | ast.StatedClaim) {
  return { from: scope.dateIf(node.from), until: scope.dateIf(node.until) };
}

/** The inverse of `readStated`. */
export function printStated(stated: Stated): string {
  switch (stated.form) {
    case "act":
      return words("act", stated.act, said("of", stated.kind), printSaidPhrases(stated));
    case "mandate":
      return words("mandate", stated.mandate, printSaidPhrases(stated));
    case "tenure":
      return words(stated.person, "holds", stated.office, printSpell(stated));
    case "claim":
      return words("claim", stated.claim, said("held by", stated.by), printSpell(stated), said("found", stated.finding));
    case "excess":
      return words("excess", stated.act, said("of", stated.scope?.matter ?? null), said("in", stated.scope?.country ?? null));
    case "title":
      return words("title", stated.at, dated("on", stated.date), stated.kind, listed("of", stated.holders));
    case "occupation":
      return words("occupation", stated.occupation, "by", stated.party, dated("since", stated.from));
    case "force": {
      const target = words(stated.instrument, ofArticle(stated.article), said("clause", stated.label));
      return words("force", target, dated("on", stated.date), said("for", stated.reading), quote(stated.state));
    }
    case "line":
      return words("line", stated.line, said("from", stated.from), listed("along", stated.along), said("to", stated.to));
    case "instrument":
      return words("instrument", stated.instrument, printSaidOfInstrument(stated));
    case "text":
      return words("text", stated.language, "of", stated.instrument, ofArticle(stated.article), stated.how, quote(stated.words));
    case "right": {
      const given = `${stated.who} of ${stated.holder} ${stated.effect} ${stated.right}`;
      return words(given, listed("in", stated.where), "of", stated.grantor, "by", stated.instrument);
    }
    case "office":
      return words("office", stated.office, "of", stated.party);
  }
} // prettier-ignore

function printSpell({ from, until }: Pick<Extract<Stated, { form: "tenure" }>, "from" | "until">): string {
  return words(dated("from", from), dated("until", until));
}

function printSaidOfInstrument({ title, articles, agrees }: Extract<Stated, { form: "instrument" }>): string {
  if (title !== null) return quoted("titled", title);
  return articles === null ? `agrees ${quote(agrees ?? "")}` : `${articles} articles`;
}
