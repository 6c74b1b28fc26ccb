/** What ground has beside its title: claims, what is held there, what it may be instead. */
import type { Answer, Claimed, Held } from "../query/model.js";
import { citationWords } from "./citations.js";
import { isoSpanWords } from "./dates.js";
import { titleWords } from "./titles.js";
import type { Words } from "./words.js";

/** A sentence for each claim, each layer and each doubt. */
export function besideWords(words: Words, answer: Pick<Answer, "claims" | "layers" | "doubts">): string[] {
  const { answers, grammar } = words.language;
  const by = ({ because }: Claimed | Held) => (because[0] ? citationWords(words, because[0]) : "");
  return [
    ...answer.claims.map((claim) => answers.claimed(titleWords(words, claim.title), by(claim))),
    ...answer.layers.map((held) =>
      held.perhaps
        ? answers.mayBe(heldWords(words, held), by(held))
        : `${grammar.capital(heldWords(words, held))}, ${answers.by} ${by(held)}`,
    ),
    ...answer.doubts.map((doubt) => answers.mayBe(titleWords(words, doubt.title), by(doubt))),
  ];
}

/** A title with all that is beside it, in the middle of a line. */
export function stateWords(
  words: Words,
  { title, claims, layers, doubts }: Pick<Answer, "title" | "claims" | "layers" | "doubts">,
): string {
  const { claimedToo, perhapsToo } = words.language.answers;
  return [
    titleWords(words, title),
    ...claims.map((claim) => claimedToo(titleWords(words, claim.title))),
    ...layers.map((held) => (held.perhaps ? perhapsToo : String)(heldWords(words, held))),
    ...doubts.map((doubt) => perhapsToo(titleWords(words, doubt.title))),
  ].join("; ");
}

/** Without a word of the doubt whether its ground is there. */
export function heldWords(words: Words, held: Held): string {
  return words.language.answers.held({
    holder: words.party(held.holder),
    kind: words.hold(held.kind),
    from: held.from === null ? null : words.party(held.from),
    span: isoSpanWords(words.language, held),
    inFact: held.inFact,
    sought: held.sought,
  });
}
