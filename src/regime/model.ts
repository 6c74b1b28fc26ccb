/**
 * Title over time. For each face a list of spells, in order, half-open, without gaps: [from, until).
 * Promise to the next stage: on every day of history each face has exactly one title in each reading.
 */
import type { Day } from "../chronology/model.js";
import type { Title } from "./title.js";

/** How the ground of a clause was found. */
export type SelectionRule =
  | "side of a line"
  | "islands beside a line"
  | "ground between boundaries"
  | "ground around a point"
  | "island"
  | "islands in a river";

/**
 * `silence`: no clause speaks. `expiry`: a clause lost its effect.
 * `confirmation`: a later one gives the same ground alike, or confirms it.
 */
export type StepRule = SelectionRule | "silence" | "expiry" | "confirmation";

/** One step of a derivation, first cause first. What ground it speaks of is said by the selector of its clause. */
export interface Step {
  /** The clause that acted; null for a rule of the engine (no clause speaks). */
  readonly clause: string | null;
  readonly rule: StepRule;
}

export interface Spell {
  /** The first day on which it surely holds; null: from the beginning of time. */
  readonly from: Day | null;
  /** The first day on which it may hold already, where the date of what began it is uncertain; else equal to `from`. */
  readonly possiblyFrom: Day | null;
  /** null: open. */
  readonly until: Day | null;
  readonly title: Title;
  /** The steps that made it so, the deciding one first. */
  readonly because: readonly Step[];
}

export interface StandingLine {
  readonly line: string;
  readonly from: Day;
  readonly until: Day | null;
}

export interface Regime {
  /** Per face of the partition. */
  readonly spells: readonly (readonly Spell[])[];
  readonly standing: readonly StandingLine[];
}
