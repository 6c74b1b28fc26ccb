/** On which days a line stands, by a reading. */
import { holds } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import type { AtlasLine } from "./model.js";

export type Standing = Pick<AtlasLine, "from" | "until" | "readings">;

export function stands({ from, until, readings }: Standing, day: Day, reading: string): boolean {
  const own = readings?.[reading];
  if (own) return own.some((interval) => holds(interval, day));
  return from !== null && holds({ from, until }, day);
}
