/** What a trace met on its way, said to the author of the corpus. */
import type { Feature, Point } from "../clauses/model.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";
import { nearestOf } from "../geodesy/distance.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import type { StrayPoint, TraceRemark, TraceResult } from "./model.js";
import { ENGLISH } from "../words/english.js";
import { metresWords, writtenPosition } from "../words/measures.js";

/** A snap shorter than this needs no word; a longer one than the second is a warning. */
const SNAP_NOTE_METRES = 1_000;
const SNAP_WARNING_METRES = 5_000;
/** Nor do narrower knots: half are narrower than 100 m, and 95 of 100 than 310 m. */
const KNOT_NOTE_METRES = 1_000;

const lengthWords = (metres: number): string => metresWords(ENGLISH, metres);

const spanNearest = (points: readonly Point[], located: readonly LonLat[], at: LonLat): Span =>
  points[nearestOf(located.length, (i) => distanceMetres(located[i]!, at)).index]!.span;

/** The way out where a river is not drawn at all. */
const ownCourse = ({ kind, id, name }: Feature): string =>
  kind === "river"
    ? ` A river that is not drawn runs through points of its own, from its source to its mouth: \`river ${id} "${name}" through P, P, P within 3 km\`.`
    : "";

export function traceFailure(
  feature: Feature,
  points: readonly Point[],
  located: readonly LonLat[],
  failure: TraceResult & { ok: false },
): Diagnostic {
  if (failure.reason === "no river near") return nothingNear(feature, points, located, failure);
  const what = feature.kind === "coast" ? "coast" : "river";
  const from = writtenPosition(failure.at);
  const to = failure.reached ? writtenPosition(failure.reached) : "the end";
  return {
    severity: "error",
    code: `${what}-not-traced`,
    message: `“${feature.name}” cannot be traced: followed as far as ${from}, it does not go on; ${to} is ${lengthWords(failure.gapMetres)} farther.`,
    span: feature.span,
    label: `a gap of ${lengthWords(failure.gapMetres)}`,
    help: `Check that both ends lie on the same ${what}; trace only the stretch that is drawn, or end it at ${from}.${ownCourse(feature)}`,
  };
}

function nothingNear(
  feature: Feature,
  points: readonly Point[],
  located: readonly LonLat[],
  { strays, drawn, isOne }: TraceResult & { ok: false; reason: "no river near" },
): Diagnostic {
  const what = feature.kind === "coast" ? "coast" : "river";
  const spans = strays.map(({ at }) => spanNearest(points, located, at));
  const near = strays
    .map((stray) => `near ${writtenPosition(stray.at)}${nearestWords(stray)}`)
    .join(", nor ");
  return {
    severity: "error",
    code: `${what}-not-traced`,
    message: `“${feature.name}” cannot be traced: no ${what} is drawn ${near}.${onOneRiver(drawn, isOne)}`,
    span: spans[0]!,
    label: `no ${what} here`,
    related: spans.slice(1).map((span) => ({ span, label: "nor here" })),
    help: `${isOne ? `If that river is meant, write \`${tracedWords(drawn)}\`.` : lookWords(feature, strays[0]!.at)}${ownCourse(feature)}`,
  };
}

const nearestWords = ({ nearest }: StrayPoint): string =>
  nearest ? ` (the nearest lies ${lengthWords(nearest.metres)} away, at ${writtenPosition(nearest.at)})` : "";

function onOneRiver(drawn: readonly LonLat[], isOne: boolean): string {
  if (drawn.length === 0) return "";
  const which = drawn.length === 2 ? "The two nearest points" : "The nearest points";
  return isOne ? ` ${which} are of one drawn course.` : ` ${which} are of different drawn rivers.`;
}

const tracedWords = (drawn: readonly LonLat[]): string => {
  const written = drawn.map(writtenPosition);
  const via = written.slice(1, -1).join(", ");
  return `traced from ${written[0]!}${via && ` via ${via}`} to ${written.at(-1)!}`;
};

const lookWords = ({ kind }: Feature, { lon, lat }: LonLat): string =>
  kind === "coast"
    ? "Move this point to a drawn coast within the theatre."
    : `\`thalweg rivers near ${lon},${lat}\` lists what is drawn there: move the point to the river that is meant, within the theatre, or leave the part out that is not drawn.`;

/** Two-bank reaches are ordinary and need no word: their accuracy says it. */
export function remarkDiagnostics(
  feature: Feature,
  points: readonly Point[],
  located: readonly LonLat[],
  remarks: readonly TraceRemark[],
): Diagnostic[] {
  const spanOf = ({ at }: TraceRemark) => spanNearest(points, located, at);
  const mouth = feature.kind === "river" ? points.at(-1)!.span : null;
  const snapped = remarks
    .filter(({ kind, metres }) => kind === "snapped" && metres >= SNAP_NOTE_METRES)
    .map((remark): Snapped => ({ ...remark, span: spanOf(remark), isMouth: spanOf(remark) === mouth }));
  const others = remarks.flatMap((remark) => describe(feature, remark, spanOf(remark)) ?? []);
  return snapped.length > 0 ? [snappedPoints(feature, snapped), ...others] : others;
}

interface Snapped extends TraceRemark {
  readonly span: Span;
  readonly isMouth: boolean;
}

/** One finding for all the points of a trace that the drawn course lies off: the farthest first. */
function snappedPoints(feature: Feature, snapped: readonly Snapped[]): Diagnostic {
  const [farthest, ...others] = snapped.toSorted((a, b) => b.metres - a.metres);
  const { at, onto, metres, span } = farthest!;
  const drawnAt = (place: LonLat | undefined) => (place ? `, at ${writtenPosition(place)}` : "");
  const where = `${lengthWords(metres)} from ${writtenPosition(at)}${drawnAt(onto)}`;
  const mends = [false, true]
    .filter((isMouth) => snapped.some((point) => point.isMouth === isMouth))
    .map((isMouth) => mendSnapped(feature, isMouth));
  return {
    severity: metres < SNAP_WARNING_METRES ? "note" : "warning",
    code: "trace-snapped",
    message:
      others.length > 0
        ? `“${feature.name}” is drawn off ${snapped.length} of its points, farthest ${where}.`
        : `“${feature.name}” is drawn ${where}.`,
    span,
    label: `${lengthWords(metres)} off`,
    ...(others.length > 0 && {
      related: others.map((point) => ({
        span: point.span,
        label: `${lengthWords(point.metres)} off${drawnAt(point.onto)}`,
      })),
    }),
    help: mends.join(" "),
  };
}

/** What to do where the drawn course lies off a point. */
const mendSnapped = ({ id }: Feature, isMouth: boolean): string =>
  isMouth
    ? `If this is the river that is meant, leave it: the trace ends where the drawing does. Where the text's line goes on from there to other water, say so: \`from the mouth of ${id} straight to P by geodesic\`.`
    : "Move the point onto the drawn course, if this is not the river that is meant.";

/** `metres`: beyond the straight way. Of the two ways round a shore it is the shorter one all the same. */
function longShore({ name }: Feature, at: LonLat, metres: number, span: Span): Diagnostic {
  return {
    severity: "note",
    code: "trace-detour",
    message: `From ${writtenPosition(at)} the trace of “${name}” goes ${lengthWords(metres)} farther by the shore than straight.`,
    span,
    label: "a long way round",
    help: "If all of that shore is meant, nothing need be done. It is the shorter way round: lead it the other way, or along less of it, by points of the shore, `via P, P`.",
  };
}

function describe(feature: Feature, remark: TraceRemark, span: Span): Diagnostic | null {
  const { kind, at, metres } = remark;
  switch (kind) {
    case "two banks":
    case "snapped":
      return null;
    case "lake":
      return {
        severity: "note",
        code: "trace-through-lake",
        message: `From ${writtenPosition(at)} the trace of “${feature.name}” follows the middle of a lake for ${lengthWords(metres)}.`,
        span,
        help: "A lake that was made later drowned the old course; the accuracy there is half the lake's width.",
      };
    case "gap":
      return {
        severity: "warning",
        code: "trace-gap",
        message: `The trace of “${feature.name}” jumps a gap of ${lengthWords(metres)} at ${writtenPosition(at)}.`,
        span,
        help: "If that is the same river, nothing need be done: the accuracy there is the gap's length. Else add a `via` on the right course.",
      };
    case "mouth":
      return {
        severity: "note",
        code: "trace-mouth",
        message: `The drawing of “${feature.name}” ends ${lengthWords(metres)} short of the water that it flows into; it is led on to ${writtenPosition(at)}.`,
        span,
        help: "If it ends where it is drawn to end, end the trace a little farther up.",
      };
    case "knot":
      if (metres < KNOT_NOTE_METRES) return null;
      return {
        severity: "note",
        code: "trace-knot",
        message: `“${feature.name}” is drawn in a knot of ${lengthWords(metres)} at ${writtenPosition(at)}, which is undone.`,
        span,
        help: "The course is known there no better than the knot is wide.",
      };
    case "detour":
      if (feature.kind === "coast") return longShore(feature, at, metres, span);
      return {
        severity: "warning",
        code: "trace-detour",
        message: `The trace of “${feature.name}” makes a detour of ${lengthWords(metres)} at ${writtenPosition(at)}.`,
        span,
        label: "a long way round",
        help: "Add a `via` on the course that is meant, or move the point onto it: it may stand on a tributary, or the course may not be drawn through.",
      };
  }
}
