/** What a text says of a course beside where it goes, read and printed. */
import type * as ast from "../generated/ast.js";
import type { LineCheck, PlaceOrBoundary } from "../model.js";
import { PLACE_KINDS } from "../place-kinds.js";
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
      const what = node.left.map((each) => placeOrBoundary(scope, each));
      const to = readSide(scope, node);
      if (to === null || what.includes(null)) return null;
      return { span, form: "leaving", what: what.filter((each) => each !== null), to };
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

function readSide(scope: Scope, node: ast.Leaving): Leaving["to"] | null {
  if (node.hand) return { party: null, hand: node.hand };
  const party = scope.find(node.party!, ["party"]);
  return party === null ? null : { party, hand: null };
}

function placeOrBoundary(scope: Scope, node: ast.Boundary): PlaceOrBoundary | null {
  const kind = node.target && !node.noun ? scope.names.kindOf(node.target.$refText) : null;
  if (kind === null || !PLACE_KINDS.includes(kind)) return readBoundary(scope, node);
  return { kind: "place", id: scope.find(node.target!, PLACE_KINDS)! };
}

export function printCheck(check: LineCheck): string {
  switch (check.form) {
    case "leaving": {
      const side = check.to.party === null ? `on the ${check.to.hand}` : `to ${check.to.party}`;
      return `leaving ${check.what.map(printEither).join(", ")} ${side}`;
    }
    case "nowhere beyond":
      return `nowhere ${check.side} of ${printBoundary(check.of)}`;
    case "nowhere across":
      return `nowhere across ${printBoundary(check.of)}`;
    case "nowhere nearer":
      return `nowhere nearer than ${length(check.metres)} to ${printEither(check.to)}`;
    case "nowhere farther":
      return `nowhere farther than ${length(check.metres)} from ${printEither(check.to)}`;
    case "at most":
    case "at least":
      return `${check.form} ${length(check.metres)} from ${printEither(check.to)}`;
  }
}

const printEither = (either: PlaceOrBoundary): string =>
  either.kind === "place" ? either.id : printBoundary(either);
