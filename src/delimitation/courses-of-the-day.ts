/** `along L` in an instrument means the course that L has then: that of the last instrument so far that delimits it. */
import { isLaterCourse } from "../clauses/later-courses.js";
import { withBoundaries, withLines } from "../clauses/point.js";
import type { Boundary, Instrument, Line, LinePart, Point } from "../clauses/model.js";

type CourseOf = (line: string) => string;

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
    return { ...line, insteadOf, from: ofPoint(line.from, courseOf), parts: line.parts.map((part) => ofPart(part, courseOf)) };
  });
} // prettier-ignore

function ofPart(part: LinePart, courseOf: CourseOf): LinePart {
  return {
    ...part,
    to: ofPoint(part.to, courseOf),
    via: part.via.map((point) => ofPoint(point, courseOf)),
    course: withLines(part.course, courseOf, (boundary) => ofBoundary(boundary, courseOf)),
  };
}

const ofPoint = (point: Point, courseOf: CourseOf): Point =>
  withBoundaries(point, (boundary) => ofBoundary(boundary, courseOf));

function ofBoundary(boundary: Boundary, courseOf: CourseOf): Boundary {
  return boundary.kind === "line" ? { ...boundary, id: courseOf(boundary.id) } : boundary;
}
