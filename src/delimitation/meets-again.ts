/** What a part ends at, met again farther on by the course that it follows: the text may mean that place. */
import type { Boundary, Course, LinePart } from "../clauses/model.js";
import { printBoundary, printGraticule } from "../clauses/phrases/print-points.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { chainLengthMetres, firstStation, ON_ANOTHER_METRES, stretchOf } from "../gazetteer/chain.js";
import type { Chain } from "../gazetteer/model.js";
import { asOneCrossing, writtenPlaces } from "../gazetteer/one-crossing.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import type { LonLat } from "../geodesy/model.js";
import { boundaryWords } from "../words/ground.js";
import { metresWords } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";
import { crossingsWith, type Found } from "./start-ways.js";
import type { CourseSurvey, Leg } from "./survey.js";

/** Beyond so much water or land another shore is another coast. */
const ONE_COAST_METRES = 25_000;
/** Named in a note at most. */
const MOST_NAMED = 6;

interface Meeting {
  readonly at: LonLat;
  /** Along the course from where it begins. */
  readonly metres: number;
}

/** `courses`: the ways that the part may go; `taken`: that which it went, as far as the place where it ends. */
export function tellMeetsAgain(
  survey: CourseSurvey,
  { part }: Leg,
  what: Boundary,
  courses: readonly Chain[],
  taken: Chain,
): void {
  if (what.kind === "frame" || part.course.form === "straight") return;
  const whole = courses.find((course) => leadsOn(course, taken));
  const others = whole && survey.courses(what);
  if (!whole || !others) return;
  const meetings = meetingsFrom(whole, taken, others);
  const near = meantToo(meetings, what);
  if (near.length > 1) survey.report(meetsAgain(survey, part, what, near));
}

/** Whether a course goes the way that was taken, to its end and perhaps on. */
function leadsOn(course: Chain, taken: Chain): boolean {
  const end = nearestOnPolyline(taken.vertices.at(-1)!, course.vertices);
  const step = nearestOnPolyline(taken.vertices.at(-2)!, course.vertices);
  return end !== null && step !== null && end.metres < ON_ANOTHER_METRES && step.edge + step.share <= end.edge + end.share;
} // prettier-ignore

/** From the place where the part ends; those that nobody could tell apart are one. */
function meetingsFrom(whole: Chain, taken: Chain, others: readonly Chain[]): Meeting[] {
  const end = nearestOnPolyline(taken.vertices.at(-1)!, whole.vertices)!;
  const metresTo = (edge: number, share: number, at: LonLat) =>
    chainLengthMetres(stretchOf(whole, firstStation(whole), { edge, share, at }));
  const ended = metresTo(end.edge, end.share, end.at);
  const meetings = crossingsWith(whole, others)
    .map((found) => ({ ...found, metres: metresTo(edgeOf(found, whole), found.along - edgeOf(found, whole), found.at) }))
    .filter(({ metres }) => metres > ended - ON_ANOTHER_METRES)
    .sort((a, b) => a.metres - b.metres);
  return asOneCrossing(meetings).map(({ all }) => all[0]!);
} // prettier-ignore

const edgeOf = ({ along }: Found, { vertices }: Chain): number =>
  Math.min(Math.floor(along), vertices.length - 2);

/** Each that the text may mean follows the one before: on one coast, or, of what has a name, within three lengths of the part. */
function meantToo(meetings: readonly Meeting[], what: Boundary): readonly Meeting[] {
  const isAnyCoast = what.kind === "coast" && what.id === null;
  const apart = Math.max(ONE_COAST_METRES, isAnyCoast ? 0 : 3 * (meetings[0]?.metres ?? 0));
  const beyond = meetings.findIndex(({ metres }, i) => i > 0 && metres - meetings[i - 1]!.metres > apart);
  return beyond < 0 ? meetings : meetings.slice(0, beyond);
}

function meetsAgain(
  survey: CourseSurvey,
  part: LinePart,
  what: Boundary,
  meetings: readonly Meeting[],
): Diagnostic {
  const places = writtenPlaces(meetings.map(({ at }) => ({ at, accuracyMetres: 0 })));
  const named = meetings
    .slice(0, MOST_NAMED)
    .map(({ metres }, i) => `${places[i]} after ${metresWords(AUTHOR.language, metres)}`);
  const more = meetings.length > MOST_NAMED ? `; and ${meetings.length - MOST_NAMED} more` : "";
  const another = `to ${sideOf(survey, what, meetings) ?? placeOf(part.course, what, places[1]!)}`;
  return {
    severity: "note",
    code: "meets-again",
    message: `The course of this part meets ${boundaryWords(AUTHOR, what)} at ${meetings.length} places: ${named.join("; ")}${more}. The part ends at the first.`,
    span: part.span,
    help: `If another is meant, say which: \`${another}\` is the second.`,
  };
}

const SIDES = [0, 90, 180, 270];

/** The side of a lake or an island on which the second lies and the first does not. */
function sideOf(survey: CourseSurvey, what: Boundary, [first, second]: readonly Meeting[]): string | null {
  if ((what.kind !== "lake" && what.kind !== "island") || what.shore !== undefined) return null;
  const sides = SIDES.map((shore): Boundary => ({ ...what, shore }));
  const liesOn = (side: Boundary, { at }: Meeting) =>
    (survey.boundary(side)?.nearest(at)?.metres ?? Infinity) < ON_ANOTHER_METRES;
  const side = sides.find((each) => liesOn(each, second!) && !liesOn(each, first!));
  return side ? printBoundary(side, true) : null;
}

function placeOf(course: Course, what: Boundary, place: string): string {
  const along = followed(course);
  return along ? `the crossing of ${printBoundary(what, true)} and ${along} nearest ${place}` : place;
}

/** What a course follows, where that has a name of its own. */
function followed(course: Course): string | null {
  if (course.form === "parallel" || course.form === "meridian")
    return `the ${course.form} of ${printGraticule(course.at, course.form)}`;
  if (course.form === "river") return course.river;
  if (course.form === "way") return course.way;
  return course.form === "line" ? course.line : null;
}
