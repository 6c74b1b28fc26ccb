import type { Chain } from "../src/gazetteer/model.js";
import { distanceMetres } from "../src/geodesy/geodesic.js";
import type { LonLat } from "../src/geodesy/model.js";

const STEP_METRES = 1000;

/** The points of a chain a kilometre apart, each with what is stated there. */
export function everyKilometre({
  vertices,
  accuracyMetres,
}: Chain): { at: LonLat; accuracyMetres: number }[] {
  const points: { at: LonLat; accuracyMetres: number }[] = [];
  let left = STEP_METRES / 2;
  for (let i = 0; i + 1 < vertices.length; i++) {
    const [a, b] = [vertices[i]!, vertices[i + 1]!];
    const length = distanceMetres(a, b);
    for (; left < length; left += STEP_METRES) {
      const t = left / length;
      const at = { lon: a.lon + t * (b.lon - a.lon), lat: a.lat + t * (b.lat - a.lat) };
      points.push({ at, accuracyMetres: accuracyMetres[i]! });
    }
    left -= length;
  }
  return points;
}
