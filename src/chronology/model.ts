/**
 * Days, calendars and dates as people wrote them.
 * Promise to the other stages: a `WrittenDate` keeps its words and stands for one day in [earliest, latest],
 * or for a period whose two ends lie in such ranges; every day is a whole number in one count for all calendars.
 */

import type { DateNote } from "./notes.js";

/** A day as a whole number: days since 1970-01-01, proleptic Gregorian. May be negative. */
export type Day = number;

/** The calendar in which a date was written. `qing`: the imperial calendar as issued, 1644 to 1912. */
export type Calendar = "gregorian" | "julian" | "qing";

/** A day of the Gregorian or Julian calendar. `year` is astronomical: 0 is 1 BC, -1 is 2 BC. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from `earliest` to `latest`, both included. null: nothing bounds it on that side. */
export interface DayRange {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

/** Days of which one is meant, or each. `parts`: the stretches in which they lie, in order, where days between the ends are not meant. */
export interface SeveralDays extends DayRange {
  readonly parts?: readonly DayRange[];
}

/** One day, somewhere from `earliest` to `latest`, in the words that say so. */
export interface Moment extends DayRange {
  readonly earliest: Day;
  readonly latest: Day;
  readonly text: string;
}

/**
 * One end of a period. `known`: it lies within the range (which may be one day).
 * `open`: there is no such end, or none yet. `unknown`: there is one, and nobody says when.
 */
export interface PeriodEnd extends DayRange {
  readonly state: "known" | "open" | "unknown";
}

/** The unit to which a date is given: how far `about` and `perhaps` may reach is counted in it. */
export type Precision = "day" | "month" | "season" | "year" | "decade" | "century" | "millennium";

/** What the writer was not sure of. Each widens what is possible, never what is written: see `possibleRange`. */
export interface Doubt {
  /** `?`, perhaps: the source is in doubt. */
  readonly uncertain: boolean;
  /** `~`, about, circa: an estimate. */
  readonly approximate: boolean;
}

/** What every written date has. Its range is that of the day which it means, or of all days of a period or a set. */
interface Written extends DayRange {
  /** The words as written, without space around them. */
  readonly text: string;
  readonly calendar: Calendar;
  readonly precision: Precision;
  readonly doubt: Doubt;
  /** Rules of docs/chronology.md by which vague words became days: `early month`, `season`, … Empty for an exact date. */
  readonly rules: readonly string[];
  readonly notes: readonly DateNote[];
}

/** Something on one day, somewhere in the range: `28 May 1858`, `May 1858`, `before 1858`. */
export interface WrittenMoment extends Written {
  readonly kind: "moment";
}

/** Something that lasts: `from May to July 1858`, `since 1858`. */
export interface WrittenPeriod extends Written {
  readonly kind: "period";
  readonly start: PeriodEnd;
  readonly end: PeriodEnd;
}

/** A set of EDTF, its members in order: one of them is meant, or all are. */
export interface WrittenSet extends Written {
  readonly kind: "one of" | "all of";
  readonly members: readonly DayRange[];
}

/** A date in one of the forms in which dates are written. */
export type WrittenDate = WrittenMoment | WrittenPeriod | WrittenSet;

/**
 * Why a text is no date. `form`: in no form that is known. `no such date`: the calendar lacks it. `halves`: two dates said to be
 * one day are not. `weekday`: the day of the week does not fit. `ambiguous`: it can be read in two ways. `order`: a period ends
 * before it begins.
 */
export type DateFault = "form" | "no such date" | "halves" | "weekday" | "ambiguous" | "order";

/** `message`: why it is no date. `near`: dates that exist and may be meant, in a form that can be read back. */
export interface ParseFailure {
  readonly ok: false;
  readonly fault: DateFault;
  readonly message: string;
  readonly near: readonly string[];
}

export type ParseResult = { readonly ok: true; readonly date: WrittenDate } | ParseFailure;

export interface ParseOptions {
  /** The calendar of dates that do not name one. Default: Gregorian. */
  readonly calendar?: "gregorian" | "julian";
}
