/**
 * Albers' equal-area conic projection of the sphere, with standard parallels a sixth of the way in from the
 * southern and northern edge of the area (J. P. Snyder, Map Projections: A Working Manual, USGS Professional
 * Paper 1395, 1987, pp. 98-103). Areas compare truly, which is what a map of who held what should keep.
 * Across the equator it passes into Lambert's cylindrical equal-area projection.
 */
import { geoConicEqualAreaRaw } from "d3-geo";
import { aroundBox } from "../geodesy/frame.js";
import type { Atlas } from "../atlas/model.js";
import { EARTH_RADIUS_METRES } from "../geodesy/sphere.js";
import { degrees, radians } from "../geodesy/wgs84.js";

export interface Projection {
  readonly name: string;
  /** Radii of the earth, x to the east and y to the north of the middle of the area. Longitude as the theatre counts it. */
  project(lon: number, lat: number): readonly [x: number, y: number];
  /** Back to degrees. Defined where `project` reaches. */
  invert(x: number, y: number): readonly [lon: number, lat: number];
}

/** Below this sum of sines d3-geo takes the cone for a cylinder. */
const FLAT_CONE = 2e-6;

/** The formulas are d3-geo's, without its resampling and its cut at the antimeridian: a theatre's longitudes run on. */
export function projectionFor({ west, south, east, north }: Atlas["theatre"]): Projection {
  const phi1 = radians(south + (north - south) / 6);
  const phi2 = radians(north - (north - south) / 6);
  const lambda0 = radians((west + east) / 2);
  const raw = geoConicEqualAreaRaw(phi1, phi2);
  const [, middle] = raw(0, radians((south + north) / 2));
  const isCylinder = Math.abs(Math.sin(phi1) + Math.sin(phi2)) < FLAT_CONE;
  return {
    name: isCylinder
      ? `Lambert cylindrical equal-area, standard parallel ${parallelName(Math.abs(phi1))}`
      : `Albers equal-area conic, standard parallels ${parallelName(phi1)} and ${parallelName(phi2)}`,
    project(lon, lat) {
      const [x, y] = raw(radians(lon) - lambda0, radians(lat));
      return [x, y - middle];
    },
    invert(x, y) {
      const [lambda, phi] = raw.invert!(x, y + middle);
      return [degrees(lambda + lambda0), degrees(phi)];
    },
  };
}

function parallelName(phi: number): string {
  const rounded = Math.round(degrees(phi) * 10) / 10;
  return `${Math.abs(rounded)}°${rounded < 0 ? "S" : "N"}`;
}

/** Pixels: paths on a sheet are thinned by this, which is finer than the eye at reading distance. */
export const TOLERANCE = 0.3;

export interface Sheet {
  /** Pixels of the sheet, y downwards. */
  at(lon: number, lat: number): readonly [x: number, y: number];
  readonly pixelsPerKm: number;
  readonly width: number;
  readonly height: number;
  readonly projection: Projection;
}

/** Fits the theatre, its curved edges included, into a width; the height follows. `left` and `top` place it on the page. */
export function sheetFor(
  theatre: Atlas["theatre"],
  left: number,
  top: number,
  width: number,
  maxHeight: number,
): Sheet {
  const projection = projectionFor(theatre);
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lon, lat } of aroundBox(theatre, () => 64)) {
    const [x, y] = projection.project(lon, lat);
    [minX, minY] = [Math.min(minX, x), Math.min(minY, y)];
    [maxX, maxY] = [Math.max(maxX, x), Math.max(maxY, y)];
  }
  const scale = Math.min(width / (maxX - minX), maxHeight / (maxY - minY));
  const inset = (width - scale * (maxX - minX)) / 2;
  return {
    projection,
    width,
    height: scale * (maxY - minY),
    pixelsPerKm: scale / (EARTH_RADIUS_METRES / 1000),
    at(lon, lat) {
      const [x, y] = projection.project(lon, lat);
      return [left + inset + (x - minX) * scale, top + (maxY - y) * scale];
    },
  };
}

/** A path of lon, lat pairs in pixels of the sheet. */
export function onSheet(coordinates: Float64Array, sheet: Sheet): Float64Array {
  const path = new Float64Array(coordinates.length);
  for (let i = 0; i < coordinates.length; i += 2) {
    const [x, y] = sheet.at(coordinates[i]!, coordinates[i + 1]!);
    path[i] = x;
    path[i + 1] = y;
  }
  return path;
}
