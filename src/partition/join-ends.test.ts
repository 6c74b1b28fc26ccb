import { describe, expect, it } from "vitest";
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
