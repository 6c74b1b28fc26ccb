/** Which lines stand on each day that a fold enters: those with effect that no clause with effect ends, by the course of the day. */
import { isLaterCourse } from "../clauses/later-courses.js";
import type { Corpus, Line } from "../clauses/model.js";
import type { Day } from "../chronology/model.js";
import type { UncertainDays } from "../chronology/uncertain-days.js";
import type { StandingLine } from "./model.js";
import { isClause, type MovingPart } from "./movers.js";
import type { CoursesOfLines } from "./redrawn.js";

/** A line of an instrument, and the days on which it has effect. One that is impossible bounds nothing on them. */
export type WrittenLine = Line & { readonly instrument: string; readonly days: UncertainDays };

export function writtenLines(
  { lines }: Corpus,
  daysOfLine: (line: string) => UncertainDays,
): readonly WrittenLine[] {
  return lines.flatMap((line) =>
    (line.role === "line" || line.role === "impossible") && line.instrument !== null
      ? [{ ...line, instrument: line.instrument, days: daysOfLine(line.id) }]
      : [],
  );
}

/** The lines that are drawn on a day: those with effect, whether or not some clause has ended them. */
export class DrawnLines {
  constructor(
    readonly lines: readonly WrittenLine[],
    readonly effective: ReadonlySet<MovingPart>,
  ) {}

  /** Of these instruments, less those that some clause of theirs ends. */
  of(instruments: ReadonlySet<string>): string[] {
    const ended = this.#endedBy((instrument) => instrument !== null && instruments.has(instrument));
    return this.lines
      .filter((line) => !isLaterCourse(line) && instruments.has(line.instrument) && !ended.has(line.id))
      .map(({ id }) => id);
  }

  /** Those that stand, by the courses of the day. */
  standing(courses: CoursesOfLines): string[] {
    const ended = this.#endedBy(() => true);
    const standing = this.lines.filter((line) => {
      const named = line.insteadOf ?? line.id;
      const course = courses.get(`line:${named}`) ?? `line:${named}`;
      return course === `line:${line.id}` && !ended.has(named);
    });
    return standing.map(({ id }) => id);
  }

  #endedBy(isMeant: (instrument: string | null) => boolean): Set<string> {
    return new Set(
      [...this.effective].flatMap((part) =>
        isClause(part) && part.kind === "line-ends" && isMeant(part.instrument) ? [part.line] : [],
      ),
    );
  }
}

/** The days of each line, as they are told one day after another. */
export class StandingDays {
  readonly #open = new Map<string, StandingLine>();
  readonly #closed: StandingLine[] = [];

  record(day: Day, standing: readonly string[]): void {
    const now = new Set(standing);
    for (const [line, known] of this.#open) {
      if (now.has(line)) continue;
      this.#open.delete(line);
      this.#closed.push({ ...known, until: day });
    }
    for (const line of now) if (!this.#open.has(line)) this.#open.set(line, { line, from: day, until: null });
  }

  get told(): readonly StandingLine[] {
    return [...this.#closed, ...this.#open.values()].sort((a, b) => a.from - b.from);
  }
}
