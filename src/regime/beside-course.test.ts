import fc from "fast-check";
import { expect, it } from "vitest";
import { BesideCourse } from "./beside-course.js";

const METRES = 110_574;
const at = (eastKm: number, northMetres: number) => ({ lon: eastKm / 111.32, lat: northMetres / METRES });
/** Along the equator, eastwards, from 100 km west to 100 km east, known to 500 m. */
const equator = (shoreMetres = 0) =>
  new BesideCourse({
    course: { vertices: [at(-100, 0), at(0, 0), at(100, 0)], accuracyMetres: [500, 500] },
    from: null,
    to: null,
    shoreMetres,
  });
const box = (eastKm: number, south: number, north: number) =>
  [at(eastKm, south), at(eastKm + 2, south), at(eastKm + 2, north), at(eastKm, north)]; // prettier-ignore
const metres = fc
  .integer({ min: -3000, max: 3000 })
  .filter((m) => Math.abs(Math.abs(m) - 500) > 5 && Math.abs(m) > 5);

it("an island lies where its shores do, surely where all of them lie farther off than the course is known", () => {
  fc.assert(
    fc.property(metres, metres, fc.integer({ min: -90, max: 88 }), (one, other, eastKm) => {
      fc.pre(one !== other);
      const [south, north] = [Math.min(one, other), Math.max(one, other)];
      const { nearest: _, ...placed } = equator().place(box(eastKm, south, north))!;
      expect(placed).toEqual({
        hand: south > 0 ? "left" : north < 0 ? "right" : null,
        isSure: south > 500 || north < -500,
        mayBe: [...(south > -500 ? ["left"] : []), ...(north < 500 ? ["right"] : [])],
      });
    }),
  );
});

it("shores that are drawn apart from the course are known no better than they are drawn", () => {
  expect(equator(2000).place(box(0, 1000, 1500))).toMatchObject({ hand: "left", isSure: false });
  expect(equator(0).place(box(0, 1000, 1500))).toMatchObject({ hand: "left", isSure: true });
});

it("an island beyond an end of the course, or of the stretch of it that is meant, is on no side", () => {
  expect(equator().place(box(101, 1000, 1500))).toBeNull();
  const { course } = { course: { vertices: [at(-100, 0), at(100, 0)], accuracyMetres: [500] } };
  const stretch = new BesideCourse({ course, from: at(40, 0), to: at(-20, 0), shoreMetres: 0 });
  expect([-30, -10, 30, 50].map((km) => stretch.place(box(km, 1000, 1500))?.hand ?? null)).toEqual([
    null,
    "left",
    "left",
    null,
  ]);
});

it("the north of a course that runs east is its left; it has no east", () => {
  expect([equator().handOf("north"), equator().handOf("south"), equator().handOf("east")]).toEqual(["left", "right", null]);
}); // prettier-ignore

it("of a stretch its own vertices are meant, and its own sides, between ends in the middle of edges", () => {
  const course = {
    vertices: [at(0, 0), at(100, 0), at(100, 50_000), at(0, 50_000)],
    accuracyMetres: [1, 1, 1],
  };
  const back = new BesideCourse({ course, from: at(20, 50_000), to: at(80, 50_000), shoreMetres: 0 });
  const east = back.vertices.map(({ lon }) => Math.round(lon * 111.32));
  expect(east).toEqual([80, 20]);
  expect([back.handOf("north"), back.handOf("south"), back.handOf("left")]).toEqual([
    "right",
    "left",
    "left",
  ]);
});
