import type { Atlas } from "../atlas/model.js";
import { stands } from "../atlas/standing.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import type { LonLat } from "../geodesy/model.js";
import { openLocator } from "./locate.js";
import type { NearestFinder } from "./nearest-finder.js";
import { nearestPart } from "./nearest-part.js";
import { buildOutlineFinder } from "./outlines.js";

/** Distances are geodesic, WGS 84. */
export function buildNearestFinder(atlas: Atlas): NearestFinder {
  const locator = openLocator(atlas.partition);
  const isDry = ({ lon, lat }: LonLat) => atlas.partition.faceIsLand[locator.face(lon, lat)] === 1;
  const lines = buildLineFinder(atlas, isDry);
  const outlines = buildOutlineFinder(atlas, isDry);
  return {
    nearest(lon, lat, day, reading) {
      const line = lines.nearest(lon, lat, day, reading);
      const outline = outlines.nearest(lon, lat, day, reading);
      const isLine = !outline || (line?.within && line.distanceMetres <= outline.distanceMetres);
      return isLine ? line : outline;
    },
  };
}

function buildLineFinder(atlas: Atlas, isDry: (place: LonLat) => boolean): NearestFinder {
  const lines = new Map(atlas.lines.map((line) => [line.id, line]));
  const standing = atlas.parts.flatMap((part) => {
    const line = lines.get(part.line);
    return line?.role === "line" ? [{ part, line }] : [];
  });
  const index = new SegmentIndex(standing.map(({ part }) => part.coordinates));
  return {
    nearest(lon, lat, day, reading) {
      const isThere = standing.map(({ line }) => stands(line, day, reading));
      const found = index.nearest({ lon, lat }, (edge) => isThere[index.courseOf(edge)]!);
      if (!found) return null;
      const { part } = standing[index.courseOf(found.edge)]!;
      return nearestPart(part, index.edgeInCourse(found.edge), found.metres, () => isDry({ lon, lat }));
    },
  };
}
