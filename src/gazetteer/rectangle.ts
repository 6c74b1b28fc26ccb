/** A square or an oblong about a point. */
import type { Feature } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { CHORD_METRES, destination, geodesicVertices } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { degrees } from "../geodesy/wgs84.js";
import { measuredFromUnlocated } from "./defined-area-diagnostics.js";
import type { DefinitionGround } from "./definition.js";
import type { OutlinedArea } from "./model.js";
import { nested } from "./rings.js";

type Rectangle = Extract<Feature["location"], { form: "rectangle" }>;

/**
 * Its corners lie as far from the point as half its diagonal, its sides are geodesics. Where nobody says how it lies, it is drawn
 * with its sides to the four quarters, and known no better than the farthest that turning it about its point could move its edge.
 */
export function rectangle(
  feature: Feature,
  { metres: [along, across], about, azimuth }: Rectangle,
  { resolve }: DefinitionGround,
): OutlinedArea | Diagnostic {
  const found = resolve(about);
  if (!found.ok) return measuredFromUnlocated(feature, found.diagnostic);
  const { at, accuracyMetres } = found.located;
  const halfDiagonal = Math.hypot(along, across) / 2;
  const toCorner = degrees(Math.atan2(across, along));
  const bearing = azimuth?.azimuthDegrees ?? 0;
  const corners = [toCorner, 180 - toCorner, 180 + toCorner, -toCorner].map((turn) =>
    destination(at, bearing + turn, halfDiagonal),
  );
  const turned = azimuth === null ? halfDiagonal - Math.min(along, across) / 2 : 0;
  return {
    id: feature.id,
    survey: null,
    accuracyMetres: feature.accuracyMetres ?? accuracyMetres + turned,
    polygons: nested(feature.id, [ringThrough(corners)]),
  };
}

function ringThrough(corners: readonly LonLat[]): LonLat[] {
  return corners.flatMap((corner, i) =>
    geodesicVertices(corner, corners[(i + 1) % corners.length]!, CHORD_METRES).slice(0, -1),
  );
}
