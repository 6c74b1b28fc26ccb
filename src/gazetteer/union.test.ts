import { array, assert, integer, property, record } from "fast-check";
import { expect, test } from "vitest";
import type { LonLat } from "../geodesy/model.js";
import { unionOf } from "./union.js";
import type { Polygon } from "./model.js";

const polygon = (...rings: LonLat[][]): Polygon => ({ id: "p", rings });
const oblong = (x: number, y: number, w: number, h: number): LonLat[] => [
  { lon: x, lat: y },
  { lon: x + w, lat: y },
  { lon: x + w, lat: y + h },
  { lon: x, lat: y + h },
];

/** By even and odd crossings, apart from the project's own. */
function holds(rings: Polygon["rings"], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length]!;
      if (a.lat > y !== b.lat > y && x < a.lon + ((b.lon - a.lon) * (y - a.lat)) / (b.lat - a.lat))
        inside = !inside;
    });
  return inside;
}

test("what meets nothing is left as it is", () => {
  const apart = [polygon(oblong(0, 0, 1, 1)), polygon(oblong(2, 0, 1, 1))];
  expect(unionOf("whole", apart)).toEqual(apart);
});

test("a ring of four has a hole, and an outer edge without what lies within", () => {
  const sides = [oblong(0, 0, 3, 1), oblong(0, 2, 3, 1), oblong(0, 0, 1, 3), oblong(2, 0, 1, 3)];
  const [whole, ...more] = unionOf(
    "whole",
    sides.map((ring) => polygon(ring)),
  );
  expect(more).toEqual([]);
  expect(whole!.rings.map((ring) => ring.length)).toEqual([4, 4]);
});

const piece = record({
  x: integer({ min: 0, max: 8 }),
  y: integer({ min: 0, max: 8 }),
  w: integer({ min: 1, max: 4 }),
  h: integer({ min: 1, max: 4 }),
});

test("by brute force: it holds what any of them holds, once, and no edge runs within any", () => {
  assert(
    property(array(piece, { minLength: 1, maxLength: 7 }), (pieces) => {
      const parts = pieces.map(({ x, y, w, h }) => polygon(oblong(x, y, w, h)));
      const whole = unionOf("whole", parts);
      for (let x = 0.5; x < 12; x++)
        for (let y = 0.5; y < 12; y++) {
          const times = whole.filter(({ rings }) => holds(rings, x, y)).length;
          expect(times).toBe(parts.some(({ rings }) => holds(rings, x, y)) ? 1 : 0);
        }
      for (const { rings } of whole)
        for (const ring of rings)
          ring.forEach((a, i) => {
            const b = ring[(i + 1) % ring.length]!;
            const [lon, lat] = [(a.lon + b.lon) / 2, (a.lat + b.lat) / 2];
            const isWithin = pieces.some(
              ({ x, y, w, h }) => lon > x && lon < x + w && lat > y && lat < y + h,
            );
            expect(isWithin).toBe(false);
          });
    }),
  );
});
