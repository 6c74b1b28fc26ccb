/** Points and boundaries -> the language. */
import type { LonLat } from "../../geodesy/model.js";
import type { Boundary, Point } from "../model.js";
import { figure, length } from "./print.js";

/** Latitude and longitude. */
export function coordinates({ lon, lat }: LonLat): string {
  return `${angle(lat, "lat")} ${angle(lon, "lon")}`;
}

/** Degrees with the letter of their direction. */
export function angle(degrees: number, axis: "lat" | "lon"): string {
  const letters = axis === "lat" ? "NS" : "EW";
  return `${figure(degrees)}${degrees < 0 ? letters[1] : letters[0]}`;
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
    case "confluence":
      return `the confluence of ${point.rivers[0]} and ${point.rivers[1]}`;
    case "along-river": {
      const side = point.upstreamMetres < 0 ? "below" : "above";
      return `${length(point.upstreamMetres)} ${side} ${printPoint(point.from)} on ${point.river}`;
    }
    case "offset":
      return `${length(point.metres)} at ${figure(point.azimuthDegrees)} degrees from ${printPoint(point.from)}`;
    case "meets":
      return printBoundary(point.what, true);
    case "nearest":
      return `the point of ${printBoundary(point.on)} nearest ${printPoint(point.to)}`;
  }
}

/** `withNoun`: `the line L`, as a point is written; else the id alone. */
export function printBoundary(boundary: Boundary, withNoun = false): string {
  if (boundary.kind === "frame") return "the frame";
  if (boundary.kind === "area") return `area ${boundary.id}`;
  if (boundary.kind === "coast" && boundary.id === null) return "the coast";
  return withNoun ? `the ${boundary.kind} ${boundary.id}` : (boundary.id ?? "");
}
