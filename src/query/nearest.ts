import type { Atlas } from "../atlas/model.js";
import { stands as isStanding } from "../atlas/standing.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import type { LonLat } from "../geodesy/model.js";
import { openLocator } from "./locate.js";
import type { NearestFinder } from "./nearest-finder.js";
import { nearestPart } from "./nearest-part.js";
import { buildOutlineFinder } from "./outlines.js";
import { FROM_END_SHARE, openParting, type Parting } from "./parting.js";

/** Distances are geodesic, WGS 84. */
export function buildNearestFinder(atlas: Atlas): NearestFinder {
  const locator = openLocator(atlas.partition);
  const isDry = ({ lon, lat }: LonLat) => atlas.partition.faceIsLand[locator.face(lon, lat)] === 1;
  const lines = buildLineFinder(atlas, isDry, openParting(atlas, locator));
  const outlines = buildOutlineFinder(atlas, isDry);
  return {
    nearest(spot, day, reading) {
      const line = lines.nearest(spot, day, reading);
      const outline = outlines.nearest(spot, day, reading);
      const isLine = !outline || (line?.within && line.distanceMetres <= outline.distanceMetres);
      return isLine ? line : outline;
    },
  };
}

/** Where on an edge it is looked at when it is looked at as a whole. */
const SHARES = [FROM_END_SHARE, 0.5, 1 - FROM_END_SHARE];

function buildLineFinder(atlas: Atlas, isDry: (place: LonLat) => boolean, parting: Parting): NearestFinder {
  const lines = new Map(atlas.lines.map((line) => [line.id, line]));
  const standing = atlas.parts.flatMap((part) => {
    const line = lines.get(part.line);
    return line?.role === "line" ? [{ part, line }] : [];
  });
  const index = new SegmentIndex(standing.map(({ part }) => part.coordinates));
  // Of each part, whether its line stands, and in which question that was found.
  const isThere = new Uint8Array(standing.length);
  const askedLast = new Float64Array(standing.length);
  let question = 0;
  return {
    nearest(spot, day, reading) {
      question++;
      const stands = (edge: number) => {
        const course = index.courseOf(edge);
        if (askedLast[course] !== question) {
          askedLast[course] = question;
          isThere[course] = isStanding(standing[course]!.line, day, reading) ? 1 : 0;
        }
        return isThere[course] === 1;
      };
      const parted = (edge: number, share: number) => parting(index.endsOf(edge), share, day, reading);
      const first = index.nearest(spot, stands);
      // Most lines part something all their way: the others are looked for edge by edge.
      const found =
        first && parted(first.edge, first.share) === "nothing"
          ? index.nearest(
              spot,
              (edge) => stands(edge) && SHARES.some((share) => parted(edge, share) === "parts"),
            )
          : first;
      if (!found) return null;
      const { part } = standing[index.courseOf(found.edge)]!;
      return nearestPart(part, { edge: index.edgeInCourse(found.edge), metres: found.metres }, spot, () =>
        isDry(spot),
      );
    },
  };
}
