import { describe, expect, it } from "vitest";
import { distanceMetres } from "../../geodesy/geodesic.js";
import type { LonLat } from "../../geodesy/model.js";
import type { Item } from "./codec.js";
import { StitchedNetwork } from "./network.js";
import type { Shore } from "./water-bodies.js";

const THEATRE = { west: -1, south: -1, east: 1, north: 1 };

/** Land between 0.5° W and 0.5° E, with a shore every tenth of a degree. */
function land(): Shore {
  const side = Array.from({ length: 11 }, (_, i) => -0.5 + i / 10);
  const ring = [
    ...side.map((x) => [x, -0.5]),
    ...side.slice(1).map((y) => [0.5, y]),
    ...side.toReversed().slice(1).map((x) => [x, 0.5]),
    ...side.toReversed().slice(1, -1).map((y) => [-0.5, y]),
  ].flat();
  const course = Float64Array.from(ring);
  return { id: 1, level: 1, parent: -1, twoBanks: false, ring: course, ringIn: () => course, west: -0.5, south: -0.5, east: 0.5, north: 0.5 };
} // prettier-ignore

const quanta = (points: readonly (readonly [number, number])[]): Item => ({
  tags: [1, 0, 0, 0],
  points: Int32Array.from(points.flatMap(([x, y]) => [Math.round(x * 65535), Math.round((y + 90) * 65535)])),
});

function traced(rivers: readonly Item[], from: LonLat, to: LonLat) {
  const found = new StitchedNetwork([rivers], [land()], THEATRE).trace(from, [], to);
  if (!found.ok) throw new Error(found.reason);
  return found.trace;
}

/** Along the equator to so many degrees from the shore. */
const eastwards = (short: number) => quanta([[-0.4, 0], [-0.2, 0], [0.1, 0], [0.5 - short, 0]]); // prettier-ignore
const at = (lon: number, lat: number): LonLat => ({ lon, lat });

describe("the mouth of a river", () => {
  it("that is drawn 3.3 km short of the sea is led on to the shore, and that is said", () => {
    const { chain, remarks } = traced([eastwards(0.03)], at(-0.4, 0), at(0.47, 0));
    const [before, end] = chain.vertices.slice(-2);
    expect(end!.lon).toBeCloseTo(0.5, 9);
    const metres = distanceMetres(before!, end!);
    expect(metres).toBeGreaterThan(3_300);
    expect(remarks).toEqual([{ kind: "mouth", at: end, metres: expect.closeTo(metres, 0) }]);
    expect(chain.accuracyMetres.at(-1)).toBeCloseTo(metres, 0);
  });

  it.each([
    ["within its accuracy of the sea meets it as it is", 0.015],
    ["far from all water ends there", 0.2],
  ])("%s", (_, short) => {
    const { chain, remarks } = traced([eastwards(short)], at(-0.4, 0), at(0.5 - short, 0));
    expect(chain.vertices.at(-1)!.lon).toBeCloseTo(0.5 - short, 4);
    expect(remarks).toEqual([]);
  });

  it("in mid-river is where the trace ends", () => {
    const { chain } = traced([eastwards(0.03)], at(-0.4, 0), at(0.45, 0));
    expect(chain.vertices.at(-1)!.lon).toBeCloseTo(0.45, 4);
  });

  it("leads on to the river beside it", () => {
    const other = quanta([[0.13, -0.4], [0.13, 0.4]]); // prettier-ignore
    const mine = quanta([[-0.4, 0], [0, 0], [0.1, 0]]); // prettier-ignore
    const { chain, remarks } = traced([mine, other], at(-0.4, 0), at(0.1, 0));
    expect(chain.vertices.at(-1)!.lon).toBeCloseTo(0.13, 4);
    expect(remarks.map(({ kind }) => kind)).toEqual(["mouth"]);
  });
});
