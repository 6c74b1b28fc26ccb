import { isAtLowWater } from "../clauses/low-water.js";
import type { Course, LinePart } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { Chain } from "../gazetteer/model.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import { chainOf, concatenate } from "../gazetteer/chain.js";
import { joinTolerance } from "../gazetteer/join-tolerance.js";
import { knownNoBetter, partJoined, type JoinStep } from "./join-diagnostics.js";
import type { Leg, Position, CourseSurvey } from "./survey.js";

/** Figures of geometry are where their text says: nobody has drawn them elsewhere. */
const isFigure = ({ form }: Course): boolean => IS_FIGURE[form];

const IS_FIGURE: Readonly<Record<Course["form"], boolean>> = {
  parallel: true, meridian: true, bearing: true, onward: true, arc: true, "parallel-to": true, "right-angles": true,
  straight: false, towards: false, "as-fixed": false, midway: false, middle: false, river: false, watershed: false, way: false, coast: false,
  shore: false, survey: false, edge: false, line: false,
}; // prettier-ignore

/** Steps shorter than this are of the rounding of points, metres. */
const LEAST_STEP_METRES = 100;
/**
 * Leads a course from exactly where the last part ended to exactly where this one must end, by short straight steps. A step that is
 * longer than the accuracies allow is an error, unless the course has reported it in its own terms; one that is longer than the
 * course's own accuracy is told, and is known no better than it is long; to a figure of geometry, whatever accuracy the text states.
 * Steps that the text itself makes are straight lines, known as their ends are.
 */
export function joinEnds(
  survey: CourseSurvey,
  leg: Leg,
  course: Chain,
  to: Position | null,
  gapAs: (step: JoinStep, toleranceMetres: number) => Diagnostic | null,
): Chain {
  const { part } = leg;
  const step = (which: "start" | "end", position: Position): Chain => {
    const [reached, drawn] =
      which === "start"
        ? [course.vertices[0]!, course.accuracyMetres[0] ?? 0]
        : [course.vertices.at(-1)!, course.accuracyMetres.at(-1) ?? 0];
    const metres = distanceMetres(position.at, reached);
    const own = Math.max(drawn, part.accuracyMetres ?? 0);
    const rounding = Math.min(LEAST_STEP_METRES, position.accuracyMetres);
    const isTold =
      metres > (isFigure(part.course) ? Math.max(drawn, rounding) : Math.max(own, LEAST_STEP_METRES));
    const tolerance = isFigure(part.course)
      ? position.accuracyMetres + own
      : joinTolerance(position.accuracyMetres, own);
    const found: JoinStep = { which, wanted: position.at, reached, metres };
    if (part.isJoined) {
      if (isTold) survey.report(partJoined(part, found));
      return { vertices: [position.at], accuracyMetres: [Math.max(position.accuracyMetres, own)] };
    }
    if (metres > Math.max(tolerance, LEAST_STEP_METRES)) {
      const gap = gapAs(found, tolerance);
      if (gap) survey.report(gap);
    } else if (isTold) survey.report(partJoined(part, found));
    const known = isTold
      ? Math.max(position.accuracyMetres, metres)
      : (part.accuracyMetres ?? position.accuracyMetres);
    return { vertices: [position.at], accuracyMetres: [known] };
  };
  const start = step("start", leg.from);
  return concatenate([start, asKnown(survey, part, course), ...(to ? [step("end", to)] : [])]);
}

/** Courses that are drawn elsewhere in the corpus, with what they are known to: who follows one knows no better. */
const isFollowed = ({ form }: Course): boolean => ["line", "way", "survey", "edge"].includes(form);

/** As a part states of itself, but no better than what it follows is known; low water, than the shore that is drawn for it. */
function asKnown(survey: CourseSurvey, part: LinePart, chain: Chain): Chain {
  const { course, accuracyMetres: stated } = part;
  if (stated === null) return chain;
  const worst = chain.accuracyMetres.reduce((a, b) => Math.max(a, b), 0);
  if (isFollowed(course) && worst > stated) survey.report(knownNoBetter(part, stated, worst));
  const least = isFollowed(course) || isAtLowWater(course) ? chain.accuracyMetres : [];
  return chainOf(chain.vertices, (edge) => Math.max(stated, least[edge] ?? 0));
}
