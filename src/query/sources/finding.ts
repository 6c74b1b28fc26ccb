/** What putting one stated fact beside the corpus finds. */
import type { AtlasCitation } from "../../atlas/model.js";
import type { Stated } from "../../clauses/says-model.js";
import type { SourceNoun, SourceReason, Verdict } from "./model.js";

export interface Finding {
  readonly verdict: Exclude<Verdict, "alone">;
  readonly reasons: readonly SourceReason[];
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

/** The corpus has nothing to put beside it. */
export const silent = (reason: SourceReason): Finding => ({
  verdict: "silent",
  reasons: [reason],
  citations: [],
  unverified: false,
  derived: false,
});

/** Beside the one with this id; silent where the corpus has none. */
export function besideHeld<Held extends { readonly id: string }>(
  held: readonly Held[],
  of: SourceNoun,
  id: string,
  judge: (held: Held) => Finding,
): Finding {
  const one = held.find((each) => each.id === id);
  return one ? judge(one) : silent({ rule: "nothing", of, id });
}

/** Differs if there is any difference; else agrees with `fact`. */
export function judged(
  differences: readonly SourceReason[],
  fact: SourceReason,
  written: readonly Cited[],
  derived = false,
): Finding {
  return {
    verdict: differences.length > 0 ? "differs" : "agrees",
    reasons: differences.length > 0 ? differences : [fact],
    citations: written.flatMap(({ citations }) => citations),
    unverified: written.some(({ unverified }) => unverified),
    derived,
  };
}
