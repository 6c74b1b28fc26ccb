/** Points and boundaries -> the language. */
import type { LonLat } from "../../geodesy/model.js";
import type { Azimuth, Boundary, Graticule, Point } from "../model.js";
import { compassName } from "./compass.js";
import { figure, length } from "./print.js";

/** Latitude and longitude. */
export function coordinates({ lon, lat }: LonLat): string {
  return `${angle(lat, "lat")} ${angle(lon, "lon")}`;
}

/** Degrees with the letter of their direction, exactly or with so many decimals at most. */
export function angle(degrees: number, axis: "lat" | "lon", decimals?: number): string {
  const letters = axis === "lat" ? "NS" : "EW";
  const written = decimals === undefined ? degrees : Number(degrees.toFixed(decimals));
  return `${figure(written)}${degrees < 0 ? letters[1] : letters[0]}`;
}

/** The points between. */
export function via(points: readonly Point[]): string {
  return points.length === 0 ? "" : `via ${points.map(printPoint).join(", ")}`;
}

/** A point as it is written. */
export function printPoint(point: Point): string {
  switch (point.form) {
    case "coordinates":
      return coordinates(point.at);
    case "place":
      return point.feature;
    case "mouth":
    case "source":
      return `the ${point.form} of ${point.river}`;
    case "beginning":
    case "end":
      return `the ${point.form} of ${printBoundary(point.of)}`;
    case "confluence":
      return `the confluence of ${point.rivers[0]} and ${point.rivers[1]}`;
    case "along-river": {
      const side = point.upstreamMetres < 0 ? "below" : "above";
      return `${length(point.upstreamMetres)} ${side} ${printPoint(point.from)} on ${point.river}`;
    }
    case "offset":
      return `${length(point.metres)} at ${printAzimuth(point)} from ${printPoint(point.from)}`;
    case "shifted":
      return `${figure(point.size)} ${point.unit} ${compassName(point.azimuthDegrees)} of ${printPoint(point.from)}`;
    case "towards":
      return `${length(point.metres)} from ${printPoint(point.from)} towards ${printPoint(point.to)}`;
    case "along":
      return `${length(point.metres)} along ${printBoundary(point.of)} from ${printPoint(point.from)} towards ${printPoint(point.to)}`;
    case "meets":
      return printBoundary(point.what, true);
    case "after":
      return length(point.metres);
    case "nearest":
      return `the point of ${printBoundary(point.on)} nearest ${printEither(point.to)}`;
    case "crossing": {
      const [one, other] = point.of;
      const near = point.nearest ? ` nearest ${printPoint(point.nearest)}` : "";
      return `the crossing of ${printBoundary(one)} and ${printBoundary(other)}${near}`;
    }
    case "extreme":
      return `the ${compassName(point.azimuthDegrees)}ernmost point of ${printBoundary(point.of)}`;
    case "outermost":
      return `the ${point.side}most point of ${printBoundary(point.of)} seen from ${printPoint(point.from)}`;
    case "midway": {
      const along = point.along ? `along ${printBoundary(point.along)} ` : "";
      const [one, other] = point.between.map(printPoint);
      const { part, whole } = point.share;
      return whole === 2 * part
        ? `midway ${along}between ${one} and ${other}`
        : `${figure(part)}/${figure(whole)} of the way ${along}from ${one} to ${other}`;
    }
  }
}

/** `35 degrees`, or as the needle gave it. */
export function printAzimuth({ azimuthDegrees, needle }: Azimuth): string {
  if (needle === null) return `${figure(azimuthDegrees)} degrees`;
  const { degrees, declinationDegrees } = needle;
  return `${figure(degrees)} degrees magnetic, declination ${figure(declinationDegrees)} degrees ${declinationDegrees < 0 ? "west" : "east"}`;
}

/** `49N`, or the point whose parallel or meridian it is. */
export function printGraticule(at: Graticule, of: "parallel" | "meridian"): string {
  return typeof at === "number" ? angle(at, of === "parallel" ? "lat" : "lon") : printPoint(at);
}

/** `withNoun`: `the line L`, as a point is written; else the id alone. */
export function printBoundary(boundary: Boundary, withNoun = false): string {
  if (boundary.kind === "frame") return "the frame";
  if (boundary.kind === "parallel" || boundary.kind === "meridian")
    return `the ${boundary.kind} of ${printGraticule(boundary.at, boundary.kind)}`;
  if ((boundary.kind === "lake" || boundary.kind === "island") && boundary.shore !== undefined)
    return `the ${compassName(boundary.shore)}ern shore of ${boundary.id}`;
  if (boundary.kind === "area") return `area ${boundary.id}`;
  if (boundary.kind === "coast" && boundary.id === null) return "the coast";
  // All shores are `the coast`; one of them has its name alone.
  return withNoun && boundary.kind !== "coast" ? `the ${boundary.kind} ${boundary.id}` : (boundary.id ?? "");
}

/** What stands where a point and what bounds ground may both stand. */
export const printEither = (either: Boundary | Point): string =>
  "kind" in either ? printBoundary(either) : printPoint(either);
