/** Why an instrument stands as it does, worded from the rule and its arguments. */
import type { LifeReason } from "../effect/model.js";
import { commencementWords } from "./commencement.js";
import type { Words } from "./words.js";

/** One plain sentence. */
export function lifeReasonWords(words: Words, reason: LifeReason): string {
  const { lives, grammar } = words.language;
  switch (reason.rule) {
    case "nothing exists":
      return lives.nothing;
    case "draft handed over":
      return lives.drafted;
    case "signed only":
      return lives.signed;
    case "ratified only":
      return lives.ratified;
    case "never in force":
      return lives.neverInForce;
    case "meaning contested":
      return lives.meaningContested;
    case "in effect": {
      const confirmed = grammar.list(reason.confirmedBy.map((id) => words.instrument(id)));
      return lives.inForce(
        commencementWords(words, reason.commencement),
        confirmed === "" ? null : confirmed,
      );
    }
    case "clauses rejected":
      return lives.clausesRejected(
        grammar.list(reason.parties.map((id) => words.party(id))),
        grammar.list(reason.clauses),
        reason.parties.length > 1,
      );
    case "rejected":
      return lives.rejected(words.party(reason.party));
    case "clauses not accepted":
      return lives.partlyAccepted(words.party(reason.party), grammar.list(reason.clauses));
    case "ended by instrument":
      return lives.ended(words.instrument(reason.instrument));
    case "ended by act":
      return lives.ended(grammar.quote(words.act(reason.act)));
    case "suspended by act":
      return lives.suspended(grammar.quote(words.act(reason.act)));
  }
}
