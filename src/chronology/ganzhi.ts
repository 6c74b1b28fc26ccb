/** The sexagenary cycle (ganzhi) of years, months and days. Indices run from 0 (甲子) to 59 (癸亥). */
import type { Day } from "./model.js";

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const STEM_SYLLABLES = ["jia", "yi", "bing", "ding", "wu", "ji", "geng", "xin", "ren", "gui"];
const BRANCH_SYLLABLES = ["zi", "chou", "yin", "mao", "chen", "si", "wu", "wei", "shen", "you", "xu", "hai"];

export const GANZHI: readonly string[] = Array.from(
  { length: 60 },
  (_, i) => STEMS.charAt(i % 10) + BRANCHES.charAt(i % 12),
);
const INDEX = new Map(GANZHI.map((name, index) => [name, index]));

/** 甲子 to 0; null for a pair that is not in the cycle (a yang stem never meets a yin branch). */
export function ganzhiIndex(name: string): number | null {
  return INDEX.get(name) ?? null;
}

export function ganzhiPinyin(name: string): string {
  const index = INDEX.get(name);
  return index === undefined ? name : `${STEM_SYLLABLES[index % 10]}-${BRANCH_SYLLABLES[index % 12]}`;
}

const modulo = (value: number, divisor: number): number => ((value % divisor) + divisor) % divisor;

/** 1 January 1970 was 辛巳. */
export function ganzhiOfDay(day: Day): string {
  return GANZHI[modulo(day + 17, 60)]!;
}

/** 1864 was 甲子. `lunarYear` is numbered as the Gregorian year in which it begins. */
export function ganzhiOfYear(lunarYear: number): string {
  return GANZHI[modulo(lunarYear - 4, 60)]!;
}

/**
 * By the number of the month: month 1 has the branch 寅, and stems run on from year to year. A leap month has none of its own
 * and is given that of the month it follows.
 */
export function ganzhiOfMonth(lunarYear: number, month: number): string {
  return GANZHI[modulo((lunarYear - 4) * 12 + month + 1, 60)]!;
}
