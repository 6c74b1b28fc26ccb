import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { equalAreaHeight } from "../geodesy/area.js";
import { checkPartition } from "./check.js";
import { partition } from "./from-delimitation.js";
import { locateFace } from "./locate.js";
import type { Partition } from "./model.js";
import { box, number, sketch, type Sketch } from "../../test/chains.js";
import { printPartition } from "./print.js";

function build(sketches: readonly Sketch[]): Partition {
  const chains = number(sketches);
  const built = partition(chains);
  expect(checkPartition(built, chains)).toEqual([]);
  return built;
}

const faces = (built: Partition) => built.faceAreaSquareKm.length - 1;
const frame = box("frame", 0, 0, 10, 10, null, 4);

describe("small partitions", () => {
  it("an empty frame is one face", () => {
    const built = build([frame]);
    expect(faces(built)).toBe(1);
    expect(built.faceAreaSquareKm[1]).toBeCloseTo(10 * equalAreaHeight(10), 6);
    expect([...built.faceIsLand]).toEqual([0, 0]);
  });

  it("an island is land in the sea, a lake's shore does not make sea", () => {
    const built = build([frame, box("coast", 2, 2, 6, 6), box("lake", 3, 3, 4, 4, "lake")]);
    expect(faces(built)).toBe(3);
    const at = (x: number, y: number) => built.faceIsLand[locateFace(built, x, y)];
    expect([at(1, 1), at(2.5, 2.5), at(3.5, 3.5), at(8, 5)]).toEqual([0, 1, 1, 0]);
  });

  it("a frame wholly inside a coast is land, one wholly outside is not", () => {
    expect([...build([frame, box("coast", -5, -5, 15, 15)]).faceIsLand]).toEqual([0, 1]);
    expect([...build([frame, box("coast", 20, 20, 25, 25)]).faceIsLand]).toEqual([0, 0]);
  });

  it("coasts and lines are cut at the frame, the line divides the land", () => {
    const built = build([frame, box("coast", -5, 2, 5, 8), sketch("line", [-3, 5, 20, 5], "l")]);
    expect(faces(built)).toBe(4);
    expect(built.faceIsLand.reduce((a, b) => a + b, 0)).toBe(2);
    expect(locateFace(built, 1, 4)).not.toBe(locateFace(built, 1, 6));
    expect(locateFace(built, -1, 4)).toBe(0);
  });

  it("a line that dangles has the same face on both sides", () => {
    const built = build([frame, sketch("line", [2, 2, 5, 5, 4, 8], "l"), sketch("line", [0, 5, 3, 6], "m")]);
    expect(faces(built)).toBe(1);
    for (let h = 0; h < built.face.length; h += 2) {
      const entry = built.edgeChains[built.edgeChainStart[h / 2]!]!;
      if ((entry < 0 ? ~entry : entry) > 0) expect(built.face[h]).toBe(built.face[h + 1]);
    }
  });

  it("lines that cross make four faces and share one vertex", () => {
    const built = build([frame, sketch("line", [0, 0, 10, 10], "l"), sketch("line", [0, 10, 10, 0], "m")]);
    expect(faces(built)).toBe(4);
  });

  it("lines that coincide in opposite directions share edges and keep their directions", () => {
    const built = build([
      frame,
      sketch("line", [0, 5, 3, 6, 7, 4, 10, 5], "there"),
      sketch("line", [10, 5, 7, 4, 3, 6, 0, 5], "back"),
      sketch("river", [3, 6, 7, 4], "river"),
    ]);
    expect(faces(built)).toBe(2);
    let shared = 0;
    for (let e = 0; e + 1 < built.edgeChainStart.length; e++) {
      const entries = [...built.edgeChains.slice(built.edgeChainStart[e], built.edgeChainStart[e + 1])];
      if (entries.length < 2) continue;
      shared++;
      const north = built.face[entries.includes(1) ? 2 * e : 2 * e + 1]!;
      expect(built.faceLabelY[north]).toBeGreaterThan(5);
      expect(entries.includes(1)).toBe(entries.includes(~2));
    }
    expect(shared).toBe(3);
  });

  it("lines that overlap in part share only that part", () => {
    const built = build([frame, sketch("line", [0, 5, 6, 5], "a"), sketch("line", [10, 5, 4, 5], "b")]);
    expect(faces(built)).toBe(2);
  });

  it("holes in holes belong to the face around them", () => {
    const nested = [1, 2, 3, 4].map((i) => box("island", i, i, 10 - i, 10 - i, `i${i}`));
    const built = build([
      frame,
      ...nested,
      box("island", 4.5, 4.5, 4.6, 4.6, "a"),
      box("island", 4.5, 4.7, 4.6, 4.8, "b"),
    ]);
    expect(faces(built)).toBe(7);
    expect(locateFace(built, 4.55, 4.65)).toBe(locateFace(built, 5.5, 5.5));
    expect(built.faceAreaSquareKm[locateFace(built, 1.5, 5)]! / 1e4).toBeCloseTo(
      (8 * (equalAreaHeight(9) - equalAreaHeight(1)) - 6 * (equalAreaHeight(8) - equalAreaHeight(2))) / 1e4,
      6,
    );
  });

  it("a chain closes on itself in a figure of eight", () => {
    expect(faces(build([frame, sketch("line", [2, 2, 8, 8, 8, 2, 2, 8, 2, 2], "8")]))).toBe(3);
  });

  it("prints its sizes", () => {
    expect(printPartition(build([frame, box("coast", 2, 2, 6, 6)]))).toMatch(/faces {5}2 \(1 of land\)/);
  });
});

describe("theatres at the edges of the map", () => {
  it("crosses the antimeridian in unwrapped longitudes", () => {
    const built = build([
      box("frame", 170, 50, 200, 72, null, 10),
      box("coast", 160, 60, 190, 68),
      sketch("line", [180, 50, 180, 80], "date line"),
    ]);
    expect(faces(built)).toBe(5);
    expect(built.faceIsLand[locateFace(built, 185, 65)]).toBe(1);
    expect(built.faceIsLand[locateFace(built, 195, 65)]).toBe(0);
  });

  it("touches 85° N and the poles", () => {
    for (const north of [85, 90]) {
      const built = build([
        box("frame", -180, 40, 180, north, null, 50),
        sketch("line", [20, 40, 20, 90], "a"),
        sketch("line", [-100, north, -100, 40], "b"),
      ]);
      expect(faces(built)).toBe(3);
    }
  });
});

/** Lines of two or three vertices on a coarse lattice: many meet in vertices, overlap or touch. */
const latticeLines = fc.array(
  fc
    .array(fc.integer({ min: 0, max: 8 }), { minLength: 4, maxLength: 6 })
    .map((v) => v.slice(0, v.length - (v.length % 2))),
  { minLength: 1, maxLength: 9 },
);

describe("arrangements against a flood on a raster", () => {
  it("two points are in one face where the flood says so", () => {
    // Lines between lattice points of a coarse lattice: raster cells of 1/40 separate what the lines separate.
    const orthogonal = fc.array(
      fc.tuple(
        fc.boolean(),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 20 }),
      ),
      { minLength: 1, maxLength: 14 },
    );
    fc.assert(
      fc.property(orthogonal, (walls) => {
        const size = 20;
        const lines = walls
          .filter(([, , from, to]) => from !== to)
          .map(([upright, at, from, to]) =>
            sketch("line", upright ? [at, from, at, to] : [from, at, to, at]),
          );
        const built = build([box("frame", 0, 0, size, size), ...lines]);
        const flood = floodUnits(size, walls);
        const pairs = new Map<number, number>();
        for (let row = 0; row < size; row++) {
          for (let column = 0; column < size; column++) {
            const face = locateFace(built, column + 0.5, row + 0.5);
            const area = flood[row * size + column]!;
            expect(pairs.get(face) ?? area).toBe(area);
            pairs.set(face, area);
          }
        }
        expect(pairs.size).toBe(new Set(flood).size);
        expect(faces(built)).toBe(pairs.size);
      }),
      { numRuns: 60 },
    );
  });
});

/** Connected areas of unit squares between upright and level walls. */
function floodUnits(
  size: number,
  walls: readonly (readonly [boolean, number, number, number])[],
): Int32Array {
  const blockedEast = new Set<number>();
  const blockedNorth = new Set<number>();
  for (const [upright, at, from, to] of walls) {
    for (let k = Math.min(from, to); k < Math.max(from, to); k++) {
      if (upright) blockedEast.add(k * size + at - 1);
      else blockedNorth.add((at - 1) * size + k);
    }
  }
  const area = new Int32Array(size * size).fill(-1);
  for (let seed = 0; seed < area.length; seed++) {
    if (area[seed]! >= 0) continue;
    const queue = [seed];
    area[seed] = seed;
    for (const cell of queue) {
      const column = cell % size;
      const go = (to: number) => {
        if (to < 0 || to >= area.length || area[to]! >= 0) return;
        area[to] = seed;
        queue.push(to);
      };
      if (column + 1 < size && !blockedEast.has(cell)) go(cell + 1);
      if (column > 0 && !blockedEast.has(cell - 1)) go(cell - 1);
      if (!blockedNorth.has(cell)) go(cell + size);
      if (!blockedNorth.has(cell - size)) go(cell - size);
    }
  }
  return area;
}

describe("any arrangement", () => {
  it("is the same for any order and direction of the chains", () => {
    fc.assert(
      fc.property(latticeLines, fc.infiniteStream(fc.nat()), (lines, shuffle) => {
        const sketches = [
          box("frame", 0, 0, 8, 8),
          ...lines.map((c, i) =>
            sketch(
              "line",
              c.map((v) => v * 0.7321),
              `l${i}`,
            ),
          ),
        ];
        const mixed = sketches
          .map((chain) => ({
            chain: shuffle.next().value % 2 ? reversed(chain) : chain,
            key: shuffle.next().value,
          }))
          .sort((a, b) => a.key - b.key)
          .map(({ chain }) => chain);
        expect(outlineOf(build(mixed))).toEqual(outlineOf(build(sketches)));
      }),
      { numRuns: 100 },
    );
  });

  it("holds for near-collinear lines at any scale", () => {
    for (const scale of [1, 1e-2, 1e-4, 1e-5, 1e-6]) {
      fc.assert(
        fc.property(
          fc.array(
            fc.tuple(
              fc.double({ min: -1, max: 1, noNaN: true }),
              fc.double({ min: -1, max: 1, noNaN: true }),
            ),
            { minLength: 1, maxLength: 12 },
          ),
          (pairs) => {
            build([
              box("frame", -2, -2, 12, 12),
              ...pairs.map(([a, b], i) => sketch("line", [0, 5 + a * scale, 10, 5 + b * scale], `l${i}`)),
            ]);
          },
        ),
        { numRuns: 20 },
      );
    }
  });

  it("holds for scribbles of a few centimetres", () => {
    const scribble = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 8, maxLength: 60 });
    fc.assert(
      fc.property(scribble, (steps) => {
        const coordinates = steps.slice(0, steps.length - (steps.length % 2)).map((s) => 50 + s * 1e-7);
        build([box("frame", 49, 49, 51, 51), sketch("line", coordinates, "scribble")]);
      }),
      { numRuns: 100 },
    );
  });

  it("keeps fuzzed floats", () => {
    const wild = fc.array(fc.double({ min: -3, max: 13, noNaN: true }), { minLength: 4, maxLength: 30 });
    fc.assert(
      fc.property(fc.array(wild, { minLength: 1, maxLength: 6 }), (lines) => {
        build([frame, ...lines.map((c) => sketch("line", c.slice(0, c.length - (c.length % 2))))]);
      }),
      { numRuns: 100 },
    );
  });
});

function reversed(chain: Sketch): Sketch {
  const coordinates: number[] = [];
  for (let i = chain.coordinates.length - 2; i >= 0; i -= 2)
    coordinates.push(chain.coordinates[i]!, chain.coordinates[i + 1]!);
  return { ...chain, coordinates };
}

/** Edges with their lines and face areas, as sorted text: what must not depend on numbering. */
function outlineOf(built: Partition): string[] {
  const edges: string[] = [];
  for (let e = 0; e + 1 < built.edgeChainStart.length; e++) {
    const ends = [2 * e, 2 * e + 1]
      .map((h) => `${built.x[built.origin[h]!]},${built.y[built.origin[h]!]}`)
      .sort();
    const names = [...built.edgeChains.slice(built.edgeChainStart[e], built.edgeChainStart[e + 1])]
      .map((entry) => built.chains[entry < 0 ? ~entry : entry]!.name)
      .sort();
    const areas = [2 * e, 2 * e + 1].map((h) => built.faceAreaSquareKm[built.face[h]!]!.toFixed(3)).sort();
    edges.push(`${ends.join(" ")} ${names.join(" ")} ${areas.join(" ")}`);
  }
  return edges.sort();
}

describe("checkPartition", () => {
  it("finds what is broken", () => {
    const chains = number([frame, box("coast", 2, 2, 6, 6), sketch("line", [0, 5, 10, 5], "l")]);
    const good = partition(chains);
    const broken = (change: Partial<Partition>) => checkPartition({ ...good, ...change }, chains);
    expect(broken({})).toEqual([]);
    const next = good.next.slice();
    [next[0], next[4]] = [next[4]!, next[0]!];
    expect(broken({ next })).not.toEqual([]);
    expect(broken({ faceAreaSquareKm: good.faceAreaSquareKm.map((a) => a * 1.01) })).not.toEqual([]);
    expect(broken({ faceLabelX: good.faceLabelX.map((v) => v + 9) })).not.toEqual([]);
    expect(broken({ cycleStart: good.cycleStart.slice(1), cycleFace: good.cycleFace.slice(1) })).not.toEqual(
      [],
    );
    expect(broken({ edgeChains: good.edgeChains.map((c) => (c === 2 || c === ~2 ? 0 : c)) })).not.toEqual([]);
    expect(
      checkPartition(good, [
        ...chains.slice(0, 2),
        { ...chains[2]!, coordinates: Float64Array.of(0, 5, 9, 5) },
      ]),
    ).not.toEqual([]);
  });
});
