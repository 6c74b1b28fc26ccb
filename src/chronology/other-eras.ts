/** Years that are counted from something else than the birth of Christ: known, so that they are refused with the reason. */
import { ENGLISH_MONTHS } from "./day-words.js";
import type { ParseFailure } from "./model.js";
import type { PlacedTerm } from "./terms.js";
import { fail } from "./written.js";

const word = (pattern: string, flags = "iu"): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, flags);

const OF_THE_WORLD = "counts years from the creation of the world, by one of several reckonings";

/** `AM` before figures is English or Latin in capitals only: `am` is German there. */
const ERAS: readonly (readonly [RegExp, string])[] = [
  [word("anno mundi|от\\s+с(?:отворения|\\.)\\s*м(?:ира|\\.)"), OF_THE_WORLD],
  [word("(?<=\\d{3}\\s*)a\\.?\\s?m"), OF_THE_WORLD],
  [word("(?:AM|A\\.\\s?M\\.)(?=\\s*\\d{3})", "u"), OF_THE_WORLD],
  [word("a\\.?\\s?u\\.?\\s?c|ab urbe condita|anno urbis conditae|от основания Рима"), "counts years from the founding of Rome"],
  [word("a\\.\\s?h|anno hegirae|hegirae|hijri|hijriah|hijriyah|hijra|hegira|hijrah|хиджры|по хиджре"), "counts years of the Hijra"],
  [word("(?<=\\d\\s*)(?:ah|h)|ah(?=\\s*\\d)"), "counts years of the Hijra"],
  [word("(?<=\\d\\s*)(?:BE|B\\.\\s?E)|(?:BE|B\\.\\s?E\\.)(?=\\s*\\d)", "u"), "counts years from the death of the Buddha"],
  [word("buddhist era|буддийской эры"), "counts years from the death of the Buddha"],
  [word("[sś]aka|çaka|шака"), "counts years of the Saka era"],
  [word("vend[ée]miaire|brumaire|frimaire|niv[oô]se|pluvi[oô]se|vent[oô]se|germinal|flor[ée]al|prairial|messidor|thermidor|fructidor"), "is in the French Republican calendar"],
  [word("an\\s+[IVX]+", "u"), "is in the French Republican calendar"],
]; // prettier-ignore

/** Null where the words name no such era. */
export function inOtherEra(text: string): ParseFailure | null {
  const why = ERAS.find(([pattern]) => pattern.test(text))?.[1];
  return why === undefined ? null : refused(text, why, []);
}

const refused = (text: string, why: string, near: readonly string[]): ParseFailure =>
  fail("form", `"${text}" ${why}; that is not converted: give its Gregorian or Julian day`, near);

/** The year in which Christ was born, as Byzantium and Russia counted. */
const BYZANTINE_BIRTH = 5509;
/** Years that began on 1 September; before, others did, and the next was followed by 1700. */
const SEPTEMBER_YEARS = [7001, 7207] as const;

/** A Russian year of before 1700, as `7197`; null where none of the numbers is one. */
export function yearOfTheWorld(text: string, terms: readonly PlacedTerm[]): ParseFailure | null {
  if (!/\p{Script=Cyrillic}/u.test(text)) return null;
  const year = terms.flatMap(({ term }) => (term.t === "number" && term.digits === 4 && term.value >= BYZANTINE_BIRTH ? [term.value] : []))[0];
  if (year === undefined || terms.some(({ term }) => term.t === "bc" || term.t === "ad")) return null;
  const why = `has the year ${year}, which Russian texts of before 1700 count from the creation of the world`;
  return refused(text, why, year >= SEPTEMBER_YEARS[0] && year <= SEPTEMBER_YEARS[1] ? [inChristianEra(year, terms)] : []);
} // prettier-ignore

/** The year from September, or the day in it, by the Julian calendar. */
function inChristianEra(year: number, terms: readonly PlacedTerm[]): string {
  const first = year - BYZANTINE_BIRTH;
  const month = terms.flatMap(({ term }) => (term.t === "month" ? [term.month] : []))[0];
  if (month === undefined) return `from 1 September ${first} to 31 August ${first + 1} (Julian)`;
  const day =
    terms.flatMap(({ term }) => (term.t === "number" && term.digits <= 2 ? [`${term.value} `] : []))[0] ?? "";
  return `${day}${ENGLISH_MONTHS[month - 1]} ${month >= 9 ? first : first + 1} (Julian)`;
}
