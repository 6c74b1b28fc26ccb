/** What lies beside a course, by its nearest point. Beyond an end of the course nothing does: nobody says how it would run on. */
import type { PartOfGround } from "../clauses/model.js";
import type { Nearest } from "../geodesy/distance.js";
import type { Level } from "../geodesy/level-rings.js";
import type { LonLat } from "../geodesy/model.js";
import { handTowards } from "../geodesy/sides.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { metresPerDegree } from "../geodesy/wgs84.js";
import { samePlace } from "./chain.js";
import type { Chain } from "./model.js";
import { flat } from "../geodesy/flat.js";

type Side = Extract<PartOfGround, { form: "beside" }>["side"];

/** Near a bend of the course its foot runs ahead of the point. */
const SLOPE = 3;
/** A course is drawn on by so many steps of the outline, to meet it. */
const STEPS_ON = 2;

/** The vertices of a course, turned so that the side lies to its left; null: it runs along that side. */
export function facing({ vertices }: Chain, side: Side): readonly LonLat[] | null {
  const hand = side === "left" || side === "right" ? side : handTowards(side, vertices);
  return hand === "right" ? vertices.toReversed() : hand && vertices;
}

export interface SidesOfCourse {
  /** Above zero beyond the ends of the course, by how far along its prolongation; nowhere, where it comes back to where it begins. */
  readonly beyond: Level;
  /** The course, drawn on at both ends. */
  readonly drawnOn: (stepMetres: number) => readonly LonLat[];
}

export function besideCourse(vertices: readonly LonLat[]): SidesOfCourse {
  const index = new SegmentIndex([flat(vertices)]);
  const last = vertices.length - 2;
  const along = [0];
  for (let i = 1; i < vertices.length; i++)
    along.push(along[i - 1]! + Math.hypot(...metresBetween(vertices[i - 1]!, vertices[i]!)));
  const whole = along.at(-1)!;
  const past = (p: LonLat, { edge, share }: Nearest) => {
    if (edge === 0 && share === 0) return projected(p, vertices[0]!, vertices[1]!);
    if (edge === last && share === 1) return projected(p, vertices[last + 1]!, vertices[last]!);
    const so = along[edge]! + share * (along[edge + 1]! - along[edge]!);
    return -Math.min(so, whole - so);
  };
  const isClosed = samePlace(vertices[0]!, vertices[last + 1]!);
  return {
    beyond: { at: (p) => (isClosed ? -whole : past(p, index.nearest(p)!)), slope: SLOPE },
    drawnOn: (step) => [
      on(vertices[1]!, vertices[0]!, STEPS_ON * step),
      ...vertices,
      on(vertices[last]!, vertices[last + 1]!, STEPS_ON * step),
    ],
  };
}

/** How far a point lies beyond an end, away from the vertex before it. */
function projected(p: LonLat, end: LonLat, before: LonLat): number {
  const [dx, dy] = metresBetween(before, end);
  const [x, y] = metresBetween(end, p);
  return (x * dx + y * dy) / (Math.hypot(dx, dy) || 1);
}

function on(before: LonLat, end: LonLat, metres: number): LonLat {
  const [x, y] = metresBetween(before, end);
  const share = metres / (Math.hypot(x, y) || 1);
  return { lon: end.lon + share * (end.lon - before.lon), lat: end.lat + share * (end.lat - before.lat) };
}

function metresBetween(a: LonLat, b: LonLat): [east: number, north: number] {
  const { x, y } = metresPerDegree((a.lat + b.lat) / 2);
  return [(b.lon - a.lon) * x, (b.lat - a.lat) * y];
}
