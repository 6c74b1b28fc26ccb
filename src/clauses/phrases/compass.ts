/** The thirty-two points of the compass, as bearings. */
import { nearestWords } from "../nearest.js";

const POINT_DEGREES = 11.25;

const COMPASS = [
  "north", "north by east", "north-north-east", "north-east by north", "north-east", "north-east by east", "east-north-east", "east by north",
  "east", "east by south", "east-south-east", "south-east by east", "south-east", "south-east by south", "south-south-east", "south by east",
  "south", "south by west", "south-south-west", "south-west by south", "south-west", "south-west by west", "west-south-west", "west by south",
  "west", "west by north", "west-north-west", "north-west by west", "north-west", "north-west by north", "north-north-west", "north by west",
]; // prettier-ignore

const closed = (written: string): string => written.toLowerCase().replace(/[- ]/g, "");

/** `SEbyS`, `SEbS` for south-east by south. */
const INITIALS = COMPASS.map((name) => name.replace(/north|east|south|west/g, ([first]) => first!));

/** Degrees clockwise from north; null where it is no point of the compass. A hyphen more or less is no matter, nor are capitals. */
export function compassDegrees(written: string): number | null {
  const plain = closed(written);
  const index = COMPASS.findIndex((name, i) => {
    const initials = closed(INITIALS[i]!);
    return [closed(name), initials, initials.replace("by", "b")].includes(plain);
  });
  return index < 0 ? null : index * POINT_DEGREES;
}

/** Precondition: a point of the compass. */
export const compassName = (degrees: number): string => COMPASS[Math.round(degrees / POINT_DEGREES)]!;

/** Points of the compass that are written much like this. */
export const compassNear = (written: string): readonly string[] => nearestWords(written, COMPASS);
