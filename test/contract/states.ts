/** The questions about states that every door is asked: on each border day, the day before it and the day after. */
import { expect } from "vitest";
import type { Outcome, Question } from "./question.js";
import { dayOf, isoOf, type StatesOracle } from "./states-brute.js";

export const around = (iso: string): string[] => [-1, 0, 1].map((more) => isoOf(dayOf(iso) + more)!);

/** By each of these readings of a place; `changes` from each day to the next. */
export function questionsAt(oracle: StatesOracle, place: string, readings: readonly string[]): Question[] {
  return readings.flatMap((reading) => {
    const borders = oracle.borders(place, reading);
    const days = [...new Set(borders.flatMap(around))];
    const last = days.at(-1);
    return [
      ...days.map((date): Question => ({ ask: "state", place, date, reading })),
      ...(last ? [{ ask: "told", place, date: last, reading } as const] : []),
      ...borders.map((to): Question => ({ ask: "changes", from: around(to)[0]!, to, reading })),
    ];
  });
}

/** One in so many, the first among them. */
export const everyNth = <T>(all: readonly T[], n: number): T[] => all.filter((_, index) => index % n === 0);

/** Places and readings of the corpus of a whole country, which has too many for all. */
export const AMUR = {
  places: ["nikolaevsk", "vladivostok", "kegen"],
  readings: ["editorial", "qing"],
};

/** Changes are rounded one by one, and a face may be a millionth of one: square kilometres agree to a half and a thousandth. */
export function expectAlike(answer: Outcome, expected: Outcome, { ask }: Question, words: string): void {
  if (ask !== "changes") {
    expect(answer, words).toEqual(expected);
    return;
  }
  const [found, right] = [answer, expected].map((each) => ("facts" in each ? each.facts : {}) as Record<string, number>);
  expect(Object.keys(found!), words).toEqual(Object.keys(right!));
  for (const [change, area] of Object.entries(found!))
    expect(Math.abs(area - right![change]!), `${words}: ${change}`).toBeLessThanOrEqual(0.5 + area / 1000);
} // prettier-ignore
