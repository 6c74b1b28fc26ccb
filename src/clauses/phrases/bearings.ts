/** Bearings as parsed -> degrees clockwise from true north. */
import type { AstNode } from "langium";
import type * as ast from "../generated/ast.js";
import type { Azimuth } from "../model.js";
import { oneOf } from "../nearest.js";
import type { Scope } from "../scope.js";
import { compassDegrees, compassNear } from "./compass.js";

type AzimuthNode = ast.OnBearing | ast.Measured | ast.Rectangle;

export const byCompass = (azimuthDegrees: number | null): Azimuth | null =>
  azimuthDegrees === null ? null : { azimuthDegrees, needle: null };

/** From true north, as every bearing is kept; one from the needle is turned by the declination that is written with it. */
export function readAzimuth(scope: Scope, node: AzimuthNode): Azimuth | null {
  const degrees =
    node.pole === undefined ? checkedBearing(scope, node, node.degrees ?? 0) : readQuadrant(scope, node);
  if (degrees === null || !node.magnetic) return byCompass(degrees);
  if (node.declination === undefined)
    return scope.error(
      "needle-without-declination",
      scope.spanOf(node, "magnetic"),
      "how far from true north the needle stood is not said",
      "Write the declination of the place and year, from a table or the survey itself: `magnetic, declination 3.5 degrees west`.",
    );
  if (node.declination > 180)
    return scope.error(
      "degrees-out-of-range",
      scope.spanOf(node, "declination"),
      `a declination of ${node.declination} degrees does not exist`,
      "A needle stands at most 180 degrees east or west of true north.",
    );
  const declinationDegrees = node.declined === "west" ? -node.declination : node.declination;
  const needle = { degrees, declinationDegrees };
  return { azimuthDegrees: (degrees + declinationDegrees + 360) % 360, needle };
}

/** `south 12 degrees west`: counted from the pole towards east or west, at most a right angle. */
function readQuadrant(scope: Scope, node: AzimuthNode): number | null {
  const { pole, degrees = 0, toward } = node;
  if (degrees > 90)
    return scope.error(
      "degrees-out-of-range",
      scope.span(node),
      `a bearing of ${pole} ${degrees} degrees ${toward} does not exist`,
      "From north or south a bearing is counted to at most 90 degrees east or west; without a pole it runs clockwise from north.",
    );
  const fromPole = pole === "south" ? 180 : 0;
  const isClockwise = (pole === "north") === (toward === "east");
  return (fromPole + (isClockwise ? degrees : -degrees) + 360) % 360;
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
      : "Write one of the sixteen points of the compass, such as `north-west` or `south-south-east`, or `at 30 degrees from`.",
  );
}
