import { assert, integer, property, tuple, array } from "fast-check";
import { expect, test } from "vitest";
import { handOfWay, type CompassSide } from "./sides.js";
import { turnsBack, type TurnBack } from "./turns-back.js";

const at = (lon: number, lat: number) => ({ lon, lat });
const KM_PER_DEGREE_AT_EQUATOR = 111.32;

/** East by 4 degrees, north by 1, back west by 2, and on to the north. */
const hook = [at(0, 0), at(4, 0), at(4, 1), at(2, 1), at(2, 3)];

test("a hook goes back from its outer corner to its end", () => {
  const [back, ...more] = turnsBack("north", "left", [hook]);
  expect(more).toEqual([]);
  expect([back!.from, back!.to]).toEqual([at(4, 1), at(2, 1)]);
  expect(back!.metres / 1000).toBeCloseTo(2 * KM_PER_DEGREE_AT_EQUATOR, 0);
});

test.each<[CompassSide, "left" | "right"]>([
  ["south", "right"],
  ["west", "left"],
  ["east", "right"],
])("%s of it, on the %s", (side, hand) => {
  const isAlongParallel = side === "south";
  expect(turnsBack(side, hand, [hook])).toHaveLength(isAlongParallel ? 1 : 0);
});

test("the same course the other way goes back as far, from the other end", () => {
  const [back] = turnsBack("north", "right", [hook.toReversed()]);
  expect([back!.from, back!.to]).toEqual([at(2, 1), at(4, 1)]);
});

test("the bends of a river are no turning back", () => {
  const river = Array.from({ length: 21 }, (_, i) => at(i + (i % 2 ? 1.4 : 0), 0));
  expect(turnsBack("north", "left", [river])).toEqual([]);
});

test("a long line that goes back by 100 km is told, whatever its length; pieces of it are weighed together", () => {
  const long = [at(0, 0), at(30, 0), at(30, 1), at(29, 1), at(29, 3)];
  expect(turnsBack("north", "left", [long])).toHaveLength(1);
  const crumb = [at(31, 3), at(30.9, 3)];
  expect(turnsBack("north", "left", [[at(0, 0), at(30, 0)], crumb])).toEqual([]);
  expect(turnsBack("north", "left", [crumb])).toHaveLength(1);
});

/** Whole degrees near the equator, where each is as long as the next to a thousandth. */
const walks = array(tuple(integer({ min: -4, max: 4 }), integer({ min: -1, max: 1 })), {
  minLength: 1,
  maxLength: 30,
}).map((steps) => {
  const course = [at(0, 0)];
  for (const [dx, dy] of steps) {
    const before = course.at(-1)!;
    course.push(at(before.lon + dx / 10, Math.max(-0.5, Math.min(0.5, before.lat + dy / 10))));
  }
  return course;
});

const greatestRise = (figures: readonly number[]): number =>
  Math.max(...figures.map((after, i) => after - Math.min(...figures.slice(0, i + 1))));

test("by brute force: each fall that counts meets one that is told, and what is told falls from its greatest to its least", () => {
  assert(
    property(walks, (course) => {
      const { lon, lat } = course.at(-1)!;
      const hand = handOfWay("north", lon, lat);
      if (hand === null) return;
      const sign = hand === "left" ? 1 : -1;
      const told = turnsBack("north", hand, [course]);
      const lons = course.map((vertex) => sign * vertex.lon);
      const enough = Math.min(0.25 * (Math.max(...lons) - Math.min(...lons)), 100 / KM_PER_DEGREE_AT_EQUATOR);
      lons.forEach((before, i) =>
        lons.slice(i).forEach((after, k) => {
          if (before - after < enough + 1e-3) return;
          const meets = ({ from, to }: TurnBack) => course.indexOf(from) < i + k && course.indexOf(to) > i;
          expect(told.some(meets)).toBe(true);
        }),
      );
      told.forEach(({ from, to, metres }, i) => {
        const within = lons.slice(course.indexOf(from), course.indexOf(to) + 1);
        expect(metres / 1000 / KM_PER_DEGREE_AT_EQUATOR).toBeCloseTo(within[0]! - within.at(-1)!, 2);
        expect([within[0], within.at(-1)]).toEqual([Math.max(...within), Math.min(...within)]);
        expect(greatestRise(within)).toBeLessThan(enough + 1e-3);
        if (i > 0) expect(course.indexOf(told[i - 1]!.to)).toBeLessThanOrEqual(course.indexOf(from));
      });
    }),
  );
});

test("the ground beside a turning back, on the hand of the side, has the course on that side of it too", () => {
  const [back] = turnsBack("north", "left", [hook]);
  const x = (back!.from.lon + back!.to.lon) / 2;
  // South of the upper arm, on its left: the course is met again to the north.
  const crossings = (from: number) =>
    hook.slice(1).filter((b, i) => {
      const a = hook[i]!;
      return (a.lon - x) * (b.lon - x) < 0 && a.lat > from;
    }).length;
  expect([crossings(0.9), crossings(1.1)]).toEqual([1, 0]);
});
