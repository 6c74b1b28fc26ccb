/**
 * Rights: what the subjects, ships, consuls … of a party may, must or must not do on another's ground.
 * Promise to the next stage: each right stands in a table of spells, in order and without overlap,
 * and each spell carries at least one whole derivation, from clauses that are effective on every day of it.
 */
import type { Day } from "../chronology/model.js";
import type { Span } from "../diagnostics/model.js";
import type { Interval } from "../force/model.js";

export type Effect = "may" | "must" | "must not";

/**
 * Where a right is used. `place` has the id of a place, `river` of a river, `ground` of a named piece of country;
 * any other sort (`realm`, `capital`, `land-frontier`, `open-ports` …) is a kind of place in the grantor's realm.
 */
export interface Where {
  readonly sort: string;
  readonly id: string | null;
}

interface ProvisionBase {
  /** The clause's id: `<instrument>/<article>/<n>`. */
  readonly id: string;
  readonly instrument: string | null;
  readonly article: string | null;
  /** The clause in the words of the corpus. */
  readonly text: string;
  readonly span: Span;
}

/** Grants, limits or obliges: by its effect. */
export interface Grant extends ProvisionBase {
  readonly kind: "grant";
  readonly effect: Effect;
  readonly right: string;
  readonly holder: string;
  /** The class of holders: `subjects`, `ships`, `consuls` …; from the corpus's vocabulary. */
  readonly who: string;
  /** The party on whose ground, or towards whom, the right is used. */
  readonly grantor: string;
  readonly where: readonly Where[];
  readonly conditions: readonly string[];
}

/**
 * Gives what another has. `most-favoured-nation` brings what others *may* do;
 * `as-other-nations` brings what they may, must and must not do in its subject.
 */
export interface Favour extends ProvisionBase {
  readonly kind: "favour";
  readonly form: "most-favoured-nation" | "as-other-nations";
  readonly beneficiary: string;
  readonly grantor: string;
  /** Kinds of right; empty: any. */
  readonly subjects: readonly string[];
  /** Class of holders; null: anyone. */
  readonly who: string | null;
  /** What the beneficiary gives in return; null: unconditional. */
  readonly condition: string | null;
  /** `hereafter`: only what is granted from the day this clause takes effect. */
  readonly scope: "ever" | "hereafter";
}

/** What either of the two may do with the other, the other may do with it, in these subjects (empty: any). */
export interface Reciprocity extends ProvisionBase {
  readonly kind: "reciprocity";
  readonly between: readonly [string, string];
  readonly subjects: readonly string[];
}

/** A place is of a sort: Beijing is the capital of the Qing. */
export interface Site extends ProvisionBase {
  readonly kind: "site";
  readonly sort: string;
  readonly party: string;
  readonly place: string;
}

export type Provision = Grant | Favour | Reciprocity | Site;

/** A word of the corpus's vocabulary: a kind of right, or a class of holders; `under` names the wider word. */
export interface Word {
  readonly id: string;
  readonly name: string;
  readonly under: string | null;
}

export interface Network {
  readonly provisions: readonly Provision[];
  readonly rights: readonly Word[];
  readonly holders: readonly Word[];
}

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
