import type { Day } from "../chronology/model.js";
import type { NearestLine } from "./model.js";
import type { Spot } from "./whereabouts.js";

export interface NearestFinder {
  /**
   * Among the lines that stand on the day in the reading, where they part something, and outlines, limits, rivers and ways within
   * whose error, with its own, the spot lies: of what it lies within the error of, the nearest, else the nearest line. Null where there
   * is none.
   */
  nearest(spot: Spot, day: Day, reading: string): NearestLine | null;
}

/** Whether something so far off lies within its own error and that of the place, and which of them says so. */
export const withinErrors = (
  metres: number,
  known: number,
  { accuracyMetres: own }: Spot,
): Pick<NearestLine, "within" | "placeAccuracyMetres"> => ({
  within: metres <= known + own,
  ...(metres > known && metres <= known + own ? { placeAccuracyMetres: Math.round(own) } : {}),
});
