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

/** Below this many questions, looking at every segment costs less than building an index. */
const QUESTIONS_BEFORE_INDEX = 8;

/** Distances are geodesic, WGS 84. */
export function buildNearestFinder(atlas: Atlas): NearestFinder {
  const standing = atlas.lines.map((line) => ({ id: line.id, from: line.from, until: line.until }));
  const segments = collectSegments(atlas);
  if (segments.line.length === 0) return { nearest: () => null };
  const all = Array.from(segments.line.keys());
  let questions = 0;
  let index: SegmentIndex | null = null;
  return {
    nearest(lon, lat, day) {
      const stands = standing.map(
        ({ from, until }) => from !== null && from <= day && (until === null || day < until),
      );
      if (!stands.includes(true)) return null;
      if (++questions > QUESTIONS_BEFORE_INDEX) index ??= indexSegments(segments);
      const filter = (i: number) => stands[segments.line[i]!]!;
      const candidates = index ? index.near(lon, lat, filter) : all.filter(filter);
      const found = nearestOf(segments, candidates, lon, lat);
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

interface SegmentIndex {
  /** A few segments, the nearest surely among them. */
  near(lon: number, lat: number, filter: (segment: number) => boolean): number[];
}

function indexSegments(segments: Segments): SegmentIndex {
  const c = segments.coordinates;
  const index = new Flatbush(segments.line.length);
  for (let i = 0; i < segments.line.length; i++) {
    index.add(
      Math.min(c[4 * i]!, c[4 * i + 2]!),
      Math.min(c[4 * i + 1]!, c[4 * i + 3]!),
      Math.max(c[4 * i]!, c[4 * i + 2]!),
      Math.max(c[4 * i + 1]!, c[4 * i + 3]!),
    );
  }
  index.finish();
  return {
    near(lon, lat, filter) {
      // Any hit bounds the distance; what could be nearer lies within that bound.
      const hit = index.neighbors(lon, lat, 1, Infinity, filter)[0]!;
      const bound = nearestOf(segments, [hit], lon, lat).metres * 1.01 + 1;
      const reachLat = bound / LATITUDE_DEGREE_MIN;
      const poleward = Math.min(89, Math.abs(lat) + reachLat);
      const reachLon = bound / (LONGITUDE_DEGREE * Math.cos(poleward * RADIANS)) + 1e-6;
      return index.search(lon - reachLon, lat - reachLat, lon + reachLon, lat + reachLat, filter);
    },
  };
}

/** The segment nearest in the local plane at the point: exact enough to choose by, not to report. */
function nearestOf(segments: Segments, candidates: readonly number[], lon: number, lat: number) {
  const metresPerLon = LONGITUDE_DEGREE * Math.max(0.01, Math.cos(lat * RADIANS));
  let best = {
    segment: candidates[0]!,
    ...nearestOnSegment(segments.coordinates, candidates[0]!, lon, lat, metresPerLon),
  };
  for (const segment of candidates) {
    const point = nearestOnSegment(segments.coordinates, segment, lon, lat, metresPerLon);
    if (point.metres < best.metres) best = { segment, ...point };
  }
  return best;
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

/** The foot of the perpendicular, in the plane that touches the ellipsoid at the point. */
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
