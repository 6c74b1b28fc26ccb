import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faceAround } from "../../test/face-around.js";
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

function arrangement(
  walks: readonly (readonly [number, number][])[],
  width = 10,
  height = 10,
): PlanarChain[] {
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
    [width, 0],
    [width, height],
    [0, height],
    [0, 0],
  ]);
  return [frame, ...walks.map((points, index) => chain(index + 1, "line", points))];
}

const share = fc.integer({ min: 0, max: 2 ** 30 }).map((n) => n / 2 ** 30);

/** Edges through anchors of grids, nearly through them, and slivers: a frame of any corners, lines from side to side. */
const adversarial = fc
  .tuple(
    fc.double({ min: 0.001, max: 10, noNaN: true }),
    fc.double({ min: 0.001, max: 10, noNaN: true }),
    fc.array(
      fc.record({
        from: fc.tuple(share, fc.integer({ min: -3, max: 3 })),
        to: fc.tuple(share, fc.integer({ min: -3, max: 3 })),
        how: fc.constantFrom("level", "upright", "diagonal"),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  )
  .map(([width, height, lines]) => {
    const near = (part: number, size: number, units: number) => part * size + units * 1e-7;
    return {
      width,
      height,
      lines: lines.map(({ from, to, how }): [number, number][] => {
        const [a, b] = [from, to].map(([part, units]) => [near(part, width, units), near(part, height, units)] as const); // prettier-ignore
        if (how === "level") return [[-1, a![1]], [width + 1, a![1] + to[1] * 1e-7]]; // prettier-ignore
        if (how === "upright") return [[a![0], -1], [a![0] + to[1] * 1e-7, height + 1]]; // prettier-ignore
        return [[a![0], a![1]], [b![0], b![1]], [width, height]]; // prettier-ignore
      }),
    };
  });

describe("the locator", () => {
  it("gives the face that winds about a point, on anchors, edges and vertices too", () => {
    fc.assert(
      fc.property(adversarial, fc.array(fc.tuple(share, share), { minLength: 5, maxLength: 5 }), ({ width, height, lines }, shares) => {
        const plane = partition(arrangement(lines, width, height));
        const locator = buildLocator(plane);
        const asked = shares.map(([u, v]): [number, number] => [u * width, v * height]);
        for (let h = 0; h < plane.origin.length; h += 2) {
          const [a, b] = [plane.origin[h]!, plane.origin[h + 1]!];
          const [ax, ay, bx, by] = [plane.x[a]!, plane.y[a]!, plane.x[b]!, plane.y[b]!];
          asked.push([ax, ay], [(ax + bx) / 2, (ay + by) / 2], [ax, by]);
        }
        for (const [x, y] of asked) {
          const face = faceAround(plane, x, y);
          expect([x, y, locator.face(x, y), locateFace(plane, x, y)]).toEqual([x, y, face, face]);
          expect(openLocator(plane).face(x, y)).toBe(face);
        }
      }),
      { numRuns: 400 },
    );
  }); // prettier-ignore

  it("is right where an edge runs through the anchors of the diagonal", () => {
    const lines: [number, number][][] = [[[0, 0], [10, 10]], [[6.95e-8, -1], [-3.5e-9, 11]]]; // prettier-ignore
    for (const size of [10, 9.999999, 3, 1]) {
      const plane = partition(arrangement(lines, size, size));
      const locator = buildLocator(plane);
      for (let i = 0; i < 400; i++) {
        const [x, y] = [((i * 0.754877) % 1) * size, ((i * 0.56984) % 1) * size];
        expect(locator.face(x, y)).toBe(faceAround(plane, x, y));
      }
    }
  });

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
