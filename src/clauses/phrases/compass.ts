/** The points of the compass, as bearings. */
import { nearestWords } from "../nearest.js";

const COMPASS = [
  "north", "north-north-east", "north-east", "east-north-east", "east", "east-south-east", "south-east",
  "south-south-east", "south", "south-south-west", "south-west", "west-south-west", "west", "west-north-west",
  "north-west", "north-north-west",
]; // prettier-ignore

/** Degrees clockwise from north; null where it is no point of the compass. A hyphen more or less is no matter. */
export function compassDegrees(written: string): number | null {
  const index = COMPASS.findIndex((name) => name.replaceAll("-", "") === written.replaceAll("-", ""));
  return index < 0 ? null : index * 22.5;
}

/** Precondition: a point of the compass. */
export const compassName = (degrees: number): string => COMPASS[Math.round(degrees / 22.5)]!;

/** Points of the compass that are written much like this. */
export const compassNear = (written: string): readonly string[] => nearestWords(written, COMPASS);
