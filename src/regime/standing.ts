/** Which lines stand on each day that a fold enters: those with effect that no clause with effect ends, by the course of the day. */
import { isLaterCourse } from "../clauses/later-courses.js";
import type { Corpus, Line } from "../clauses/model.js";
import type { Interval } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import { isTold, type UncertainDays } from "../chronology/uncertain-days.js";
import type { StandingLine } from "./model.js";
import { isClause, type Part } from "./movers.js";
import type { Courses } from "./redrawn.js";

/** A line of an instrument, and the days on which it has effect. */
export type WrittenLine = Line & { readonly instrument: string; readonly days: UncertainDays };

export function writtenLines(
  { lines }: Corpus,
  daysOfLine: (line: string) => UncertainDays,
): readonly WrittenLine[] {
  return lines.flatMap((line) =>
    line.role === "line" && line.instrument !== null
      ? [{ ...line, instrument: line.instrument, days: daysOfLine(line.id) }]
      : [],
  );
}

export class Standing {
  /** Lines with effect today, whether or not some clause has ended them. */
  #drawn: readonly WrittenLine[] = [];
  #effective: ReadonlySet<Part> = new Set();
  readonly #open = new Map<string, StandingLine>();
  readonly #closed: StandingLine[] = [];

  constructor(readonly lines: readonly WrittenLine[]) {}

  /** Lines and clauses with effect on a day; those of its lines that the day before did not have, and those that it lost. */
  enter(day: Day | null, effective: ReadonlySet<Part>): { added: WrittenLine[]; lost: WrittenLine[] } {
    const before = this.#drawn;
    this.#drawn = this.lines.filter((line) => isTold(line.days, day));
    this.#effective = effective;
    return {
      added: this.#drawn.filter((line) => !before.includes(line)),
      lost: before.filter((line) => !this.#drawn.includes(line)),
    };
  }

  /** Today, of these instruments, less those that some clause of theirs ends. */
  of(instruments: ReadonlySet<string>): string[] {
    const ended = this.#endedBy((instrument) => instrument !== null && instruments.has(instrument));
    return this.#drawn
      .filter((line) => !isLaterCourse(line) && instruments.has(line.instrument) && !ended.has(line.id))
      .map(({ id }) => id);
  }

  /** Opens and closes the days of each line, by the courses of the day entered. */
  record(day: Day, courses: Courses): void {
    const ended = this.#endedBy(() => true);
    const standing = this.#drawn.filter((line) => {
      const named = line.insteadOf ?? line.id;
      const course = courses.get(`line:${named}`) ?? `line:${named}`;
      return course === `line:${line.id}` && !ended.has(named);
    });
    const now = new Set(standing.map(({ id }) => id));
    for (const [line, known] of this.#open) {
      if (now.has(line)) continue;
      this.#open.delete(line);
      this.#closed.push({ ...known, until: day });
    }
    for (const line of now) if (!this.#open.has(line)) this.#open.set(line, { line, from: day, until: null });
  }

  get days(): readonly Interval[] {
    return this.lines.flatMap(({ days }) => days.told);
  }

  get told(): readonly StandingLine[] {
    return [...this.#closed, ...this.#open.values()].sort((a, b) => a.from - b.from);
  }

  /** Lines that clauses with effect today end. */
  #endedBy(isMeant: (instrument: string | null) => boolean): Set<string> {
    return new Set(
      [...this.#effective].flatMap((part) =>
        isClause(part) && part.kind === "line-ends" && isMeant(part.instrument) ? [part.line] : [],
      ),
    );
  }
}
