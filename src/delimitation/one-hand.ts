/** What lies beside a course, on one hand. */
import { crossingsOf } from "../geodesy/crossing.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { Box, LonLat } from "../geodesy/model.js";
import { metresPerDegree } from "../geodesy/wgs84.js";
import { otherHand, type Hand } from "../geodesy/sides.js";

type Polyline = readonly LonLat[];

/** Farther than all that is looked at, so that nothing goes round. */
const REACH = 2;
/** No way is drawn on over a pole. */
const NORTHERNMOST = 89.9;

/**
 * A course with one edge more at each end, so that all that lies beside it on that hand, and nothing else, is on that hand of the whole.
 * At an end on the frame it goes straight on: beyond lies nothing. At another it turns at right angles to that hand: what lies past the
 * end is beside no course. These edges reach past the outlines, or to the course where they meet it.
 */
export function closedOff(course: Polyline, hand: Hand, outlines: readonly Polyline[], frame: Box): LonLat[] {
  const turned = course.toReversed();
  const start = beyondEnd(turned, otherHand(hand), outlines, frame);
  return [start, ...course, beyondEnd(course, hand, outlines, frame)];
}

/** `hand`: facing along the course, towards its end. */
function beyondEnd(course: Polyline, hand: Hand, outlines: readonly Polyline[], frame: Box): LonLat {
  const [before, end] = [course.at(-2)!, course.at(-1)!];
  const { x, y } = metresPerDegree(end.lat);
  const [east, north] = [(end.lon - before.lon) * x, (end.lat - before.lat) * y];
  const turn = hand === "left" ? [-north, east] : [north, -east];
  const [dx, dy] = isOnFrame(end, frame) ? [east, north] : [turn[0]!, turn[1]!];
  let metres = 0;
  for (const at of [...outlines.flat(), ...course]) metres = Math.max(metres, distanceMetres(end, at));
  const share = (REACH * metres) / Math.hypot(dx, dy);
  const room = (Math.sign(dy) * NORTHERNMOST - end.lat) / (dy / y);
  const reach = dy === 0 ? share : Math.min(share, room);
  const far = { lon: end.lon + (reach * dx) / x, lat: end.lat + (reach * dy) / y };
  const met = crossingsOf([[end, far]], [course.slice(0, -1)]).map(({ at }) => at);
  return met.reduce((a, b) => (distanceMetres(end, b) < distanceMetres(end, a) ? b : a), far);
} // prettier-ignore

/** Coordinates nearer than this are one place. */
const SAME_DEGREES = 1e-6;

function isOnFrame({ lon, lat }: LonLat, { west, south, east, north }: Box): boolean {
  return (
    lon < west + SAME_DEGREES || lon > east - SAME_DEGREES || lat < south + SAME_DEGREES || lat > north - SAME_DEGREES
  );
} // prettier-ignore
