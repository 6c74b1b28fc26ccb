import type { Day } from "../chronology/model.js";
import type { Atlas } from "../atlas/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import type { NearestLine } from "./model.js";

export interface NearestFinder {
  /** Among the lines that stand on the day; null where none stands. */
  nearest(lon: number, lat: number, day: Day): NearestLine | null;
}

/** Distances are geodesic, WGS 84. */
export function buildNearestFinder(atlas: Atlas): NearestFinder {
  const lines = new Map(atlas.lines.map((line) => [line.id, line]));
  const parts = atlas.parts.filter((part) => lines.get(part.line)?.from != null);
  const spans = parts.map(({ line }) => ({ from: lines.get(line)!.from!, until: lines.get(line)!.until }));
  const index = new SegmentIndex(parts.map(({ coordinates }) => coordinates));
  return {
    nearest(lon, lat, day) {
      const stands = spans.map(({ from, until }) => from <= day && (until === null || day < until));
      const found = index.nearest({ lon, lat }, (edge) => stands[index.courseOf(edge)]!);
      if (!found) return null;
      const part = parts[index.courseOf(found.edge)]!;
      const accuracyMetres = part.accuracyMetres[index.edgeInCourse(found.edge)]!;
      return {
        line: part.line,
        distanceMetres: Math.round(found.metres),
        accuracyMetres: Math.round(accuracyMetres),
        isOpen: part.form === "as-fixed",
        basis: part.basis,
        surveys: part.surveys,
        within: found.metres <= accuracyMetres,
      };
    },
  };
}
