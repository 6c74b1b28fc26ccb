/**
 * The linter of dates: pure functions over dates mentioned in a text, what is known of the events, and pairs of dates said to be
 * of one event. It finds dates that fit only in another calendar, differences computed wrongly for their century, and twins that miss.
 */
import { civilFromDay, dayFromCivil, isCivilDate, isoFromDay, julianLag } from "./days.js";
import { halvesMessage } from "./halves.js";
import type { Day, DayRange, ParseResult, WrittenDate } from "./model.js";
import { parseDate } from "./parse.js";
import { printDate, printDay } from "./print.js";
import { daysApart, exactDay, shareDay } from "./ranges.js";
import { possibleRange } from "./relations.js";
import { englishDate } from "./written.js";

/** A date found in a text. `id`: whatever the caller knows it by; a finding carries it back. */
export interface Mention<Id> {
  readonly id: Id;
  readonly text: string;
  /** The text in which it stands: dates of one text are held against each other. */
  readonly source: string;
  /** The event that it is said to date, where that is known. */
  readonly event: string | null;
}

/** What is held to be true of an event: the days on which it may have been. */
export interface DatedFact {
  readonly event: string;
  /** The event in words, for messages; the `event` itself where it is left out. */
  readonly name?: string;
  readonly earliest: Day;
  readonly latest: Day;
}

export const DATE_RULES = {
  "date-unreadable": "a date that is in no known form, or that cannot exist",
  "date-halves-disagree": "a double date whose halves are not one day",
  "date-difference-wrong": "a date converted with the difference between the calendars of another century",
  "date-in-other-calendar": "a date that fits the facts only when it is read in another calendar",
  "date-mixed-calendars":
    "one text that gives some dates in one calendar and some in another, and does not say so",
  "date-qing-misses": "a Qing date and a Gregorian or Julian one of one event that are not one day",
  "date-contradicts": "a date that differs from another of the same event in any calendar",
} as const;
export type DateRule = keyof typeof DATE_RULES;

export interface DateFinding<Id> {
  readonly rule: DateRule;
  readonly severity: "error" | "warning";
  /** The mention at fault, then others that bear on it. */
  readonly mentions: readonly [Id, ...Id[]];
  readonly message: string;
  /** How to mend it. */
  readonly help: string;
}

export interface LintInput<Id> {
  readonly mentions: readonly Mention<Id>[];
  readonly facts: readonly DatedFact[];
}

interface Read<Id> {
  readonly mention: Mention<Id>;
  readonly date: WrittenDate;
}

/** All findings, in the order of the mentions; those on whole texts last. */
export function lintDates<Id>({ mentions, facts }: LintInput<Id>): DateFinding<Id>[] {
  const findings: DateFinding<Id>[] = [];
  const read: Read<Id>[] = [];
  for (const mention of mentions) {
    const result = parseDate(mention.text);
    if (result.ok) read.push({ mention, date: result.date });
    else findings.push(unreadable(mention, result));
  }
  const byEvent = new Map(facts.map((fact) => [fact.event, fact]));
  const unmarked = new Map<string, { gregorian: Read<Id>[]; julian: Read<Id>[] }>();
  for (const entry of read) {
    const fact = entry.mention.event === null ? undefined : byEvent.get(entry.mention.event);
    if (!fact) continue;
    const finding = againstFact(entry, fact);
    if (finding) findings.push(finding);
    if (isMarked(entry.date)) continue;
    const kinds = unmarked.get(entry.mention.source) ?? { gregorian: [], julian: [] };
    if (!finding) kinds.gregorian.push(entry);
    else if (finding.rule === "date-in-other-calendar") kinds.julian.push(entry);
    unmarked.set(entry.mention.source, kinds);
  }
  findings.push(...pairsWithoutFact(read, byEvent));
  for (const { gregorian, julian } of unmarked.values()) findings.push(...mixed(gregorian, julian));
  return findings;
}

/** Whether the writer named the calendar: by a mark, an era or a second half. */
function isMarked(date: WrittenDate): boolean {
  return (
    date.calendar !== "gregorian" ||
    /[gn]\.?\s?s\.?\b|gregor|new style|н\.?\s?ст|григор|公历|公曆|西历|西曆/iu.test(date.text)
  );
}

function unreadable<Id>(mention: Mention<Id>, result: ParseResult & { ok: false }): DateFinding<Id> {
  const near =
    result.near.length > 0
      ? `perhaps ${result.near.map((entry) => `"${entry}"`).join(" or ")}`
      : "see the forms of dates in docs/chronology.md";
  if (result.fault !== "halves")
    return {
      rule: "date-unreadable",
      severity: "error",
      mentions: [mention.id],
      message: result.message,
      help: near,
    };
  const rule = /days apart, and the calendars were/.test(result.message)
    ? "date-difference-wrong"
    : /[年]|\/.*\//u.test(mention.text)
      ? "date-qing-misses"
      : "date-halves-disagree";
  return { rule, severity: "error", mentions: [mention.id], message: result.message, help: near };
}

function againstFact<Id>({ mention, date }: Read<Id>, fact: DatedFact): DateFinding<Id> | null {
  const range = possibleRange(date);
  if (shareDay(range, fact)) return null;
  const exact = fact.earliest === fact.latest;
  const day = exactDay(date);
  if (day !== null && !isMarked(date)) {
    const other = readAsJulian(day);
    if (other !== null && shareDay({ earliest: other, latest: other }, fact))
      return otherCalendar(mention, date, fact);
  }
  if (day !== null && exact) {
    const slip = wrongDifference(day, fact.earliest);
    if (slip !== null) return difference(mention, date, fact.earliest, slip);
  }
  const rule = date.calendar === "qing" ? "date-qing-misses" : "date-contradicts";
  const known = exact
    ? everyForm(fact.earliest)
    : `${isoFromDay(fact.earliest)} to ${isoFromDay(fact.latest)}`;
  return {
    rule,
    severity: "warning",
    mentions: [mention.id],
    message: `"${mention.text}" is ${printDate(date) ?? "unbounded"}, but ${nameOf(fact)} is dated ${known}: ${apart(range, fact)}`,
    help: "correct the date, or give the source that dates the event so",
  };
}

function nameOf({ name, event }: DatedFact): string {
  return name ?? event;
}

/** The day that the same numbers name in the Julian calendar. */
function readAsJulian(day: Day): Day | null {
  const date = civilFromDay("gregorian", day);
  return isCivilDate("julian", date) ? dayFromCivil("julian", date.year, date.month, date.day) : null;
}

/** The difference that was added to the Julian date of `truth` to get `written`, where it is one of 9 to 14 and not the right one. */
function wrongDifference(written: Day, truth: Day): number | null {
  const lag = julianLag(truth);
  const used = lag + written - truth;
  return used !== lag && used >= 9 && used <= 14 ? used : null;
}

/** `28 May 1858, 16 May 1858 (Julian), Xianfeng 8/4/16`. */
function everyForm(day: Day): string {
  const qing = printDay(day, { calendar: "qing" });
  return [englishDate("gregorian", day), englishDate("julian", day), ...(qing ? [qing] : [])].join(", ");
}

function apart(a: DayRange, b: DayRange): string {
  const gap = daysApart(a, b);
  return `${gap} ${gap === 1 ? "day" : "days"} apart`;
}

function otherCalendar<Id>(mention: Mention<Id>, date: WrittenDate, fact: DatedFact): DateFinding<Id> {
  const day = readAsJulian(date.earliest!)!;
  return {
    rule: "date-in-other-calendar",
    severity: "warning",
    mentions: [mention.id],
    message: `"${mention.text}" fits ${nameOf(fact)} only as a Julian date, ${englishDate("gregorian", day)} by the Gregorian calendar, ${julianLag(day)} days later`,
    help: `write "${englishDate("julian", day)}"`,
  };
}

function difference<Id>(mention: Mention<Id>, date: WrittenDate, truth: Day, used: number): DateFinding<Id> {
  const lag = julianLag(truth);
  const { year } = civilFromDay("julian", truth);
  return {
    rule: "date-difference-wrong",
    severity: "error",
    mentions: [mention.id],
    message: `"${mention.text}" is ${englishDate("julian", truth)} with ${used} days added; in ${year} the difference was ${lag}`,
    help: `write "${date.calendar === "julian" ? englishDate("julian", truth) : englishDate("gregorian", truth)}"`,
  };
}

/** Dates of one event that no fact settles: each is held against the first that can be read. */
function pairsWithoutFact<Id>(
  read: readonly Read<Id>[],
  facts: ReadonlyMap<string, DatedFact>,
): DateFinding<Id>[] {
  const first = new Map<string, Read<Id>>();
  const findings: DateFinding<Id>[] = [];
  for (const entry of read) {
    const { event } = entry.mention;
    if (event === null || facts.has(event)) continue;
    const before = first.get(event);
    if (!before) first.set(event, entry);
    else {
      const finding = lintPair(before, entry);
      if (finding) findings.push(finding);
    }
  }
  return findings;
}

/** Two dates that are said to be of one event; null where they have a day in common. */
export function lintPair<Id>(a: Read<Id>, b: Read<Id>): DateFinding<Id> | null {
  if (shareDay(possibleRange(a.date), possibleRange(b.date))) return null;
  const mentions = [b.mention.id, a.mention.id] as const;
  const [dayA, dayB] = [exactDay(a.date), exactDay(b.date)];
  const said = `"${a.mention.text}" and "${b.mention.text}" are said to be one day`;
  const gap = apart(a.date, b.date);
  if (a.date.calendar === "qing" || b.date.calendar === "qing") {
    const days = [a, b].map(({ date }) => `${date.text} is ${printDate(date)}`).join(", ");
    const near = [dayA, dayB].filter((day) => day !== null).map(everyForm);
    return {
      rule: "date-qing-misses",
      severity: "error",
      mentions,
      message: `${said}, but ${days}: ${gap}`,
      help: `one of these may be meant: ${near.join("; ")}`,
    };
  }
  if (dayA !== null && dayB !== null) {
    const julian = a.date.calendar === "julian" ? dayA : b.date.calendar === "julian" ? dayB : null;
    const other = julian === dayA ? dayB : dayA;
    if (julian !== null && a.date.calendar !== b.date.calendar) {
      const rule = wrongDifference(other, julian) === null ? "date-halves-disagree" : "date-difference-wrong";
      return {
        rule,
        severity: "error",
        mentions,
        message: halvesMessage(julian, other),
        help: `write "${englishDate("gregorian", julian)}" or "${englishDate("julian", other)}"`,
      };
    }
    const [early, late] = dayA < dayB ? [a, b] : [b, a];
    if (!isMarked(early.date) && readAsJulian(exactDay(early.date)!) === exactDay(late.date)) {
      return {
        rule: "date-in-other-calendar",
        severity: "warning",
        mentions,
        message: `${said}: they agree if "${early.mention.text}" is Julian`,
        help: `write "${early.mention.text} (Julian)"`,
      };
    }
  }
  return {
    rule: "date-contradicts",
    severity: "error",
    mentions,
    message: `${said}, but they are ${gap}`,
    help: "correct one of them, or give each its own event",
  };
}

/** Warns once of a text whose dates, none of them marked, are partly Gregorian and partly Julian; it names the two nearest. */
function mixed<Id>(gregorian: readonly Read<Id>[], julian: readonly Read<Id>[]): DateFinding<Id>[] {
  const exact = gregorian.filter(({ date }) => exactDay(date) !== null);
  const pairs = exact.flatMap((g) =>
    julian.map((j) => ({ g, j, apart: Math.abs(exactDay(g.date)! - exactDay(j.date)!) })),
  );
  const [first, ...rest] = pairs;
  if (!first) return [];
  const { g, j, apart: written } = rest.reduce((a, b) => (b.apart < a.apart ? b : a), first);
  const truth = readAsJulian(exactDay(j.date)!)!;
  const actual = Math.abs(exactDay(g.date)! - truth);
  const others = [...julian, ...exact].filter((entry) => entry !== g && entry !== j);
  return [
    {
      rule: "date-mixed-calendars",
      severity: "warning",
      mentions: [j.mention.id, ...[g, ...others].map(({ mention }) => mention.id)],
      message: `"${g.mention.text}" is Gregorian here and "${j.mention.text}" Julian: ${julianLag(truth)} days apart in one text, which puts ${written} days between them where there were ${actual}`,
      help: `name the calendar of each date, or give both: "${englishDate("julian", truth)} = ${englishDate("gregorian", truth)}"`,
    },
  ];
}
