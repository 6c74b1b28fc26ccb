import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partition } from "../partition/from-delimitation.js";
import { locateFace } from "../partition/locate.js";
import type { PlanarChain } from "../partition/model.js";
import { buildLocator, openLocator } from "./locate.js";

/** Coordinates on a coarse lattice, so that vertices, collinear edges and crossings on cell borders are common. */
const lattice = fc.integer({ min: 0, max: 20 }).map((n) => n / 2);
const walk = fc.array(fc.tuple(lattice, lattice), { minLength: 2, maxLength: 8 });

/** Off every line that the lattice can make, within reason. */
const point = fc.tuple(
  fc.integer({ min: 1, max: 699 }).map((n) => n * Math.SQRT2 * 0.01),
  fc.integer({ min: 1, max: 569 }).map((n) => n * Math.sqrt(3) * 0.01),
);

function arrangement(walks: readonly (readonly [number, number][])[]): PlanarChain[] {
  const chain = (
    id: number,
    kind: PlanarChain["kind"],
    points: readonly (readonly [number, number])[],
  ): PlanarChain => ({
    id,
    kind,
    name: kind === "line" ? `l${id}` : null,
    part: 0,
    coordinates: Float64Array.from(points.flat()),
  });
  const frame = chain(0, "frame", [
    [0, 0],
    [10, 0],
    [10, 10],
    [0, 10],
    [0, 0],
  ]);
  return [frame, ...walks.map((points, index) => chain(index + 1, "line", points))];
}

describe("the locator", () => {
  it("agrees with brute force at points off the edges", () => {
    fc.assert(
      fc.property(
        fc.array(walk, { maxLength: 6 }),
        fc.array(point, { minLength: 40, maxLength: 40 }),
        (walks, points) => {
          const plane = partition(arrangement(walks));
          const locator = buildLocator(plane);
          for (const [x, y] of points) {
            const face = locateFace(plane, x, y);
            expect([locator.face(x, y), openLocator(plane).face(x, y)]).toEqual([face, face]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it("gives a point on an edge or a vertex one of the faces there", () => {
    fc.assert(
      fc.property(fc.array(walk, { maxLength: 6 }), (walks) => {
        const plane = partition(arrangement(walks));
        const locator = buildLocator(plane);
        for (let h = 0; h < plane.origin.length; h += 2) {
          const [a, b] = [plane.origin[h]!, plane.origin[h + 1]!];
          const around = new Set<number>();
          for (let g = 0; g < plane.origin.length; g++) {
            if (plane.origin[g] === a || plane.origin[g] === b || plane.origin[g ^ 1] === a)
              around.add(plane.face[g]!);
          }
          expect(around).toContain(locator.face(plane.x[a]!, plane.y[a]!));
          const middle = locator.face((plane.x[a]! + plane.x[b]!) / 2, (plane.y[a]! + plane.y[b]!) / 2);
          expect([plane.face[h], plane.face[h + 1]]).toContain(middle);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("answers 0 beyond the frame", () => {
    const locator = buildLocator(partition(arrangement([])));
    expect([locator.face(-1, 5), locator.face(11, 5), locator.face(5, -1), locator.face(5, 11)]).toEqual([
      0, 0, 0, 0,
    ]);
  });
});
