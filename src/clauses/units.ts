/**
 * Units of length and their variants, in metres, each with the act or table that fixes it.
 * docs/language.md prints this table; a test keeps the two equal.
 */
import { nearestWords } from "./nearest.js";

export interface UnitVariant {
  /** As written in brackets; the first variant of a unit is meant where none is written. */
  readonly variant: string;
  readonly metres: number;
  /** Where the length is fixed. */
  readonly source: string;
}

export interface LengthUnit {
  /** Ways of writing it, the usual one first. */
  readonly words: readonly string[];
  readonly variants: readonly UnitVariant[];
}

const FOOT = 0.3048;
const unit = (words: string, ...variants: readonly (readonly [string, number, string])[]): LengthUnit => ({
  words: words.split(", "),
  variants: variants.map(([variant, metres, source]) => ({ variant, metres, source })),
});

const YARD_1959 = "International Yard and Pound Agreement, 1959";
const TOISE = 864 / 443.296;
/** The metre is 443.296 lines of Paris. */
const RHENISH_FOOT = 139.13 / 443.296;
const RHENISH_1816 =
  "instruction to the Prussian measures law of 16 May 1816, §§ 1–5 (Gesetz-Sammlung 1816, p. 149): 1 foot = 139.13 Paris lines";
/** A degree of sixty nautical miles, for leagues that are so many to a degree. */
const DEGREE = 60 * 1852;
const OF_A_DEGREE = "of a degree, 60 nautical miles (Monaco, 1929)";
const VARA = 0.8359;
const VARA_1852 = "the vara of Castile at 0.8359 m (Spanish royal order of 9 December 1852)";
/** The act itself was not seen. */
const LATER = ", as later works say";
const RUSSIAN_1835 = "Russian decree of 11 October 1835: 1 sazhen = 7 English feet";

export const UNITS: readonly LengthUnit[] = [
  unit("m, metre, metres, meter, meters", ["SI", 1, "International System of Units"]),
  unit("km, kilometre, kilometres, kilometer, kilometers", ["SI", 1000, "International System of Units"]),
  unit(
    "li",
    ["1886", 533.4, "Russo-Chinese boundary record of 1886: 2 li = 1 verst"],
    ["Qing", 576, "360 paces of 5 chi, the chi of the Board of Works at 0.32 m (Qing statutes)"],
    ["survey", 556, "survey of 1708-1718: 200 li to a degree of the meridian, 111.2 km (Du Halde, 1735, preface)"],
    ["1929", 500, "Chinese Weights and Measures Act, 1929"],
  ),
  unit("chi", ["Qing", 0.32, "chi of the Board of Works (Qing statutes)"]),
  unit("zhang", ["Qing", 3.2, "10 chi of the Board of Works (Qing statutes)"]),
  unit("verst, versts", ["1835", 3500 * FOOT, `${RUSSIAN_1835}, 1 verst = 500 sazhen`], ["land", 7000 * FOOT, "surveyors' verst of 1,000 sazhen (Russian code of 1649, by Brockhaus and Efron)"]),
  unit("sazhen, sazhens", ["1835", 7 * FOOT, RUSSIAN_1835]),
  unit("arshin, arshins", ["1835", (7 * FOOT) / 3, `${RUSSIAN_1835}, 3 arshin = 1 sazhen`]),
  unit("statute mile, statute miles, English mile, English miles", ["1593", 5280 * FOOT, `Weights and Measures Act, 1593 (35 Eliz. I c. 6): 5,280 feet; foot of the ${YARD_1959}`]),
  unit(
    "nautical mile, nautical miles, marine mile, marine miles",
    ["1929", 1852, "International Extraordinary Hydrographic Conference, Monaco, 1929"],
    ["Admiralty", 6080 * FOOT, "British Admiralty mile of 6,080 feet"],
    ["US", 1853.248, "United States nautical mile until 1954: 6,080.20 feet"],
  ),
  unit(
    "marine league, marine leagues",
    ["1929", 3 * 1852, "3 nautical miles (Monaco, 1929)"],
    ["Admiralty", 3 * 6080 * FOOT, "3 British Admiralty miles"],
    ["US", 3 * 1853.248, "3 United States nautical miles until 1954"],
  ),
  unit(
    "Castilian league, Castilian leagues, Spanish league, Spanish leagues",
    ["1801", (20_000 * VARA) / 3, `Spanish royal order of 26 January 1801: 20,000 feet, 3 to ${VARA_1852}${LATER}`],
    ["legal", 5_000 * VARA, `5,000 varas, the league of the courts until 1568; ${VARA_1852}${LATER}`],
    ["17.5", DEGREE / 17.5, `the pilots' league: 1/17.5 ${OF_A_DEGREE}`],
  ),
  unit(
    "Portuguese league, Portuguese leagues",
    ["17.5", DEGREE / 17.5, `the pilots' league (Albuquerque, As navegações, 1987, p. 49): 1/17.5 ${OF_A_DEGREE}`],
    ["20", DEGREE / 20, `the league of 3 miles (Elementos de Arithmetica, p. 145): 1/20 ${OF_A_DEGREE}`],
    ["1855", 5000, `Portuguese decree of 2 May 1855: the itinerary or metric league${LATER}`],
  ),
  unit("Brazilian league, Brazilian leagues", ["sesmaria", 3000 * 2.2, "3,000 braças of 2.2 m (Brasil: Recursos, possibilidades, Ministry of Foreign Relations, 1944)"]),
  unit(
    "French league, French leagues",
    ["25", DEGREE / 25, `the common league (Encyclopédie, article Lieue): 1/25 ${OF_A_DEGREE}`],
    ["Paris", 2000 * TOISE, `league of Paris, 1674-1793: 2,000 toises of Peru${LATER}`],
    ["posts", 2200 * TOISE, `league of the posts, 1737-1793: 2,200 toises of Peru${LATER}`],
  ),
  unit(
    "Mexican league, Mexican leagues",
    ["1844", 5000 * 0.838, "5,000 Mexican varas of 0.838 m (Galván, Ordenanzas de tierras y aguas, 1844, p. 71)"],
    ["Texas", (5000 * FOOT * 100) / 36, `5,000 varas of 33 1/3 inches (Texas law of June 1919)${LATER}`],
  ),
  unit("chain, chains", ["Gunter", 66 * FOOT, `Gunter's chain of 66 feet; foot of the ${YARD_1959}`], ["engineer", 100 * FOOT, "engineer's chain of 100 feet"]),
  unit("foot, feet", ["1959", FOOT, YARD_1959]),
  unit("yard, yards", ["1959", 3 * FOOT, YARD_1959]),
  unit("fathom, fathoms", ["1959", 6 * FOOT, `2 yards; ${YARD_1959}`]),
  unit("furlong, furlongs", ["1593", 660 * FOOT, `8 to the statute mile; foot of the ${YARD_1959}`]),
  unit("rod, rods, pole, poles, perch, perches", ["1593", 16.5 * FOOT, `40 to the furlong (35 Eliz. I c. 6); foot of the ${YARD_1959}`]),
  unit("Rhenish foot, Rhenish feet, Prussian foot, Prussian feet", ["1816", RHENISH_FOOT, RHENISH_1816]),
  unit("Rhenish rod, Rhenish rods, Prussian rod, Prussian rods", ["1816", 12 * RHENISH_FOOT, `12 Rhenish feet; ${RHENISH_1816}`]),
  unit("toise, toises", ["Peru", TOISE, "French law of 19 Frimaire VIII: 1 m = 443.296 lines, 1 toise = 864 lines"]),
  unit(
    "German mile, German miles, geographical mile, geographical miles",
    ["geographical", 7420.439, "15 to a degree of the equator (Bessel's ellipsoid, 1841)"],
    ["Prussian", 7532.485, `Prussian measures law of 16 May 1816: 24,000 Rhenish feet${LATER}`],
    ["1868", 7500, `North German measures law of 17 August 1868${LATER}`],
  ),
  unit("Danish mile, Danish miles", ["1835", 7532.485, `24,000 Danish feet, the Rhenish foot (Danish decree of 1835)${LATER}`]),
  unit("Swedish mile, Swedish miles", ["1665", 10688.4, `Swedish statute of 1665: 36,000 feet of 0.2969 m${LATER}`]),
  unit(
    "hour, hours",
    ["Ottoman", 5685, `the fersah, the way of a horse in an hour: 3 miles of 5,000 feet${LATER}`],
    ["Swiss", 4800, `Swiss concordat of 17 August 1835: 16,000 feet of 0.3 m${LATER}`],
    ["Saxon", 4531.04, `Saxon resolution of 17 March 1722: half a post mile, 1,000 rods of 16 feet${LATER}`],
  ),
  unit("farsakh, farsakhs", ["Persian", 6240, `6,000 gaz of 1.04 m (United Nations, 1966)${LATER}`], ["Ottoman", 5685, `3 miles of 5,000 feet${LATER}`]),
  unit("ri", ["1891", 12960 * (10 / 33), "Japanese Weights and Measures Law, 1891: 12,960 shaku of 10/33 m"]),
]; // prettier-ignore

const BY_WORD: ReadonlyMap<string, LengthUnit> = new Map(
  UNITS.flatMap((entry) => entry.words.map((word) => [word, entry] as const)),
);

const LEAGUES = ["marine", "Castilian", "Portuguese", "Brazilian", "French", "Mexican"];

/** Words that name several units at once, so that a treaty's text must be read before one can choose. */
const AMBIGUOUS: ReadonlyMap<string, readonly string[]> = new Map([
  ["mile", ["statute mile", "nautical mile", "German mile"]],
  ["miles", ["statute miles", "nautical miles", "German miles"]],
  ["league", LEAGUES.map((name) => `${name} league`)],
  ["leagues", LEAGUES.map((name) => `${name} leagues`)],
]);

export type LengthResult =
  | { readonly ok: true; readonly metres: number }
  | {
      readonly ok: false;
      readonly fault: "unit" | "variant" | "ambiguous";
      readonly near: readonly string[];
    };

/** A number of units in metres. `variant` null: the first of the unit. */
export function lengthInMetres(number: number, word: string, variant: string | null): LengthResult {
  const ambiguous = AMBIGUOUS.get(word);
  if (ambiguous) return { ok: false, fault: "ambiguous", near: ambiguous };
  const found = BY_WORD.get(word);
  if (!found) return { ok: false, fault: "unit", near: nearestWords(word, BY_WORD.keys()) };
  const chosen = variant === null ? found.variants[0] : variantOf(found, variant);
  if (!chosen)
    return { ok: false, fault: "variant", near: found.variants.map((candidate) => candidate.variant) };
  return { ok: true, metres: number * chosen.metres };
}

function variantOf(found: LengthUnit, written: string): UnitVariant | undefined {
  return found.variants.find((candidate) => candidate.variant.toLowerCase() === written.toLowerCase());
}

/** The rows of the table of lengths in docs/language.md. */
export function unitsTable(): string[] {
  return UNITS.flatMap(({ words, variants }) =>
    variants.map(({ variant, metres, source }, index) => {
      const unitWords = index === 0 ? words.map((word) => `\`${word}\``).join(", ") : "";
      return `| ${unitWords} | ${variant} | ${Number(metres.toFixed(6))} | ${source} |`;
    }),
  );
}
