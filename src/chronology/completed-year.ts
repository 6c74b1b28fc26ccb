import type { DateNote } from "./notes.js";

/**
 * The later year that a few figures stand for after another: 59 after 1858 is 1859, 0 after 1859 is 1860, 89 after 490 BC is 489 BC.
 * Null where they have as many figures, or make no later year.
 */
export function completedYear(year: number, figures: number, written: number, isBc = false): number | null {
  const step = 10 ** figures;
  if (year < step) return null;
  const next = isBc ? year - 1 : year + 1;
  if (next % step === written) return next;
  const full = year - (year % step) + written;
  return (isBc ? full < year : full > year) ? full : null;
}

/** `1821-22` is summer in EDTF, and may be meant for two years. */
export function spanNotes(text: string, year: number, number: number): DateNote[] {
  const last = /^\d{4}-\d\d$/.test(text) ? completedYear(year, 2, number) : null;
  return last === null ? [] : [{ is: "numbered months", number, year, last }];
}
