/** On which days a line stands, by a reading. */
import { contains, type Interval } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import { EDITORIAL } from "../effect/model.js";
import type { AtlasLine } from "./model.js";

type Standing = Pick<AtlasLine, "standing">;

/** In order. */
export function standingIn({ standing }: Standing, reading: string): readonly Interval[] {
  return standing[Object.hasOwn(standing, reading) ? reading : EDITORIAL] ?? [];
}

export const stands = (line: Standing, day: Day, reading: string): boolean =>
  contains(standingIn(line, reading), day);
