/**
 * The table of Qing months against astronomy computed here, which shares nothing with the libraries that made the table:
 * conjunctions by J. Meeus, Astronomical Algorithms (2nd ed. 1998), chapter 49; the Sun's longitude by chapter 25;
 * in apparent solar time at Beijing, 116.4 degrees east.
 */
import { describe, expect, it } from "vitest";
import { dayFromCivil, isoFromDay } from "./days.js";
import { qingMonths, type QingMonth } from "./qing.js";

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const sin = (degrees: number): number => Math.sin(radians(degrees));
const cos = (degrees: number): number => Math.cos(radians(degrees));

/** Coefficient, power of the eccentricity, multiples of M (Sun), M' (Moon), F. */
const NEW_MOON: readonly (readonly [number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0], [0.17241, 1, 1, 0, 0], [0.01608, 0, 0, 2, 0], [0.01039, 0, 0, 0, 2], [0.00739, 1, -1, 1, 0],
  [-0.00514, 1, 1, 1, 0], [0.00208, 2, 2, 0, 0], [-0.00111, 0, 0, 1, -2], [-0.00057, 0, 0, 1, 2], [0.00056, 1, 1, 2, 0],
  [-0.00042, 0, 0, 3, 0], [0.00042, 1, 1, 0, 2], [0.00038, 1, 1, 0, -2], [-0.00024, 1, -1, 2, 0], [-0.00007, 0, 2, 1, 0],
  [0.00004, 0, 0, 2, -2], [0.00004, 0, 3, 0, 0], [0.00003, 0, 1, 1, -2], [0.00003, 0, 0, 2, 2], [-0.00003, 0, 1, 1, 2],
  [0.00003, 0, -1, 1, 2], [-0.00002, 0, -1, 1, -2], [-0.00002, 0, 1, 3, 0], [0.00002, 0, 0, 4, 0],
]; // prettier-ignore
/** Constant and rate of the planetary arguments, and their coefficients. */
const PLANETS: readonly (readonly [number, number, number])[] = [
  [299.77, 0.107408, 0.000325], [251.88, 0.016321, 0.000165], [251.83, 26.651886, 0.000164], [349.42, 36.412478, 0.000126],
  [84.66, 18.206239, 0.00011], [141.74, 53.303771, 0.000062], [207.14, 2.453732, 0.00006], [154.84, 7.30686, 0.000056],
  [34.52, 27.261239, 0.000047], [207.19, 0.121824, 0.000042], [291.34, 1.844379, 0.00004], [161.72, 24.198154, 0.000037],
  [239.56, 25.513099, 0.000035], [331.55, 3.592518, 0.000023],
]; // prettier-ignore

/** Julian ephemeris day of the k-th new moon since that of January 2000. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t ** 3;
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t ** 3;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  let jde = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t - 0.00000015 * t ** 3;
  for (const [c, power, m, mm, ff] of NEW_MOON) jde += c * e ** power * sin(m * sun + mm * moon + ff * f);
  jde -= 0.00017 * sin(node);
  PLANETS.forEach(([a, rate, c], i) => (jde += c * sin(a + rate * k - (i === 0 ? 0.009173 * t * t : 0))));
  return jde;
}

/** Seconds of dynamical time ahead of universal time: rounded historical values, straight lines between. */
const DELTA_T: readonly (readonly [number, number])[] = [
  [1640, 60], [1645, 50], [1650, 46], [1660, 35], [1670, 26], [1680, 16], [1690, 10], [1700, 9], [1750, 13],
  [1800, 14], [1830, 7], [1850, 7], [1860, 8], [1870, 2], [1880, -5], [1890, -6], [1900, -3], [1905, 4], [1912, 13],
]; // prettier-ignore
function deltaT(jd: number): number {
  const year = 2000 + (jd - 2451545) / 365.25;
  const i = Math.max(1, DELTA_T.findIndex(([y]) => y > year));
  const [[y0, d0], [y1, d1]] = [DELTA_T[i - 1]!, DELTA_T[i]!];
  return d0 + ((d1 - d0) * (year - y0)) / (y1 - y0);
} // prettier-ignore

/** Apparent longitude of the Sun and the equation of time (days), both for a Julian ephemeris day. */
function sun(jde: number): { longitude: number; equation: number } {
  const t = (jde - 2451545) / 36525;
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t) * sin(anomaly) + (0.019993 - 0.000101 * t) * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly);
  const longitude = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  const obliquity = 23.4392911 - 0.0130042 * t;
  const ascension = (Math.atan2(cos(obliquity) * sin(longitude), cos(longitude)) * 180) / Math.PI;
  const equation = (((mean - 0.0057183 - ascension) % 360) + 540) % 360;
  return { longitude: ((longitude % 360) + 360) % 360, equation: (equation - 180) / 360 };
} // prettier-ignore

/** Whole and broken days since 1970-01-01 00:00, apparent solar time at Beijing. */
function beijing(jde: number): number {
  return jde - deltaT(jde) / 86400 + 116.4 / 360 + sun(jde).equation - 2440587.5;
}
/** Julian ephemeris day of midnight, apparent solar time at Beijing. */
function midnight(day: number): number {
  const guess = day + 2440587.5 - 116.4 / 360;
  return guess - sun(guess).equation + deltaT(guess) / 86400;
}

/** Months of 1645 to 1911 whose conjunction, as computed here, fell late on the day before (docs/chronology.md). */
const LATE = [
  "1673-11-09", "1690-08-05", "1692-06-15", "1693-04-06", "1704-10-29", "1715-03-06", "1728-08-06", "1731-06-05", "1748-01-01",
  "1808-01-28", "1813-05-01", "1820-12-06", "1823-05-11", "1849-09-17", "1856-11-28", "1869-05-12", "1880-11-03", "1887-03-25",
  "1888-03-13", "1893-02-17", "1906-04-24",
]; // prettier-ignore

const months = qingMonths().filter(({ lunarYear }) => lunarYear >= 1645);

describe("the table of Qing months against astronomy", () => {
  it("begins each month on the day of the conjunction, but for the known exceptions", () => {
    const exceptions: string[] = [];
    for (const { first } of months) {
      const k = Math.round((first + 2440588 - 2451550.1) / 29.530588861);
      const at = beijing(newMoon(k));
      if (Math.floor(at) === first) continue;
      exceptions.push(isoFromDay(first));
      expect(first - at, isoFromDay(first)).toBeLessThan(21 / 1440);
      expect(first - at, isoFromDay(first)).toBeGreaterThan(0);
    }
    expect(exceptions).toEqual(LATE);
  });

  it("puts the leap month where a month has no major term, but for five years", () => {
    const lacking = months.map(lacksMajorTerm);
    const wrong = new Set<number>();
    months.forEach((month, i) => {
      if (month.leap && !lacking[i]) wrong.add(month.lunarYear);
    });
    expect([...wrong].filter((year) => ![1645, 1651, 1661, 1727, 1805].includes(year))).toEqual([]);
  });
});

function lacksMajorTerm({ first, length }: QingMonth): boolean {
  const term = (day: number): number => Math.floor(sun(midnight(day)).longitude / 30);
  return term(first) === term(first + length);
}

it("knows the conjunction of February 1977 (Meeus, example 49.a)", () => {
  expect(newMoon(-283)).toBeCloseTo(2443192.65118, 4);
  expect(dayFromCivil("gregorian", 1977, 2, 18)).toBe(Math.floor(2443192.65118 - 2440587.5));
});
