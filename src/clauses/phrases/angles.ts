/** Latitudes and longitudes as written. */
import type { AstNode } from "langium";
import type { LonLat } from "../../geodesy/model.js";
import type * as ast from "../generated/ast.js";
import type { Scope } from "../scope.js";
import { angle } from "./print-points.js";

/** Degrees, minutes and seconds, as many as are written. */
export const figuresOf = (written: string): number[] =>
  [...written.matchAll(/[0-9]+(?:\.[0-9]+)?/g)].map(([figure]) => Number(figure));

/** Degrees of latitude (signed) or longitude from `53°20'30"N`, `141W`. */
export function readAngle(written: string): { axis: "lat" | "lon"; degrees: number } {
  const figures = figuresOf(written);
  const size = (figures[0] ?? 0) + (figures[1] ?? 0) / 60 + (figures[2] ?? 0) / 3600;
  const letter = written.at(-1) ?? "";
  return {
    axis: letter === "N" || letter === "S" ? "lat" : "lon",
    degrees: letter === "S" || letter === "W" ? -size : size,
  };
}

/** A latitude or longitude within its range; minutes and seconds below 60. */
export function checkedAngle(scope: Scope, node: AstNode, written: string): number | null {
  const { axis, degrees } = readAngle(written);
  const figures = figuresOf(written);
  const limit = axis === "lat" ? 90 : 180;
  const name = axis === "lat" ? "latitude" : "longitude";
  if (Math.abs(degrees) <= limit && figures.slice(1).every((figure) => figure < 60)) return degrees;
  return scope.error(
    "degrees-out-of-range",
    scope.span(node),
    `there is no ${name} ${written}`,
    `Degrees of ${name} go from 0 to ${limit}, minutes and seconds from 0 to less than 60.${axis === "lon" ? sameMeridian(degrees) : ""}`,
  );
}

/** Longitudes that were counted on beyond half the globe: `193W` is 167E. */
function sameMeridian(degrees: number): string {
  const size = Math.abs(degrees);
  if (size <= 180 || size > 360) return "";
  return ` The same meridian is ${angle(degrees - Math.sign(degrees) * 360, "lon", 6)}.`;
}

export function readCoordinates(scope: Scope, node: ast.Coordinates): LonLat | null {
  const first = readAngle(node.first);
  const second = readAngle(node.second);
  if (first.axis === second.axis)
    return scope.error(
      "coordinates-of-one-kind",
      scope.span(node),
      `both figures are ${first.axis === "lat" ? "latitudes" : "longitudes"}`,
      "A point has a latitude (N or S) and a longitude (E or W): `53.33N 121.48E`.",
    );
  const one = checkedAngle(scope, node, node.first);
  const other = checkedAngle(scope, node, node.second);
  if (one === null || other === null) return null;
  return first.axis === "lat" ? { lon: other, lat: one } : { lon: one, lat: other };
}
