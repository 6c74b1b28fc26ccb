/** Days and written dates in every calendar and in four languages. What is printed can be read back by `parseDate`. */
import { toChinese } from "./chinese-numerals.js";
import { civilFromDay } from "./days.js";
import type { Calendar, CivilDate, Day, WrittenDate } from "./model.js";
import { printQing, qingFromDay, type QingDate } from "./qing.js";
import { eraFacts } from "./qing-eras.js";
import { ENGLISH_MONTHS } from "./day-words.js";

/** `zh` prints traditional characters, `zh-Hans` simplified ones. */
export type DateLanguage = "en" | "ru" | "id" | "zh" | "zh-Hans";

/** As they stand in a date. */
export const MONTHS: Readonly<Record<"en" | "ru" | "id", readonly string[]>> = {
  en: ENGLISH_MONTHS,
  ru: ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
  id: ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"],
}; // prettier-ignore
export const BEFORE_OUR_ERA = { en: " BC", ru: " до н. э.", id: " SM" } as const;
const JULIAN_MARK = { en: " (Julian)", ru: " (ст. ст.)", id: " (Julian)" } as const;

export interface PrintOptions {
  readonly calendar?: Calendar;
  readonly language?: DateLanguage;
}

/** A day in a calendar; null where the calendar does not reach it (Qing, outside 1644 to 1912). */
export function printDay(
  day: Day,
  { calendar = "gregorian", language = "en" }: PrintOptions = {},
): string | null {
  if (calendar === "qing") {
    const qing = qingFromDay(day);
    return qing && printQingDate(qing, language);
  }
  const date = civilFromDay(calendar, day);
  if (language === "zh" || language === "zh-Hans") return printChinese(date, calendar === "julian", language);
  const julian = calendar === "julian" ? JULIAN_MARK[language] : "";
  const year = date.year > 0 ? `${date.year}`.padStart(3, "0") : `${1 - date.year}`;
  const suffix = language === "ru" ? " г." : "";
  const bc = date.year > 0 ? "" : BEFORE_OUR_ERA[language];
  return `${date.day} ${MONTHS[language][date.month - 1]} ${year}${suffix}${bc}${julian}`;
}

function printChinese({ year, month, day }: CivilDate, julian: boolean, language: "zh" | "zh-Hans"): string {
  const mark = julian ? (language === "zh" ? "儒略曆" : "儒略历") : "";
  return `${mark}${year > 0 ? year : `公元前${1 - year}`}年${month}月${day}日`;
}

export function printQingDate(date: QingDate, language: DateLanguage): string {
  if (language === "en" || language === "id") return printQing(date);
  const { era, year, month, leap, day } = date;
  const facts = eraFacts(era);
  if (language === "ru")
    return `${facts.russian}, ${year}-й год, ${leap ? "вставной " : ""}${month}-й месяц, ${day}-й день`;
  const name = language === "zh" ? facts.traditional : facts.simplified;
  const leapMark = leap ? (language === "zh" ? "閏" : "闰") : "";
  return `${name}${year === 1 ? "元" : toChinese(year)}年${leapMark}${month === 1 ? "正" : toChinese(month)}月${day <= 10 ? "初" : ""}${toChinese(day)}日`;
} // prettier-ignore

const BETWEEN: Readonly<Record<DateLanguage, (a: string, b: string) => string>> = {
  en: (a, b) => `between ${a} and ${b}`,
  ru: (a, b) => `между ${a} и ${b}`,
  id: (a, b) => `antara ${a} dan ${b}`,
  zh: (a, b) => `${a}至${b}之間`,
  "zh-Hans": (a, b) => `${a}至${b}之间`,
};
const FROM_TO: typeof BETWEEN = {
  en: (a, b) => `from ${a} to ${b}`,
  ru: (a, b) => `с ${a} по ${b}`,
  id: (a, b) => `dari ${a} hingga ${b}`,
  zh: (a, b) => `${a}至${b}`,
  "zh-Hans": (a, b) => `${a}至${b}`,
};
const BEFORE: Readonly<Record<DateLanguage, (a: string) => string>> = {
  en: (a) => `before ${a}`,
  ru: (a) => `до ${a}`,
  id: (a) => `sebelum ${a}`,
  zh: (a) => `${a}之前`,
  "zh-Hans": (a) => `${a}之前`,
};
const AFTER: typeof BEFORE = {
  en: (a) => `after ${a}`,
  ru: (a) => `после ${a}`,
  id: (a) => `setelah ${a}`,
  zh: (a) => `${a}之後`,
  "zh-Hans": (a) => `${a}之后`,
};

/** The range of a written date, in a calendar; null where the calendar does not reach both ends. */
export function printDate(date: WrittenDate, options: PrintOptions = {}): string | null {
  const language = options.language ?? "en";
  const { earliest, latest } = date;
  const print = (day: Day): string | null => printDay(day, options);
  if (earliest === null && latest === null) return null;
  if (earliest === null) return wrap(BEFORE[language], print(latest! + 1));
  if (latest === null) return wrap(AFTER[language], print(earliest - 1));
  if (earliest === latest) return print(earliest);
  const [from, to] = [print(earliest), print(latest)];
  if (from === null || to === null) return null;
  return (date.kind === "period" ? FROM_TO : BETWEEN)[language](from, to);
}

function wrap(form: (a: string) => string, day: string | null): string | null {
  return day === null ? null : form(day);
}
