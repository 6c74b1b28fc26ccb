/** A date that a source writes beside the one of the corpus. */
import { isoFromDay, julianLag } from "../../chronology/days.js";
import type { DayRange } from "../../clauses/acts-model.js";

export type DateComparison =
  | { readonly kind: "fits" }
  /** It fits if the source's date, which names no calendar, is read as a Julian one. */
  | { readonly kind: "julian"; readonly says: string }
  | { readonly kind: "apart"; readonly says: string };

export function compareDates(said: DayRange, held: DayRange): DateComparison {
  if (overlap(said, held, 0)) return { kind: "fits" };
  const lag = julianLag(said.earliest ?? said.latest ?? 0);
  const namesCalendar = /julian|gregorian|[on]\.\s?s\./i.test(said.text);
  if (!namesCalendar && overlap(said, held, lag))
    return {
      kind: "julian",
      says: `“${said.text}” is ${lag} days early as a Gregorian date; it fits as a Julian one (${rangeWords(held)})`,
    };
  return {
    kind: "apart",
    says: `“${said.text}” (${rangeWords(said)}) is not “${held.text}” (${rangeWords(held)})`,
  };
}

function overlap(said: DayRange, held: DayRange, shift: number): boolean {
  return (
    (said.earliest ?? -Infinity) + shift <= (held.latest ?? Infinity) &&
    (held.earliest ?? -Infinity) <= (said.latest ?? Infinity) + shift
  );
}

/** `1858-05-28`, or `1858-05-01 to 1858-05-10`. */
function rangeWords({ earliest, latest }: DayRange): string {
  const word = (day: number | null): string => (day === null ? "…" : isoFromDay(day));
  return earliest === latest ? word(earliest) : `${word(earliest)} to ${word(latest)}`;
}
