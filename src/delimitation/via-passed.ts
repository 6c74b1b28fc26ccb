/** Points `via` of courses that go their own way, and of parts that end before they come to them. */
import type { Course, LinePart } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { Chain } from "../gazetteer/model.js";
import { nearestOnPolyline, type Nearest } from "../geodesy/distance.js";
import { metresWords, writtenPosition } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";
import { joinTolerance } from "../gazetteer/join-tolerance.js";
import type { Leg, Position, CourseSurvey } from "./survey.js";

/** Courses that no point leads another way. */
const OWN_WAY: ReadonlySet<Course["form"]> = new Set(["river", "bearing", "onward", "right-angles"]);

/** `courses`: as far as they go, of which the part is a stretch. */
export function tellVia(survey: CourseSurvey, { part, via, end }: Leg, courses: readonly Chain[], chain: Chain): void {
  if (part.via.length === 0) return;
  const known = (course: Chain, { edge }: Nearest) =>
    Math.max(course.accuracyMetres[edge]!, part.accuracyMetres ?? 0);
  for (const point of via) {
    const foot = nearestOnPolyline(point.at, chain.vertices);
    if (!foot) return;
    const tolerance = joinTolerance(point.accuracyMetres, known(chain, foot));
    if (OWN_WAY.has(part.course.form)) {
      if (foot.metres > tolerance) survey.report(notPassed(part, point, foot, tolerance));
    } else if (end.kind === "meets" && isBeyond(foot, point, courses, chain, tolerance))
      survey.report(endsBefore(part, point, foot));
  }
} // prettier-ignore

/** Whether the part ends where it is nearest, and what it follows goes on and comes nearer. */
function isBeyond(
  foot: Nearest,
  { at }: Position,
  courses: readonly Chain[],
  { vertices }: Chain,
  tolerance: number,
): boolean {
  if (foot.edge < vertices.length - 2 || foot.share < 1) return false;
  return courses.some((course) => {
    const on = nearestOnPolyline(at, course.vertices);
    return on !== null && on.metres + tolerance < foot.metres;
  });
}

function notPassed(part: LinePart, { at }: Position, foot: Nearest, tolerance: number): Diagnostic {
  const [off, most] = [foot.metres, tolerance].map((metres) => metresWords(AUTHOR.language, metres));
  return {
    severity: "error",
    code: "via-not-passed",
    message: `This part does not come by its \`via\`: ${writtenPosition(at)} lies ${off} from it; up to ${most} would pass as one place.`,
    span: part.span,
    label: `it passes nearest at ${writtenPosition(foot.at)}`,
    help: "A river and a bearing go one way, and no point leads them another: leave `via` out, mend the point, or end the part where it leaves the course, and lead on from there with another.",
  };
}

function endsBefore(part: LinePart, { at }: Position, foot: Nearest): Diagnostic {
  return {
    severity: "warning",
    code: "ends-before-via",
    message: `This part ends at ${writtenPosition(foot.at)}, before it comes to its \`via\` at ${writtenPosition(at)}: it ends where it first meets what it is led to.`,
    span: part.span,
    help: "If it is to go on past the first meeting, end it in the point that is meant: `to the crossing of L and M nearest P`; else leave `via` out, or name a point before the end.",
  };
}
