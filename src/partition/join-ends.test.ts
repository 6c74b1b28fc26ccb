import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestOnSegment } from "../geodesy/distance.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { joinEnds, type LooseEnd } from "./join-ends.js";
import type { PlanarChain } from "./model.js";

const chain = (kind: PlanarChain["kind"], name: string | null, ...coordinates: number[]): PlanarChain => ({
  id: 0,
  kind,
  name,
  part: 0,
  coordinates: Float64Array.from(coordinates),
});
const coast = chain("coast", null, 1, -1, 1, 1);
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
    expect(joinEnds([end({})], [coast]).map((link) => [...link.coordinates])).toEqual([[0.99, 0, 1, 0]]);
    expect(joinEnds([end({ isStart: true })], [coast]).map((link) => [...link.coordinates])).toEqual([
      [1, 0, 0.99, 0],
    ]);
  });

  it("stays where it is when it is farther off, when it is there, or when only its own line is near", () => {
    expect(joinEnds([end({ accuracyMetres: 1000 })], [coast])).toEqual([]);
    expect(joinEnds([end({ at: { lon: 1, lat: 0 } })], [coast])).toEqual([]);
    expect(joinEnds([end({})], [chain("line", "l", 1, -1, 1, 1)])).toEqual([]);
  });

  it("meets another line, and stays clear of limits and rivers", () => {
    expect(joinEnds([end({})], [chain("line", "m", 1, -1, 1, 1)])).toHaveLength(1);
    expect(joinEnds([end({})], [chain("limit", "m", 1, -1, 1, 1), chain("river", "r", 1, -1, 1, 1)])).toEqual(
      [],
    );
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
            return target && distanceMetres(each.at, target) >= 0.1 ? [distanceMetres(each.at, target)] : [];
          }),
        );
        const joined = joinEnds(loose, all).map(({ coordinates: [lon, lat, toLon, toLat] }) =>
          distanceMetres({ lon: lon!, lat: lat! }, { lon: toLon!, lat: toLat! }),
        );
        // At the very reach of an end the plane and the ellipsoid may differ by a few metres.
        const sure = (metres: number) => loose.every((each) => Math.abs(metres - each.accuracyMetres) > 20);
        const [found, wanted] = [joined.filter(sure), expected.filter(sure)];
        expect(found).toHaveLength(wanted.length);
        found.forEach((metres, i) => expect(Math.abs(metres - wanted[i]!)).toBeLessThan(5));
      }),
    );
  });
});
