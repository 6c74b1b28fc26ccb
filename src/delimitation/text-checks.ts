/** What texts say of courses beside where they go: a drawn course that breaks it is not the one that is meant. */
import type { Corpus, Line, LineCheck } from "../clauses/model.js";
import type { Chain } from "../gazetteer/model.js";
import { isOtherCourse } from "../clauses/other-courses.js";
import { beyondBound } from "./beyond.js";
import { crossingInto, distanceBroken, farthestBeyond, targetsOf, type Check } from "./breaches.js";
import { concatenate } from "../gazetteer/chain.js";
import {
  crossesIt,
  goesBeyond,
  inOtherCourse,
  sideOfBoundUnclear,
  tooFar,
  tooNear,
} from "./check-diagnostics.js";
import { isUpper, type DistanceCheck } from "./distance-check.js";
import { checkLeaving } from "./leaving.js";
import type { Delimitation } from "./model.js";
import type { CourseSurvey } from "./survey.js"; // prettier-ignore

/** Holds every line against what its text says of it. */
export function checkTexts(
  survey: CourseSurvey,
  corpus: Corpus,
  lines: ReadonlyMap<string, Delimitation>,
): void {
  for (const line of corpus.lines) {
    const parts = lines.get(line.id)?.parts ?? [];
    for (const { part, written, kept, chain } of parts) {
      if (kept) continue;
      for (const check of line.parts[written ?? part]?.checks ?? [])
        checkCourse(ofCourse(survey, line), corpus, line, check, chain, () =>
          concatenate(parts.map((each) => each.chain)),
        );
    }
  }
}

/** What is found wrong with a course that does not hold says so. */
function ofCourse(survey: CourseSurvey, line: Line): CourseSurvey {
  if (!isOtherCourse(line)) return survey;
  return { ...survey, report: (found) => survey.report(inOtherCourse(found, line.id)) };
}

function checkCourse(
  survey: CourseSurvey,
  corpus: Corpus,
  line: Line,
  check: LineCheck,
  course: Chain,
  whole: () => Chain,
): void {
  switch (check.form) {
    case "leaving":
      return checkLeaving(survey, corpus, line, check, whole());
    case "nowhere beyond":
      return checkBeyond(survey, check, course);
    case "nowhere across":
      return checkAcross(survey, check, course);
    case "nowhere nearer":
    case "nowhere farther":
    case "at most":
    case "at least":
      return checkDistance(survey, check, course);
  }
}

function checkBeyond(survey: CourseSurvey, check: Check<"nowhere beyond">, course: Chain): void {
  const bounds = survey.courses(check.of);
  if (!bounds) return void survey.boundary(check.of);
  const beyond = bounds.map((bound) => beyondBound(check.side, bound.vertices));
  if (beyond.includes(null)) return survey.report(sideOfBoundUnclear(check));
  const [breach] = beyond
    .flatMap((each) => (each && farthestBeyond(each, course)) ?? [])
    .sort((a, b) => b.metres - a.metres);
  if (breach) survey.report(goesBeyond(check, breach));
}

function checkDistance(survey: CourseSurvey, check: DistanceCheck, course: Chain): void {
  const { to } = check;
  const targets = targetsOf(survey, check);
  if (targets === null) {
    if (to.kind !== "place") survey.boundary(to);
    return;
  }
  const breach = distanceBroken(check, course, targets);
  if (breach) survey.report(isUpper(check) ? tooFar(check, breach) : tooNear(check, breach));
}

function checkAcross(survey: CourseSurvey, check: Check<"nowhere across">, course: Chain): void {
  const bounds = survey.courses(check.of);
  if (!bounds) return void survey.boundary(check.of);
  const crossing = crossingInto(course, bounds.map(({ vertices }) => vertices));
  if (crossing) survey.report(crossesIt(check, crossing));
} // prettier-ignore
