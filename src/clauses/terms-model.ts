/** The time that a clause or provision sets itself, as written. Which days these are is a matter of the stage effect. */
import type { CalendarDuration } from "../chronology/add-duration.js";
import type { WrittenDays } from "./acts-model.js";
import type { Span } from "../diagnostics/model.js";

/** Something that comes on a day: an act is done, an instrument takes effect. */
export interface Occurrence {
  readonly kind: "act" | "instrument";
  readonly id: string;
}

export interface Terms {
  /** `since DATE`: not before that day. */
  readonly since: Written<WrittenDays> | null;
  /** `once ACT`: not before all of these have come; one that never comes, and the clause never has effect. */
  readonly once: readonly Written<Occurrence>[];
  /** The first of these ends it; one that never comes ends nothing. */
  readonly until: readonly Until[];
  /** `for 99 years`: by the calendar, from the day on which it takes effect. */
  readonly lasting: Written<CalendarDuration> | null;
}

type Written<T> = T & { readonly span: Span };

export type Until =
  /** Until some later clause speaks of the ground: the default, said aloud. */
  | { readonly form: "delimited" }
  /** Until all of these have come; `after`: until so long after the last of them. */
  | {
      readonly form: "occurrences";
      readonly all: readonly Written<Occurrence>[];
      readonly after: CalendarDuration | null;
      readonly span: Span;
    }
  | { readonly form: "day"; readonly date: WrittenDays; readonly span: Span };
