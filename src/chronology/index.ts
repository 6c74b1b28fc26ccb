/** Thalweg's chronology: calendars and uncertain dates. Runs in Node and in browsers, and needs nothing else of Thalweg. */
export type { Calendar, CivilDate, DateFault, Day, DayRange, Doubt, Moment, ParseFailure, ParseOptions, ParseResult, PeriodEnd, Precision, WrittenDate, WrittenMoment, WrittenPeriod, WrittenSet } from "./model.js"; // prettier-ignore
export { civilFromDay, dayFromCivil, isCivilDate, isLeapYear, isoFromDay, julianLag, monthLength, weekday, type SolarCalendar } from "./days.js"; // prettier-ignore
export { daysOfQing, printQing, QING_FIRST_DAY, QING_LAST_DAY, qingEraSpans, qingFromDay, qingMonths, type QingDate, type QingMonth, type QingParts } from "./qing.js"; // prettier-ignore
export { eraFacts, eraOfLunarYear, QING_ERAS, type EraFacts, type QingEra } from "./qing-eras.js";
export { GANZHI, ganzhiIndex, ganzhiOfDay, ganzhiOfMonth, ganzhiOfYear, ganzhiPinyin } from "./ganzhi.js";
export { type DateNote, type NotePhrases, type SaidNote } from "./notes.js";
export { parseDate } from "./parse.js";
export { parseEdtf } from "./edtf.js";
export { printEdtf } from "./edtf-print.js";
export { printDate, printDay, printQingDate, type DateLanguage, type PrintOptions } from "./print.js";
export { describe, describeLines, ganzhiOf, whyUncertain, type DescribedDate, type Ganzhi, type UnreadableDate } from "./describe.js"; // prettier-ignore
export { ALLEN_RELATIONS, changeBy, isEarlier, isLater, isWithin, possibleRange, possibleRelations, relates, sharesDay, type AllenRelation, type TruthValue } from "./relations.js"; // prettier-ignore
export { addDuration, type CalendarDuration } from "./add-duration.js";
export { DOUBT_REACH } from "./doubt.js";
export { calendarDuration, daysBetween, followsWithin, lengthInDays, printSpan, type DaySpan } from "./durations.js"; // prettier-ignore
export { inSeason, seasonSpell, type DayOfYear, type Season } from "./season.js";
export { DATE_RULES, lintDates, lintPair, type DatedFact, type DateFinding, type DateRule, type LintInput, type Mention } from "./lint.js"; // prettier-ignore
export {
  DATE_COLUMNS,
  reportDate,
  reportDates,
  reportLine,
  type DateCommandOptions,
  type DateReport,
} from "./command.js";
