/**
 * Effect: on which days each clause has effect, in each reading; and the life of each instrument, for each party.
 * Promise to the next stages: for every clause of an instrument that was not left out, and every provision, the days
 * stand in `clauses`; an uncertain day stays uncertain to the end; nothing after this stage works out a day of effect.
 *
 * The `editorial` reading follows the instrument's own rule of taking effect; a party's reading leaves out, besides,
 * the days on which that party rejects the clause, and the clauses that stand in none of the texts that it follows.
 * A clause that loses effect leaves the ground, from that day, as it would have been had the clause never been.
 * See docs/effect.md.
 */
import type { Act, Doing, TextTarget } from "../clauses/acts-model.js";
import type { Commencement, Inheritance, Instrument } from "../clauses/model.js";
import type { ReadingTexts } from "../clauses/rights-model.js";
import type { Terms } from "../clauses/terms-model.js";
import type { Interval } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import type { UncertainDay } from "../chronology/uncertain.js";
import type { UncertainDays } from "../chronology/uncertain-days.js";
import type { Span } from "../diagnostics/model.js";

export const EDITORIAL = "editorial";

/** An instrument as this stage sees it. */
export interface Subject {
  readonly id: string;
  readonly parties: readonly string[];
  readonly signed: Instrument["signed"];
  readonly commencement: Commencement;
  /** Instruments after which it takes effect. */
  readonly after: readonly string[];
  /** Instruments that it ends from the day it takes effect. */
  readonly ends: readonly TextTarget[];
  /** What it confirms from the day it takes effect: for each of its parties. */
  readonly confirms: readonly TextTarget[];
  readonly clauses: readonly SubjectClause[];
  /** Its lines, by their own ids: what befalls their article befalls them. */
  readonly lines: readonly SubjectClause[];
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
  /** What it says itself of its time. */
  readonly terms: Terms | null;
}

export interface EffectInput {
  /** Instruments that were not left out. */
  readonly subjects: readonly Subject[];
  /** All of them, signatures included. */
  readonly acts: readonly Act[];
  readonly readingTexts: readonly ReadingTexts[];
  /** By persons, as all parties here. */
  readonly inheritances?: readonly Inheritance[];
}

/** What an act did to a target, on its day. */
export interface Deed {
  readonly day: UncertainDay;
  readonly told: Day;
  readonly until: UncertainDay | null;
  readonly doing: Doing;
  readonly target: TextTarget;
  readonly parties: readonly string[];
  readonly act: Act;
}

/** Ends a target for all: an act that does, or a later instrument that takes effect. */
export interface Ending {
  readonly day: UncertainDay;
  readonly target: TextTarget;
  readonly by: { readonly instrument: string } | { readonly act: string };
}

/** What ends something: an instrument or an act, by its id; neither where its own time runs out. */
export interface Ender {
  readonly instrument: string | null;
  readonly act: string | null;
}

/** Days without effect, and the acts that brought them. */
export interface Break {
  readonly days: UncertainDays;
  readonly acts: readonly string[];
}

/** A clause, and all that bears on its effect. */
export interface ClauseEffect {
  readonly subject: Subject;
  readonly clause: SubjectClause;
  /** By the instrument's own rule, whatever one party says. */
  readonly general: UncertainDays;
  readonly suspensions: readonly Break[];
  /** By the party that rejects it. */
  readonly rejections: ReadonlyMap<string, Break>;
}

/** The day on which each instrument takes effect; null: never. */
export type Commencements = ReadonlyMap<string, UncertainDay | null>;

export interface Effects {
  readonly input: EffectInput;
  readonly subjects: ReadonlyMap<string, Subject>;
  /** In the order of the days on which they are told. */
  readonly deeds: readonly Deed[];
  readonly endings: readonly Ending[];
  /** Those of instruments that were left out are not in it. */
  readonly commencements: Commencements;
  /** By its id, of every clause. */
  readonly clauses: Pick<ReadonlyMap<string, ClauseEffect>, "get">;
  /** Days on which a clause has effect in a reading: the same object where two readings do not differ. */
  readonly daysOf: (clause: string, reading: string) => UncertainDays;
  /** Days on which a line stands in a reading, unless another clause ends it. */
  readonly daysOfLine: (line: string, reading: string) => UncertainDays;
}

/** Where an instrument, article or clause stands in a party's eyes or in a reading. */
export type LifeState =
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
        | "nothing exists"
        | "draft handed over"
        | "signed only"
        | "ratified only"
        | "never in force"
        | "meaning contested";
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

/** The life of an instrument, or of one article or labelled clause of it, in a reading. */
export interface Life extends TextTarget {
  readonly reading: string;
  /** In order, without gaps. */
  readonly spells: readonly LifeSpell[];
}

export interface LifeSpell extends Interval {
  /** The first day on which it may have begun; equal to `from` where what began it has an exact date. */
  readonly possiblyFrom: Day | null;
  readonly state: LifeState;
  /** Acts that brought the state, by id; empty where the instrument's own rule did. */
  readonly acts: readonly string[];
  readonly reason: LifeReason;
}
