/** A river never crosses itself; where its drawing does, in a small knot, the knot is undone. */
import { crossingAhead } from "../../geodesy/crossing.js";
import { distanceMetres, lengthMetres } from "../../geodesy/geodesic.js";
import type { LonLat } from "../../geodesy/model.js";
import { SegmentIndex } from "../../geodesy/segment-index.js";
import type { Chain, TraceRemark } from "../model.js";
import { flat } from "../../geodesy/flat.js";

/**
 * A loop longer than this is no slip of the drawing. Of the knots in the world's river lines half are shorter than 200 m, and 97 of
 * 100 than 2 km.
 */
const MOST_LOOP_METRES = 20_000;

/** The course without its knots; where one was, it is known no better than the knot is wide. */
export function withoutKnots(chain: Chain): {
  readonly chain: Chain;
  readonly knots: readonly TraceRemark[];
} {
  const course = chain.vertices;
  const index = new SegmentIndex([flat(course)]);
  const vertices: LonLat[] = [course[0]!];
  const accuracyMetres: number[] = [];
  const knots: TraceRemark[] = [];
  const go = (to: LonLat, knownMetres: number) => {
    const from = vertices.at(-1)!;
    if (to.lon === from.lon && to.lat === from.lat) return;
    vertices.push(to);
    accuracyMetres.push(knownMetres);
  };
  let width = 0;
  for (let edge = 0; edge + 1 < course.length; edge++) {
    const own = Math.max(width, chain.accuracyMetres[edge]!);
    const knot = crossingAhead(index, vertices.at(-1)!, edge, (other) => isShort(course, edge, other));
    if (!knot) {
      go(course[edge + 1]!, own);
      width = 0;
      continue;
    }
    const { at } = knot;
    width = Math.max(...course.slice(edge + 1, knot.edge + 1).map((vertex) => distanceMetres(vertex, at)));
    knots.push({ kind: "knot", at, metres: width });
    go(at, Math.max(own, width));
    // On along the edge that was met.
    edge = knot.edge - 1;
  }
  return { chain: { vertices, accuracyMetres }, knots };
}

const isShort = (course: readonly LonLat[], edge: number, other: number): boolean =>
  lengthMetres(course.slice(edge + 1, other + 1)) <= MOST_LOOP_METRES;
