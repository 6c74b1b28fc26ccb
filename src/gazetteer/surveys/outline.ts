import type { Feature, Theatre } from "../../clauses/model.js";
import type { Diagnostic } from "../../diagnostics/model.js";
import { ringAreaSquareKm } from "../../geodesy/area.js";
import { crossingOf } from "../../geodesy/crossing.js";
import type { LonLat } from "../../geodesy/model.js";
import { ringHolds } from "../../geodesy/plane.js";
import type { OutlinedArea, ReadSurvey } from "../model.js";
import { enclosesNothing, holeOutside, outsideTheatre, ringCrosses } from "./diagnostics.js";
import { flat } from "../../geodesy/flat.js";
import { turned } from "../rings.js";
import { featureOf } from "./feature.js";

/** The area as its survey outlines it. */
export function outlineOf(
  area: Feature,
  survey: ReadSurvey,
  name: string,
  theatre: Theatre,
): OutlinedArea | Diagnostic {
  const shape = featureOf(survey, name, "area", area);
  if ("code" in shape) return shape;
  const crossing = crossingOf(shape.polygons.flat());
  if (crossing) return ringCrosses(area, survey.id, crossing);
  if (shape.polygons.every(([ring]) => !ring || sizeOf(ring) < LEAST_SQUARE_KM))
    return enclosesNothing(area, survey.id);
  const stray = shape.polygons.flatMap(strayHole)[0];
  if (stray) return holeOutside(area, survey.id, stray);
  const corners = boxOf(shape.polygons.flat(2));
  if (!meets(corners, theatre)) return outsideTheatre(area, survey.id, corners);
  return {
    id: area.id,
    survey: survey.id,
    accuracyMetres: area.accuracyMetres ?? survey.accuracyMetres,
    polygons: shape.polygons.map((rings) => ({
      id: area.id,
      rings: rings.map((ring, index) => turned(ring, index === 0)),
    })),
  };
}

/** A square metre is no district. */
const LEAST_SQUARE_KM = 1e-6;

const sizeOf = (ring: readonly LonLat[]): number => Math.abs(ringAreaSquareKm(flat(ring)));

/** A point of a hole no part of which lies within its ring. Precondition: no ring crosses another. */
function strayHole([ring, ...holes]: readonly (readonly LonLat[])[]): LonLat[] {
  const outline = flat(ring ?? []);
  const isWithin = ({ lon, lat }: LonLat) => ringHolds(outline, lon, lat);
  return holes.flatMap((hole) => (hole.some(isWithin) ? [] : hole.slice(0, 1)));
}

function boxOf(points: readonly LonLat[]): readonly [southWest: LonLat, northEast: LonLat] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { lon, lat } of points) {
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [
    { lon: west, lat: south },
    { lon: east, lat: north },
  ];
}

/** In whatever turn of longitude. */
function meets([southWest, northEast]: ReturnType<typeof boxOf>, theatre: Theatre): boolean {
  if (northEast.lat < theatre.south || southWest.lat > theatre.north) return false;
  return [-360, 0, 360].some(
    (turn) => northEast.lon + turn >= theatre.west && southWest.lon + turn <= theatre.east,
  );
}
