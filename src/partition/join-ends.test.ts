import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestOnSegment } from "../geodesy/distance.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { joinLooseEnds, type LooseEnd } from "./join-ends.js";
import type { PlanarChain } from "./model.js";
import { MET_METRES } from "./seams.js";

const chain = (kind: PlanarChain["kind"], name: string | null, ...coordinates: number[]): PlanarChain => ({
  id: 0,
  kind,
  name,
  part: 0,
  coordinates: Float64Array.from(coordinates),
});
const coast = chain("coast", null, 1, -1, 1, 1);
/** What is added to the chains. */
const linksOf = (ends: readonly LooseEnd[], chains: readonly PlanarChain[]): number[][] =>
  joinLooseEnds(ends, [], chains)
    .slice(chains.length)
    .map(({ coordinates }) => [...coordinates]);

const end = (more: Partial<LooseEnd>): LooseEnd => ({
  name: "l",
  kind: "line",
  part: 0,
  isStart: false,
  at: { lon: 0.99, lat: 0 },
  accuracyMetres: 2000,
  ...more,
});

describe("an end within its own accuracy of what it should meet", () => {
  it("is led there by the shortest way, in the direction of the line", () => {
    expect(linksOf([end({})], [coast])).toEqual([[0.99, 0, 1, 0]]);
    expect(linksOf([end({ isStart: true })], [coast])).toEqual([[1, 0, 0.99, 0]]);
  });

  it("is led to what lies within what three decimals of a figure leave open, however well it is known", () => {
    const known = (lon: number) => linksOf([end({ at: { lon, lat: 0 }, accuracyMetres: 10 })], [coast]);
    expect(known(0.9995)).toEqual([[0.9995, 0, 1, 0]]); // 56 m
    expect(known(0.999)).toEqual([]); // 111 m
  });

  it("stays where it is when it is farther off, when it is there, or when only its own line is near", () => {
    expect(linksOf([end({ accuracyMetres: 1000 })], [coast])).toEqual([]);
    expect(linksOf([end({ at: { lon: 1, lat: 0 } })], [coast])).toEqual([]);
    expect(linksOf([end({ at: { lon: 1 - 1e-7, lat: 0 } })], [coast])).toEqual([]);
    expect(linksOf([end({})], [chain("line", "l", 1, -1, 1, 1)])).toEqual([]);
  });

  it("is not led back to a coast that its line has come over on its way there, and on to one beyond is", () => {
    const at = { lon: 1.005, lat: 0 };
    const own = chain("line", "l", 0.9, 0, 1.005, 0);
    expect(linksOf([end({ at })], [coast, own])).toEqual([]);
    const back = chain("line", "l", 1.005, 0, 0.9, 0);
    expect(linksOf([end({ at, isStart: true })], [coast, back])).toEqual([]);
    const inland = chain("line", "l", 1.1, 0, 1.005, 0);
    expect(linksOf([end({ at })], [coast, inland])).toEqual([[1.005, 0, 1, 0]]);
    const beyond = chain("coast", null, 1.008, -1, 1.008, 1);
    expect(linksOf([end({ at })], [coast, beyond, own])).toEqual([[1.005, 0, 1.008, 0]]);
  });

  it("meets another line, and stays clear of limits and rivers", () => {
    expect(linksOf([end({})], [chain("line", "m", 1, -1, 1, 1)])).toHaveLength(1);
    expect(linksOf([end({})], [chain("limit", "m", 1, -1, 1, 1), chain("river", "r", 1, -1, 1, 1)])).toEqual(
      [],
    );
  });

  it("reaches the frame by a step of a centimetre, and never bends it", () => {
    const frame = chain("frame", null, 1, -1, 1, 1);
    const [bound, link] = joinLooseEnds([end({ at: { lon: 1 - 1e-7, lat: 0 } })], [], [frame]);
    expect(bound!.coordinates).toBe(frame.coordinates);
    expect([...link!.coordinates]).toEqual([1 - 1e-7, 0, 1, 0]);
  });
});

describe("what is met", () => {
  const off = 1 - 1e-7; // a centimetre
  const shore = chain("lake", "k", 9, -9, 9, -2, 1, -1, 1, 1, 2, 2);

  it("takes the vertices of the ends and joints that meet it, in its own order, each once", () => {
    const through = (...lats: number[]) =>
      joinLooseEnds(
        lats.map((lat) => end({ at: { lon: off, lat } })),
        lats.map((lat) => ({ lon: off, lat })),
        [shore],
      ).map(({ coordinates }) => [...coordinates]);
    expect(through(0.5, -0.5)).toEqual([[9, -9, 9, -2, 1, -1, off, -0.5, off, 0.5, 1, 1, 2, 2]]);
    expect(through()).toEqual([[...shore.coordinates]]);
  });

  it("keeps its own vertex where that is the place", () => {
    expect(joinLooseEnds([], [{ lon: 1, lat: 1 }], [shore])[0]!.coordinates).toBe(shore.coordinates);
  });

  it("takes the foot of a link", () => {
    const [led] = joinLooseEnds([end({})], [], [coast]);
    expect([...led!.coordinates]).toEqual([1, -1, 1, 0, 1, 1]);
  });
});

/** The nearest point of any chain of a kind within the end's accuracy, by looking at every segment. */
function nearestByScan({ at, accuracyMetres }: LooseEnd, chains: readonly PlanarChain[]): LonLat | null {
  let [least, found]: [number, LonLat | null] = [accuracyMetres, null];
  for (const { coordinates: c } of chains)
    for (let i = 0; i + 3 < c.length; i += 2) {
      const a = { lon: c[i]!, lat: c[i + 1]! };
      const foot = nearestOnSegment(at, a, { lon: c[i + 2]!, lat: c[i + 3]! });
      if (foot.metres <= least) [least, found] = [foot.metres, foot.at];
    }
  return found;
}

describe("many ends and chains", () => {
  it("are joined as by looking at every segment", () => {
    const near = fc.double({ min: -0.3, max: 0.3, noNaN: true });
    const kinds = fc.constantFrom<PlanarChain["kind"]>("coast", "frame", "line", "river");
    const chains = fc.array(fc.tuple(kinds, fc.array(near, { minLength: 4, maxLength: 12 })), {
      minLength: 1,
      maxLength: 12,
    });
    const ends = fc.array(fc.tuple(near, near, fc.integer({ min: 500, max: 20_000 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(chains, ends, (someChains, someEnds) => {
        const all = someChains.map(([kind, values], i) =>
          chain(kind, `c${i}`, ...values.slice(0, values.length & ~1).map((v, k) => (k % 2 ? 50 + v : v))),
        );
        const loose = someEnds.map(([lon, lat, accuracyMetres]) =>
          end({ name: "l", at: { lon, lat: 50 + lat }, accuracyMetres }),
        );
        const expected = loose.flatMap((each) =>
          (["coast", "frame", "line"] as const).flatMap((kind) => {
            const target = nearestByScan(each, all.filter((other) => other.kind === kind)); // prettier-ignore
            return target ? [distanceMetres(each.at, target)] : [];
          }),
        );
        const joined = linksOf(loose, all).map(([lon, lat, toLon, toLat]) =>
          distanceMetres({ lon: lon!, lat: lat! }, { lon: toLon!, lat: toLat! }),
        );
        // At the very reach of an end the plane and the ellipsoid may differ by a few metres.
        const sure = (metres: number) =>
          metres > MET_METRES && loose.every((each) => Math.abs(metres - each.accuracyMetres) > 20);
        const [found, wanted] = [joined.filter(sure), expected.filter(sure)];
        expect(found).toHaveLength(wanted.length);
        found.forEach((metres, i) => expect(Math.abs(metres - wanted[i]!)).toBeLessThan(5));
      }),
    );
  });
});
