/** Points and boundaries as parsed -> as resolved. */
import type * as ast from "../generated/ast.js";
import type { Boundary, Graticule, NamedKind, Point, Share } from "../model.js";
import { A_POINT, BOUNDARY_KINDS, boundaryKindOf, WAY_KINDS } from "../names.js";
import { PLACE_KINDS } from "../place-kinds.js";
import type { Scope } from "../scope.js";
import { checkedAngle, readAngle, readCoordinates } from "./angles.js";
import { readAzimuth, readCompass } from "./bearings.js";
import { printGraticule } from "./print-points.js";
import { readSideShore } from "./side-shore.js";
import { isAngle, readShifted } from "./shifted.js";

/** Where a point stands: what `its` means there, and whether it may be where a course meets something. */
export interface PointPlace {
  readonly river: string | null;
  readonly endOfPart: boolean;
  readonly startOfLine?: true;
}

export const ANYWHERE: PointPlace = { river: null, endOfPart: false };
export const START_OF_LINE: PointPlace = { river: null, endOfPart: true, startOfLine: true };

export function readPoint(scope: Scope, node: ast.Point, place: PointPlace = ANYWHERE): Point | null {
  const span = scope.span(node);
  switch (node.$type) {
    case "Coordinates": {
      const at = readCoordinates(scope, node);
      return at && { form: "coordinates", at, span };
    }
    case "AtPlace": {
      const id = node.feature.$refText;
      const kind =
        place.endOfPart && !place.startOfLine && id !== place.river ? scope.names.kindOf(id) : null;
      if (kind && BOUNDARY_KINDS.includes(kind)) {
        const what = namedBoundary(scope, scope.find(node.feature, BOUNDARY_KINDS), span);
        return what && { form: "meets", what, span };
      }
      const feature = scope.find(node.feature, PLACE_KINDS, A_POINT);
      return feature === null ? null : { form: "place", feature, span };
    }
    case "EndOfRiver": {
      const river = riverOfEnd(scope, node, place);
      return river === null ? null : { form: node.end, river, span };
    }
    case "EndOfCourse":
      return readEndOfCourse(scope, node);
    case "Confluence": {
      const one = scope.find(node.one, ["river"]);
      const other = scope.find(node.other, ["river"]);
      return one === null || other === null ? null : { form: "confluence", rivers: [one, other], span };
    }
    case "Nearest": {
      const on = readCourseOrShore(scope, node.on);
      const to = readBoundaryOrPoint(scope, node.to, { ...place, endOfPart: false });
      return on && to && { form: "nearest", on, to, span };
    }
    case "Crossing": {
      const [one, other] = [readCourseOrShore(scope, node.one), readCourseOrShore(scope, node.other)];
      const to = node.to ? readPoint(scope, node.to, { ...place, endOfPart: false }) : null;
      return one && other && { form: "crossing", of: [one, other], nearest: to, span };
    }
    case "Extreme":
      return readExtreme(scope, node, { ...place, endOfPart: false });
    case "Midway": {
      const inner = { ...place, endOfPart: false };
      const [one, other] = [readPoint(scope, node.one, inner), readPoint(scope, node.other, inner)];
      const along = node.along ? readBoundary(scope, node.along) : null;
      const share = readShare(scope, node);
      return one && other && share && { form: "midway", between: [one, other], share, along, span };
    }
    case "Meets":
      return readMeets(scope, node, place);
    case "Measured":
      return readMeasured(scope, node, place);
  }
}

const HALF: Share = { part: 1, whole: 2 };

function readShare(scope: Scope, node: ast.Midway): Share | null {
  const { part, whole } = node;
  if (part === undefined || whole === undefined) return HALF;
  if (part > 0 && part < whole) return { part, whole };
  return scope.error(
    "no-share-of-the-way",
    scope.span(node),
    `${part}/${whole} of the way is no point between the two`,
    "Write a share of more than nothing and less than the whole, such as `2/3 of the way from P to Q`; for a point beyond, measure: `30 km north of P`.",
  );
}

function riverOfEnd(scope: Scope, node: ast.EndOfRiver, place: PointPlace): string | null {
  if (node.river) return scope.find(node.river, ["river"]);
  if (place.river !== null) return place.river;
  return scope.error(
    "its-without-river",
    scope.span(node),
    `\`its ${node.end}\` is said of a river, but this part follows none`,
    `Name the river: \`the ${node.end} of RIVER\`.`,
  );
}

const HAS_ENDS: readonly Boundary["kind"][] = ["line", "way", "coast"];

function readEndOfCourse(scope: Scope, node: ast.EndOfCourse): Point | null {
  const of = readBoundary(scope, node.of);
  if (of === null) return null;
  if (HAS_ENDS.includes(of.kind) && "id" in of && of.id !== null)
    return { form: node.end, of, span: scope.span(node) };
  const what = scope.words(node.of);
  return scope.error(
    "no-ends",
    scope.span(node.of),
    of.kind === "river" ? `a river has a source and a mouth` : `\`${what}\` has no beginning and no end`,
    of.kind === "river"
      ? `Write \`the ${node.end === "end" ? "mouth" : "source"} of ${of.id}\`.`
      : "Name a line, a limit, a road or another way, or a traced coast; of others a point: `the point of … nearest P`.",
  );
}

const EXTREME = /^(.*)ern-?most$/;
const OUTERMOST = /^(left|right)-?most$/;

function readExtreme(scope: Scope, node: ast.Extreme, inner: PointPlace): Point | null {
  const span = scope.span(node);
  const side = OUTERMOST.exec(node.direction)?.[1] as "left" | "right" | undefined;
  if ((side === undefined) !== (node.from === undefined)) return sideAndEye(scope, node, side);
  const written = EXTREME.exec(node.direction)?.[1] ?? node.direction;
  const azimuthDegrees = side ? 0 : readCompass(scope, node, written);
  const from = node.from ? readPoint(scope, node.from, inner) : null;
  const of = readBoundary(scope, node.of);
  if (azimuthDegrees === null || of === null || (side && !from)) return null;
  if (!("id" in of) || of.id === null || "at" in of)
    return scope.error(
      "wrong-kind",
      scope.span(node.of),
      `\`${scope.words(node.of)}\` has no extreme point of its own`,
      "Name an island, a lake, an area, a river, a line or a coast with a name.",
    );
  return side && from ? { form: "outermost", of, side, from, span } : { form: "extreme", of, azimuthDegrees, span };
} // prettier-ignore

/** Left and right are of somebody who looks; the points of the compass are not. */
function sideAndEye(scope: Scope, node: ast.Extreme, side: "left" | "right" | undefined): null {
  const of = scope.words(node.of);
  return scope.error(
    "side-without-eye",
    scope.span(node),
    side ? `Nothing says from where \`${of}\` is seen` : `\`${node.direction}\` is the same from wherever it is seen`,
    side
      ? `Name the point from which the straight line comes: \`the ${side}most point of ${of} seen from P\`.`
      : `Leave out \`seen from …\`, or write \`the leftmost point of ${of} seen from …\` for the point where a straight line from there touches it.`,
  );
} // prettier-ignore

function readMeets(scope: Scope, node: ast.Meets, place: PointPlace): Point | null {
  const span = scope.span(node);
  if (!place.endOfPart)
    return scope.error(
      "meets-elsewhere",
      span,
      `\`${scope.words(node)}\` is a point only where a line begins, or at the end of a part, where it first meets it`,
      "Write it after `to`, or name a point.",
    );
  const what = meetsBoundary(scope, node);
  return what && { form: "meets", what, span };
}

/** What a point of the form `the coast`, `the line L` names, taken as a boundary. */
function meetsBoundary(scope: Scope, node: ast.Meets): Boundary | null {
  const span = scope.span(node);
  if (node.shore) return readSideShore(scope, node.shore);
  if (node.what === "coast") return { kind: "coast", id: null, span };
  if (node.what === "frame") return { kind: "frame", span };
  if (node.circle) return readCircle(scope, node, node.circle);
  if (node.area) return namedBoundary(scope, scope.find(node.area, ["area"]), span);
  if (node.line) return namedBoundary(scope, scope.find(node.line, ["line"]), span);
  if (node.river) return namedBoundary(scope, scope.find(node.river, ["river"]), span);
  if (node.island) return namedBoundary(scope, scope.find(node.island, ["island"]), span);
  if (node.lake) return namedBoundary(scope, scope.find(node.lake, ["lake"]), span);
  if (node.way && node.what) return namedBoundary(scope, scope.find(node.way, kindsCalled(node.what)), span);
  return null;
}

/** Where a point and what bounds ground may both stand: what an id or `the coast`, `the line L` names, or a point. */
export function readBoundaryOrPoint(
  scope: Scope,
  node: ast.Point,
  place: PointPlace = ANYWHERE,
): Boundary | Point | null {
  if (node.$type === "Meets") return meetsBoundary(scope, node);
  if (node.$type !== "AtPlace") return readPoint(scope, node, place);
  const kind = scope.names.kindOf(node.feature.$refText);
  return kind && BOUNDARY_KINDS.includes(kind)
    ? namedBoundary(scope, scope.find(node.feature, BOUNDARY_KINDS), scope.span(node))
    : readPoint(scope, node, place);
}

function readMeasured(scope: Scope, node: ast.Measured, place: PointPlace): Point | null {
  const span = scope.span(node);
  const from = readPoint(scope, node.from, { ...place, endOfPart: false });
  if (node.compass !== undefined && isAngle(node.distance))
    return readShifted(scope, node, node.compass, from);
  const metres = scope.length(node.distance);
  if (node.along) {
    const river = node.river ? scope.find(node.river, ["river"]) : from && riverThrough(from);
    if (from === null || metres === null) return null;
    if (river === null)
      return node.river
        ? null
        : scope.error(
            "which-river",
            span,
            "along which river is this measured?",
            `Add the river: \`${scope.words(node)} on RIVER\`.`,
          );
    return {
      form: "along-river",
      river,
      upstreamMetres: node.along === "above" ? metres : -metres,
      from,
      span,
    };
  }
  if (node.target) {
    const to = readPoint(scope, node.target, { ...place, endOfPart: false });
    const of = node.path ? readCourseOrShore(scope, node.path) : null;
    if (node.path)
      return from && to && of && metres !== null ? { form: "along", of, metres, from, to, span } : null;
    return from && to && metres !== null ? { form: "towards", from, metres, to, span } : null;
  }
  const azimuth = readAzimuth(scope, node);
  if (from === null || metres === null || azimuth === null) return null;
  return { form: "offset", from, metres, ...azimuth, span };
}

function riverThrough(point: Point): string | null {
  if (point.form === "mouth" || point.form === "source" || point.form === "along-river") return point.river;
  return null;
}

const readCourseOrShore = (scope: Scope, node: ast.Boundary | ast.SideShore): Boundary | null =>
  node.$type === "SideShore" ? readSideShore(scope, node) : readBoundary(scope, node);

export function readBoundary(scope: Scope, node: ast.Boundary): Boundary | null {
  const span = scope.span(node);
  if (node.noun === "coast" && !node.target) return { kind: "coast", id: null, span };
  if (node.noun === "frame") return { kind: "frame", span };
  if (node.circle) return readCircle(scope, node, node.circle);
  if (!node.target) return null;
  const kinds = node.noun === undefined ? BOUNDARY_KINDS : kindsCalled(node.noun);
  return namedBoundary(scope, scope.find(node.target, kinds), span);
}

/** What a noun of the language may be said of: a limit is a line, and every road a way. */
export function kindsCalled(noun: "limit" | NamedKind): readonly NamedKind[] {
  if (noun === "way") return WAY_KINDS;
  return [noun === "limit" ? "line" : noun];
}

type CircleNode = (ast.Boundary | ast.Meets | ast.AlongCircle) & Pick<ast.AlongCircle, "angle" | "of">;

function readCircle(scope: Scope, node: CircleNode, kind: "parallel" | "meridian"): Boundary | null {
  const at = readGraticule(scope, node, kind);
  return at === null ? null : { kind, id: printGraticule(at, kind), at, span: scope.span(node) };
}

/** The latitude or longitude that is written, or the point whose it is. */
export function readGraticule(scope: Scope, node: CircleNode, kind: "parallel" | "meridian"): Graticule | null {
  if (node.of) return readPoint(scope, node.of);
  const written = node.angle!;
  const [own, other] = kind === "parallel" ? (["latitude", "N or S"] as const) : (["longitude", "E or W"] as const);
  if ((readAngle(written).axis === "lat") === (kind === "parallel")) return checkedAngle(scope, node, written);
  const [second, its] = kind === "parallel" ? ["meridian", "longitude"] : ["parallel", "latitude"];
  return scope.error(
    "parallel-or-meridian",
    scope.spanOf(node, "angle"),
    `${written} is a ${its}, and a ${kind} has a ${own}`,
    `Write \`the ${second} of ${written}\`, or a ${own}, which ends in ${other}.`,
  );
} // prettier-ignore

function namedBoundary(scope: Scope, id: string | null, span: Boundary["span"]): Boundary | null {
  const kind = id === null ? null : scope.names.kindOf(id);
  const bounding = kind && boundaryKindOf(kind);
  return id !== null && bounding ? { kind: bounding, id, span } : null;
}
