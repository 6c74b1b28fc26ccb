/** Lines that are said to be impossible, and courses that do not hold: where they fail is no fault, but what is said of them. */
import { isOtherCourse } from "../clauses/other-courses.js";
import type { Line } from "../clauses/model.js";
import type { ErrorCode } from "../diagnostics/codes.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";

/** The findings that a line cannot go on the ground as it is written. */
const FAILINGS: ReadonlySet<string> = new Set<ErrorCode>([
  "line-does-not-meet", "line-part-gap", "line-breaks-text", "no-crossing", "rivers-do-not-meet", "course-too-short",
  "point-off-river", "river-direction", "not-on-the-river", "beyond-the-river", "watershed-not-found",
  "offset-not-found", "shore-not-traced", "survey-not-connected", "areas-apart",
]); // prettier-ignore

export class ImpossibleLines {
  readonly #lines: readonly Line[];
  /** Those that were found to fail. */
  readonly #failed = new Set<Line>();

  constructor(lines: readonly Line[]) {
    this.#lines = lines.filter(({ role }) => role === "impossible");
  }

  /** `of`: the line that is being drawn. */
  mayFail(span: Span, of: Line | null): boolean {
    return this.#around(span) !== undefined || (of !== null && isOtherCourse(of));
  }

  /** A finding, or, where it is that such a line fails, a note of it. */
  asExpected(found: Diagnostic, of: Line | null): Diagnostic {
    if (of && isOtherCourse(of) && FAILINGS.has(found.code)) return ofOtherCourse(found, of);
    const line = FAILINGS.has(found.code) ? this.#around(found.span) : undefined;
    if (!line) return found;
    this.#failed.add(line);
    return {
      ...found,
      severity: "note",
      code: "line-impossible",
      help: `\`${line.id}\` is kept as impossible: it is shown as far as it goes, and bounds nothing.`,
    };
  }

  /** Those in which nothing is wrong. */
  thatAreNot(diagnostics: readonly Diagnostic[]): Diagnostic[] {
    const faulty = diagnostics.flatMap(({ severity, span }) => (severity === "error" ? (this.#around(span) ?? []) : []));
    return this.#lines
      .filter((line) => !this.#failed.has(line) && !faulty.includes(line))
      .map(({ id, span }) => ({
        severity: "warning",
        code: "not-impossible",
        message: `The line \`${id}\` is said to be impossible, but each of its parts meets what it should.`,
        span,
        help: "Take `impossible because …` out; or say where it fails, by the points that its text names.",
      }));
  } // prettier-ignore

  #around({ file, start, end }: Span): Line | undefined {
    return this.#lines.find(({ span }) => span.file === file && span.start <= start && end <= span.end);
  }
}

const ofOtherCourse = (found: Diagnostic, { insteadOf }: Line): Diagnostic => ({
  ...found,
  severity: "note",
  code: "other-course-fails",
  help: `This is of the course of \`${insteadOf ?? ""}\` that does not hold: it is shown as far as it goes.`,
});
