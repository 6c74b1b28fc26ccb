/** Points that are measured from another point: by length and bearing, by degrees, towards a third. */
import { azimuthDegrees, destination, distanceMetres } from "../geodesy/geodesic.js";
import {
  failure,
  success,
  unwrapped,
  type PointContext,
  type PointOf,
  type PointResult,
  type Resolve,
} from "./point-result.js";

export function offset(point: PointOf<"offset">, resolve: Resolve): PointResult {
  const from = resolve(point.from);
  if (!from.ok) return from;
  const { at, accuracyMetres } = from.located;
  return success(destination(at, point.azimuthDegrees, point.metres), accuracyMetres);
}

/** Along the parallel or the meridian of the point. */
export function shifted(point: PointOf<"shifted">, context: PointContext, resolve: Resolve): PointResult {
  const from = resolve(point.from);
  if (!from.ok) return from;
  const { at, accuracyMetres } = from.located;
  const { azimuthDegrees: toward, unit } = point;
  const degrees = (unit === "degrees" ? point.size : point.size / 60) * (toward < 180 ? 1 : -1);
  if (toward === 90 || toward === 270)
    return success(unwrapped({ lon: at.lon + degrees, lat: at.lat }, context), accuracyMetres);
  const lat = at.lat + degrees;
  if (Math.abs(lat) <= 90) return success({ lon: at.lon, lat }, accuracyMetres);
  return failure(
    "degrees-out-of-range",
    point.span,
    "This point would lie beyond the pole.",
    "Latitudes go from 0 to 90: correct the degrees.",
  );
}

/** Known as well along the way as the point from which it is measured, and across it as both. */
export function towards(point: PointOf<"towards">, resolve: Resolve): PointResult {
  const [from, to] = [resolve(point.from), resolve(point.to)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  const [one, other] = [from.located, to.located];
  const whole = distanceMetres(one.at, other.at);
  if (whole === 0)
    return failure(
      "no-way-between",
      point.span,
      "These two points lie in one place, and no way leads from the one to the other.",
      "Name another point to go towards, or say the bearing: `200 m north of P`.",
    );
  const share = point.metres / whole;
  const across = Math.abs(1 - share) * one.accuracyMetres + share * other.accuracyMetres;
  return success(
    destination(one.at, azimuthDegrees(one.at, other.at), point.metres),
    Math.max(one.accuracyMetres, across),
  );
}
