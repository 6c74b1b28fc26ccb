import { BEFORE_OUR_ERA, MONTHS, printQingDate } from "../chronology/print.js";
import { ENGLISH_NOTES } from "../chronology/notes.js";
import type { DatePhrases } from "./language.js";

export function englishList(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

export const ENGLISH_DATES: DatePhrases = {
  day: (dayOfMonth, month, year) => `${dayOfMonth} ${MONTHS.en[month - 1]} ${year}`,
  dayOfYear: (dayOfMonth, month) => `${dayOfMonth} ${MONTHS.en[month - 1]}`,
  monthOfYear: (month, year) => `${MONTHS.en[month - 1]} ${year}`,
  daysOfMonth: (from, to, month, year) => `${from}–${to} ${MONTHS.en[month - 1]} ${year}`,
  qing: (date) => printQingDate(date, "en"),
  earlyYear: (year) => `AD ${year}`,
  yearBefore: (years) => `${years}${BEFORE_OUR_ERA.en}`,
  range: (from, to) => `${from} – ${to}`,
  undated: "undated",
  always: "always",
  since: (day) => `since ${day}`,
  until: (day) => `until ${day}`,
  fromUntil: (from, until) => `from ${from} until ${until}`,
  someDay: (from, to) => `some day from ${from} to ${to}`,
  someDayUntil: (to) => `some day no later than ${to}`,
  someDayFrom: (from) => `some day no earlier than ${from}`,
  unknownDay: "a day that is not known",
  from: (day) => `from ${day}`,
  orLater: (day) => `${day} or later`,
  lasting: ({ years = 0, months = 0, days = 0 }) => {
    const counted = (count: number, unit: string) =>
      count === 0 ? [] : [`${count} ${unit}${count === 1 ? "" : "s"}`];
    return `for ${englishList([...counted(years, "year"), ...counted(months, "month"), ...counted(days, "day")], "and")}`;
  },
  to: (from, to) => `${from} to ${to}`,
  calendars: { gregorian: "Gregorian", julian: "Julian", qing: "Qing" },
  notes: ENGLISH_NOTES,
  inCalendar: (day, calendar) => `${day} ${calendar}`,
};
