import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { box, number, sketch, type Sketch } from "../../test/chains.js";
import type { Boundary } from "../clauses/model.js";
import type { OutlinedArea } from "../gazetteer/model.js";
import type { LonLat } from "../geodesy/model.js";
import { ringHolds } from "../geodesy/plane.js";
import { checkPartition } from "../partition/check.js";
import { partition } from "../partition/from-delimitation.js";
import { locateFace } from "../partition/locate.js";
import { facesOfArea, withAreas, type KnownArea } from "./areas.js";
import { openGround } from "./ground.js";

type Ring = readonly LonLat[];

const outlined = (...polygons: readonly (readonly Ring[])[]): KnownArea & { form: "outlined" } => {
  const rings = polygons.map((rings) => ({ id: "a", rings }));
  const outline: OutlinedArea = { id: "a", survey: "s", accuracyMetres: 100, polygons: rings };
  return { form: "outlined", outline };
};
const flat = (ring: Ring): number[] => [...ring, ring[0]!].flatMap(({ lon, lat }) => [lon, lat]);
const square = (west: number, south: number, east: number, north: number): LonLat[] => [
  { lon: west, lat: south }, { lon: east, lat: south }, { lon: east, lat: north }, { lon: west, lat: north },
]; // prettier-ignore

function groundOf(area: KnownArea & { form: "outlined" }, more: readonly Sketch[] = []) {
  const rings = area.outline.polygons.flatMap(({ rings }) => rings);
  const chains = number([
    box("frame", 0, 0, 10, 10, null, 4),
    box("coast", -1, -1, 11, 11),
    ...rings.map((ring) => sketch("area", flat(ring), "a")),
    ...more,
  ]);
  const plane = partition(chains);
  expect(checkPartition(plane, chains)).toEqual([]);
  return openGround(plane);
}

function faces(area: KnownArea & { form: "outlined" }, more: readonly Sketch[] = []) {
  const ground = groundOf(area, more);
  const found = facesOfArea(ground, area);
  if (!found.ok) throw new Error("outlined areas have faces");
  const holds = (x: number, y: number) => found.faces.has(locateFace(ground.partition, x, y));
  return { ground, found: found.faces, holds };
}

describe("the faces of an outlined area", () => {
  it("are those within it, and none of its hole, whatever lines cross it", () => {
    const area = outlined([square(2, 2, 8, 8), square(4, 4, 6, 6).toReversed()], [square(1, 9, 2, 9.5)]);
    const { holds } = faces(area, [sketch("line", [0, 5, 10, 5], "l"), sketch("line", [3, 0, 3, 10], "m")]);
    expect([holds(2.5, 3), holds(7, 7), holds(1.5, 9.2)]).toEqual([true, true, true]);
    expect([holds(5, 5), holds(1, 5), holds(9, 9)]).toEqual([false, false, false]);
  });

  it("are all of the theatre where it lies around it, and what is in the frame where it reaches beyond", () => {
    expect(faces(outlined([square(-5, -5, 15, 15)])).holds(5, 5)).toBe(true);
    const { holds } = faces(outlined([square(5, -5, 15, 15)]));
    expect([holds(2, 5), holds(7, 5)]).toEqual([false, true]);
    const turned = faces(outlined([square(365, 2, 368, 8)]), [sketch("area", flat(square(5, 2, 8, 8)), "a")]);
    expect(turned.holds(6, 5)).toBe(true);
  });

  it("are not lost to a spike that rounding closes", () => {
    const spike = [
      { lon: 2, lat: 2 },
      { lon: 8, lat: 2 },
      { lon: 8, lat: 5 },
      { lon: 9.5, lat: 5.00000001 },
      { lon: 8, lat: 5.00000002 },
      { lon: 8, lat: 8 },
      { lon: 2, lat: 8 },
    ];
    const { holds } = faces(outlined([spike]));
    expect([holds(5, 5), holds(9, 4), holds(9, 6), holds(1, 1)]).toEqual([true, false, false, false]);
  });

  it("are those whose inner point an even-odd count puts within, for any star with a hole", () => {
    const star = (radius: number) =>
      fc
        .array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 5, maxLength: 12 })
        .map((shares): LonLat[] =>
          shares.map((share, i) => {
            const turn = (2 * Math.PI * i) / shares.length;
            return { lon: 5 + radius * share * Math.cos(turn), lat: 5 + radius * share * Math.sin(turn) };
          }),
        );
    const line = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(star(7), star(0.9), fc.array(line, { maxLength: 4 }), (outer, hole, lines) => {
        const area = outlined([outer, hole.toReversed()]);
        const more = lines
          .filter(([x0, y0, x1, y1]) => x0 !== x1 || y0 !== y1)
          .map((ends, i) => sketch("line", ends.map((each) => each / 10), `l${i}`));
        const { ground, found } = faces(area, more);
        const { faceLabelX, faceLabelY } = ground.partition;
        for (let face = 1; face < faceLabelX.length; face++) {
          const [x, y] = [faceLabelX[face]!, faceLabelY[face]!];
          const within = ringHolds(flat(outer), x, y) && !ringHolds(flat(hole), x, y);
          expect([face, x, y, found.has(face)]).toEqual([face, x, y, within]);
        }
      }),
      { numRuns: 60 },
    ); // prettier-ignore
  });
});

describe("an enclosed area", () => {
  const line = (id: string): Boundary => ({
    kind: "line",
    id,
    span: { file: "t.md", start: 0, end: 0 },
  });
  const frame: Boundary = { kind: "frame", span: { file: "t.md", start: 0, end: 0 } };
  const corner: KnownArea = { form: "enclosed", id: "c", boundaries: [line("l"), line("m"), frame] };
  const chains = [sketch("line", [3, 0, 3, 10], "l"), sketch("line", [0, 4, 3, 4], "m")];

  it("has the edges between its land and all other ground, its land to the left", () => {
    const ground = withAreas(groundOf(outlined([square(8, 8, 9, 9)]), chains), (id) =>
      id === "c" ? corner : null,
    );
    const found = facesOfArea(ground, corner);
    const holds = (x: number, y: number) => found.ok && found.faces.has(locateFace(ground.partition, x, y));
    expect([holds(1, 1), holds(1, 8), holds(5, 1), holds(8.5, 8.5)]).toEqual([true, true, false, false]);
    const { face } = ground.partition;
    for (const h of ground.along("area:c")) {
      expect(found.ok && found.faces.has(face[h]!) && !found.faces.has(face[h ^ 1]!)).toBe(true);
    }
    // Of the outline of the left third: the line, and the frame in steps.
    const lengths = ground.edges("area:c").map((e) => {
      const { x, y, origin } = ground.partition;
      const [a, b] = [origin[2 * e]!, origin[2 * e + 1]!];
      return Math.hypot(x[b]! - x[a]!, y[b]! - y[a]!);
    });
    expect(lengths.reduce((sum, each) => sum + each, 0)).toBeCloseTo(10 + 3 + 10 + 3, 6);
    expect(ground.edges("area:nobody")).toEqual([]);
  });
});
