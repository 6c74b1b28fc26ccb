/** What lies beside title on a day, as features for other programs: areas that may lie one over another. */
import type { Atlas } from "../atlas/model.js";
import { isoFromDay } from "../chronology/days.js";
import type { Day } from "../chronology/model.js";
import { besidePolygonsOn } from "../picture/polygons.js";
import { withinAntimeridian } from "./antimeridian.js";
import type { AreaFeature } from "./areas.js";

/** Of each layer, claim, doubt and burden each connected area; none on a day that the corpus does not speak of. */
export function* besideFeaturesOn(atlas: Atlas, day: Day, reading: string): Generator<AreaFeature> {
  for (const { properties, geometry } of besidePolygonsOn(atlas, day, reading).features) {
    const { is, kind, from, inFact, effect, title, parties, squareKm } = properties;
    yield {
      type: "Feature",
      properties: {
        day: isoFromDay(day),
        reading,
        is,
        kind,
        parties: parties.join("+"),
        from,
        in_fact: inFact,
        effect,
        title,
        square_km: squareKm,
      },
      geometry: withinAntimeridian(geometry),
    };
  }
}
