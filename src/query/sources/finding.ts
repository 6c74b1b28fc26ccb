/** What putting one stated fact beside the corpus finds. */
import type { AtlasCitation } from "../../atlas/model.js";
import type { Stated } from "../../clauses/says-model.js";

export type Verdict = "agrees" | "differs" | "silent";

export interface Finding {
  readonly verdict: Verdict;
  readonly says: readonly string[];
  readonly citations: readonly AtlasCitation[];
  readonly unverified: boolean;
  /** It was inferred, not merely written: a title, a right, an excess of powers, force. */
  readonly derived: boolean;
}

/** What is stated in one form. */
export type Of<Form extends Stated["form"]> = Extract<Stated, { form: Form }>;

/** What a finding rests on. */
export interface Cited {
  readonly citations: readonly AtlasCitation[];
  readonly unverified: boolean;
}

/** The corpus has nothing to put beside it. `what`: as in `no act ratified`. */
export const silent = (what: string): Finding => ({
  verdict: "silent",
  says: [`The corpus has ${what}.`],
  citations: [],
  unverified: false,
  derived: false,
});

/** Differs if there is any difference; else agrees with `fact`. */
export function judged(
  differences: readonly string[],
  fact: string,
  written: readonly Cited[],
  derived = false,
): Finding {
  return {
    verdict: differences.length > 0 ? "differs" : "agrees",
    says: differences.length > 0 ? differences.map(sentence) : [sentence(fact)],
    citations: written.flatMap(({ citations }) => citations),
    unverified: written.some(({ unverified }) => unverified),
    derived,
  };
}

const sentence = (text: string): string =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
