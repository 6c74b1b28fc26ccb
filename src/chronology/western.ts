/** Dates in the words of western languages: ranges, bounds, doubt, halves; what one date says is read in fields.ts. */
import { addDuration } from "./add-duration.js";
import { calendarNote } from "./calendar-note.js";
import { ENGLISH_WEEKDAYS } from "./day-words.js";
import type { SolarCalendar } from "./days.js";
import { weekday as weekdayOf } from "./days.js";
import { complete, readFields, unitOfFields, type Fields } from "./fields.js";
import { joinHalves } from "./halves.js";
import type { Day, Doubt, ParseFailure, ParseOptions, ParseResult, WrittenDate } from "./model.js";
import { inOtherEra, yearOfTheWorld } from "./other-eras.js";
import { readQing } from "./qing-words.js";
import { hull } from "./ranges.js";
import { scan } from "./scan.js";
import { settle } from "./settle.js";
import type { PlacedTerm, Term } from "./terms.js";
import { winterUnit } from "./units.js";
import {
  betweenDates,
  bounded,
  type OpenSide,
  coarser,
  englishDate,
  fail,
  momentOfUnit,
  ok,
  OPEN_END,
  period,
  UNKNOWN_END,
} from "./written.js";
import { lendYears } from "./year-spans.js";

type Terms = readonly PlacedTerm[];

interface Reading {
  readonly text: string;
  readonly calendar: SolarCalendar;
  readonly doubt: Doubt;
}

type Join = (text: string, from: WrittenDate, to: WrittenDate) => ParseResult;

export function parseWestern(text: string, options: ParseOptions): ParseResult {
  const otherEra = inOtherEra(text);
  if (otherEra) return otherEra;
  const scanned = scan(text);
  if (!scanned.ok) {
    const near = scanned.near ? [text.toLowerCase().replace(scanned.word, scanned.near)] : [];
    return fail("form", `"${scanned.word}" is no word of a date that is known`, near);
  }
  if (scanned.terms.some(({ term }) => term.t === "japanese")) return japanese(text);
  const ofTheWorld = yearOfTheWorld(text, scanned.terms);
  if (ofTheWorld) return ofTheWorld;
  const terms = settle(scanned.terms);
  const doubt = {
    uncertain: terms.some(({ term }) => term.t === "perhaps"),
    approximate: terms.some(({ term }) => term.t === "about"),
  };
  const weekday = terms.find(({ term }) => term.t === "weekday")?.term;
  const dateline = terms.find(({ term }) => term.t === "dateline")?.term;
  const core = terms.filter(({ term }) => !["perhaps", "about", "weekday", "dateline"].includes(term.t));
  const reading = { text, calendar: options.calendar ?? "gregorian", doubt };
  const flat = flatten(core);
  if ("ok" in flat) return flat;
  const result = parseExpression(flat, reading);
  if (!result.ok) return result;
  const isUnmarked = !options.calendar && !flat.some(({ term }) => term.t === "calendar" || term.t === "/");
  const note = isUnmarked ? calendarNote(text, result.date) : null;
  const date = note === null ? result.date : { ...result.date, notes: [...result.date.notes, note] };
  const checked = weekday?.t === "weekday" ? checkWeekday(date, weekday.weekday) : ok(date);
  return checked.ok && dateline?.t === "dateline" ? acrossDateline(checked.date, dateline.days) : checked;
} // prettier-ignore

/** The Japanese calendar of before 1873 is not converted: no well-kept table of its months as issued is at hand. */
export function japanese(text: string): ParseFailure {
  return fail(
    "form",
    `"${text}" is in the Japanese calendar, which is not converted; give its Gregorian day`,
    ["7 February 1855"],
  );
}

function checkWeekday(date: WrittenDate, weekday: number): ParseResult {
  if (date.earliest === null || date.earliest !== date.latest)
    return fail("weekday", `"${date.text}" names a day of the week but no single day`, []);
  const actual = weekdayOf(date.earliest);
  if (actual === weekday) return ok({ ...date, notes: [...date.notes, { is: "weekday fits" }] });
  const calendar = date.calendar === "julian" ? "julian" : "gregorian";
  const forward = (weekday - actual + 7) % 7;
  const near = [date.earliest + forward - 7, date.earliest + forward].map((day) => `${ENGLISH_WEEKDAYS[weekday]} ${englishDate(calendar, day)}`);
  const day = englishDate(calendar, date.earliest);
  return fail("weekday", `${day} was a ${ENGLISH_WEEKDAYS[actual]}, not a ${ENGLISH_WEEKDAYS[weekday]}`, near);
} // prettier-ignore

/** A day by the count of the other side of the date line, in the count kept at the place today. */
function acrossDateline(date: WrittenDate, days: 1 | -1): ParseResult {
  if (date.earliest === null || date.earliest !== date.latest)
    return fail("form", `"${date.text}" names a side of the date line but no single day`, []);
  const note = { is: "date line", side: days < 0 ? "Asian" : "American" } as const;
  return ok({
    ...date,
    earliest: date.earliest + days,
    latest: date.earliest + days,
    notes: [...date.notes, note],
  });
}

function parseExpression(terms: Terms, reading: Reading): ParseResult {
  const [begins, ...others] = terms;
  if (begins?.term.t === "neighbour") return parseNeighbour(begins.term, others, reading);
  const first = begins?.term.t;
  if (first === "before" || first === "not before" || first === "after" || first === "by") return parseBound(first, others, reading);
  if (first === "between") return parseBetween(others, reading);
  if (first === "since" || first === "until") {
    const split = first === "since" ? splitAt(terms, ["to", "until", "-", "by"], 1) : null;
    if (split) return parsePair(terms.slice(1, split), terms.slice(split + 1), reading, period);
    const one = parseSimple(others, reading);
    if (!one.ok) return one;
    return first === "since" ? period(reading.text, one.date, OPEN_END) : period(reading.text, UNKNOWN_END, one.date);
  }
  const era = terms.some(({ term }) => term.t === "era");
  const either = splitAt(terms, ["or"], 0);
  if (either) return parsePair(terms.slice(0, either), terms.slice(either + 1), reading, eitherOf);
  const range = splitAt(terms, era ? ["to", "until"] : ["to", "until", "-"], 0);
  if (range) return parsePair(terms.slice(0, range), terms.slice(range + 1), reading, period);
  return parseSimple(terms, reading);
} // prettier-ignore

function splitAt(terms: Terms, kinds: readonly Term["t"][], from: number): number | null {
  const at = terms.findIndex(({ term }, i) => i >= from && kinds.includes(term.t));
  return at > from && at < terms.length - 1 ? at : null;
}

/** `not before 1 May and not after 3 June 1858` has both its bounds. */
function parseBound(kind: OpenSide, terms: Terms, reading: Reading): ParseResult {
  const other = terms.findIndex(({ term }, i) => i > 0 && isUpper(term.t));
  const upper = terms[other]?.term.t;
  if (!isUpper(kind) && upper && isUpper(upper)) {
    const joint = terms[other - 1]!.term.t;
    const end = joint === "and" || joint === "-" ? other - 1 : other;
    return parsePair(terms.slice(0, end), terms.slice(other + 1), reading, (text, from, to) =>
      betweenDates(text, bounded(from, kind), bounded(to, upper)),
    );
  }
  const one = parseSimple(terms, reading);
  if (!one.ok) return one;
  return ok(bounded(one.date, kind));
}

const isUpper = (kind: Term["t"]): kind is "before" | "by" => kind === "before" || kind === "by";

/** `the day after 28 May 1858`. */
function parseNeighbour({ unit, step }: Extract<Term, { t: "neighbour" }>, terms: Terms, reading: Reading): ParseResult {
  const one = parseSimple(terms, reading);
  if (!one.ok) return one;
  const { calendar, precision, earliest, latest, kind } = one.date;
  if (kind !== "moment" || precision !== unit || earliest === null || latest === null || (calendar === "qing" && unit !== "day"))
    return fail("form", `"${reading.text}" asks for a ${unit}, and what follows is no ${unit}${calendar === "qing" ? " of the Gregorian or Julian calendar" : ""}`, []);
  const moved = (day: Day) => addDuration(day, { [`${unit}s`]: step }, calendar === "julian" ? "julian" : "gregorian");
  return ok({ ...one.date, earliest: moved(earliest), latest: moved(latest + 1) - 1 });
} // prettier-ignore

function parseBetween(terms: Terms, reading: Reading): ParseResult {
  const split = splitAt(terms, ["and", "to", "-"], 0);
  if (!split) return fail("form", `"${reading.text}" names only one end`, ["between 1855 and 1856"]);
  return parsePair(terms.slice(0, split), terms.slice(split + 1), reading, betweenDates);
}

function eitherOf(text: string, one: WrittenDate, other: WrittenDate): ParseResult {
  const { calendar, doubt, rules, notes } = one;
  const members = [one, other].map(({ earliest, latest }) => ({ earliest, latest }));
  const precision = coarser(one.precision, other.precision);
  return ok({ kind: "one of", text, calendar, precision, doubt, rules, notes, members, ...hull(members) });
}

/** Two dates of one expression; each may leave out what the other says. `28-16 February 1825` is no range but two halves. */
function parsePair(
  left: Terms,
  right: Terms,
  reading: Reading,
  join: Join,
): ParseResult {
  const simple = [left, right].every((side) => !side.some(({ term }) => term.t === "/" || term.t === "era"));
  const lent = lendYears(reading.text, [left, right], false);
  if (simple && "ok" in lent) return lent;
  const fields = simple && !("ok" in lent) ? lent.map((side) => readFields(side, reading.text)) : [];
  const [a, b] = fields;
  if (a && "ok" in a) return a;
  if (b && "ok" in b) return b;
  if (a && b) {
    const joined = parsePairOfFields(a, b, reading, join);
    if (joined.ok || joined.fault !== "order") return joined;
    const double = joinHalves(reading.text, a, b, reading.doubt);
    return double.ok ? double : joined;
  }
  const from = parseSimple(left, reading);
  if (!from.ok) return from;
  const to = parseSimple(right, reading);
  return to.ok ? join(reading.text, from.date, to.date) : to;
} // prettier-ignore

function parsePairOfFields(a: Fields, b: Fields, reading: Reading, join: Join): ParseResult {
  const from = fromFields(complete(a, b), reading);
  if (!from.ok) return from;
  const to = fromFields(complete(b, a), reading);
  return to.ok ? join(reading.text, from.date, to.date) : to;
}

const isYearAlone = ({ calendar: _, era: __, ...said }: Fields): boolean =>
  Object.keys(said).every((key) => key === "year") && said.year !== undefined;

function fromFields(fields: Fields, reading: Reading): ParseResult {
  const unit = unitOfFields(fields, fields.calendar ?? reading.calendar, reading.text);
  return "ok" in unit ? unit : ok(momentOfUnit(reading.text, unit, reading.doubt));
}

function parseSimple(terms: Terms, reading: Reading): ParseResult {
  if (terms.some(({ term }) => term.t === "era")) return readQing(reading.text, terms, reading.doubt);
  const slash = terms.findIndex(({ term }) => term.t === "/");
  if (slash < 0) {
    const fields = readFields(terms, reading.text);
    return "ok" in fields ? fields : fromFields(fields, reading);
  }
  const rest = terms.slice(slash + 1);
  if (rest.some(({ term }) => term.t === "/"))
    return fail("ambiguous", `"${reading.text}" does not say which number is the month`, ["16/28 May 1858", "1858-05-16"]);
  const lent = lendYears(reading.text, [terms.slice(0, slash), rest], true);
  if ("ok" in lent) return lent;
  const [a, b] = lent.map((side) => readFields(side, reading.text)) as [Fields | ParseFailure, Fields | ParseFailure];
  if ("ok" in a) return a;
  if ("ok" in b) return b;
  if (terms[slash]!.text === "/" && isYearAlone(a) && isYearAlone(b)) return parsePairOfFields(a, b, reading, period);
  if (a.season === "winter" && a.year !== undefined) return wholeWinter(a, b, reading);
  return joinHalves(reading.text, a, b, reading.doubt);
} // prettier-ignore

/** `winter 1849/50`. */
function wholeWinter(a: Fields, b: Fields, reading: Reading): ParseResult {
  const next = b.year ?? b.day ?? b.ordinal;
  if (next !== a.year! + 1 && next !== (a.year! + 1) % 100 && next !== (a.year! + 1) % 10)
    return fail("halves", `"${reading.text}": a winter ends in the year after the one in which it begins`, [`winter ${a.year}/${a.year! + 1}`]);
  return ok(momentOfUnit(reading.text, winterUnit(a.calendar ?? reading.calendar, a.year!), reading.doubt));
} // prettier-ignore

/** Brackets: what names a number is the other half, `16 (28) May`; what names none belongs to the date before it, `16 May (O.S.)`. */
function flatten(terms: Terms): Terms | ParseFailure {
  const flat: PlacedTerm[] = [];
  for (let i = 0; i < terms.length; i++) {
    const { term, text } = terms[i]!;
    if (term.t === ")") return fail("form", "a bracket is closed that was not opened", []);
    if (term.t === "=") flat.push({ term: { t: "/" }, text });
    else if (term.t !== "(") flat.push(terms[i]!);
    else {
      const close = terms.findIndex((entry, k) => k > i && entry.term.t === ")");
      if (close < 0) return fail("form", "a bracket is opened and never closed", []);
      const inner = terms.slice(i + 1, close);
      if (inner.some((entry) => entry.term.t === "number")) flat.push({ term: { t: "/" }, text });
      flat.push(...inner);
      i = close;
    }
  }
  return flat;
}
