/** What a text says of a course beside where it goes, read and printed. */
import type * as ast from "../generated/ast.js";
import type { LineCheck } from "../model.js";
import { article, BOUNDARY_KINDS, PLACE_KINDS } from "../names.js";
import type { Scope } from "../scope.js";
import { readBoundary } from "./points.js";
import { printBoundary } from "./print-points.js";
import { length } from "./print.js";

type Leaving = Extract<LineCheck, { form: "leaving" }>;
type AtDistance = Extract<LineCheck, { readonly metres: number }>;

/** Null, with a diagnostic, if something in it is not known. */
export function readCheck(scope: Scope, node: ast.Check): LineCheck | null {
  const span = scope.span(node);
  switch (node.$type) {
    case "Leaving": {
      const places = node.places.map((place) => leftPlace(scope, place));
      const to = readSide(scope, node);
      if (to === null || places.includes(null)) return null;
      return { span, form: "leaving", places: places.filter((place) => place !== null), to };
    }
    case "NowhereBeyond": {
      const of = readBoundary(scope, node.what);
      return of && { span, form: "nowhere beyond", side: node.side, of };
    }
    case "NowhereNearer":
      return readAtDistance(scope, node, "nowhere nearer");
    case "NowhereFarther":
      return readAtDistance(scope, node, "nowhere farther");
    case "NowhereAcross": {
      const of = readBoundary(scope, node.what);
      return of && { span, form: "nowhere across", of };
    }
    case "LedAtDistance":
      return readAtDistance(scope, node, node.most === "most" ? "at most" : "at least");
  }
}

function readAtDistance(
  scope: Scope,
  node: ast.NowhereNearer | ast.NowhereFarther | ast.LedAtDistance,
  form: AtDistance["form"],
): LineCheck | null {
  const metres = scope.length(node.distance);
  const to = placeOrBoundary(scope, node.what);
  return metres === null || to === null ? null : { span: scope.span(node), form, metres, to };
}

/** Of ground and courses a line may leave a part on either hand: only what is a point is on one. */
function leftPlace(scope: Scope, place: ast.Leaving["places"][number]): string | null {
  const id = place.$refText;
  const kind = scope.names.kindOf(id);
  if (kind === null || !BOUNDARY_KINDS.includes(kind)) return scope.find(place, PLACE_KINDS, "a place");
  return scope.error(
    "wrong-kind",
    scope.span(place.$refNode),
    `\`${id}\` is ${article(kind)}, but \`leaving\` takes places: towns, peaks, markers`,
    `Name a place in it: \`town ID "Name" at P\`, \`leaving ID …\`; or keep off its edge: \`nowhere nearer than 1 km to ${kind === "area" ? `area ${id}` : id}\`.`,
  );
}

function readSide(scope: Scope, node: ast.Leaving): Leaving["to"] | null {
  if (node.hand) return { party: null, hand: node.hand };
  const party = scope.find(node.party!, ["party"]);
  return party === null ? null : { party, hand: null };
}

function placeOrBoundary(scope: Scope, node: ast.Boundary): AtDistance["to"] | null {
  const kind = node.target && !node.noun ? scope.names.kindOf(node.target.$refText) : null;
  if (kind === null || !PLACE_KINDS.includes(kind)) return readBoundary(scope, node);
  return { kind: "place", id: scope.find(node.target!, PLACE_KINDS)! };
}

export function printCheck(check: LineCheck): string {
  switch (check.form) {
    case "leaving": {
      const side = check.to.party === null ? `on the ${check.to.hand}` : `to ${check.to.party}`;
      return `leaving ${check.places.join(", ")} ${side}`;
    }
    case "nowhere beyond":
      return `nowhere ${check.side} of ${printBoundary(check.of)}`;
    case "nowhere across":
      return `nowhere across ${printBoundary(check.of)}`;
    case "nowhere nearer":
      return `nowhere nearer than ${length(check.metres)} to ${printFrom(check)}`;
    case "nowhere farther":
      return `nowhere farther than ${length(check.metres)} from ${printFrom(check)}`;
    case "at most":
    case "at least":
      return `${check.form} ${length(check.metres)} from ${printFrom(check)}`;
  }
}

const printFrom = ({ to }: AtDistance): string => (to.kind === "place" ? to.id : printBoundary(to));
