import { isoFromDay } from "../chronology/days.js";
import type { Interval } from "../chronology/interval.js";
import { isCertain, type UncertainDays } from "../chronology/uncertain-days.js";
import type { UncertainDay } from "../chronology/uncertain.js";
import type { SettledEffects } from "./from-acts.js";
import { EDITORIAL } from "./model.js";

/** The day of each instrument, and the days of each of its clauses; of a party's reading, where it differs. */
export function printEffects({ effects, readings }: SettledEffects): string {
  const lines = [...effects.subjects.values()].flatMap(({ id, clauses }) => [
    `${id}: ${dayWords(effects.commencements.get(id) ?? null)}`,
    ...clauses.flatMap((clause) => {
      const shared = effects.daysOf(clause.id, EDITORIAL);
      return readings.flatMap((reading) => {
        const days = effects.daysOf(clause.id, reading);
        if (reading !== EDITORIAL && days === shared) return [];
        return [`  ${clause.id}${reading === EDITORIAL ? "" : ` by ${reading}`}: ${daysWords(days)}`];
      });
    }),
  ]);
  return lines.join("\n");
}

const iso = (bound: number | null): string =>
  bound !== null && Number.isFinite(bound) ? isoFromDay(bound) : "";

function dayWords(day: UncertainDay | null): string {
  if (day === null) return "never";
  return day.earliest === day.latest ? iso(day.latest) : `${iso(day.earliest)}..${iso(day.latest)}`;
}

/** Intervals, from inclusive, until exclusive; where something is uncertain, what is sure and what is possible. */
function daysWords(days: UncertainDays): string {
  const { surely, told, possibly } = days;
  if (isCertain(days)) return intervalsWords(told);
  return `${intervalsWords(told)} (surely ${intervalsWords(surely)}; possibly ${intervalsWords(possibly)})`;
}

function intervalsWords(intervals: readonly Interval[]): string {
  if (intervals.length === 0) return "never";
  return intervals.map(({ from, until }) => `[${iso(from)}, ${iso(until)})`).join(" ");
}
