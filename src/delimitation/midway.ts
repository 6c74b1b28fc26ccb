import type { Boundary } from "../clauses/model.js";
import type { Chain } from "../gazetteer/model.js";
import { between } from "../geodesy/between.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import { CHORD_METRES, lengthMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { metresPerDegree } from "../geodesy/wgs84.js";
import { frameCorners } from "../gazetteer/drawn.js";
import { alongChain, aroundRing } from "./along-chain.js";
import { concatenate, reverseChain, samePlace } from "../gazetteer/chain.js";
import { everyCoast, noMiddle } from "./diagnostics.js";
import { findDivide, type Divide } from "./divide.js";
import type { EdgeIndex } from "./edge-index.js";
import type { Courses, Leg, CourseSurvey } from "./survey.js";

/** A vertex is as far from the one as from the other within this, metres. */
export const EQUIDISTANT_METRES = 1;
const MOST_TRIALS = 12;
/** The lines are sampled in steps of this share of how near they come to the part's points, within these bounds. */
const STEP_SHARE = 0.5;
const LEAST_STEP_METRES = 50;
const LONGEST_STEP_METRES = 1_000;
/** How far around the part's points the lines are looked at: so many times how far they lie off, and this share of the way. */
const REACH_TIMES = 3;
const REACH_SHARE = 0.75;

/**
 * As far from one boundary as from the other: drafted as the divide of samples of both, each vertex then moved to where its geodesic
 * distances to both are equal. Known as well as the mean of the two.
 */
export function midwayCourse(survey: CourseSurvey, leg: Leg, between: Between): Courses {
  const sides = sidesOf(survey, between);
  if (!sides) return null;
  const ends = leg.end.kind === "at" ? [leg.end.position] : [];
  const stops = [leg.from, ...leg.via, ...ends].map(({ at }) => at);
  const found = middleBy(survey, sides, stops, leg.end.kind === "at");
  if (found) return isRing(found) ? aroundRing(found, leg) : alongChain(found, leg);
  survey.report(noMiddle(leg.part, between));
  return null;
}

/** The whole of it that passes nearest a point; null: there is none, or one of them is not drawn. */
export function wholeMiddle(survey: CourseSurvey, between: Between, near: LonLat): Chain | null {
  const sides = sidesOf(survey, between);
  return sides && middleBy(survey, sides, [near], false);
}

/** Of the curves that pass some stop nearest, the one that passes all of them nearest. */
function middleBy(
  survey: CourseSurvey,
  sides: Sides,
  stops: readonly LonLat[],
  isNear: boolean,
): Chain | null {
  const { divide, step, holds } = divideOf(survey, sides, stops, isNear);
  const curves = stops.flatMap((stop) => {
    const curve = divide && wholeCurve(divide, stop);
    return (curve && exactly(curve.vertices.filter(holds), sides, step)) ?? [];
  });
  const off = ({ vertices }: Chain) =>
    stops.reduce((sum, stop) => sum + nearestOnPolyline(stop, vertices)!.metres, 0);
  return curves.map((curve) => ({ curve, off: off(curve) })).sort((a, b) => a.off - b.off)[0]?.curve ?? null;
}

function wholeCurve(divide: Divide, near: LonLat): Chain | null {
  const [onwards, back] = divide.onwards(near);
  if (!onwards || !back) return onwards ?? null;
  const isClosed = samePlace(onwards.vertices[1]!, back.vertices.at(-1)!);
  if (!isClosed) return concatenate([reverseChain(back), onwards]);
  return concatenate([onwards, { vertices: [onwards.vertices[0]!], accuracyMetres: [] }]);
}

const isRing = ({ vertices }: Chain): boolean => samePlace(vertices[0]!, vertices.at(-1)!);

type Between = readonly [Boundary, Boundary];
type Sides = readonly [EdgeIndex, EdgeIndex];

function sidesOf(survey: CourseSurvey, between: Between): Sides | null {
  const all = between.find((each) => each.kind === "coast" && each.id === null);
  if (all) survey.report(everyCoast(all));
  const [one, other] = all ? [] : between.map((each) => survey.boundary(each));
  return one && other ? [one, other] : null;
}

/** Around the points alone, or as far as the frame. */
function divideOf(survey: CourseSurvey, sides: Sides, stops: readonly LonLat[], isNear: boolean) {
  const off = stops.map((at) => sides.map((edges) => edges.nearest(at)?.metres ?? 0));
  const farther = off.map((each) => Math.max(...each));
  const step = Math.min(LONGEST_STEP_METRES, Math.max(LEAST_STEP_METRES, STEP_SHARE * Math.min(...farther)));
  const least = REACH_TIMES * Math.max(step, ...farther);
  const reach = Math.max(least, REACH_SHARE * lengthMetres(stops));
  const around = isNear ? stops : [...stops, ...frameCorners(survey.frame)];
  // The divide is drafted in a plane, where an edge straight in longitude and latitude is bent.
  const [ones, others] = sides.map((edges) => edges.polylines.map((line) => densified(line, CHORD_METRES)));
  // Where both sides lie the same way the divide runs off to no end.
  return {
    divide: findDivide(ones!, others!, around, reach, step),
    step,
    holds: boxAbout(around, isNear ? reach : least),
  };
}

/** Null: fewer than two of its points could be brought to the middle. */
function exactly(vertices: readonly LonLat[], [one, other]: Sides, step: number): Chain | null {
  const kept: Middle[] = [];
  for (const vertex of densified(vertices, step)) {
    const middle = toMiddle(vertex, one, other);
    const last = kept.at(-1)?.at;
    if (middle && !(last && last.lon === middle.at.lon && last.lat === middle.at.lat)) kept.push(middle);
  }
  if (kept.length < 2) return null;
  return {
    vertices: kept.map(({ at }) => at),
    accuracyMetres: kept
      .slice(1)
      .map(({ accuracyMetres }, i) => Math.max(accuracyMetres, kept[i]!.accuracyMetres)),
  };
}

function boxAbout(points: readonly LonLat[], metres: number): (p: LonLat) => boolean {
  const [lons, lats] = [points.map(({ lon }) => lon), points.map(({ lat }) => lat)];
  const scale = metresPerDegree(Math.min(89, Math.max(...lats.map(Math.abs))));
  const [dx, dy] = [metres / scale.x, metres / scale.y];
  const [west, east] = [Math.min(...lons) - dx, Math.max(...lons) + dx];
  const [south, north] = [Math.min(...lats) - dy, Math.max(...lats) + dy];
  return ({ lon, lat }) => lon >= west && lon <= east && lat >= south && lat <= north;
}

function densified(vertices: readonly LonLat[], step: number): LonLat[] {
  return vertices.flatMap((b, i) => {
    const a = vertices[i - 1];
    if (!a) return [b];
    const pieces = Math.max(1, Math.ceil(lengthMetres([a, b]) / step));
    return Array.from({ length: pieces }, (_, k) => between(a, b, (k + 1) / pieces));
  });
}

interface Middle {
  readonly at: LonLat;
  readonly accuracyMetres: number;
}

/** By Newton's method along the difference of the directions from the two feet; null where that does not lead there. */
function toMiddle(from: LonLat, one: EdgeIndex, other: EdgeIndex): Middle | null {
  let at = from;
  for (let trial = 0; trial < MOST_TRIALS; trial++) {
    const [a, b] = [one.nearest(at), other.nearest(at)];
    if (!a || !b) return null;
    const excess = a.metres - b.metres;
    if (Math.abs(excess) <= EQUIDISTANT_METRES)
      return { at, accuracyMetres: (one.known(a.edge) + other.known(b.edge)) / 2 };
    const scale = metresPerDegree(at.lat);
    const away = (foot: { readonly at: LonLat; readonly metres: number }): readonly [number, number] =>
      foot.metres === 0
        ? [0, 0]
        : [
            ((at.lon - foot.at.lon) * scale.x) / foot.metres,
            ((at.lat - foot.at.lat) * scale.y) / foot.metres,
          ];
    const [p, q] = [away(a), away(b)];
    const slope = [p[0] - q[0], p[1] - q[1]] as const;
    const steepness = slope[0] ** 2 + slope[1] ** 2;
    if (steepness < 1e-6) return null;
    const way = excess / steepness;
    at = { lon: at.lon - (slope[0] * way) / scale.x, lat: at.lat - (slope[1] * way) / scale.y };
  }
  return null;
}
