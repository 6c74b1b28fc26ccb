/** Places, ground and courses that a line is to leave on one hand. */
import type { Corpus, Line, LineCheck, PlaceOrBoundary } from "../clauses/model.js";
import { frameCorners } from "../gazetteer/drawn.js";
import { distanceTo, isGround } from "../gazetteer/measured.js";
import type { Chain } from "../gazetteer/model.js";
import { between } from "../geodesy/between.js";
import { boxAbout, commonBox } from "../geodesy/box.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import { lengthMetres } from "../geodesy/geodesic.js";
import { ringsBelow, type Level } from "../geodesy/level-rings.js";
import type { Box, LonLat } from "../geodesy/model.js";
import type { Bound } from "./bend.js";
import { LEAST_BREACH_METRES } from "./breaches.js";
import { concatenate, stationOrder, type Station } from "../gazetteer/chain.js";
import { leavesElsewhere, leavesToNeither, nothingBeside, strays, whoseSide } from "./check-diagnostics.js";
import { PASSING_METRES, pastPlace, type Detour } from "./detours.js";
import { handMeant } from "./hand-meant.js";
import type { DelimitedPart } from "./model.js";
import { roundStray } from "./round-stray.js";
import { handOf, otherHand, type Hand } from "../geodesy/sides.js";
import { stretchesBetween, straysOf, type Stray } from "./strays.js";
import type { CourseSurvey } from "./survey.js";

type Check = Extract<LineCheck, { form: "leaving" }>;
type Left = Exclude<PlaceOrBoundary, { kind: "place" }>;

export function checkLeaving(
  survey: CourseSurvey,
  corpus: Corpus,
  line: Line,
  check: Check,
  course: Chain,
): void {
  const hand = handMeant(survey, corpus, line, check, course.vertices);
  if (hand === null) return survey.report(whoseSide(check, line.id));
  for (const what of check.what) {
    if (what.kind === "place") checkPlace(survey, check, what.id, course, hand);
    else checkDrawn(survey, check, what, course, hand);
  }
}

function checkPlace(survey: CourseSurvey, check: Check, feature: string, course: Chain, hand: Hand): void {
  const place = survey.position({ form: "place", feature, span: check.span });
  if (!place) return;
  if (isLeftOn(hand, place.at, course)) return;
  const { metres, at, edge } = handOf(place.at, course.vertices).foot;
  const breach = { metres, at, knownMetres: course.accuracyMetres[edge]! };
  survey.report(isOnLine(metres) ? leavesToNeither(check, feature, breach, hand) : leavesElsewhere(check, feature, breach, hand));
} // prettier-ignore

const isOnLine = (metres: number): boolean => metres < LEAST_BREACH_METRES;

/** What lies on the line, to the metre, is left on neither hand. */
function isLeftOn(hand: Hand, at: LonLat, { vertices }: Chain): boolean {
  const found = handOf(at, vertices);
  return found.hand === hand && !isOnLine(found.foot.metres);
}

function checkDrawn(survey: CourseSurvey, check: Check, what: Left, course: Chain, hand: Hand): void {
  const outlines = outlinesOf(survey, what);
  if (!outlines) return void survey.boundary(what);
  const found = straysOf(course.vertices, outlines, hand, survey.frame);
  if (found.length > 0) return survey.report(strays(check, what, extentOf(found, what, course), hand));
  if (straysOf(course.vertices, outlines, otherHand(hand), survey.frame).length === 0)
    survey.report(nothingBeside(check, what));
}

/** The farthest place of strays, and how much they are: of ground square kilometres, of courses metres. */
function extentOf(found: readonly Stray[], what: Left, { vertices, accuracyMetres }: Chain) {
  const { at, metres } = found.map(({ worst }) => worst).reduce((a, b) => (b.metres > a.metres ? b : a));
  const knownMetres = accuracyMetres[nearestOnPolyline(at, vertices)!.edge]!;
  const squareKm = isGround(what) ? Math.abs(found.reduce((sum, stray) => sum + stray.squareKm, 0)) : null;
  return { at, metres, knownMetres, squareKm, lengthMetres: found.reduce((sum, stray) => sum + lengthMetres(stray.vertices), 0) };
} // prettier-ignore

/** Of what is no ground only as much as lies in the frame. Null: it is not drawn, or not yet. */
function outlinesOf(survey: CourseSurvey, what: Left): readonly (readonly LonLat[])[] | null {
  const courses = survey.courses(what)?.map(({ vertices }) => vertices) ?? null;
  if (courses === null || isGround(what)) return courses;
  const corners = frameCorners(survey.frame);
  return courses
    .flatMap(stretchesBetween([...corners, corners[0]!]))
    .map(({ vertices }) => vertices)
    .filter(
      (vertices) => vertices.length > 1 && isIn(between(vertices[0]!, vertices[1]!, 0.5), survey.frame),
    );
}

const isIn = ({ lon, lat }: LonLat, { west, south, east, north }: Box): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

/** Nothing: no side is meant, or the line passes it elsewhere than in this part. */
export function leavingBounds(
  survey: CourseSurvey,
  corpus: Corpus,
  line: Line,
  check: Check,
  parts: readonly DelimitedPart[],
  index: number,
): Bound[] {
  const wholeWith = (chain: Chain) => concatenate(parts.map((part, i) => (i === index ? chain : part.chain)));
  const whole = wholeWith(parts[index]!.chain);
  const hand = handMeant(survey, corpus, line, check, whole.vertices);
  if (hand === null) return [];
  return check.what.flatMap((what) => {
    if (what.kind !== "place") return drawnBound(survey, what, hand, parts, index) ?? [];
    const place = survey.position({ form: "place", feature: what.id, span: check.span });
    if (!place) return [];
    const own = handOf(place.at, parts[index]!.chain.vertices).foot.metres;
    if (own > handOf(place.at, whole.vertices).foot.metres + LEAST_BREACH_METRES) return [];
    return {
      isKept: (chain) => isLeftOn(hand, place.at, wholeWith(chain)),
      detours: (chain) => {
        const past = pastPlace(chain, place.at, hand);
        return past && [past];
      },
    };
  });
}

function drawnBound(
  survey: CourseSurvey,
  what: Left,
  hand: Hand,
  parts: readonly DelimitedPart[],
  index: number,
): Bound | null {
  const drawn = outlinesOf(survey, what);
  if (!drawn) return null;
  const outlines = isGround(what) || what.kind === "coast" ? drawn : beltAbout(drawn, survey.frame);
  const strayed = (chain: Chain) => {
    const upTo = concatenate([...parts.slice(0, index).map((part) => part.chain), chain]);
    const whole = concatenate([upTo, ...parts.slice(index + 1).map((part) => part.chain)]);
    const before = upTo.accuracyMetres.length - chain.accuracyMetres.length;
    const own = (station: Station | null): Station | null => {
      const edge = (station?.edge ?? -1) - before;
      return station && edge >= 0 && edge < chain.accuracyMetres.length ? { ...station, edge } : null;
    };
    return straysOf(whole.vertices, outlines, hand, survey.frame).map((stray) => ({
      ...stray,
      from: own(stray.from),
      to: own(stray.to),
    }));
  };
  return {
    isKept: (chain) => strayed(chain).every(({ from, to }) => from === null || to === null),
    detours: (chain) => apart(strayed(chain).flatMap((stray) => roundStray(stray, chain.vertices) ?? [])),
  };
}

/** All that a line has to pass which is to leave a course on one hand, and not run along it: rings that repeat their first vertex. */
function beltAbout(courses: readonly (readonly LonLat[])[], frame: Box): LonLat[][] {
  const box = commonBox(frame, boxAbout(courses.flat(), PASSING_METRES));
  const metresTo = distanceTo(courses);
  const belt: Level = { at: (p) => metresTo(p) - PASSING_METRES, slope: 1 };
  return box ? ringsBelow(belt, box, PASSING_METRES / 2).map((ring) => [...ring, ring[0]!]) : [];
}

/** In the order of the course, without those that lie within another; null: two overlap. */
function apart(detours: readonly Detour[]): Detour[] | null {
  const inOrder = detours.toSorted((a, b) => stationOrder(a.from, b.from) || stationOrder(b.to, a.to));
  const kept: Detour[] = [];
  for (const each of inOrder) {
    const last = kept.at(-1);
    if (!last || stationOrder(last.to, each.from) <= 0) kept.push(each);
    else if (stationOrder(last.to, each.to) < 0) return null;
  }
  return kept;
}
