/** Where something is, read and printed. */
import type * as ast from "../generated/ast.js";
import type { Boundary, Feature, Point } from "../model.js";
import type { Scope } from "../scope.js";
import { quote } from "../tokens.js";
import { printWithin, readPartOfGround } from "./parts-of-ground.js";
import { ANYWHERE, readBoundary, readBoundaryOrPoint, readPoint } from "./points.js";
import { printBoundary, printPoint, via } from "./print-points.js";
import { listed, said, words } from "./print.js";
import { printRectangle, readRectangle } from "./rectangle.js";
import { printStrip, readStrip } from "./strip.js";

export function readLocation(scope: Scope, node: ast.Location | undefined): Feature["location"] | null {
  if (!node) return { form: "none", in: null, except: [] };
  switch (node.$type) {
    case "Unlocated":
      return {
        form: "none",
        in: node.area ? scope.find(node.area, ["area"]) : null,
        except: scope.findAll(node.except, ["area"]),
      };
    case "Surveyed": {
      const survey = scope.find(node.survey, ["survey"]);
      return survey === null ? null : { form: "surveyed", survey, feature: node.feature };
    }
    case "Enclosed": {
      const boundaries = node.boundaries.map((boundary) => readBoundary(scope, boundary));
      return { form: "enclosed", boundaries: boundaries.filter((boundary) => boundary !== null) };
    }
    case "Within": {
      const metres = scope.length(node.distance);
      const of = readBoundaryOrPoint(scope, node.of);
      const part = node.part ? readPartOfGround(scope, node.part) : null;
      if (metres === null || of === null || (node.part && part === null)) return null;
      return { form: "within", metres, of, part };
    }
    case "Basin": {
      const river = scope.find(node.river, ["river"]);
      const above = node.above ? readPoint(scope, node.above, { ...ANYWHERE, river }) : null;
      return river === null || (node.above && above === null) ? null : { form: "basin", river, above };
    }
    case "MadeOf": {
      const parts = node.parts.map((part) => readPart(scope, part));
      return parts.includes(null) ? null : { form: "made of", parts: parts.filter((part) => part !== null) };
    }
    case "Rectangle":
      return readRectangle(scope, node);
    case "Strip":
      return readStrip(scope, node);
    case "At": {
      const point = readPoint(scope, node.point);
      return point && { form: "at", point };
    }
    case "Through": {
      const points = readPoints(scope, node.points);
      if (points.length >= 2) return { form: "through", points };
      return scope.error(
        "too-few-points",
        scope.span(node),
        "a line on the ground needs two points at least",
        "Add the next point along it, after a comma.",
      );
    }
    case "Traced": {
      const from = readPoint(scope, node.from);
      const via = readPoints(scope, node.via);
      const to = readPoint(scope, node.to);
      return from && to && { form: "traced", from, via, to };
    }
  }
}

function readPart(scope: Scope, node: ast.Boundary): Boundary | null {
  const part = readBoundary(scope, node);
  if (part === null || part.kind === "island" || part.kind === "lake" || part.kind === "area") return part;
  return scope.error(
    "wrong-kind",
    part.span,
    `\`${scope.words(node)}\` is no ground that an area could be made of`,
    'Name islands, lakes and areas: `area ID "Name" of ISLAND, ISLAND, area AREA`.',
  );
}

function readPoints(scope: Scope, nodes: readonly ast.Point[]): Point[] {
  return nodes.map((node) => readPoint(scope, node)).filter((point) => point !== null);
}

export function printLocation(where: Feature["location"]): string {
  switch (where.form) {
    case "traced":
      return words("traced from", printPoint(where.from), via(where.via), "to", printPoint(where.to));
    case "at":
      return words("at", printPoint(where.point));
    case "through":
      return listed("through", where.points.map(printPoint));
    case "surveyed":
      return `as ${quote(where.feature)} in ${where.survey}`;
    case "enclosed": {
      const all = where.boundaries.map((boundary) => printBoundary(boundary));
      return words(
        `enclosed by ${all.slice(0, -1).join(", ")}`,
        all.length > 1 ? "and" : "",
        all.at(-1) ?? "",
      );
    }
    case "within":
      return printWithin(where);
    case "rectangle":
      return printRectangle(where);
    case "strip":
      return printStrip(where);
    case "made of":
      return listed(
        "of",
        where.parts.map((part) => printBoundary(part)),
      );
    case "basin":
      return words(`the basin of ${where.river}`, where.above ? `above ${printPoint(where.above)}` : "");
    case "none":
      return words("unlocated", said("in", where.in), listed("except", where.except));
  }
}
