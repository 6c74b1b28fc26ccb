import Flatbush from "flatbush";
import geodesic from "geographiclib-geodesic";
import type { Day } from "../chronology/model.js";
import type { Atlas } from "../atlas/model.js";
import type { NearestLine } from "./model.js";

const { Geodesic } = geodesic;
/** The longest span of a degree of latitude on WGS 84, and the shortest of a degree of longitude at the equator, metres. */
const LATITUDE_DEGREE_MIN = 110_574;
const LONGITUDE_DEGREE = 111_319.49;
const RADIANS = Math.PI / 180;

export interface NearestFinder {
  /** Among the lines that stand on the day; null where none stands. */
  nearest(lon: number, lat: number, day: Day): NearestLine | null;
}

interface Segments {
  readonly coordinates: Float64Array;
  readonly accuracyMetres: Float32Array;
  readonly line: Int32Array;
}

/** Indexes the segments of all lines that ever stand. Distances are geodesic, WGS 84. */
export function buildNearestFinder(atlas: Atlas): NearestFinder {
  const standing = atlas.lines.map((line) => ({ id: line.id, from: line.from, until: line.until }));
  const segments = collectSegments(atlas);
  const count = segments.line.length;
  if (count === 0) return { nearest: () => null };
  const index = new Flatbush(count);
  const c = segments.coordinates;
  for (let i = 0; i < count; i++) {
    index.add(
      Math.min(c[4 * i]!, c[4 * i + 2]!),
      Math.min(c[4 * i + 1]!, c[4 * i + 3]!),
      Math.max(c[4 * i]!, c[4 * i + 2]!),
      Math.max(c[4 * i + 1]!, c[4 * i + 3]!),
    );
  }
  index.finish();
  return {
    nearest(lon, lat, day) {
      const stands = standing.map(
        ({ from, until }) => from !== null && from <= day && (until === null || day < until),
      );
      if (!stands.includes(true)) return null;
      const found = searchOutward(index, segments, stands, lon, lat);
      if (!found) return null;
      const distanceMetres = Geodesic.WGS84.Inverse(lat, lon, found.lat, found.lon).s12 ?? 0;
      const accuracyMetres = segments.accuracyMetres[found.segment]!;
      return {
        line: standing[segments.line[found.segment]!]!.id,
        distanceMetres: Math.round(distanceMetres),
        accuracyMetres: Math.round(accuracyMetres),
        within: distanceMetres <= accuracyMetres,
      };
    },
  };
}

function collectSegments(atlas: Atlas): Segments {
  const lineIndex = new Map(atlas.lines.map((line, index) => [line.id, index]));
  const parts = atlas.parts.filter((part) => atlas.lines[lineIndex.get(part.line) ?? -1]?.from != null);
  const count = parts.reduce((sum, part) => sum + Math.max(0, part.coordinates.length / 2 - 1), 0);
  const coordinates = new Float64Array(4 * count);
  const accuracyMetres = new Float32Array(count);
  const line = new Int32Array(count);
  let row = 0;
  for (const part of parts) {
    for (let i = 0; i + 3 < part.coordinates.length; i += 2, row++) {
      coordinates.set(part.coordinates.subarray(i, i + 4), 4 * row);
      accuracyMetres[row] = part.accuracyMetres[i / 2]!;
      line[row] = lineIndex.get(part.line)!;
    }
  }
  return { coordinates, accuracyMetres, line };
}

/** Searches boxes of doubling size until the best hit lies nearer than the box's edge. */
function searchOutward(index: Flatbush, segments: Segments, stands: boolean[], lon: number, lat: number) {
  const metresPerLon = LONGITUDE_DEGREE * Math.max(0.01, Math.cos(lat * RADIANS));
  for (let reach = 0.1; ; reach *= 2) {
    const reachMetres = reach * LATITUDE_DEGREE_MIN;
    // At the box's poleward edge a degree of longitude is shortest: widen by that latitude.
    const widest = Math.min(
      360,
      reach / Math.max(0.01, Math.cos(Math.min(89, Math.abs(lat) + reach) * RADIANS)),
    );
    const hits = index.search(
      lon - widest,
      lat - reach,
      lon + widest,
      lat + reach,
      (i) => stands[segments.line[i]!]!,
    );
    let best: { segment: number; lon: number; lat: number; metres: number } | null = null;
    for (const segment of hits) {
      const point = nearestOnSegment(segments.coordinates, segment, lon, lat, metresPerLon);
      if (!best || point.metres < best.metres) best = { segment, ...point };
    }
    if (best && (best.metres <= reachMetres || reach > 360)) return best;
    if (reach > 360) return null;
  }
}

/** The foot of the perpendicular in the local plane at the point: exact enough to choose by, not to report. */
function nearestOnSegment(c: Float64Array, i: number, lon: number, lat: number, metresPerLon: number) {
  const ax = (c[4 * i]! - lon) * metresPerLon;
  const ay = (c[4 * i + 1]! - lat) * LATITUDE_DEGREE_MIN;
  const dx = (c[4 * i + 2]! - lon) * metresPerLon - ax;
  const dy = (c[4 * i + 3]! - lat) * LATITUDE_DEGREE_MIN - ay;
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length));
  const [x, y] = [ax + t * dx, ay + t * dy];
  return { lon: lon + x / metresPerLon, lat: lat + y / LATITUDE_DEGREE_MIN, metres: Math.hypot(x, y) };
}
