/** What of something drawn lies on the wrong hand of a course. */
import { crossingsOf } from "../geodesy/crossing.js";
import { ringAreaSquareKm } from "../geodesy/area.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import { flat } from "../geodesy/flat.js";
import type { Box, LonLat } from "../geodesy/model.js";
import { farthestFrom } from "./breaches.js";
import {
  chainOf,
  firstStation,
  lastStation,
  stationOrder,
  stretchOf,
  type Station,
} from "../gazetteer/chain.js";
import type { Breach } from "./check-diagnostics.js";
import { nearestAmong, stationOn } from "./detours.js";
import { closedOff } from "./one-hand.js";
import { handOf, otherHand, type Hand } from "../geodesy/sides.js";

type Polyline = readonly LonLat[];

/** A stretch of an outline on the wrong hand of a course: between two places where it meets it, or to an end of its own. */
export interface Stray {
  readonly vertices: Polyline;
  /** Where it leaves the course and comes back to it: of an end of its own, what of the course is nearest. Null: beside no course. */
  readonly from: Station | null;
  readonly to: Station | null;
  /** It is all of a ring, which the course does not meet. */
  readonly isRing: boolean;
  /** What of it lies farthest off the course. */
  readonly worst: Breach;
  /** What ground it has between itself and the course. */
  readonly squareKm: number;
}

/** Of outlines (rings repeat their first vertex) what lies on the other than the meant hand, beside the course. */
export function straysOf(course: Polyline, outlines: readonly Polyline[], hand: Hand, frame: Box): Stray[] {
  const around = closedOff(course, otherHand(hand), outlines, frame);
  const [offAround, offCourse] = [nearestAmong([around]), nearestAmong([course])];
  return outlines.flatMap(stretchesBetween(around)).flatMap(({ vertices, from, to, isRing }) => {
    const drawn = chainOf(vertices, 0);
    if (drawn.vertices.length < 2) return [];
    const inside = farthestFrom(drawn, offAround, 0);
    const worst = farthestFrom(drawn, offCourse, 0);
    if (!inside || !worst || handOf(inside.at, around).hand === hand) return [];
    const onCourse = (station: Station | null, end: LonLat) =>
      station === null ? nearestOnPolyline(end, course) : ownStation(station, course);
    return {
      vertices,
      from: onCourse(from, vertices[0]!),
      to: onCourse(to, vertices.at(-1)!),
      isRing,
      worst,
      squareKm: groundOf(vertices, around, from, to),
    };
  });
} // prettier-ignore

interface Stretch {
  readonly vertices: Polyline;
  /** Where it meets what it is cut by; null: at an end of its own. */
  readonly from: Station | null;
  readonly to: Station | null;
  readonly isRing: boolean;
}

/** An outline, cut wherever it meets a course. */
export function stretchesBetween(course: Polyline): (outline: Polyline) => Stretch[] {
  return (outline) => {
    const [first, last] = [outline[0]!, outline.at(-1)!];
    const isClosed = first.lon === last.lon && first.lat === last.lat;
    const met = crossingsOf([outline], [course])
      .map(({ at, one, other }) => ({ own: stationOn(outline, one.edge, at), course: stationOn(course, other.edge, at) }))
      .sort((a, b) => stationOrder(a.own, b.own));
    if (met.length === 0) return [{ vertices: outline, from: null, to: null, isRing: isClosed }];
    const drawn = { vertices: outline, accuracyMetres: outline.slice(1).map(() => 0) };
    const between = (from: Station, to: Station) => stretchOf(drawn, from, to).vertices;
    const [one, other] = [met[0]!, met.at(-1)!];
    const cut = (from: typeof one, to: typeof one): Stretch => {
      return { vertices: between(from.own, to.own), from: from.course, to: to.course, isRing: false };
    };
    const inner = met.slice(1).map((to, i) => cut(met[i]!, to));
    const [head, tail] = [between(firstStation(drawn), one.own), between(other.own, lastStation(drawn))];
    if (isClosed) return [...inner, { vertices: [...tail, ...head.slice(1)], from: other.course, to: one.course, isRing: false }];
    return [
      { vertices: head, from: null, to: one.course, isRing: false },
      ...inner,
      { vertices: tail, from: other.course, to: null, isRing: false },
    ];
  };
} // prettier-ignore

/** Of a place on a course that is closed off by one edge at each end; null: on one of these. */
function ownStation({ edge, share, at }: Station, course: Polyline): Station | null {
  if (edge === 0 || edge === course.length) return null;
  return { edge: edge - 1, share, at };
}

/** Between a stretch and the way back along the course. Summed over all of a ring's strays this is what of the ring lies there. */
function groundOf(vertices: Polyline, course: Polyline, from: Station | null, to: Station | null): number {
  if (from === null || to === null) return ringAreaSquareKm(flat(vertices));
  const drawn = { vertices: course, accuracyMetres: course.slice(1).map(() => 0) };
  return ringAreaSquareKm(flat([...vertices, ...stretchOf(drawn, to, from).vertices]));
}
