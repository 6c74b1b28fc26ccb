import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossingsOf } from "../../geodesy/crossing.js";
import { distanceMetres } from "../../geodesy/geodesic.js";
import type { LonLat } from "../../geodesy/model.js";
import { withoutKnots } from "./knots.js";

const drawn = (points: readonly (readonly [lon: number, lat: number])[]) => ({
  vertices: points.map(([lon, lat]) => ({ lon, lat })),
  accuracyMetres: points.slice(1).map(() => 500),
});

/** Places at which edges that do not follow one another meet. */
const meetings = (vertices: readonly LonLat[]) =>
  crossingsOf([vertices], [vertices]).filter(({ one, other }) => Math.abs(one.edge - other.edge) > 1);

describe("knots of a drawing", () => {
  it("are undone where the course first meets itself, and it is known there no better than they are wide", () => {
    const { chain, knots } = withoutKnots(
      drawn([
        [0, 0],
        [0.02, 0],
        [0.02, 0.01],
        [0.01, 0.01],
        [0.01, -0.01],
        [0.05, -0.01],
      ]),
    );
    expect(chain.vertices.map(({ lon, lat }) => [lon, lat])).toEqual([
      [0, 0],
      [0.01, 0],
      [0.01, -0.01],
      [0.05, -0.01],
    ]);
    const wide = distanceMetres({ lon: 0.01, lat: 0 }, { lon: 0.02, lat: 0.01 });
    expect(knots).toEqual([{ kind: "knot", at: { lon: 0.01, lat: 0 }, metres: wide }]);
    expect(chain.accuracyMetres).toEqual([wide, wide, 500]);
  });

  it("a loop of many kilometres is no knot", () => {
    const wide = drawn([
      [0, 0],
      [0.2, 0],
      [0.2, 0.1],
      [0.1, 0.1],
      [0.1, -0.1],
    ]);
    expect(withoutKnots(wide)).toEqual({ chain: wide, knots: [] });
  });

  const step = fc.integer({ min: -8, max: 8 });
  const walks = fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 20 }).map((steps) => {
    const points: [number, number][] = [[0, 0]];
    for (const [dx, dy] of steps)
      if (dx !== 0 || dy !== 0) points.push([points.at(-1)![0] + dx / 4096, points.at(-1)![1] + dy / 4096]);
    return points;
  });

  it("leave a course that meets itself nowhere, runs between the same ends, and lies on the one drawn", () => {
    fc.assert(
      fc.property(walks, (points) => {
        fc.pre(points.length > 2);
        const given = drawn(points);
        const { chain } = withoutKnots(given);
        expect(chain.accuracyMetres).toHaveLength(chain.vertices.length - 1);
        expect(chain.accuracyMetres.every((metres) => metres >= 500)).toBe(true);
        expect(meetings(chain.vertices)).toEqual([]);
        expect(chain.vertices[0]).toEqual(given.vertices[0]);
        expect(chain.vertices.at(-1)).toEqual(given.vertices.at(-1));
      }),
    );
  });
});
