/**
 * Rights: what a party, its subjects, ships, consuls … may, must or must not do on another's ground, or towards another.
 * Promise to the next stage: each right stands in a table of spells, in order and without overlap,
 * and each spell carries at least one whole derivation, from clauses that are effective on every day of it.
 */
import type { UncertainDays } from "../chronology/uncertain-days.js";
import type { Burden, Modality, Network, Provision, WhereUsed } from "../clauses/rights-model.js";
import type { Interval } from "../chronology/interval.js";
import type { BurdenName } from "../regime/alike.js";
import type { Spell, Step } from "../regime/model.js";

/** The days on which a clause has effect in the reading asked. */
export type Effective = (clause: string) => UncertainDays;

/** A provision as the rules apply it: what is owed on some ground to several is owed to each of them. */
export type Applied = Exclude<Provision, Burden>;

export type AppliedNetwork = Omit<Network, "provisions"> & { readonly provisions: readonly Applied[] };

/** One step of a chain: the clause and the rule that used it. */
export interface ChainLink {
  readonly clause: string;
  readonly instrument: string | null;
  readonly article: string | null;
  readonly text: string;
  readonly rule: string;
}

/** One way to reach a right: none of its links can be spared. First cause first. */
export interface RightDerivation {
  readonly chain: readonly ChainLink[];
  /** The rule that brought it last; null: the treaty's own grant. */
  readonly via: string | null;
}

/** What a right is, whatever brought it. */
export interface RightIdentity {
  readonly holder: string;
  /** A class of holders; null: the state itself. */
  readonly who: string | null;
  readonly right: string;
  readonly effect: Modality;
  readonly grantor: string;
  readonly where: WhereUsed;
  readonly conditions: readonly string[];
}

/**
 * How sure it is that a right is held, where dates leave days open. `surely`: it follows from what surely has effect.
 * `told`: from what is told to have effect, each change on the latest day that its date leaves open: perhaps it has
 * ended already. `possibly`: only from what may have effect: perhaps it has begun already.
 */
export type Holds = "surely" | "told" | "possibly";

/** Days on which a right is held for the same reasons: the shortest derivation first. */
export interface RightSpell extends Interval {
  readonly holds: Holds;
  readonly derivations: readonly RightDerivation[];
  /** More derivations exist than are kept. */
  readonly more: boolean;
}

export interface HeldRight extends RightIdentity {
  readonly spells: readonly RightSpell[];
}

/** What is laid on some ground, and why. */
export interface GroundBurden extends BurdenName {
  /** First the clause that speaks of the ground. */
  readonly because: readonly Step[];
}

export interface BurdenedSpell extends Spell {
  readonly burdens: readonly GroundBurden[];
}
