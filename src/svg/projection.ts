/**
 * Albers' equal-area conic projection of the sphere, with standard parallels a sixth of the way in from the
 * southern and northern edge of the area (J. P. Snyder, Map Projections: A Working Manual, USGS Professional
 * Paper 1395, 1987, pp. 98-103). Areas compare truly, which is what a map of who held what should keep.
 * Across the equator it passes into Lambert's cylindrical equal-area projection.
 */
import type { Atlas } from "../atlas/model.js";
import { EARTH_RADIUS_METRES } from "../geodesy/sphere.js";

export interface Projection {
  readonly name: string;
  /** Radii of the earth, x to the east and y to the north of the middle of the area. Longitude as the theatre counts it. */
  project(lon: number, lat: number): readonly [x: number, y: number];
  /** Back to degrees. Defined where `project` reaches. */
  invert(x: number, y: number): readonly [lon: number, lat: number];
}

const RADIANS = Math.PI / 180;
/** Below this, the cone is a cylinder for every purpose of a page. */
const FLAT_CONE = 1e-3;

export function projectionFor({ west, south, east, north }: Atlas["theatre"]): Projection {
  const phi1 = (south + (north - south) / 6) * RADIANS;
  const phi2 = (north - (north - south) / 6) * RADIANS;
  const n = (Math.sin(phi1) + Math.sin(phi2)) / 2;
  const lambda0 = ((west + east) / 2) * RADIANS;
  const phi0 = ((south + north) / 2) * RADIANS;
  return Math.abs(n) < FLAT_CONE
    ? cylindrical(lambda0, (Math.abs(phi1) + Math.abs(phi2)) / 2)
    : conic(n, lambda0, phi0, phi1, phi2);
}

function conic(n: number, lambda0: number, phi0: number, phi1: number, phi2: number): Projection {
  const c = Math.cos(phi1) ** 2 + 2 * n * Math.sin(phi1);
  const rhoOf = (phi: number) => Math.sqrt(Math.max(0, c - 2 * n * Math.sin(phi))) / n;
  const rho0 = rhoOf(phi0);
  const sign = Math.sign(n);
  return {
    name: `Albers equal-area conic, standard parallels ${parallelName(phi1)} and ${parallelName(phi2)}`,
    project(lon, lat) {
      const rho = rhoOf(lat * RADIANS);
      const theta = n * (lon * RADIANS - lambda0);
      return [rho * Math.sin(theta), rho0 - rho * Math.cos(theta)];
    },
    invert(x, y) {
      const rho = sign * Math.hypot(x, rho0 - y);
      const theta = Math.atan2(sign * x, sign * (rho0 - y));
      const sine = (c - (rho * n) ** 2) / (2 * n);
      return [(lambda0 + theta / n) / RADIANS, Math.asin(Math.min(1, Math.max(-1, sine))) / RADIANS];
    },
  };
}

function cylindrical(lambda0: number, standard: number): Projection {
  const k = Math.cos(standard);
  return {
    name: `Lambert cylindrical equal-area, standard parallel ${parallelName(standard)}`,
    project: (lon, lat) => [(lon * RADIANS - lambda0) * k, Math.sin(lat * RADIANS) / k],
    invert: (x, y) => [(x / k + lambda0) / RADIANS, Math.asin(Math.min(1, Math.max(-1, y * k))) / RADIANS],
  };
}

function parallelName(phi: number): string {
  const degrees = Math.round((phi / RADIANS) * 10) / 10;
  return `${Math.abs(degrees)}°${degrees < 0 ? "S" : "N"}`;
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
  for (const [lon, lat] of edgeOf(theatre, 64)) {
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

/** Points around the edge of the theatre, counter-clockwise from its south-west corner. */
export function edgeOf(
  { west, south, east, north }: Atlas["theatre"],
  steps: number,
): (readonly [lon: number, lat: number])[] {
  const share = Array.from({ length: steps }, (_, i) => i / steps);
  return [
    ...share.map((t) => [west + t * (east - west), south] as const),
    ...share.map((t) => [east, south + t * (north - south)] as const),
    ...share.map((t) => [east - t * (east - west), north] as const),
    ...share.map((t) => [west, north - t * (north - south)] as const),
  ];
}
