/** Courses that depend on facts, read and printed: `or, if "…"` of a whole line, `or here, if "…"` of one part. */
import type * as ast from "../generated/ast.js";
import type { Line, LinePart } from "../model.js";
import type { Scope } from "../scope.js";
import { quote } from "../tokens.js";
import { remarks, words } from "./print.js";

type Branches = Pick<Line, "parts" | "otherwise">;
type Otherwise = NonNullable<Line["otherwise"]>;

/** The course that holds and the other, each whole. */
export function readBranches(
  scope: Scope,
  node: ast.Line,
  read: (part: ast.Part) => LinePart | null,
): Branches {
  const here = node.parts.flatMap(({ otherwise }) => otherwise ?? []);
  const [branch, another] = node.otherwise ? [...here, node.otherwise] : here;
  const each = node.parts.map(read);
  const first = each.filter((part) => part !== null);
  if (!branch) return { parts: first, otherwise: null };
  if (another) twoConditions(scope, another);
  const other = branch.parts.flatMap((part) => read(part) ?? []);
  const second =
    branch.$type === "Otherwise"
      ? other
      : node.parts.flatMap(({ otherwise }, i) => (otherwise === branch ? other : (each[i] ?? [])));
  const { condition } = branch;
  const found = readFound(scope, branch);
  return found
    ? { parts: second, otherwise: { condition, parts: first, found } }
    : { parts: first, otherwise: { condition, parts: second, found } };
}

function twoConditions(scope: Scope, second: ast.Otherwise | ast.OtherwiseHere): void {
  scope.error(
    "two-conditions",
    scope.spanOf(second, "condition"),
    "a line depends on one condition, and this is a second",
    "Write the course of each further condition as a line of its own: `alternative ID instead of LINE because …`.",
  );
}

/** That the condition of the other course is true; null where nobody says so. */
function readFound(scope: Scope, node: ast.Otherwise | ast.OtherwiseHere): Otherwise["found"] {
  return node.found ? { ...scope.written(node), because: node.reasons.join(" ") || null } : null;
}

/** All parts of a line, and what its text goes on with if the facts are otherwise: there alone where one part is another. */
export function printBranches({ parts, otherwise }: Branches, print: (part: LinePart) => string): string[] {
  if (otherwise === null) return parts.map((part) => `  ${print(part)}`);
  const { condition, found } = otherwise;
  const [first, second] = [found ? otherwise.parts : parts, found ? parts : otherwise.parts].map((course) => course.map(print));
  const end = found ? [words("found", ...remarks({ ...found, accuracyMetres: null }))] : [];
  const here = oneOther(first!, second!);
  const lines = here
    ? [...here.before, here.one, `or here, if ${quote(condition)},`, ...here.other.map((part, i) => (i > 0 ? `then ${part}` : part)), ...end, ...here.after]
    : [...first!, `or, if ${quote(condition)},`, ...second!, ...end];
  return lines.map((line) => `  ${line}`);
} // prettier-ignore

/** Where two courses are the same but for one part of the first; null: they are not, or have no part in common. */
function oneOther(first: readonly string[], second: readonly string[]) {
  const at = first.findIndex((part, i) => part !== second[i]);
  const after = first.slice(at + 1);
  const rest = second.length - after.length;
  if (at < 0 || first.length === 1 || rest <= at || after.some((part, i) => part !== second[rest + i])) return null;
  return { before: first.slice(0, at), one: first[at]!, other: second.slice(at, rest), after };
} // prettier-ignore
