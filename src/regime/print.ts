import { addSquareKm } from "../geodesy/area.js";
import { isoFromDay } from "../chronology/days.js";
import type { Partition } from "../partition/model.js";
import type { Regime } from "./model.js";
import { titleKey } from "./title.js";

/** What area of land changed to what title on which day. */
export function printRegime({ spells }: Regime, { faceIsLand, faceAreaSquareKm }: Partition): string {
  const areas = new Map<string, number>();
  spells.forEach((ofFace, face) => {
    if (faceIsLand[face] === 0 || face === 0) return;
    let before = "";
    for (const { from, title } of ofFace) {
      const now = titleKey(title);
      if (now === before) continue;
      before = now;
      const key = `${from === null ? "at first" : isoFromDay(from)} ${now}`;
      areas.set(key, addSquareKm(areas.get(key) ?? 0, faceAreaSquareKm[face]!));
    }
  });
  return [...areas]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, area]) => `${key}: ${Math.round(area)} km²`)
    .join("\n");
}
