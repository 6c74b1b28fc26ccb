/** Dates in Chinese: 咸丰八年四月十六日, 1858年5月28日, 十七世纪中叶, 1630年代, 俄历1858年5月16日. */
import { chineseNumber, NUMERAL, toChinese } from "./chinese-numerals.js";
import type { SolarCalendar } from "./days.js";
import { ganzhiIndex, ganzhiOfDay, ganzhiOfYear } from "./ganzhi.js";
import type { Doubt, ParseOptions, ParseResult } from "./model.js";
import { daysOfQing, qingMonthsOfYear, type QingParts } from "./qing.js";
import { ERA_FACTS, type EraFacts } from "./qing-eras.js";
import { qingDate } from "./qing-words.js";
import { japanese } from "./western.js";
import {
  centuryUnit,
  dayUnit,
  decadeOfCentury,
  decadeUnit,
  monthUnit,
  partOf,
  seasonUnit,
  yearUnit,
  type Part,
  type SeasonName,
  type Unit,
} from "./units.js";
import { completedYear } from "./completed-year.js";
import { betweenDates, bounded, fail, faultOfCivil, moment, momentOfUnit, ok, OPEN_END, period } from "./written.js"; // prettier-ignore

/** Han characters make a text Chinese here. */
export function looksChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

const ERAS = ERA_FACTS.flatMap((facts) =>
  [facts.traditional, facts.simplified].map((name) => [name, facts] as const),
);
const ERA = [...new Set(ERAS.map(([name]) => name))].join("|");
const STEM_BRANCH = "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]";
const N = NUMERAL;
const QING = new RegExp(
  `^(?:大?清)?(${ERA})(?:(${N}+)年|(${STEM_BRANCH})年?)(?:(春|夏|秋|冬)(?:季|天)?)?(?:(闰|閏)?(${N}+|冬|腊|臘)月(?:(上旬|中旬|下旬)|初?(${N}+)(?:日|号|號)?|(${STEM_BRANCH})日?|(朔|晦)日?)?)?$`,
  "u",
);
const CIVIL = new RegExp(
  `^(公元前|前)?(${N}+)年(?:(春|夏|秋|冬)(?:季|天)?|(${N}+)月(?:(${N}+)(?:日|号|號))?)?(初期|初年|初|前期|中叶|中葉|中期|中旬|上旬|下旬|末期|末年|末|底|晚期|后期|後期|上半年|下半年|上半月|下半月)?$`,
  "u",
);
const CENTURY = new RegExp(
  `^(公元前|前)?(${N}+)(?:世纪|世紀)(?:(${N}+)年代)?(初期|初叶|初葉|初|前期|早期|中叶|中葉|中期|末期|末叶|末葉|末|晚期|后期|後期|上半叶|上半葉|前半叶|前半葉|前半期|下半叶|下半葉|后半叶|後半葉|后半期|後半期)?$`,
  "u",
);
const DECADE = new RegExp(`^(公元前|前)?(${N}{3,4})年代(初期|初|中期|末期|末|后期|後期|前期)?$`, "u");
const JULIAN = /儒略历|儒略曆|俄历|俄曆|旧历|舊曆/u;
const GREGORIAN = /公历|公曆|西历|西曆|阳历|陽曆|格里历|格里曆|格里高利历|格里高利曆/u;
const SEASONS: Readonly<Record<string, SeasonName>> = {
  春: "spring",
  夏: "summer",
  秋: "autumn",
  冬: "winter",
};
const JAPANESE_ERA = /^(天保|弘化|嘉永|安政|万延|萬延|文久|元治|慶応|慶應|明治|大正|昭和|平成|令和)/u;
const MING_ERA =
  /^大?明?(洪武|建文|永[乐樂]|洪熙|宣德|正[统統]|景泰|天[顺順]|成化|弘治|正德|嘉靖|隆[庆慶]|[万萬][历曆]|泰昌|天[启啟]|崇[祯禎]|弘光|隆武|永[历曆])/u;
/** Counted from 1912 in the Gregorian calendar. */
const REPUBLIC = new RegExp(`^(?:中[华華])?民[国國](${N}+)年`, "u");
const CYCLE_ALONE = new RegExp(`^(${STEM_BRANCH})年?`, "u");
/** Words for the lunar calendar, which say nothing where an era does. */
const LUNAR = new RegExp(`^[农農夏阴陰清][历曆](?=大?清?(?:${ERA}))`, "u");
const WITHDRAWN_ERA = /祺祥/u;

export function parseChinese(text: string, options: ParseOptions): ParseResult {
  let rest = text.replace(/[\s，,、。]/g, "");
  const calendar: SolarCalendar = JULIAN.test(rest) ? "julian" : GREGORIAN.test(rest) ? "gregorian" : (options.calendar ?? "gregorian");
  rest = rest.replaceAll(new RegExp(JULIAN, "gu"), "").replaceAll(new RegExp(GREGORIAN, "gu"), "").replace(/[（(][）)]/g, "").replace(/^公元(?!前)/, "").replace(LUNAR, "");
  const doubt = { uncertain: /[?？]|可能|也许|或许/u.test(rest), approximate: /^约|^約|左右$|前后$|前後$|^大约|^大約/u.test(rest) };
  rest = rest.replace(/[?？]|可能|也许|或许/gu, "").replace(/^大?[约約]|左右$|前[后後]$/gu, "");
  return parseRange(text, rest, calendar, doubt);
} // prettier-ignore

function parseRange(text: string, rest: string, calendar: SolarCalendar, doubt: Doubt): ParseResult {
  const isMoment = /之[间間]$/u.test(rest);
  const ends = rest.replace(/之?[间間]$/u, "").split(/至|到|—+|–|~|～|-/u);
  if (ends.length === 2 && ends[0] && ends[1]) {
    const [first, last] = lendYears([ends[0].replace(/^[自从從]/u, ""), ends[1]]);
    const to = parseOne(text, last, calendar, doubt);
    if (!to.ok) return to;
    const from = parseOne(text, first, calendar, doubt);
    if (!from.ok) return from;
    return (isMoment ? betweenDates : period)(text, from.date, to.date);
  }
  const bound = /^(.+?)(以前|之前|前|以后|以後|之后|之後|后|後|以来|以來|起)$/u.exec(rest);
  if (!bound) return parseOne(text, rest, calendar, doubt);
  const one = parseOne(text, bound[1]!.replace(/^[自从從]/u, ""), calendar, doubt);
  if (!one.ok) return one;
  if (/前/u.test(bound[2]!)) return ok(bounded(one.date, "before"));
  return /[后後]/u.test(bound[2]!) ? ok(bounded(one.date, "after")) : period(text, one.date, OPEN_END);
}

const YEAR_ALONE = new RegExp(`^(公元前|前)?(${N}+)年?$`, "u");

/** Two years of a range may say once what both have: 1855至1856年, 公元前500—450年, 1858—59年. */
function lendYears(ends: readonly [string, string]): readonly [string, string] {
  const [from, to] = ends.map((end) => YEAR_ALONE.exec(end));
  if (!from || !to) return ends;
  const isBc = Boolean(from[1] ?? to[1]);
  const [first, second] = [from[2]!, to[2]!].map(chineseNumber);
  if (first == null || second == null) return ends;
  const full = completedYear(first, to[2]!.length, second, isBc) ?? second;
  return [first, full].map((year) => `${isBc ? "公元前" : ""}${year}年`) as [string, string];
}

function parseOne(text: string, rest: string, calendar: SolarCalendar, doubt: Doubt): ParseResult {
  if (WITHDRAWN_ERA.test(rest))
    return fail("no such date", "the era Qixiang (祺祥) was proclaimed in 1861 for the coming year and withdrawn; that year became Tongzhi 1", ["Tongzhi 1"]);
  if (JAPANESE_ERA.test(rest)) return japanese(text);
  if (MING_ERA.test(rest)) return fail("form", `"${text}" is in an era of the Ming, whose calendar is not converted (the Qing one is, from 1644); give its Gregorian day`, ["1689-09-07"]);
  if (CYCLE_ALONE.test(rest)) return cycleAlone(text, rest);
  const qing = QING.exec(rest);
  if (qing) return parseQing(text, qing, doubt);
  const western = rest.replace(REPUBLIC, (whole, count: string) => {
    const year = chineseNumber(count);
    return year === null || year === 0 ? whole : `${1911 + year}年`;
  });
  const solar = western === rest ? calendar : "gregorian";
  const unit = century(western, solar) ?? decade(western, solar) ?? civil(western, solar);
  if (unit === null) return fail("form", `"${text}" is in no form of date that is known`, ["咸丰八年四月十六日", "1858年5月28日"]);
  return "ok" in unit ? unit : ok(momentOfUnit(text, unit, doubt));
} // prettier-ignore

/** A year of the cycle of sixty comes back every sixty years: without an era it is one of several. */
function cycleAlone(text: string, rest: string): ParseResult {
  const cycle = rest.slice(0, 2);
  const years = ERA_FACTS.flatMap((facts) => {
    const year = yearOfCycle(facts, cycle);
    return year === null ? [] : [`${facts.simplified}${year === 1 ? "元" : toChinese(year)}年${rest.slice(rest[2] === "年" ? 3 : 2)}`];
  });
  if (years.length === 0) return fail("no such date", `${cycle} is not in the cycle of sixty`, []);
  return fail("ambiguous", `"${text}" names no era, and ${cycle} comes back every sixty years`, years);
} // prettier-ignore

function parseQing(text: string, match: RegExpExecArray, doubt: Doubt): ParseResult {
  const [, name, yearText, yearCycle, season, leapMark, ...ofMonth] = match as (string | undefined)[];
  const [monthText, tenth, dayText, dayCycle, moonDay] = ofMonth;
  const facts = ERAS.find(([written]) => written === name)![1];
  const year = yearText ? chineseNumber(yearText) : yearOfCycle(facts, yearCycle!);
  if (year === null) return fail("no such date", `${facts.era} had no year ${yearCycle ?? yearText}`, [`${facts.traditional}元年`]);
  const leap = leapMark !== undefined;
  const month = monthText === undefined ? undefined : monthNumber(monthText);
  if (month === null) return fail("form", `"${monthText}月" is no month`, []);
  const parts: QingParts = { era: facts.era, year, leap, ...(month === undefined ? {} : { month }) };
  if (season) return lunarSeason(text, facts, year, season, doubt);
  if (month === undefined) return qingDate(text, parts, doubt);
  if (dayText !== undefined) {
    const day = chineseNumber(dayText);
    return day === null ? fail("form", `"${dayText}" is no number of a day`, []) : qingDate(text, { ...parts, day }, doubt);
  }
  const days = daysOfQing(parts);
  if (!days.ok) return fail("no such date", days.message, days.near);
  if (dayCycle !== undefined) return dayOfCycle(text, parts, days, dayCycle, doubt);
  if (moonDay) return qingDate(text, { ...parts, day: moonDay === "朔" ? 1 : days.latest - days.earliest + 1 }, doubt);
  if (!tenth) return qingDate(text, parts, doubt);
  const [from, to] = { 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, days.latest - days.earliest + 1] }[tenth]!;
  return ok(moment({ text, calendar: "qing", precision: "month", doubt, rules: [`${{ 上旬: "early", 中旬: "mid", 下旬: "late" }[tenth]} month`], earliest: days.earliest + from! - 1, latest: days.earliest + to! - 1 }));
} // prettier-ignore

function monthNumber(text: string): number | null {
  if (text === "冬") return 11;
  return text === "腊" || text === "臘" ? 12 : chineseNumber(text);
}

function yearOfCycle(facts: EraFacts, cycle: string): number | null {
  for (let year = 1; year <= facts.years; year++)
    if (ganzhiOfYear(facts.first + year - 1) === cycle) return year;
  return null;
}

function dayOfCycle(text: string, parts: QingParts, days: { earliest: number; latest: number }, cycle: string, doubt: Doubt): ParseResult {
  if (ganzhiIndex(cycle) === null) return fail("no such date", `${cycle} is not in the cycle of sixty`, []);
  for (let day = days.earliest; day <= days.latest; day++)
    if (ganzhiOfDay(day) === cycle) return qingDate(text, { ...parts, day: day - days.earliest + 1 }, doubt);
  return fail("no such date", `no day of that month was ${cycle}; it ran from ${ganzhiOfDay(days.earliest)} to ${ganzhiOfDay(days.latest)}`, []);
} // prettier-ignore

/** The four seasons of the lunar year are three months each: spring is months 1 to 3. */
function lunarSeason(text: string, facts: EraFacts, year: number, season: string, doubt: Doubt): ParseResult {
  const index = "春夏秋冬".indexOf(season);
  const whole = daysOfQing({ era: facts.era, year });
  if (!whole.ok) return fail("no such date", whole.message, whole.near);
  const months = qingMonthsOfYear(facts.first + year - 1).filter(({ month }) => Math.ceil(month / 3) === index + 1);
  const last = months.at(-1)!;
  return ok(moment({ text, calendar: "qing", precision: "season", doubt, rules: ["lunar season"], earliest: months[0]!.first, latest: last.first + last.length - 1 }));
} // prettier-ignore

function partNamed(name: string | undefined): Part | null {
  if (name === undefined) return null;
  if (/上半|前半/u.test(name)) return "first half";
  if (/下半|[后後]半/u.test(name)) return "second half";
  if (/初|前|早|上旬/u.test(name)) return "early";
  return /中/u.test(name) ? "mid" : "late";
}

function withPart(unit: Unit, name: string | undefined): Unit | null {
  const part = partNamed(name);
  return part ? partOf(unit, part) : unit;
}

function century(rest: string, calendar: SolarCalendar): Unit | null {
  const match = CENTURY.exec(rest);
  const number = match ? chineseNumber(match[2]!) : null;
  if (!match || number === null || number < 1) return null;
  const tens = match[3] ? chineseNumber(match[3]) : null;
  const signed = match[1] ? 1 - number : number;
  return withPart(
    tens === null ? centuryUnit(calendar, signed) : decadeOfCentury(calendar, signed, tens),
    match[4],
  );
}

function decade(rest: string, calendar: SolarCalendar): Unit | null {
  const match = DECADE.exec(rest);
  const year = match ? chineseNumber(match[2]!) : null;
  return match && year !== null
    ? withPart(decadeUnit(calendar, year, match[1] !== undefined), match[3])
    : null;
}

function civil(rest: string, calendar: SolarCalendar): Unit | ReturnType<typeof faultOfCivil> {
  const match = CIVIL.exec(rest);
  if (!match) return null;
  const [, bc, yearText, season, monthText, dayText, part] = match as unknown as (string | undefined)[];
  const number = chineseNumber(yearText!);
  if (number === null) return null;
  if (number === 0) return fail("no such date", "there is no year 0; the year before AD 1 is 1 BC", ["公元前1年"]);
  const year = bc ? 1 - number : number;
  if (season) return seasonUnit(calendar, year, SEASONS[season]!);
  if (monthText === undefined) return withPart(yearUnit(calendar, year), part);
  const month = chineseNumber(monthText);
  const day = dayText === undefined ? null : chineseNumber(dayText);
  if (month === null) return null;
  const fault = faultOfCivil(calendar, { year, month, day: day ?? 1 });
  if (fault) return fault;
  return day === null ? withPart(monthUnit(calendar, year, month), part) : dayUnit(calendar, year, month, day);
} // prettier-ignore
