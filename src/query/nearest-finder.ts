import type { Day } from "../chronology/model.js";
import type { NearestLine } from "./model.js";

export interface NearestFinder {
  /**
   * Among the lines that stand on the day in the reading, where they part something, and outlines, limits, rivers and ways within
   * whose error the point lies: of what it lies within the error of, the nearest, else the nearest line. Null where there is none.
   */
  nearest(lon: number, lat: number, day: Day, reading: string): NearestLine | null;
}
