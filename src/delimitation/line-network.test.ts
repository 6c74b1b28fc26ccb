import { describe, expect, it } from "vitest";
import type { LonLat } from "../geodesy/model.js";
import { LineNetwork } from "./line-network.js";

const line = (...xy: readonly (readonly [number, number])[]): LonLat[] =>
  xy.map(([lon, lat]) => ({ lon, lat }));

/** A square of four lines with a tail, and a line apart. */
const network = new LineNetwork([
  line([0, 0], [1, 0], [2, 0]),
  line([2, 0], [2, 1]),
  line([2, 1], [0, 1]),
  line([0, 1], [0, 0]),
  line([2, 1], [3, 1]),
  line([9, 9], [9, 8]),
]);

function way(from: readonly [number, number], to: readonly [number, number]): string | null {
  const [a, b] = [from, to].map(([lon, lat]) => network.nearest({ lon, lat })!);
  const found = network.way(a!, b!);
  return found && found.map(({ lon, lat }) => `${+lon.toFixed(3)},${+lat.toFixed(3)}`).join(" ");
}

describe("a network of lines", () => {
  it("leads from foot to foot over the vertices between, whichever way the lines were drawn", () => {
    expect(way([1.5, -0.1], [2.5, 1.1])).toBe("1.5,0 2,0 2,1 2.5,1");
    expect(way([2.5, 1.1], [1.5, -0.1])).toBe("2.5,1 2,1 2,0 1.5,0");
  });

  it("takes the shorter of two ways round", () => {
    expect(way([0.4, 0], [0.4, 1])).toBe("0.4,0 0,0 0,1 0.4,1");
    expect(way([1.8, 0], [1.4, 1])).toBe("1.8,0 2,0 2,1 1.4,1");
  });

  it("stays on an edge that has both feet", () => {
    expect(way([1.2, 0.1], [1.7, -0.1])).toBe("1.2,0 1.7,0");
  });

  it("does not lead to lines that share no vertex with it", () => {
    expect(way([1, 0], [9, 8.5])).toBeNull();
    expect(new LineNetwork([]).nearest({ lon: 0, lat: 0 })).toBeNull();
  });

  it("leads on both ways along the edge to the first edge that meets something, by the shorter way to each", () => {
    /** What crosses a meridian, or ends the lines east of 2.9. */
    const across = (meridian: number) => (a: LonLat, b: LonLat, _way: number, isEnd: boolean) =>
      a.lon > meridian !== b.lon > meridian || (isEnd && b.lon > 2.9);
    const onward = (from: readonly [number, number], meridian: number) =>
      network
        .onward(network.nearest({ lon: from[0], lat: from[1] })!, across(meridian))
        .map((way) => way.map(({ lon, lat }) => `${lon},${lat}`).join(" "));
    expect(onward([1.2, 0], 1.5)).toEqual(["1.2,0 1,0 0,0 0,1 2,1", "1.2,0 2,0"]);
    expect(onward([2.5, 1], 9)).toEqual(["2.5,1 3,1"]);
    expect(onward([1.2, 0], 9)).toEqual(["1.2,0 1,0 0,0 0,1 2,1 3,1", "1.2,0 2,0 2,1 3,1"]);
    expect(onward([9, 8.5], 2.9)).toEqual(["9,8.5 9,9", "9,8.5 9,8"]);
  });
});
