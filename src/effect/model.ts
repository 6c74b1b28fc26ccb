/**
 * Force: the life of each instrument, article and clause, for each party, in each reading.
 *
 * What the regime asks of this stage is one function:
 *
 *     effective(clause, reading): Interval[]
 *
 * the days on which a clause has effect in a reading, in order and apart from one another. The `editorial` reading
 * follows the instrument's own rule of taking effect; a party's reading leaves out, besides, the days on which that
 * party rejects the clause, and the clauses that stand in none of the texts that it follows. A clause that loses
 * effect leaves the ground, from that day, as it would have been had the clause never been. See docs/force.md.
 */
import type { Act, Target } from "../clauses/acts-model.js";
import type { Interval } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import type { Commencement, Instrument } from "../clauses/model.js";
import type { ReadingTexts } from "../clauses/rights-model.js";
import type { Span } from "../diagnostics/model.js";

/** The reading of the corpus's author, which is the default. */
export const EDITORIAL = "editorial";

/** An instrument as this stage sees it. */
export interface Subject {
  readonly id: string;
  readonly parties: readonly string[];
  readonly signed: Instrument["signed"];
  readonly commencement: Commencement;
  /** Instruments that it ends from the day it takes effect. */
  readonly ends: readonly Target[];
  /** What it confirms from the day it takes effect: for each of its parties. */
  readonly confirms: readonly Target[];
  readonly clauses: readonly SubjectClause[];
  readonly span: Span;
}

export interface SubjectClause {
  readonly id: string;
  /** The corpus's own short name for it, where it has one. */
  readonly label: string | null;
  readonly article: string | null;
  /** Says whose ground is: such clauses are not suspended by war. */
  readonly territorial: boolean;
  /** Language versions that have it; null: all. */
  readonly texts: readonly string[] | null;
  /** Its own time limit, where it states one. */
  readonly limit: Interval | null;
}

export interface ForceInput {
  readonly subjects: readonly Subject[];
  readonly acts: readonly Act[];
  readonly readingTexts: readonly ReadingTexts[];
}

/** Where an instrument, article or clause stands in a party's eyes or in a reading. */
export type State =
  | "not yet"
  | "draft"
  | "signed"
  | "ratified"
  | "in force"
  | "in force, contested"
  | "partly rejected"
  | "rejected"
  | "suspended"
  | "ended";

/** Why it stands so: a rule and its arguments. Parties, instruments and acts by id; clauses by their label, else by id. */
export type LifeReason =
  | {
      readonly rule:
        "nothing exists" | "draft handed over" | "signed only" | "ratified only" | "meaning contested";
    }
  | {
      readonly rule: "in effect";
      readonly commencement: Commencement;
      /** Instruments. */
      readonly confirmedBy: readonly string[];
    }
  | {
      readonly rule: "clauses rejected";
      readonly parties: readonly string[];
      readonly clauses: readonly string[];
    }
  | { readonly rule: "rejected"; readonly party: string }
  | { readonly rule: "clauses not accepted"; readonly party: string; readonly clauses: readonly string[] }
  | { readonly rule: "ended by instrument"; readonly instrument: string }
  | { readonly rule: "ended by act" | "suspended by act"; readonly act: string };

export interface LifeSpell extends Interval {
  readonly state: State;
  /** Acts that brought the state, by id; empty where the instrument's own rule did. */
  readonly acts: readonly string[];
  readonly reason: LifeReason;
}

export interface ForceAnswer {
  readonly instrument: string;
  readonly article: string | null;
  readonly day: Day;
  readonly reading: string;
  readonly state: State;
  readonly inForce: boolean;
  readonly since: Day | null;
  readonly until: Day | null;
  readonly reason: LifeReason;
  readonly acts: readonly string[];
  /** What each party has done and holds. */
  readonly parties: readonly { readonly party: string; readonly spell: LifeSpell }[];
  /** Clauses of the target that have no effect on the day in this reading, though the instrument is in force. */
  readonly without: readonly string[];
}
