/** Points as written become positions: every form but `meets`, which only a line being delimited can answer. */
import type { Point } from "../clauses/model.js";
import type { Span } from "../diagnostics/model.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import type { LonLat } from "../geodesy/model.js";
import { ENGLISH } from "../words/english.js";
import { metresWords, writtenPosition } from "../words/measures.js";
import { alongTowards, measuredFromBeside } from "./along-towards.js";
import { crossing, endOfCourse, midway, nearestPoint } from "./drawn-points.js";
import { extreme, outermost } from "./farthest-points.js";
import { offset, shifted, towards } from "./measured-points.js";
import type { Chain, TracedRiver } from "./model.js";
import {
  failure,
  success,
  unwrapped,
  type Located,
  type PointContext,
  type PointOf,
  type PointResult,
} from "./point-result.js";
import { walk } from "./walk.js";

/** Rivers meet as drawn where an end of one lies so near to the other. */
const MEETING_METRES = 100;
/** Rivers whose lines come no nearer than this do not meet. */
const CONFLUENCE_METRES = 8_000;
/** A point that should lie on a river may lie this far from its line. */
const ON_RIVER_METRES = 25_000;

export function resolvePoint(point: Point, context: PointContext): PointResult {
  const resolve = (other: Point): PointResult => resolvePoint(other, context);
  switch (point.form) {
    case "coordinates":
      return success(unwrapped(point.at, context), 0);
    case "place": {
      const place = context.place(point.feature);
      return place ? success(place.at, place.accuracyMetres) : notLocated(point.feature, point.span);
    }
    case "mouth":
    case "source": {
      const river = context.river(point.river);
      return river ? endOf(river, point.form) : notTraced(point.river, point.span);
    }
    case "beginning":
    case "end":
      return endOfCourse(point, context, resolve);
    case "confluence":
      return confluence(point, context);
    case "along-river":
      return alongRiver(point, context);
    case "offset":
      return offset(point, resolve);
    case "shifted":
      return shifted(point, context, resolve);
    case "towards":
      return towards(point, resolve);
    case "along":
      return alongTowards(point, context, resolve);
    case "nearest":
      return nearestPoint(point, context, resolve);
    case "crossing":
      return crossing(point, context, resolve);
    case "extreme":
      return extreme(point, context, resolve);
    case "outermost":
      return outermost(point, context, resolve);
    case "midway":
      return midway(point, context, resolve);
    case "after":
      return failure(
        "meets-outside-a-line",
        point.span,
        "A length alone is a point only at the end of a part of a line.",
        "Say from where it is measured: `5 km north of P`, `5 km below P on RIVER`.",
      );
    case "meets":
      return failure(
        "meets-outside-a-line",
        point.span,
        "This names where a line first meets something, and no line is being followed here.",
        "Use it only after `to` in a part of a line; elsewhere name a place, or `the point of … nearest …`.",
      );
  }
}

const notLocated = (id: string, span: Span): PointResult =>
  failure(
    "place-not-located",
    span,
    `The gazetteer names \`${id}\` but does not say where it is.`,
    `Give \`${id}\` a position (\`at 50.2N 127.5E within 5 km\`), or describe this point in another way and mark it editorial.`,
    "no position",
  );

const notTraced = (id: string, span: Span): PointResult =>
  failure(
    "river-not-located",
    span,
    `The river \`${id}\` has no traced course.`,
    `Trace \`${id}\` from its source to its mouth, or give this point by coordinates.`,
    "no course",
  );

function endOf({ chain }: TracedRiver, which: "mouth" | "source"): PointResult {
  const at = which === "mouth" ? chain.vertices.at(-1)! : chain.vertices[0]!;
  const accuracy = which === "mouth" ? chain.accuracyMetres.at(-1)! : chain.accuracyMetres[0]!;
  return success(at, accuracy);
}

/**
 * Where one river ends on the other as drawn, else where one leaves the other; else where one does so within the accuracy of the other, and
 * last where they only come near each other.
 */
function confluence(point: PointOf<"confluence">, context: PointContext): PointResult {
  const [a, b] = point.rivers.map((id) => context.river(id));
  if (!a) return notTraced(point.rivers[0], point.span);
  if (!b) return notTraced(point.rivers[1], point.span);
  const meetings = [
    meeting(a.chain.vertices.at(-1)!, b.chain, "mouth"),
    meeting(b.chain.vertices.at(-1)!, a.chain, "mouth"),
    meeting(a.chain.vertices[0]!, b.chain, "source"),
    meeting(b.chain.vertices[0]!, a.chain, "source"),
  ].sort((m, n) => m.rank - n.rank);
  const found = meetings[0]!;
  if (found.metres <= CONFLUENCE_METRES) return success(found.at, found.accuracyMetres + found.metres);
  const apart = metresWords(ENGLISH, found.metres);
  return failure(
    "rivers-do-not-meet",
    point.span,
    `\`${a.id}\` and \`${b.id}\` do not meet: their traced courses come no nearer than ${apart}, at ${writtenPosition(found.at)}.`,
    `Trace one of them on to the other's course there, or give this point by coordinates.`,
    `${apart} apart`,
  );
}

interface Meeting extends Located {
  readonly metres: number;
  /** The lesser, the likelier to be meant. */
  readonly rank: number;
}

/** A fork counts for less than a confluence, but for more than rivers that only come near each other. */
function meeting(end: LonLat, chain: Chain, which: "mouth" | "source"): Meeting {
  const foot = nearestOnPolyline(end, chain.vertices)!;
  const accuracyMetres = chain.accuracyMetres[foot.edge]!;
  const apart = [MEETING_METRES, accuracyMetres, CONFLUENCE_METRES].filter(
    (most) => foot.metres > most,
  ).length;
  const step = 2 * apart + (which === "source" ? 1 : 0);
  return {
    at: foot.at,
    accuracyMetres,
    metres: foot.metres,
    rank: step * 1e9 + foot.metres,
  };
}

function alongRiver(point: PointOf<"along-river">, context: PointContext): PointResult {
  const river = context.river(point.river);
  if (!river) return notTraced(point.river, point.span);
  const from = resolvePoint(point.from, context);
  if (!from.ok) return from;
  const foot = nearestOnPolyline(from.located.at, river.chain.vertices)!;
  if (foot.metres > Math.max(ON_RIVER_METRES, 2 * from.located.accuracyMetres))
    return failure(
      "not-on-the-river",
      point.from.span,
      `This point lies ${metresWords(ENGLISH, foot.metres)} from the course of \`${river.id}\`, at ${writtenPosition(from.located.at)}.`,
      "Measure from a point on the river: its mouth, its source, a confluence, or a place on its banks.",
    );
  const end = walk(river.chain, foot.edge, foot.share, point.upstreamMetres);
  if (end.overrunMetres > 0) {
    const direction = point.upstreamMetres > 0 ? "above its source" : "below its mouth";
    return failure(
      "beyond-the-river",
      point.span,
      `This point would lie ${metresWords(ENGLISH, end.overrunMetres)} ${direction}: \`${river.id}\` is not traced so far.`,
      "Trace the river farther, or correct the distance.",
    );
  }
  const known = Math.max(end.accuracyMetres, from.located.accuracyMetres);
  if (foot.metres <= known) return success(end.at, known);
  context.remark(measuredFromBeside(point.from, `\`${river.id}\``, foot));
  return success(end.at, known + foot.metres);
}
