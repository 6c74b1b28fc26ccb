/** `35 minutes east of P` as parsed -> as resolved: a length whose unit is one of angles. */
import type * as ast from "../generated/ast.js";
import type { Cardinal, Point } from "../model.js";
import type { Scope } from "../scope.js";
import { readCompass } from "./bearings.js";

const UNITS: ReadonlyMap<string, "degrees" | "minutes"> = new Map([
  ["degree", "degrees"],
  ["degrees", "degrees"],
  ["minute", "minutes"],
  ["minutes", "minutes"],
]);

export const isAngle = ({ unit, variant }: ast.Length): boolean => variant === undefined && UNITS.has(unit);

/** Precondition: its distance is an angle. */
export function readShifted(
  scope: Scope,
  node: ast.Measured,
  compass: string,
  from: Point | null,
): Point | null {
  const size = scope.number(node.distance);
  const unit = UNITS.get(node.distance.unit);
  const azimuthDegrees = readCompass(scope, node, compass);
  if (size === null || unit === undefined || azimuthDegrees === null || from === null) return null;
  if (!isCardinal(azimuthDegrees))
    return scope.error(
      "unknown-direction",
      scope.spanOf(node, "compass"),
      `${unit} are counted along a parallel or a meridian, and \`${compass}\` leads along neither`,
      `Write north, south, east or west: \`${scope.words(node.distance)} east of P\`; in other directions measure: \`30 km ${compass} of P\`.`,
    );
  if (size > (unit === "degrees" ? 180 : 180 * 60))
    return scope.error(
      "degrees-out-of-range",
      scope.span(node.distance),
      `${scope.words(node.distance)} are more than half the way round the globe`,
      "Count from the other side, or correct the figure.",
    );
  return { form: "shifted", from, size, unit, azimuthDegrees, span: scope.span(node) };
}

const isCardinal = (degrees: number): degrees is Cardinal => degrees % 90 === 0;
