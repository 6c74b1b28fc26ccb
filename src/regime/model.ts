/**
 * The state of the ground over time. For each face a list of spells, in order, half-open, without gaps: [from, until).
 * Promise to the next stage: on every day of history each face has exactly one title in each reading, and beside it any
 * number of claims, layers and doubts.
 */
import type { Day } from "../chronology/model.js";
import type { HoldName, LayerName } from "./alike.js";
import type { Title } from "./title.js";

/** The day of what is told of no day and may hold for ever after: the last that an atlas can count, five million years on. */
export const WITHOUT_END: Day = 2 ** 31 - 1;

/** How the ground of a clause was found. */
export type SelectionRule =
  | "side of a line"
  | "islands beside a line"
  | "islands"
  | "ground between boundaries"
  | "ground around a point"
  | "area"
  | "island"
  | "islands in a river"
  | "as held on a day"
  | "enclaves"
  | "waters";

/**
 * `delimitation`: a new course of a line puts the ground on its other side.
 * `silence`: no clause speaks. `expiry`: a clause lost its effect.
 * `confirmation`: a later one gives the same ground alike, or confirms it.
 * `continuation`, `succession`: a state has it in the place of another.
 * `most favoured nation`, `as other nations`: what one may do on the ground, another may.
 */
export type StepRule =
  | SelectionRule
  | "delimitation"
  | "silence"
  | "expiry"
  | "confirmation"
  | "continuation"
  | "succession"
  | "most favoured nation"
  | "as other nations";

/** One step of a derivation, first cause first. What ground it speaks of is said by the selector of its clause. */
export interface Step {
  /** The clause that acted; null for a rule of the engine (no clause speaks). */
  readonly clause: string | null;
  readonly rule: StepRule;
}

/** A title that is asserted beside another's, or over ground that nobody has. */
export interface AssertedTitle {
  readonly title: Title;
  readonly because: readonly Step[];
}

/** A title that the ground may have, since what a clause speaks of cannot be placed. */
export interface PossibleTitle extends AssertedTitle {
  /** The clause claims it: it may be asserted, and nobody is said to have it. */
  readonly claimed: boolean;
}

/** What a party has of the ground beside title, or wants to have, and why. */
export interface Hold extends HoldName {
  readonly because: readonly Step[];
}

/** The same as it is told. */
export interface Layer extends LayerName {
  readonly because: readonly Step[];
}

/** What a face has, and why. */
export interface State {
  readonly title: Title;
  /** The steps that made it so, the deciding one first. */
  readonly because: readonly Step[];
  /** In a party's own reading, of the others. */
  readonly claims: readonly AssertedTitle[];
  readonly layers: readonly Layer[];
  /** Titles that the ground may have instead, and claims that may be made to it. */
  readonly doubts: readonly PossibleTitle[];
}

export interface Spell extends State {
  /** The first day on which it surely holds; null: from the beginning of time. */
  readonly from: Day | null;
  /** The first day on which it may hold already, where the date of what began it is uncertain; else equal to `from`. */
  readonly possiblyFrom: Day | null;
  /** The first day from which on it may hold no more though another is told; equal to `from` where it may until then. */
  readonly possiblyUntil: Day | null;
  /** null: open. Equal to `from`: it is told of no day; a day past by then is that on which all that brings it about had come. */
  readonly until: Day | null;
}

export interface StandingLine {
  readonly line: string;
  readonly from: Day;
  readonly until: Day | null;
}

/** The ground of a provision that burdens it, whoever has it; `perhaps`: faces that may be of it too. */
export interface BurdenedGround {
  readonly faces: ReadonlySet<number>;
  readonly perhaps: ReadonlySet<number>;
  readonly rule: SelectionRule;
}

export interface Regime {
  /** Per face of the partition. */
  readonly spells: readonly (readonly Spell[])[];
  /** By the clause; as on the day on which it first takes effect. */
  readonly burdened: ReadonlyMap<string, BurdenedGround>;
  readonly standing: readonly StandingLine[];
  /** Parties that claim ground, or hold ground that others claim: their own readings differ. */
  readonly disputants: ReadonlySet<string>;
}
