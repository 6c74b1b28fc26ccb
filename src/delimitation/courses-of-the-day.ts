/** `along L` in an instrument means the course that L has then: that of the last instrument so far that delimits it. */
import { isLaterCourse } from "../clauses/later-courses.js";
import { renamedCourse, renamedPoint, type Renaming } from "../clauses/point.js";
import type { Instrument, Line, LinePart } from "../clauses/model.js";

/**
 * The lines with the courses of the day in the place of the lines that they name; a later course names in `insteadOf` the one
 * that it follows upon. `sequence`: the instruments in the order in which they take effect. A limit outside instruments means
 * the first course.
 */
export function onCoursesOfTheDay(lines: readonly Line[], sequence: readonly Instrument[]): Line[] {
  const turns = new Map(sequence.map(({ id }, turn) => [id, turn]));
  const turnOf = ({ instrument }: Line) => turns.get(instrument ?? "") ?? -1;
  // Those of one instrument in the order in which they are written; those of one that takes no effect replace nothing.
  const later = lines
    .filter((line) => isLaterCourse(line) && turnOf(line) >= 0)
    .sort((a, b) => turnOf(a) - turnOf(b));
  if (later.length === 0) return [...lines];
  return lines.map((line) => {
    const courseOf = (id: string) => {
      const before = later.slice(0, Math.max(0, later.indexOf(line)));
      const sofar = id === line.insteadOf ? before : later.filter((each) => turnOf(each) <= turnOf(line));
      return sofar.findLast(({ insteadOf }) => insteadOf === id)?.id ?? id;
    };
    const insteadOf = isLaterCourse(line) && line.insteadOf !== null ? courseOf(line.insteadOf) : line.insteadOf;
    const to = onCourses(courseOf);
    return { ...line, insteadOf, from: to.point(line.from), parts: line.parts.map((part) => ofPart(part, to)) };
  });
} // prettier-ignore

function ofPart(part: LinePart, to: Renaming): LinePart {
  const { course, via } = part;
  return { ...part, to: to.point(part.to), via: via.map(to.point), course: renamedCourse(course, to) };
}

/** Lines by the courses that they have. */
function onCourses(courseOf: (line: string) => string): Renaming {
  const same = (id: string): string => id;
  const to: Renaming = {
    feature: same,
    area: same,
    line: courseOf,
    boundary: (boundary) =>
      boundary.kind === "line" ? { ...boundary, id: courseOf(boundary.id) } : boundary,
    point: (point) => renamedPoint(point, to),
  };
  return to;
}
