/** The terms that a date in words is made of, whatever the language. */
import type { SolarCalendar } from "./days.js";
import type { QingEra } from "./qing-eras.js";
import type { Part, SeasonName } from "./units.js";

export type Term =
  /** `digits`: how many were written. `ordinal`: 16th, 16-го, ke-16, sixteenth, XVI. */
  | { readonly t: "number"; readonly value: number; readonly digits: number; readonly ordinal: boolean }
  | { readonly t: "month"; readonly month: number }
  | { readonly t: "calendar"; readonly calendar: SolarCalendar }
  | { readonly t: "part"; readonly part: Part }
  | { readonly t: "season"; readonly season: SeasonName }
  | { readonly t: "weekday"; readonly weekday: number }
  | { readonly t: "era"; readonly era: QingEra }
  /** The word year, month or day; `after`: in this language it stands before its number. */
  | { readonly t: "unit"; readonly unit: "year" | "month" | "day"; readonly before: boolean }
  | { readonly t: "century" | "decade" | "leap" | "about" | "perhaps" | "bc" | "ad" | "filler" | "japanese" }
  /** The day, month or year after what follows (step 1), or before it. */
  | { readonly t: "neighbour"; readonly unit: "year" | "month" | "day"; readonly step: 1 | -1 }
  /** The day-count of the other side of the date line: days to add for the count kept there today. */
  | { readonly t: "dateline"; readonly days: 1 | -1 }
  | {
      readonly t:
        "before" | "not before" | "after" | "by" | "since" | "until" | "between" | "and" | "or" | "to";
    }
  | { readonly t: "/" | "-" | "(" | ")" | "=" };

export interface PlacedTerm {
  readonly term: Term;
  readonly text: string;
}
