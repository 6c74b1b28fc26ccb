import type { Boundary, Point, Selector } from "../clauses/model.js";

/** A selector in plain words: what ground the clause was found to speak of, and by what rule. */
export function describeSelector(selector: Selector): string {
  switch (selector.form) {
    case "side": {
      const what = selector.islands ? "the islands" : "the ground";
      const side =
        selector.side === "left" || selector.side === "right"
          ? `to the ${selector.side} of`
          : `${selector.side} of`;
      const stretch = [
        selector.from && ` from ${describePoint(selector.from)}`,
        selector.to && ` as far as ${describePoint(selector.to)}`,
      ];
      const limits = selector.limits.length > 0 ? `, as far as ${listOf(selector.limits)}` : "";
      const rule = selector.islands
        ? ""
        : ", reached without crossing it, another standing line or the coast";
      return `${what} ${side} ${describeBoundary(selector.of)}${stretch.filter(Boolean).join("")}${limits}${rule}`;
    }
    case "between":
      return `the ground that ${listOf(selector.boundaries)} enclose`;
    case "island":
      return `the island ${selector.island}`;
    case "river-islands":
      return `the islands that the hydrography knows in the ${selector.river}`;
    case "around":
      return `the ground around ${describePoint(selector.point)}${selector.limits.length > 0 ? `, as far as ${listOf(selector.limits)}` : ""}`;
  }
}

export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function describeBoundary(boundary: Boundary): string {
  switch (boundary.kind) {
    case "frame":
      return "the frame of the theatre";
    case "coast":
      return "the coast";
    case "river":
      return `the river ${boundary.id}`;
    case "lake":
      return `the lake ${boundary.id}`;
    case "line":
      return `the line ${boundary.id}`;
  }
}

function describePoint(point: Point): string {
  switch (point.form) {
    case "place":
      return point.feature;
    case "mouth":
    case "source":
      return `the ${point.form} of ${point.river}`;
    case "confluence":
      return `the confluence of ${point.rivers.join(" and ")}`;
    case "coordinates":
      return `${point.at.lon}, ${point.at.lat}`;
    default:
      return "the point named";
  }
}

function listOf(boundaries: readonly Boundary[]): string {
  const names = boundaries.map(describeBoundary);
  return names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}
