/**
 * Makes qing-table.ts: the months of the lunar years 1644 to 1911 from lunar-typescript.
 * Run: node src/chronology/qing-table.make.mjs > src/chronology/qing-table.ts
 * qing.test.ts holds the result against two libraries, an ephemeris and the published exceptions.
 */
import { LunarYear } from "lunar-typescript";

const FIRST = 1644;
const LAST = 1911;
const years = [];
let firstDay = null;
for (let year = FIRST; year <= LAST; year++) {
  const months = LunarYear.fromYear(year)
    .getMonths()
    .filter((month) => month.getYear() === year);
  firstDay ??= Math.round(months[0].getFirstJulianDay() - 2440587.5 + 0.25 - 0.5);
  const leap = months.find((month) => month.getMonth() < 0);
  let code = leap ? -leap.getMonth() : 0;
  months.forEach((month, index) => {
    if (month.getDayCount() === 30) code += 2 ** (4 + index);
  });
  years.push(code.toString(36).padStart(4, "0"));
}

const rows = [];
for (let i = 0; i < years.length; i += 20) rows.push(`  "${years.slice(i, i + 20).join("")}",`);
console.log(`/**
 * Made by qing-table.make.mjs; do not edit. The months of the Qing calendar as issued.
 * Four base-36 digits a lunar year: the low 4 bits are the number of the leap month (0: none);
 * bit 4 + i is set where the i-th month of the year, the leap month counted in its place, has 30 days.
 */
export const FIRST_LUNAR_YEAR = ${FIRST};

/** Day number of the first day of the first of these years. */
export const FIRST_NEW_YEAR = ${firstDay};

export const LUNAR_YEARS = [
${rows.join("\n")}
].join("");`);
