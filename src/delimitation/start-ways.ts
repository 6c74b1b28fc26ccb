/** From which of its crossings with something a course comes to the end of its part. */
import type { Point } from "../clauses/model.js";
import type { Chain } from "../gazetteer/model.js";
import { walk } from "../gazetteer/walk.js";
import { between } from "../geodesy/between.js";
import { crossingsOf } from "../geodesy/crossing.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { LEAST_WAY_METRES } from "./meeting.js";
import type { Position, CourseSurvey } from "./survey.js";

/** A crossing; `along`: the vertices of the course before it, and the share of the edge that it lies on. */
export type Found = Position & { readonly along: number };

/** With the drawn course or against it, to the place `end` along it. */
export interface StartWay {
  readonly from: Found;
  readonly direction: 1 | -1;
  readonly end: number;
  /** A place half way. */
  readonly by: Position;
}

export function crossingsWith(course: Chain, others: readonly Chain[]): Found[] {
  return crossingsOf(
    [course.vertices],
    others.map(({ vertices }) => vertices),
  ).map(({ at, one, other }) => ({
    at,
    accuracyMetres: Math.max(
      course.accuracyMetres[one.edge]!,
      others[other.course]!.accuracyMetres[other.edge]!,
    ),
    along: one.edge + nearestOnPolyline(at, course.vertices.slice(one.edge, one.edge + 2))!.share,
  }));
}

export function stationOf({ vertices }: Chain, at: LonLat): number {
  const { edge, share } = nearestOnPolyline(at, vertices)!;
  return edge + share;
}

/** `stops`: places along the course that it comes to in their order. From a start to the first of them, or the end, lies no other. */
export function waysTo(
  survey: CourseSurvey,
  course: Chain,
  starts: readonly Found[],
  stops: readonly number[],
  to: Point,
  directions: readonly (1 | -1)[],
): StartWay[] {
  const marks = to.form === "meets" ? crossingsWith(course, survey.courses(to.what) ?? []) : [];
  return starts.flatMap((from) =>
    directions.flatMap((direction): StartWay[] => {
      const isAhead = (of: number, along: number) => (along - of) * direction > 0;
      const reached = [from.along, ...stops];
      if (stops.some((stop, i) => !isAhead(reached[i]!, stop))) return [];
      const end = endAhead(course, from, reached.at(-1)!, to, marks, direction);
      if (end === null) return [];
      const next = stops[0] ?? end;
      if (starts.some(({ along }) => isAhead(from.along, along) && isAhead(along, next))) return [];
      return [{ from, direction, end, by: placeAt(course, (from.along + next) / 2) }];
    }),
  );
}

/** Where along the course a part ends that has come so far; null: it does not that way. */
function endAhead(
  course: Chain,
  from: Found,
  along: number,
  to: Point,
  marks: readonly Found[],
  direction: 1 | -1,
): number | null {
  if (to.form === "after") {
    const [edge, share] = edgeAt(course, from.along);
    const end = walk(course, edge, share, -direction * to.metres);
    return end.overrunMetres > 0 ? null : end.edge + end.share;
  }
  if (to.form !== "meets") return along;
  const ahead = marks
    .filter((mark) => (mark.along - along) * direction > 0)
    .filter(({ at }) => distanceMetres(at, from.at) > LEAST_WAY_METRES)
    .map((mark) => mark.along);
  return ahead.length > 0 ? direction * Math.min(...ahead.map((each) => direction * each)) : null;
}

function edgeAt({ vertices }: Chain, along: number): [edge: number, share: number] {
  const edge = Math.min(Math.floor(along), vertices.length - 2);
  return [edge, along - edge];
}

function placeAt(course: Chain, along: number): Position {
  const [edge, share] = edgeAt(course, along);
  const [a, b] = [course.vertices[edge]!, course.vertices[edge + 1]!];
  return { at: between(a, b, share), accuracyMetres: course.accuracyMetres[edge]! };
}
