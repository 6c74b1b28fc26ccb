/** Remarks on how a date was read, that whoever wrote it should see. */
export type DateNote =
  /** Two dates that are said to be one day are. */
  | { readonly is: "halves agree" }
  | { readonly is: "Gregorian half first" }
  | { readonly is: "weekday fits" }
  | { readonly is: "time left aside" }
  | { readonly is: "undated" }
  /** It stands in brackets. */
  | { readonly is: "supplied" }
  | { readonly is: "corrected"; readonly written: string; readonly meant: string }
  /** A day in eight figures, the basic form of ISO 8601. */
  | { readonly is: "eight figures" }
  /** Two figures alone. */
  | { readonly is: "a hundred years" }
  /** Of two orders in which three numbers may stand, the one that names a day. */
  | { readonly is: "only order"; readonly first: "day" | "month"; readonly noMonth: number }
  /** A day counted from the beginning of its year, or a week by its number (ISO 8601). */
  | { readonly is: "day of the year"; readonly count: number }
  | { readonly is: "numbered week" }
  /** A year and a number of EDTF for months, where a span of years may be meant: from `year` to `last`. */
  | { readonly is: "numbered months"; readonly number: number; readonly year: number; readonly last: number }
  /** In a form of ISO 8601, where the caller says that dates are Julian. */
  | { readonly is: "ISO 8601 is Gregorian" }
  /** It names no calendar, and the Julian one may be meant. */
  | { readonly is: "before the Gregorian calendar" }
  | { readonly is: "Russian" }
  /** The count of one side of the date line. */
  | { readonly is: "date line"; readonly side: "Asian" | "American" };

/** A sentence for each, without its full stop. */
export type NotePhrases = {
  readonly [Is in DateNote["is"]]: (note: Extract<DateNote, { is: Is }>) => string;
};

export const ENGLISH_NOTES: NotePhrases = {
  "halves agree": () => "both halves agree",
  "Gregorian half first": () => "the Gregorian half stands first",
  "weekday fits": () => "the day of the week fits",
  "time left aside": () => "the time of day is left aside",
  undated: () => "undated: nothing is said of its day",
  supplied: () => "in brackets: supplied by whoever catalogued it",
  corrected: ({ written, meant }) => `corrected there: "${written}" is written, "${meant}" is meant`,
  "eight figures": () => "eight figures are a year, a month and a day (ISO 8601)",
  "a hundred years": () => "two figures are the hundred years that begin with them",
  "only order": ({ first, noMonth }) => `the ${first} stands first, since there is no month ${noMonth}`,
  "day of the year": ({ count }) => `three figures after the year are the day of the year (ISO 8601): number ${count}`,
  "numbered week": () => "W is the number of a week from Monday to Sunday; the first has the year's first Thursday (ISO 8601)",
  "numbered months": ({ number, year, last }) =>
    `${number} after a year is a season or another part of it, by its number in EDTF; the years are written ${year}/${last}`,
  "ISO 8601 is Gregorian": () => "written as in ISO 8601, and so Gregorian, whatever other dates are",
  "before the Gregorian calendar": () =>
    "read as Gregorian, a calendar that began on 15 October 1582; if the Julian one is meant, add (Julian)",
  Russian: () =>
    "read as Gregorian; Russian texts of before 14 February 1918 mean the Julian calendar as a rule: if so, add (ст. ст.)",
  "date line": ({ side }) =>
    `by the ${side} count, ${side === "Asian" ? "a day ahead of" : "a day behind"} the one kept at the place today`,
}; // prettier-ignore

/** With its sentence in a language. */
export type SaidNote = DateNote & { readonly says: string };

export const sayNotes = (phrases: NotePhrases, notes: readonly DateNote[]): SaidNote[] =>
  notes.map((note) => ({ ...note, says: (phrases[note.is] as (note: DateNote) => string)(note) }));

/** Each once. */
export function distinctNotes(notes: readonly DateNote[]): DateNote[] {
  return [...new Map(notes.map((note) => [JSON.stringify(note), note])).values()];
}

/** For a date in a form of ISO 8601; `calendar`: of those that name none. */
export const isoNotes = (calendar: "gregorian" | "julian" | undefined): DateNote[] =>
  calendar === "julian" ? [{ is: "ISO 8601 is Gregorian" }] : [];
