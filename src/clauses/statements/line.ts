import type * as ast from "../generated/ast.js";
import type { Course, Line, LinePart, Point } from "../model.js";
import { printClauseStart } from "../phrases/clauses.js";
import { printCheck, readCheck } from "../phrases/checks.js";
import { printCourse, readCourse } from "../phrases/courses.js";
import { printBranches, readBranches } from "../phrases/otherwise.js";
import { readPoint, START_OF_LINE, type PointPlace } from "../phrases/points.js";
import { printRuns, readRunsOf } from "../phrases/runs.js";
import { printPoint, via } from "../phrases/print-points.js";
import { quoted, remarks, words } from "../phrases/print.js";
import type { Scope } from "../scope.js";
import { statement, type StatementPlace } from "../statement.js";
import { quote } from "../tokens.js";
import type { Editorial } from "../written-model.js";

/** `line ID from P along RIVER downstream to P`, and its sisters: a delimitation in words. */
export const line = statement({
  type: "Line",
  words: ["line", "limit", "alternative", "editorial"],
  declares: { line: "line ID from P straight to P by geodesic" },
  forms: [
    "line ID from P along RIVER downstream to P",
    "limit ID from P straight to P by geodesic",
    "line ID from P along the range WAY to P at most 10 marine leagues from the coast",
    "line ID from P midway between RIVER and RIVER to P joined straight",
    "alternative ID instead of LINE from P straight to P by geodesic",
    'line ID from P along RIVER upstream to P or, if "…", straight to P by geodesic found because "…"',
    'line ID from P along RIVER downstream to P or here, if "…", straight to P by geodesic along the coast to P',
    'line ID impossible because "…" from P along RIVER downstream to the parallel of 49N',
  ],
  keptIn: "lines",
  read: readLine,
  print: printLine,
});

/**
 * What is said before `from` holds for every part that says nothing else: accuracy, citations, `unverified`,
 * `editorial`. A reason after the last part of an editorial line is the line's.
 */
function readLine(scope: Scope, node: ast.Line, { instrument, article }: StatementPlace): Line | null {
  placeLine(scope, node, instrument);
  const last = node.parts.at(-1);
  const mayReason = node.editorial || node.role === "alternative";
  const reasonAtEnd = mayReason && node.reasons.length === 0 && last && !last.editorial ? last : null;
  const ofLine = withReasons(node, reasonAtEnd ? reasonAtEnd.reasons : node.reasons);
  // An alternative may say why it is shown without being a judgement of the author's.
  const because = node.impossible ?? ofLine.reasons.join(" ");
  const isKept = node.impossible !== undefined || (node.role === "alternative" && because !== "");
  const editorial = isKept && !node.editorial ? { because } : scope.editorial(ofLine);
  const written = scope.written(node);
  const accuracyMetres = scope.accuracy(node.within);
  const insteadOf = node.insteadOf ? scope.find(node.insteadOf, ["line"]) : null;
  const from = readPoint(scope, node.from, START_OF_LINE);
  const ofParts = { ...written, editorial: node.editorial ? editorial : null, accuracyMetres };
  const branches = readBranches(scope, node, (part) =>
    readPart(scope, part === reasonAtEnd ? withReasons(part, []) : part, ofParts),
  );
  if (scope.failed || from === null) return null;
  return {
    ...written,
    id: node.name,
    role: node.impossible === undefined ? node.role : "impossible",
    name: node.title ?? null,
    insteadOf,
    instrument,
    article,
    editorial,
    from,
    ...branches,
  };
}

/** The same node with other reasons: what is written stays where it is. */
function withReasons<T extends { readonly reasons: readonly string[] }>(
  node: T,
  reasons: readonly string[],
): T {
  return Object.assign(Object.create(node) as T, { reasons });
}

export type OfTheLine = Pick<LinePart, "citations" | "unverified" | "accuracyMetres"> & {
  readonly editorial: Editorial | null;
};

/** A part of a line; what it does not say, the line says. */
export function readPart(scope: Scope, node: ast.Part, line: OfTheLine): LinePart | null {
  const course = readCourse(scope, node);
  if (course === null) return null;
  const place: PointPlace = { river: course.form === "river" ? course.river : null, endOfPart: false };
  const via = node.via
    .map((point) => readPoint(scope, point, place))
    .filter((point): point is Point => point !== null);
  const to = readEnd(scope, node, place, course);
  const checks = node.checks.map((check) => readCheck(scope, check)).filter((check) => check !== null);
  const runs = readRunsOf(scope, course, node.runs);
  const written = scope.written(node);
  const editorial = scope.editorial(node) ?? line.editorial;
  const accuracyMetres = scope.accuracy(node.within) ?? line.accuracyMetres;
  if (to === null) return null;
  return {
    ...written,
    citations: written.citations.length > 0 ? written.citations : line.citations,
    unverified: written.unverified || line.unverified,
    editorial,
    text: scope.ownWords(node),
    to,
    via,
    accuracyMetres,
    course,
    ...(node.joined.length > 0 ? { isJoined: true } : {}),
    runs,
    checks,
  };
}

function readEnd(scope: Scope, node: ast.Part, place: PointPlace, course: Course): Point | null {
  if (node.to) {
    const to = readPoint(scope, node.to, { ...place, endOfPart: true });
    const isOpen = node.until || course.form === "towards";
    return isOpen && to && to.form !== "meets" ? untilPoint(scope, node.to, course) : to;
  }
  const metres = scope.length(node.distance!);
  return metres === null ? null : { form: "after", metres, span: scope.span(node.distance) };
}

function untilPoint(scope: Scope, node: ast.Point, { form }: Course): null {
  const point = scope.words(node);
  return scope.error(
    "until-a-point",
    scope.span(node),
    form === "towards"
      ? `\`${point}\` is a point, and a part \`straight towards …\` ends where it meets something on its way`
      : `\`${point}\` is a point, and \`until\` stands before what the part meets`,
    form === "towards"
      ? `Name what it meets: \`until the coast\`, \`until the limit L\`, \`until the river R\`; if it ends in the point, write \`straight to ${point} by geodesic\`.`
      : `Write \`to ${point}\`; or name a line, a river, a shore: \`until the limit L\`.`,
  );
}

/** A line that bounds ground is made by an instrument; without one it stands on no day. */
function placeLine(scope: Scope, node: ast.Line, instrument: string | null): void {
  if (instrument !== null) scope.needs.add(instrument);
  else if (node.role === "line")
    scope.warn(
      "line-outside-instrument",
      scope.spanOf(node, "role"),
      `no instrument makes the line \`${node.name}\`, so it stands on no day`,
      "Put it after the instrument that makes it, or write `limit` instead of `line`.",
    );
}

/** The reason of a line is why its author judged so; of others, why they are shown. */
const isJudged = ({ role }: Pick<Line, "role">): boolean => role !== "alternative" && role !== "impossible";

function printLine(line: Line): string {
  const instead = line.insteadOf === null ? "" : `instead of ${line.insteadOf}`;
  const reason = line.editorial?.because ?? null;
  const head = words(
    isJudged(line) ? printClauseStart(line) : "",
    line.role === "impossible" ? "line" : line.role,
    line.id,
    instead,
    line.name === null ? "" : quote(line.name),
    line.role === "impossible" ? words("impossible", quoted("because", reason)) : "",
    ...remarks({ ...line, because: line.role === "impossible" ? null : reason }),
  );
  const parts = printBranches(line, (part) => printPart(part, line));
  return [head, `  from ${printPoint(line.from)}`, ...parts].join("\n");
}

/** A part of a line. What the line says for all its parts is said there. */
export function printPart(part: LinePart, line: Pick<Line, "role" | "editorial">): string {
  const ofLine = isJudged(line) && part.editorial?.because === line.editorial?.because;
  const editorial = ofLine ? null : part.editorial;
  const manner = "as" in part.course ? `by ${part.course.as}` : "";
  return words(
    printClauseStart({ editorial }),
    printCourse(part.course),
    via(part.via),
    part.to.form === "after" ? "for" : part.course.form === "towards" ? "until" : "to",
    printPoint(part.to),
    manner,
    part.isJoined ? "joined straight" : "",
    printRuns(part.runs),
    ...part.checks.map(printCheck),
    ...remarks({ ...part, because: editorial?.because ?? null }),
  );
}
