import type { TurnBack } from "../geodesy/turns-back.js";
import { metresWords, writtenPosition } from "./measures.js";
import { AUTHOR } from "./words.js";

/** No more stretches than this are told one by one. */
const MOST_STRETCHES = 3;

/** The longest first: `from 46.000N 7.000E to 47.500N 4.000E, by 226 km`. */
export function stretchesWords(back: readonly TurnBack[]): string {
  const { grammar } = AUTHOR.language;
  const told = back.toSorted((a, b) => b.metres - a.metres).slice(0, MOST_STRETCHES);
  const stretches = told.map(
    ({ from, to, metres }) =>
      `from ${writtenPosition(from)} to ${writtenPosition(to)} (by ${metresWords(AUTHOR.language, metres)})`,
  );
  const left = back.length - told.length;
  return grammar.list(left === 0 ? stretches : [...stretches, `${left} shorter stretches`]);
}
