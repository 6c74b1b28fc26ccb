import { describe, expect, it } from "vitest";
import { crossingOf, crossingsOf } from "./crossing.js";
import type { LonLat } from "./model.js";

const ring = (...xy: readonly (readonly [number, number])[]): LonLat[] =>
  xy.map(([lon, lat]) => ({ lon, lat }));
const SQUARE = ring([0, 0], [4, 0], [4, 4], [0, 4]);

describe("rings that cross", () => {
  it("are found with the point at which they do", () => {
    expect(crossingOf([ring([0, 0], [2, 2], [2, 0], [0, 2])])).toEqual({ lon: 1, lat: 1 });
    expect(crossingOf([SQUARE, ring([3, 1], [5, 2], [3, 3])])).toEqual({ lon: 4, lat: 1.5 });
  });

  it("are not those that only touch, or lie within each other", () => {
    expect(crossingOf([SQUARE])).toBeNull();
    expect(crossingOf([SQUARE, ring([1, 1], [1, 2], [2, 2])])).toBeNull();
    expect(crossingOf([SQUARE, ring([4, 1], [6, 0], [6, 2])])).toBeNull();
    expect(crossingOf([SQUARE, ring([4, 0], [6, 0], [6, 4], [4, 4])])).toBeNull();
  });

  it("are found among thousands of edges", () => {
    const circle = Array.from({ length: 5000 }, (_, i): LonLat => {
      const turn = (2 * Math.PI * i) / 5000;
      return { lon: Math.cos(turn), lat: Math.sin(turn) };
    });
    expect(crossingOf([circle])).toBeNull();
    const found = crossingOf([circle, ring([0, 0], [2, 0.1], [2, -0.1])]);
    expect(Math.hypot(found!.lon, found!.lat)).toBeCloseTo(1, 6);
  });
});

describe("the crossings of courses with others", () => {
  it("are each place once, in order, with the edges that meet; touching counts", () => {
    const zigzag = [0, 1, 2, 3].map((x) => ({ lon: x, lat: x % 2 === 0 ? -1 : 1 }));
    const level = [{ lon: -1, lat: 0 }, { lon: 1.5, lat: 0 }, { lon: 4, lat: 0 }]; // prettier-ignore
    const found = crossingsOf([level], [zigzag]);
    expect(found.map(({ at, one, other }) => [at.lon, at.lat, one.edge, other.edge])).toEqual([[0.5, 0, 0, 0], [1.5, 0, 0, 1], [2.5, 0, 1, 2]]); // prettier-ignore
    expect(crossingsOf([level], [[{ lon: 0, lat: 1 }, { lon: 0, lat: 0 }]])).toHaveLength(1); // prettier-ignore
    expect(crossingsOf([level], [[{ lon: 0, lat: 1 }, { lon: 0, lat: 0.1 }]])).toEqual([]); // prettier-ignore
  });
});
