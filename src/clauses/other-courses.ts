/** The course of a line that does not hold, where its text depends on facts (`or, if "…"`): kept as another reading. */
import type { Line } from "./model.js";

/** The other courses of these lines, as lines of the corpus. */
export function otherCoursesOf(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    if (line.otherwise === null) return [];
    const { condition, parts } = line.otherwise;
    const editorial = { because: condition };
    return [{ ...line, id: otherCourseId(line), role: "alternative", insteadOf: line.id, editorial, parts, otherwise: null }];
  }); // prettier-ignore
}

export const otherCourseId = ({ id }: Pick<Line, "id">): string => `${id}@otherwise`;

export const isOtherCourse = ({ id, insteadOf }: Pick<Line, "id" | "insteadOf">): boolean =>
  insteadOf !== null && id === otherCourseId({ id: insteadOf });
