/** Lines and their parts as parsed -> as resolved. */
import type * as ast from "./generated/ast.js";
import { checkedAngle, readAngle, readBoundary, readPoint, type PointPlace } from "./from-points.js";
import type { Course, Editorial, Line, LinePart, Point, RiverCourse } from "./model.js";
import { article } from "./names.js";
import type { Scope } from "./scope.js";

/**
 * What is said before `from` holds for every part that says nothing else: accuracy, citations, `unverified`,
 * `editorial`. A reason after the last part of an editorial line is the line's.
 */
export function readLine(
  scope: Scope,
  node: ast.Line,
  within: { readonly instrument: string | null; readonly article: string | null },
): Line | null {
  const last = node.parts.at(-1);
  const mayReason = node.editorial || node.role === "alternative";
  const reasonAtEnd = mayReason && node.reasons.length === 0 && last && !last.editorial ? last : null;
  const ofLine = withReasons(node, reasonAtEnd ? reasonAtEnd.reasons : node.reasons);
  // An alternative may say why it is shown without being a judgement of the author's.
  const editorial =
    node.role === "alternative" && !node.editorial && ofLine.reasons.length > 0
      ? { because: ofLine.reasons.join(" ") }
      : scope.editorial(ofLine);
  const written = scope.written(node);
  const accuracyMetres = scope.accuracy(node.within);
  const insteadOf = node.insteadOf ? scope.find(node.insteadOf, ["line"]) : null;
  const from = readPoint(scope, node.from);
  const parts: (LinePart | null)[] = [];
  for (const part of node.parts) {
    const own = part === reasonAtEnd ? withReasons(part, []) : part;
    parts.push(
      readPart(scope, own, { ...written, editorial: node.editorial ? editorial : null, accuracyMetres }),
    );
  }
  if (scope.failed || from === null) return null;
  return {
    ...written,
    id: node.name,
    role: node.role,
    name: node.title ?? null,
    insteadOf,
    instrument: within.instrument,
    article: within.article,
    editorial,
    from,
    parts: parts.filter((part) => part !== null),
  };
}

/** The same node with other reasons: what is written stays where it is. */
function withReasons<T extends { readonly reasons: readonly string[] }>(
  node: T,
  reasons: readonly string[],
): T {
  return Object.assign(Object.create(node) as T, { reasons });
}

type OfTheLine = Pick<LinePart, "citations" | "unverified" | "accuracyMetres"> & {
  readonly editorial: Editorial | null;
};

function readPart(scope: Scope, node: ast.Part, line: OfTheLine): LinePart | null {
  const course = readCourse(scope, node);
  if (course === null) return null;
  const place: PointPlace = { river: course.form === "river" ? course.river : null, endOfPart: false };
  const via = node.via
    .map((point) => readPoint(scope, point, place))
    .filter((point): point is Point => point !== null);
  const to = readPoint(scope, node.to, { ...place, endOfPart: true });
  const written = scope.written(node);
  const editorial = scope.editorial(node) ?? line.editorial;
  const accuracyMetres = scope.accuracy(node.within) ?? line.accuracyMetres;
  if (to === null) return null;
  const lastWord = lastOfPart(node);
  return {
    ...written,
    citations: written.citations.length > 0 ? written.citations : line.citations,
    unverified: written.unverified || line.unverified,
    editorial,
    text: scope.words({ ...scope.span(node), start: scope.span(node.course).start, end: lastWord }),
    to,
    via,
    accuracyMetres,
    course,
  };
}

/** Where the part's own words end, before its remarks. */
function lastOfPart(node: ast.Part): number {
  const afterPoint = node.to.$cstNode?.end ?? 0;
  if (!node.manner) return afterPoint;
  const text = node.$cstNode?.text ?? "";
  const start = node.$cstNode?.offset ?? 0;
  return text.indexOf(node.manner, afterPoint - start) + node.manner.length + start;
}

function readCourse(scope: Scope, part: ast.Part): Course | null {
  const node = part.course;
  if (part.manner && node.$type !== "Straight")
    scope.error(
      "manner-of-a-course",
      scope.span(part),
      `\`by ${part.manner}\` is said only of a straight part`,
      `Leave it out, or write \`straight to … by ${part.manner}\`.`,
    );
  switch (node.$type) {
    case "AlongPath":
      return readPath(scope, node);
    case "AlongParallel":
      return readParallel(scope, node);
    case "AlongMeridian":
      return readMeridian(scope, node);
    case "AlongWatershed":
      return {
        form: "watershed",
        waters: scope.findAll(node.waters, ["river"]),
        others: scope.findAll(node.others, ["river"]),
      };
    case "AlongRange": {
      const range = scope.find(node.range, ["range"]);
      return range === null ? null : { form: "range", range };
    }
    case "AlongCoast":
      return { form: "coast", coast: node.coast ? scope.find(node.coast, ["coast"]) : null };
    case "AlongShore": {
      const lake = scope.find(node.lake, ["lake"]);
      return lake === null ? null : { form: "shore", lake };
    }
    case "Straight":
      return readStraight(scope, part);
    case "AtDistance": {
      const what = readBoundary(scope, node.what);
      const metres = scope.length(node.distance);
      return what === null || metres === null ? null : { form: "parallel-to", what, metres };
    }
    case "ThroughMiddle":
      return { form: "middle", lake: node.lake ? scope.find(node.lake, ["lake"]) : null };
  }
}

function readStraight(scope: Scope, part: ast.Part): Course {
  if (!part.manner)
    scope.report({
      severity: "error",
      code: "straight-how",
      message: "a straight line between two points of a globe may be a geodesic or a rhumb line",
      span: scope.span(part.course),
      label: "which of them?",
      help: "Write `straight to … by geodesic` (the shortest way) or `straight to … by rhumb` (on a constant bearing).",
    });
  return { form: "straight", as: part.manner ?? "geodesic" };
}

function readParallel(scope: Scope, node: ast.AlongParallel): Course | null {
  if (readAngle(node.angle).axis === "lon")
    return scope.error(
      "parallel-or-meridian",
      scope.span(node),
      `${node.angle} is a longitude, and a parallel has a latitude`,
      `Write \`along the meridian of ${node.angle}\`, or a latitude, which ends in N or S.`,
    );
  const lat = checkedAngle(scope, node, node.angle);
  return lat === null ? null : { form: "parallel", lat };
}

function readMeridian(scope: Scope, node: ast.AlongMeridian): Course | null {
  if (readAngle(node.angle).axis === "lat")
    return scope.error(
      "parallel-or-meridian",
      scope.span(node),
      `${node.angle} is a latitude, and a meridian has a longitude`,
      `Write \`along the parallel of ${node.angle}\`, or a longitude, which ends in E or W.`,
    );
  const lon = checkedAngle(scope, node, node.angle);
  return lon === null ? null : { form: "meridian", lon };
}

const RIVER_COURSES: Readonly<Record<ast.RiverCourse["how"], RiverCourse>> = {
  thalweg: "thalweg",
  median: "median line",
  left: "left bank",
  right: "right bank",
};

function readPath(scope: Scope, node: ast.AlongPath): Course | null {
  const kinds = node.noun ? [node.noun] : (["river", "line", "coast"] as const);
  const id = scope.find(node.path, kinds, node.noun ? article(node.noun) : "a river, line or coast");
  if (id === null) return null;
  const [bank, second] = node.banks;
  if (second)
    return scope.error(
      "stated-twice",
      scope.span(second),
      "the course is stated twice",
      "Keep the one that holds.",
    );
  const kind = scope.names.kindOf(id);
  if (kind !== "river") {
    if (node.direction ?? bank)
      return scope.error(
        "direction-of-a-course",
        scope.span(node),
        `\`${id}\` is ${article(kind ?? "line")}, which has no ${node.direction ? "up- or downstream" : "banks or thalweg"}`,
        `Write \`along ${id} to …\`.`,
      );
    return kind === "coast" ? { form: "coast", coast: id } : { form: "line", line: id };
  }
  if (!node.direction)
    return scope.error(
      "which-direction",
      scope.span(node),
      `is the line to follow \`${id}\` upstream or downstream?`,
      `Write \`along ${id} upstream to …\` or \`along ${id} downstream to …\`.`,
    );
  return {
    form: "river",
    river: id,
    direction: node.direction,
    course: bank ? RIVER_COURSES[bank.how] : "unspecified",
  };
}
