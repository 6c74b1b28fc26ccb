/** Points as written become positions: every form but `meets`, which only a line being delimited can answer. */
import type { Boundary, Point, Theatre } from "../clauses/model.js";
import type { ErrorCode } from "../diagnostics/codes.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import { destination, distanceMetres } from "../geodesy/geodesic.js";
import { middleLon, unwrapLonNear } from "../geodesy/longitude.js";
import type { LonLat } from "../geodesy/model.js";
import { COAST_ACCURACY_METRES, RIVER_ACCURACY_METRES } from "./hydrography/accuracy.js";
import type { Chain, OutlinedArea, Place, Polygon, Shores, TracedRiver } from "./model.js";
import { ENGLISH } from "../words/english.js";
import { boundaryWords } from "../words/ground.js";
import { metresWords, writtenPosition } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";

export interface Located {
  readonly at: LonLat;
  readonly accuracyMetres: number;
}

export type PointResult =
  { readonly ok: true; readonly located: Located } | { readonly ok: false; readonly diagnostic: Diagnostic };

/** Where names are looked up. null: not located, which has been reported already or is reported by the caller. */
export interface PointContext {
  readonly theatre: Theatre;
  readonly shores: Shores;
  place(id: string): Place | null;
  river(id: string): TracedRiver | null;
  lake(id: string): Polygon | null;
  coast(id: string): Chain | null;
  area(id: string): OutlinedArea | null;
  /** The course of a delimited line, as far as it is known. */
  line(id: string): readonly LonLat[] | null;
}

/** Rivers whose lines come no nearer than this do not meet. */
const CONFLUENCE_METRES = 8_000;
/** A point that should lie on a river may lie this far from its line. */
const ON_RIVER_METRES = 25_000;

const failure = (
  code: ErrorCode,
  span: Span,
  message: string,
  help: string,
  label?: string,
): PointResult => ({
  ok: false,
  diagnostic: { severity: "error", code, message, span, help, ...(label === undefined ? {} : { label }) },
});

const success = (at: LonLat, accuracyMetres: number): PointResult => ({
  ok: true,
  located: { at, accuracyMetres },
});

export function resolvePoint(point: Point, context: PointContext): PointResult {
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
    case "confluence":
      return confluence(point, context);
    case "along-river":
      return alongRiver(point, context);
    case "offset": {
      const from = resolvePoint(point.from, context);
      if (!from.ok) return from;
      return success(
        destination(from.located.at, point.azimuthDegrees, point.metres),
        from.located.accuracyMetres,
      );
    }
    case "nearest":
      return nearest(point, context);
    case "meets":
      return failure(
        "meets-outside-a-line",
        point.span,
        "This names where a line first meets something, and no line is being followed here.",
        "Use it only after `to` in a part of a line; elsewhere name a place, or `the point of … nearest …`.",
      );
  }
}

const unwrapped = ({ lon, lat }: LonLat, { theatre }: PointContext): LonLat => ({
  lon: unwrapLonNear(lon, middleLon(theatre)),
  lat,
});

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

type ConfluencePoint = Extract<Point, { form: "confluence" }>;

/** Where one river ends on the other; else where both end together; else where one leaves the other. */
function confluence(point: ConfluencePoint, context: PointContext): PointResult {
  const [a, b] = point.rivers.map((id) => context.river(id));
  if (!a) return notTraced(point.rivers[0], point.span);
  if (!b) return notTraced(point.rivers[1], point.span);
  const meetings = [
    meeting(a.chain.vertices.at(-1)!, b.chain, 1),
    meeting(b.chain.vertices.at(-1)!, a.chain, 1),
    meeting(a.chain.vertices[0]!, b.chain, 2),
    meeting(b.chain.vertices[0]!, a.chain, 2),
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

/** `weight` makes a fork count for less than a confluence. */
function meeting(end: LonLat, chain: Chain, weight: number): Meeting {
  const foot = nearestOnPolyline(end, chain.vertices)!;
  const penalty = foot.metres <= CONFLUENCE_METRES ? weight * 1e6 : weight * 1e9;
  return {
    at: foot.at,
    accuracyMetres: chain.accuracyMetres[foot.edge]!,
    metres: foot.metres,
    rank: penalty + foot.metres,
  };
}

type AlongRiverPoint = Extract<Point, { form: "along-river" }>;

function alongRiver(point: AlongRiverPoint, context: PointContext): PointResult {
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
  return success(end.at, Math.max(end.accuracyMetres, from.located.accuracyMetres));
}

/** Goes along a chain from a point on it; positive is against the order of its vertices (upstream). */
function walk(
  chain: Chain,
  edge: number,
  share: number,
  upstreamMetres: number,
): Located & { overrunMetres: number } {
  const { vertices, accuracyMetres } = chain;
  const between = (i: number, t: number): LonLat => {
    const [a, b] = [vertices[i]!, vertices[i + 1]!];
    return { lon: a.lon + t * (b.lon - a.lon), lat: a.lat + t * (b.lat - a.lat) };
  };
  let left = Math.abs(upstreamMetres);
  let [i, t] = [edge, share];
  const up = upstreamMetres > 0;
  for (;;) {
    const here = between(i, t);
    const next = up ? vertices[i]! : vertices[i + 1]!;
    const length = distanceMetres(here, next);
    if (length >= left) {
      const step = length === 0 ? 0 : left / length;
      return {
        at: between(i, up ? t * (1 - step) : t + (1 - t) * step),
        accuracyMetres: accuracyMetres[i]!,
        overrunMetres: 0,
      };
    }
    left -= length;
    const following = up ? i - 1 : i + 1;
    if (following < 0 || following >= accuracyMetres.length)
      return { at: next, accuracyMetres: accuracyMetres[i]!, overrunMetres: left };
    [i, t] = [following, up ? 1 : 0];
  }
}

type NearestPoint = Extract<Point, { form: "nearest" }>;

function nearest(point: NearestPoint, context: PointContext): PointResult {
  const to = resolvePoint(point.to, context);
  if (!to.ok) return to;
  const courses = coursesOf(point.on, context);
  if (!courses) return point.on.kind === "river" ? notTraced(point.on.id, point.on.span) : notDrawn(point.on);
  let best: (Located & { metres: number }) | null = null;
  for (const { vertices, accuracyMetres } of courses) {
    const foot = nearestOnPolyline(to.located.at, vertices);
    if (foot && (!best || foot.metres < best.metres))
      best = { at: foot.at, metres: foot.metres, accuracyMetres: accuracyMetres[foot.edge] ?? 0 };
  }
  if (!best) return notDrawn(point.on);
  return success(best.at, Math.max(best.accuracyMetres, to.located.accuracyMetres));
}

const notDrawn = (boundary: Boundary): PointResult =>
  failure(
    "nothing-to-be-near",
    boundary.span,
    `The course of ${boundaryWords(AUTHOR, boundary)} is not known here.`,
    "Name a traced river, a located lake, a coast or the frame; a line must stand before the point that is measured from it.",
  );

const open = (vertices: readonly LonLat[], accuracyMetres = 0): Chain => ({
  vertices,
  accuracyMetres: vertices.slice(1).map(() => accuracyMetres),
});
const closedRing = (ring: readonly LonLat[], accuracyMetres: number): Chain =>
  open([...ring, ring[0]!], accuracyMetres);

function coursesOf(boundary: Boundary, context: PointContext): readonly Chain[] | null {
  switch (boundary.kind) {
    case "river": {
      const river = context.river(boundary.id);
      return river && [river.chain];
    }
    case "lake": {
      const lake = context.lake(boundary.id);
      return lake && lake.rings.slice(0, 1).map((ring) => closedRing(ring, RIVER_ACCURACY_METRES));
    }
    case "coast": {
      if (boundary.id === null)
        return context.shores.coasts().map(({ rings }) => closedRing(rings[0]!, COAST_ACCURACY_METRES));
      const coast = context.coast(boundary.id);
      return coast && [coast];
    }
    case "area": {
      const area = context.area(boundary.id);
      return (
        area &&
        area.polygons.flatMap(({ rings }) => rings.map((ring) => closedRing(ring, area.accuracyMetres)))
      );
    }
    case "line": {
      const course = context.line(boundary.id);
      return course && course.length > 1 ? [open(course)] : null;
    }
    case "frame": {
      const { west, south, east, north } = context.theatre;
      const corners: LonLat[] = [
        { lon: west, lat: south },
        { lon: east, lat: south },
        { lon: east, lat: north },
        { lon: west, lat: north },
      ];
      return [closedRing(corners, 0)];
    }
  }
}
