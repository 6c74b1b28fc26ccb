/**
 * From days to places on the slider. Treaties come in bunches: half of the width follows the calendar,
 * half gives each instrument room of its own, so that six busy years stay usable beside a quiet century.
 */
import { dayFromCivil, yearOf } from "../../chronology/days.js";
import type { Day } from "../../chronology/model.js";

const CALENDAR_SHARE = 0.45;

export interface Timescale {
  readonly firstDay: Day;
  readonly lastDay: Day;
  /** From 0 at `firstDay` to 1 at `lastDay`; monotone. */
  position(day: Day): number;
  day(position: number): Day;
}

/** A day to which the slider gives room, in proportion to its weight. */
export interface Tick {
  readonly day: Day;
  readonly weight: number;
}

/** Precondition: the ticks are in order, without repeats. */
export function timescale(firstDay: Day, lastDay: Day, ticks: readonly Tick[]): Timescale {
  const inner = ticks.filter(({ day }) => day > firstDay && day < lastDay);
  const knots = [firstDay, ...inner.map(({ day }) => day), lastDay];
  const weights = [...inner.map(({ weight }) => weight), 1];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let passed = 0;
  const places = knots.map((day, i) => {
    if (i > 0) passed += weights[i - 1]!;
    return (
      (CALENDAR_SHARE * (day - firstDay)) / (lastDay - firstDay) + ((1 - CALENDAR_SHARE) * passed) / total
    );
  });
  return {
    firstDay,
    lastDay,
    position: (day) => interpolate(knots, places, day),
    day: (position) => Math.round(interpolate(places, knots, position)),
  };
}

function interpolate(from: readonly number[], to: readonly number[], value: number): number {
  const clamped = Math.min(from.at(-1)!, Math.max(from[0]!, value));
  let i = 1;
  while (i < from.length - 1 && clamped > from[i]!) i++;
  const share = (clamped - from[i - 1]!) / (from[i]! - from[i - 1]!);
  return to[i - 1]! + share * (to[i]! - to[i - 1]!);
}

/** Years to write under the slider: the roundest first, none nearer than `apart` (a share of the width) to another. */
export function yearMarks(scale: Timescale, apart: number): { year: number; position: number }[] {
  const marks: { year: number; position: number }[] = [];
  const last = yearOf(scale.lastDay);
  for (const step of [100, 50, 20, 10, 5, 2, 1]) {
    for (let year = Math.ceil(yearOf(scale.firstDay) / step) * step; year <= last; year += step) {
      const day = dayFromCivil("gregorian", year, 1, 1);
      if (day < scale.firstDay || day > scale.lastDay) continue;
      const position = scale.position(day);
      if (marks.every((mark) => Math.abs(mark.position - position) >= apart)) marks.push({ year, position });
    }
  }
  return marks.sort((a, b) => a.position - b.position);
}

/** Of positions in order those that lie at least so far from the one before that is kept. */
export function apart(positions: readonly number[], least: number): number[] {
  const kept: number[] = [];
  for (const position of positions) if (position - (kept.at(-1) ?? -Infinity) >= least) kept.push(position);
  return kept;
}
