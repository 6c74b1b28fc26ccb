import type { Feature } from "../../clauses/model.js";
import type { Diagnostic } from "../../diagnostics/model.js";
import { ringAreaSquareKm } from "../../geodesy/area.js";
import { crossingOf } from "../../geodesy/crossing.js";
import type { LonLat } from "../../geodesy/model.js";
import type { OutlinedArea, ReadSurvey } from "../model.js";
import { ringCrosses } from "./diagnostics.js";
import { featureOf } from "./feature.js";

/** The area as its survey outlines it. */
export function outlineOf(area: Feature, survey: ReadSurvey, name: string): OutlinedArea | Diagnostic {
  const shape = featureOf(survey, name, "area", area);
  if ("code" in shape) return shape;
  const crossing = crossingOf(shape.polygons.flat());
  if (crossing) return ringCrosses(area, survey.id, crossing);
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

function turned(ring: readonly LonLat[], counterClockwise: boolean): readonly LonLat[] {
  const area = ringAreaSquareKm(ring.flatMap(({ lon, lat }) => [lon, lat]));
  return area > 0 === counterClockwise ? ring : ring.toReversed();
}
