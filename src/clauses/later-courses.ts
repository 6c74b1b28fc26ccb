/** Courses that later instruments give to lines: which line of the corpus each is, and which replaces which. */
import type { Clause, Delimits, Line } from "./model.js";

/** The id of the course that an instrument gives to a line: of several, each follows upon the one before. */
export function courseId({ line, instrument, nth }: Pick<Delimits, "line" | "instrument" | "nth">): string {
  const first = `${line}@${instrument ?? ""}`;
  return nth === 1 ? first : `${first}/${nth}`;
}

/** The courses of these clauses, as lines of the corpus. */
export function coursesIn(clauses: readonly Clause[]): Line[] {
  return clauses.flatMap((clause) => (isDelimits(clause) ? [courseOf(clause)] : []));
}

export const isDelimits = (clause: Clause): clause is Delimits => clause.kind === "delimits";

/** Whether a line is a course that a later instrument gave to another. */
export function isLaterCourse({ role, insteadOf }: Pick<Line, "role" | "insteadOf">): boolean {
  return role === "line" && insteadOf !== null;
}

function courseOf(clause: Delimits): Line {
  const { span, citations, unverified, line, name, instrument, article, editorial, from, parts } = clause;
  const id = courseId(clause);
  return { span, citations, unverified, id, role: "line", name, insteadOf: line, instrument, article, editorial, from, parts, otherwise: null };
} // prettier-ignore
