/** A traced course runs nowhere back over itself. */
import { describe, expect, it } from "vitest";
import { withoutSpurs } from "./traced-course.js";

/** East along the equator in thousandths of a degree (111 m), but for what is said of the north. */
type Place = number | readonly [east: number, north: number];
const course = (...places: readonly Place[]) =>
  withoutSpurs(
    places.map((place) => {
      const [east, north] = typeof place === "number" ? [place, 0] : place;
      return { at: { lon: east / 1000, lat: north / 1000 }, accuracyMetres: 2100 };
    }),
  );
const kept = (...places: readonly Place[]) =>
  course(...places).chain.vertices.map(({ lon, lat }) => [lon, lat].map((each) => Math.round(each * 1000)));
const east = (...easts: readonly number[]) => easts.map((each) => [each, 0]);

describe("a spur", () => {
  it("is cut off where the course comes back to a vertex, to a place between two, or past a vertex", () => {
    expect(kept(0, 10, 20, 10, [10, 5])).toEqual([...east(0, 10), [10, 5]]);
    expect(kept(0, 10, 20, 16)).toEqual(east(0, 10, 16));
    expect(kept(0, 10, 20, 4)).toEqual(east(0, 4));
    expect(kept(0, 10, 20, 16, [16, 5])).toEqual([...east(0, 10, 16), [16, 5]]);
    expect(kept(0, 10, 20, 13, 8, [8, 5])).toEqual([...east(0, 8), [8, 5]]);
  });

  it("is none where the course turns sharply, and comes to other places", () => {
    const sharp = [0, 10, 20, [10, 1]] as const;
    expect(kept(...sharp)).toEqual([...east(0, 10, 20), [10, 1]]);
    expect(course(...sharp).spurs).toEqual([]);
  });

  it("is told where it is long, with its tip and how far it was to run there and back", () => {
    expect(course(0, 10, 20, 10).spurs).toEqual([]);
    const [spur, ...others] = course(0, 10, 40, 15, [15, 5]).spurs;
    expect(others).toEqual([]);
    // 25 thousandths of a degree of the equator, twice: 2 × 0.025 × 111,319.49 m.
    expect(spur).toEqual({ kind: "detour", at: { lon: 0.04, lat: 0 }, metres: expect.closeTo(5566, -1) });
  });
});
