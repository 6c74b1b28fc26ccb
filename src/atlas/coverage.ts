/** The days and the ground that a corpus speaks of. One that states none speaks of all. */
import type { Day } from "../chronology/model.js";
import { holds } from "../chronology/interval.js";
import { unwrapLon } from "../geodesy/longitude.js";
import type { Coverage } from "../clauses/model.js";
import type { Atlas, AtlasCoverage } from "./model.js";

export const packCoverage = ({ from, until, boxes }: Coverage): AtlasCoverage => ({
  from: from?.earliest ?? null,
  until: until?.earliest ?? null,
  boxes,
});

type Covered = Pick<Atlas, "coverage">;

export const speaksOn = ({ coverage }: Covered, day: Day): boolean => !coverage || holds(coverage, day);

/** Whether it speaks of the ground at a point. */
export function speaksAt({ coverage }: Covered, lon: number, lat: number): boolean {
  if (!coverage || coverage.boxes.length === 0) return true;
  return coverage.boxes.some(
    ({ west, south, east, north }) => lat >= south && lat <= north && unwrapLon(lon, west) <= east,
  );
}
