/**
 * Rights: what the subjects, ships, consuls … of a party may, must or must not do on another's ground.
 * Promise to the next stage: each right stands in a table of spells, in order and without overlap,
 * and each spell carries at least one whole derivation, from clauses that are effective on every day of it.
 */
import type { Day } from "../chronology/model.js";
import type { Effect, Where } from "../clauses/rights-model.js";
import type { Interval } from "../chronology/interval.js";

/** The days on which a clause has effect in the reading asked, in order, apart from one another. */
export type Effective = (clause: string) => readonly Interval[];

/** One step of a chain: the clause and the rule that used it. */
export interface Link {
  readonly clause: string;
  readonly instrument: string | null;
  readonly article: string | null;
  readonly text: string;
  readonly rule: string;
}

/** One way to reach a right: none of its links can be spared. First cause first. */
export interface Derivation {
  readonly chain: readonly Link[];
  /** The rule that brought it last; null: the treaty's own grant. */
  readonly via: string | null;
}

/** What a right is, whatever brought it. */
export interface RightIdentity {
  readonly holder: string;
  readonly who: string;
  readonly right: string;
  readonly effect: Effect;
  readonly grantor: string;
  readonly where: Where;
  readonly conditions: readonly string[];
}

/** Days on which a right is held for the same reasons: the shortest derivation first. */
export interface RightSpell extends Interval {
  readonly derivations: readonly Derivation[];
  /** More derivations exist than are kept. */
  readonly more: boolean;
}

export interface HeldRight extends RightIdentity {
  readonly spells: readonly RightSpell[];
}

/** A right on a day: `since` and `until` bound the days on which it was held without a break. */
export interface RightRow extends RightIdentity {
  readonly since: Day | null;
  readonly until: Day | null;
  readonly derivations: readonly Derivation[];
  readonly more: boolean;
}
