/**
 * Title over time. For each face a list of spells, in order, half-open, without gaps: [from, until).
 * Promise to the next stage: on every day of history each face has exactly one title in each reading.
 */
import type { Day } from "../chronology/model.js";
import type { Title } from "./title.js";

/** One step of a derivation, first cause first. */
export interface Step {
  /** The clause that acted; null for a rule of the engine (no clause speaks, a clause expired). */
  readonly clause: string | null;
  /** Name of the rule of the regime that was applied: `side`, `between`, `island`, `expiry`, `rival`, `confirmation`, … */
  readonly rule: string;
  /** One plain sentence. */
  readonly says: string;
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
