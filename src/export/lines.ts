/** The lines that stand on a day, as features for other programs: one for each part of each. */
import type { Feature, MultiLineString } from "geojson";
import type { Atlas, AtlasLine, AtlasLinePart } from "../atlas/model.js";
import { standingIn } from "../atlas/standing.js";
import { isoFromDay, isoOrNull } from "../chronology/days.js";
import { holds } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import { partPieces, partProperties, partsInOrder } from "../query/line.js";
import type { Properties } from "./model.js";

export type PartFeature = Feature<MultiLineString, Properties>;

/** Geometry: RFC 7946, cut at the antimeridian. `from` and `until`: since when the line stands, and until when. */
export function* lineFeaturesOn(atlas: Atlas, day: Day, reading: string): Generator<PartFeature> {
  for (const line of atlas.lines) {
    const standing = standingIn(line, reading).find((each) => holds(each, day));
    if (!standing) continue;
    const own = {
      day: isoFromDay(day),
      reading,
      ...lineProperties(line),
      from: isoOrNull(standing.from),
      until: isoOrNull(standing.until),
    };
    for (const part of partsInOrder(atlas, line.id))
      yield {
        type: "Feature",
        properties: { ...own, part: part.part + 1, ...flatPart(part) },
        geometry: { type: "MultiLineString", coordinates: partPieces(part) },
      };
  }
}

const lineProperties = ({ id, name, instrument, article }: AtlasLine): Properties => ({
  line: id,
  name,
  instrument,
  article,
});

function flatPart(part: AtlasLinePart): Properties {
  const { form, along, clause, accuracyMetres, basis, editorial, surveys, unverified } = partProperties(part);
  return {
    clause,
    form,
    along,
    accuracy_metres: accuracyMetres,
    basis,
    editorial,
    unverified,
    evidence: surveys.join("+") || null,
  };
}
