import { assert, integer, property, uniqueArray } from "fast-check";
import { expect, test } from "vitest";
import { chain, square } from "../../test/treaties.js";
import { edgeOfGround, type EdgeStretch } from "./edge-of-ground.js";
import { partition } from "./from-delimitation.js";
import { locateFace } from "./locate.js";

/** The square 0 to 10, cut into pieces by lines at whole degrees, from side to side. */
const plane = partition([
  ...square().filter(({ kind }) => kind === "frame"),
  ...[2, 4, 7].map((y) => chain("line", `row-${y}`, 0, y, 10, y)),
  ...[3, 5, 9].map((x) => chain("line", `column-${x}`, x, 0, x, 10)),
]);
const COLUMNS = [0, 3, 5, 9, 10];
const ROWS = [0, 2, 4, 7, 10];
const pieces = COLUMNS.slice(1).flatMap((east, i) =>
  ROWS.slice(1).map((north, j) => ({ west: COLUMNS[i]!, east, south: ROWS[j]!, north })),
);
type Piece = (typeof pieces)[number];
const faceOf = ({ west, east, south, north }: Piece): number =>
  locateFace(plane, (west + east) / 2, (south + north) / 2);

const turnedArea = (ring: readonly EdgeStretch[]): number =>
  ring.reduce(
    (sum, { vertices }) =>
      vertices.slice(1).reduce((all, b, i) => all + (vertices[i]!.lon * b.lat - b.lon * vertices[i]!.lat) / 2, sum),
    0,
  ); // prettier-ignore

test("one piece has four stretches, each by its line", () => {
  const [ring, ...more] = edgeOfGround(plane, new Set([faceOf({ west: 3, east: 5, south: 4, north: 7 })]));
  expect(more).toEqual([]);
  const told = ring!.map(({ chains, vertices }) => [chains[0]!.name, vertices[0], vertices.at(-1)]);
  expect(told.sort()).toEqual([
    ["column-3", { lon: 3, lat: 7 }, { lon: 3, lat: 4 }],
    ["column-5", { lon: 5, lat: 4 }, { lon: 5, lat: 7 }],
    ["row-4", { lon: 3, lat: 4 }, { lon: 5, lat: 4 }],
    ["row-7", { lon: 5, lat: 7 }, { lon: 3, lat: 7 }],
  ]);
});

test("of whatever pieces it goes round all of them once, closed, and by no line that lies within", () => {
  const some = uniqueArray(integer({ min: 0, max: pieces.length - 1 }), { minLength: 1 });
  assert(
    property(some, (chosen) => {
      const ground = chosen.map((i) => pieces[i]!);
      const rings = edgeOfGround(plane, new Set(ground.map(faceOf)));
      const truth = ground.reduce((sum, { west, east, south, north }) => sum + (east - west) * (north - south), 0);
      expect(rings.reduce((sum, ring) => sum + turnedArea(ring), 0)).toBeCloseTo(truth, 9);
      for (const ring of rings)
        ring.forEach(({ vertices, chains }, i) => {
          expect(vertices[0]).toEqual(ring.at(i - 1)!.vertices.at(-1));
          expect(chains.length).toBeGreaterThan(0);
        });
      const holds = (x: number, y: number) =>
        ground.some((each) => x > each.west && x < each.east && y > each.south && y < each.north);
      for (const { vertices } of rings.flat())
        vertices.slice(1).forEach((b, i) => {
          const a = vertices[i]!;
          const [x, y] = [(a.lon + b.lon) / 2, (a.lat + b.lat) / 2];
          const [dx, dy] = [Math.sign(b.lon - a.lon) / 10, Math.sign(b.lat - a.lat) / 10];
          expect([holds(x - dy, y + dx), holds(x + dy, y - dx)]).toEqual([true, false]);
        });
    }),
  );
}); // prettier-ignore
