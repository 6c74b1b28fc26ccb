/** Bearings as parsed -> degrees clockwise from true north. */
import type { AstNode } from "langium";
import type * as ast from "../generated/ast.js";
import type { Azimuth } from "../model.js";
import { oneOf } from "../nearest.js";
import { figuresOf, readAngle } from "./angles.js";
import type { Scope } from "../scope.js";
import { compassDegrees, compassNear } from "./compass.js";

type AzimuthNode = ast.OnBearing | ast.Measured | ast.Rectangle;

export const byCompass = (azimuthDegrees: number | null): Azimuth | null =>
  azimuthDegrees === null ? null : { azimuthDegrees, needle: null };

/** From true north, as every bearing is kept; one from the needle is turned by the declination that is written with it. */
export function readAzimuth(scope: Scope, node: AzimuthNode): Azimuth | null {
  const degrees = readDegrees(scope, node);
  if (degrees === null || !node.magnetic) return byCompass(degrees);
  if (node.declination === undefined && node.declinationAngle === undefined)
    return scope.error(
      "needle-without-declination",
      scope.spanOf(node, "magnetic"),
      "how far from true north the needle stood is not said",
      "Write the declination of the place and year, from a table or the survey itself: `magnetic, declination 3.5 degrees west`.",
    );
  const declinationDegrees = readDeclination(scope, node);
  if (declinationDegrees === null) return null;
  const needle = { degrees, declinationDegrees };
  return { azimuthDegrees: (degrees + declinationDegrees + 360) % 360, needle };
}

/** Whether a bearing is written at all. */
export const hasAzimuth = ({ pole, degrees, compass }: AzimuthNode): boolean =>
  (pole ?? degrees ?? compass) !== undefined;

function readDegrees(scope: Scope, node: AzimuthNode): number | null {
  if (node.pole !== undefined) return readQuadrant(scope, node);
  if (node.compass !== undefined) return readCompass(scope, node, node.compass);
  return checkedBearing(scope, node, sizeOf(node.degrees ?? ""));
}

/** East of true north; negative: west. */
function readDeclination(scope: Scope, node: AzimuthNode): number | null {
  const { declination, declined, declinationAngle } = node;
  const written = declinationAngle ?? `${declination} ${declined}`;
  const size = sizeOf(written);
  if (declinationAngle !== undefined && readAngle(declinationAngle).axis === "lat")
    return scope.error(
      "unknown-direction",
      scope.spanOf(node, "declinationAngle"),
      "a needle stands east or west of true north",
      "Write `declination 3.5 degrees west`, or `declination 3°30' W`.",
    );
  if (size > 180)
    return scope.error(
      "degrees-out-of-range",
      scope.spanOf(node, declinationAngle === undefined ? "declination" : "declinationAngle"),
      `a declination of ${size} degrees does not exist`,
      "A needle stands at most 180 degrees east or west of true north.",
    );
  return /w(?:est)?$/i.test(written) ? -size : size;
}

/** `south 12 degrees west`, `S 12°30' W`: counted from the pole towards east or west, at most a right angle. */
function readQuadrant(scope: Scope, node: AzimuthNode): number | null {
  const { pole = "", angle, degrees = "", toward = "" } = node;
  const written = angle === undefined ? `${pole} ${degrees} ${toward}` : `${pole} ${angle}`;
  const size = sizeOf(angle ?? degrees);
  const from = compassDegrees(pole);
  const to = compassDegrees(angle === undefined ? toward : angle.at(-1)!);
  if ((from !== 0 && from !== 180) || (to !== 90 && to !== 270))
    return scope.error(
      "unknown-direction",
      scope.span(node),
      `\`${written}\` is not counted from north or south towards east or west`,
      "Write `north 23 degrees east`, `N 23°30' E`, or a bearing clockwise from north, such as `23.5 degrees`.",
    );
  if (size > 90)
    return scope.error(
      "degrees-out-of-range",
      scope.span(node),
      `a bearing of ${written} does not exist`,
      "From north or south a bearing is counted to at most 90 degrees east or west; without a pole it runs clockwise from north.",
    );
  const isClockwise = (from === 0) === (to === 90);
  return (from + (isClockwise ? size : -size) + 360) % 360;
}

/** Degrees of `23 degrees 30 minutes`, `23°30'`. */
function sizeOf(written: string): number {
  const [degrees = 0, minutes = 0, seconds = 0] = figuresOf(written);
  return degrees + minutes / 60 + seconds / 3600;
}

function checkedBearing(scope: Scope, node: AstNode, degrees: number): number | null {
  if (degrees < 360) return degrees;
  return scope.error(
    "degrees-out-of-range",
    scope.span(node),
    `a bearing of ${degrees} degrees does not exist`,
    "Bearings run clockwise from north, 0, to less than 360 degrees.",
  );
}

/** Degrees clockwise from north of a point of the compass as written. */
export function readCompass(scope: Scope, node: AstNode, written: string): number | null {
  const degrees = compassDegrees(written);
  if (degrees !== null) return degrees;
  const near = compassNear(written);
  return scope.error(
    "unknown-direction",
    scope.span(node),
    `\`${written}\` is no point of the compass`,
    near.length > 0
      ? `Did you mean ${oneOf(near)}?`
      : "Write one of the thirty-two points of the compass, such as `north-west`, `south-south-east` or `north-east by east`, or `at 30 degrees from`.",
  );
}
