/** Which ground a clause speaks of, read and printed. */
import type * as ast from "../generated/ast.js";
import type { Boundary, Point, Selector, WhichIslands } from "../model.js";
import type { Scope } from "../scope.js";
import { readBoundary, readBoundaryOrPoint, readPoint } from "./points.js";
import { printBoundary, printEither, printPoint } from "./print-points.js";
import { printRuns } from "./runs.js";
import { readExtents, readIslandsInWaters, readWaters } from "./waters.js";
import { quote } from "../tokens.js";
import { length, listed, words } from "./print.js";

/** A selector; null, with a diagnostic, if something in it is not known. */
export function readSelector(scope: Scope, node: ast.Selector): Selector | null {
  const span = scope.span(node);
  switch (node.$type) {
    case "Side":
      return readSide(scope, node);
    case "Between": {
      const boundaries = node.boundaries.map((boundary) => readBoundary(scope, boundary));
      if (boundaries.includes(null)) return null;
      return { form: "between", boundaries: present(boundaries), withWaters: node.withWaters, span };
    }
    case "OneArea": {
      const area = scope.find(node.area, ["area"]);
      return area === null ? null : { form: "area", area, withWaters: node.withWaters, span };
    }
    case "OneIsland": {
      const island = scope.find(node.island, ["island"]);
      return island === null ? null : { form: "island", island, span };
    }
    case "IslandsInWaters":
      return readIslandsInWaters(scope, node, node.where ? readSelector(scope, node.where) : null);
    case "IslandsBetween":
    case "IslandsInArea":
    case "IslandsWithin":
    case "IslandsNearer":
      return readIslands(scope, node);
    case "Around": {
      const point = readPoint(scope, node.point);
      const { limits, point: end } = readExtents(scope, node.extents);
      if (end)
        return scope.error(
          "extent-of-ground",
          end.span,
          "the ground around a point goes as far as a line, river or coast, not a point",
          "Name what bounds the ground, or draw a `limit` for it.",
        );
      return point && { form: "around", point, limits, withWaters: node.withWaters, span };
    }
    case "HeldOn":
      return readHeldOn(scope, node);
    case "Enclaves":
      return readEnclaves(scope, node);
    case "Except": {
      const of = readSelector(scope, node.of);
      const exceptions = node.exceptions.map((each) => readSelector(scope, each));
      if (of === null || exceptions.includes(null)) return null;
      return {
        form: "except",
        of: wateredBy(of, present(exceptions)),
        exceptions: present(exceptions),
        span,
      };
    }
    case "WatersOf":
      return readWaters(scope, node);
  }
}

function readHeldOn(scope: Scope, node: ast.HeldOn): Selector | null {
  const party = scope.find(node.party, ["party"]);
  const date = scope.boundedDate(node.date);
  const within = node.within ? readSelector(scope, node.within) : null;
  if (party === null || date === null || (node.within && within === null)) return null;
  return { form: "held-on", party, date, within, span: scope.span(node) };
}

function readEnclaves(scope: Scope, node: ast.Enclaves): Selector | null {
  const within = scope.find(node.within, ["party"]);
  const of = node.of ? scope.find(node.of, ["party"]) : null;
  return within === null || (node.of && of === null)
    ? null
    : { form: "enclaves", within, of, span: scope.span(node) };
}

/** `A except B with its waters` is said of the whole: dry ground has no waters of B to leave out. */
function wateredBy(of: Selector, exceptions: readonly Selector[]): Selector {
  const last = exceptions.at(-1);
  const isSaid = last && "withWaters" in last && last.withWaters === true;
  return isSaid && "withWaters" in of && of.withWaters === false ? { ...of, withWaters: true } : of;
}

type IslandsNode = ast.IslandsBetween | ast.IslandsInArea | ast.IslandsWithin | ast.IslandsNearer;

function readIslands(scope: Scope, node: IslandsNode): Selector | null {
  const span = scope.span(node);
  switch (node.$type) {
    case "IslandsBetween": {
      const boundaries = node.boundaries.map((boundary) => readBoundary(scope, boundary));
      if (boundaries.includes(null)) return null;
      return { form: "islands-in", ground: { form: "between", boundaries: present(boundaries), span }, span };
    }
    case "IslandsInArea": {
      const area = scope.find(node.area, ["area"]);
      return area === null ? null : { form: "islands-in", ground: { form: "area", area, span }, span };
    }
    case "IslandsWithin": {
      const metres = scope.length(node.distance);
      const of = readMeasured(scope, node.of);
      return metres === null || of === null ? null : { form: "islands-within", metres, of, span };
    }
    case "IslandsNearer": {
      const [to, than] = [readMeasured(scope, node.to), readMeasured(scope, node.than)];
      return to && than && { form: "islands-nearer", to, than, span };
    }
  }
}

/** From what the distance of islands is measured: not from all shores, since every island has one. */
function readMeasured(scope: Scope, node: ast.Point): Boundary | Point | null {
  const from = readBoundaryOrPoint(scope, node);
  if (from === null || !("kind" in from) || from.kind !== "coast" || from.id !== null) return from;
  return scope.error(
    "islands-of-every-coast",
    from.span,
    "every island has a coast of its own, so that none lies away from `the coast`",
    'Trace the coast that is meant, and name it: `coast ID "Name" traced from P to P`.',
  );
}

function present<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value): value is T => value !== null);
}

function readSide(scope: Scope, node: ast.Side): Selector | null {
  const of = readBoundary(scope, node.of);
  const from = node.from ? readPoint(scope, node.from) : null;
  const { limits, point: to } = readExtents(scope, node.extents);
  if (node.islands && (node.overSea || node.withWaters))
    return scope.error(
      "islands-with-the-sea",
      scope.spanOf(node, node.overSea ? "overSea" : "withWaters"),
      "islands are found across the sea anyhow, and have none in them",
      "Leave it out; or leave out `the islands`, where all ground on that side is meant.",
    );
  if (of === null) return null;
  return {
    form: "side",
    side: node.side,
    of,
    from,
    to,
    limits,
    islands: node.islands,
    overSea: node.overSea,
    withWaters: node.withWaters,
    span: scope.span(node),
  };
}

/** Whether a selector is said in the plural: `the islands … pass to`. */
export function isPlural(form: Selector): boolean {
  switch (form.form) {
    case "side":
      return form.islands;
    case "river-islands":
    case "sea-islands":
    case "islands-in":
    case "islands-within":
    case "islands-nearer":
    case "waters":
    case "sea":
    case "enclaves":
      return true;
    case "except":
      return isPlural(form.of);
    case "between":
    case "area":
    case "island":
    case "around":
    case "held-on":
      return false;
  }
}

/** A selector in words. */
export function printSelector(form: Selector): string {
  switch (form.form) {
    case "side":
      return words(
        form.islands ? "the islands" : "",
        `${form.side} of ${printBoundary(form.of)}`,
        form.from ? `from ${printPoint(form.from)}` : "",
        form.to ? `as far as ${printPoint(form.to)}` : "",
        limits(form.limits),
        form.overSea ? ", over the sea too," : "",
        waters(form),
      ).replace(" ,", ",");
    case "between": {
      const all = form.boundaries.map((boundary) => printBoundary(boundary));
      return words(`between ${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`, waters(form));
    }
    case "area":
      return words(`area ${form.area}`, waters(form));
    case "island":
      return `island ${form.island}`;
    case "river-islands":
      return words(
        `the islands in ${form.river}`,
        printRuns(form.runs),
        form.where ? printWhich(form.where) : "",
      );
    case "sea-islands":
      return words(
        `the islands in ${form.sea}`,
        limits(form.limits),
        form.where ? printWhich(form.where) : "",
      );
    case "islands-in":
      return form.ground.form === "area"
        ? `the islands in ${printSelector(form.ground)}`
        : `the islands ${printSelector(form.ground)}`;
    case "islands-within":
      return `the islands within ${length(form.metres)} of ${printEither(form.of)}`;
    case "islands-nearer":
      return `the islands nearer to ${printEither(form.to)} than to ${printEither(form.than)}`;
    case "around":
      return words(`the ground around ${printPoint(form.point)}`, limits(form.limits), waters(form));
    case "waters":
      return `the waters of ${form.of.id}`;
    case "sea":
      return words(`the waters of ${form.sea}`, limits(form.limits));
    case "held-on":
      return words(
        `what ${form.party} held on ${quote(form.date.text)}`,
        form.within ? `in ${printSelector(form.within)}` : "",
      );
    case "enclaves":
      return words("the enclaves", form.of === null ? "" : `of ${form.of}`, `within ${form.within}`);
    case "except":
      return words(printSelector(form.of), listed("except", form.exceptions.map(printSelector)));
  }
}

function printWhich(where: WhichIslands): string {
  const printed = printSelector(where);
  return where.form === "area" ? `in ${printed}` : printed.replace(/^the islands /, "");
}

function waters({ withWaters }: { readonly withWaters?: boolean }): string {
  return withWaters ? "with its waters" : "";
}

function limits(boundaries: readonly Boundary[]): string {
  return listed("as far as", boundaries.map((boundary) => printBoundary(boundary)));
} // prettier-ignore
