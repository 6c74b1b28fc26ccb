import { describe, expect, it } from "vitest";
import type { Chain } from "../gazetteer/model.js";
import { withoutLoopsAtJoins } from "./loops.js";

const chain = (accuracy: number, ...points: readonly [number, number][]): Chain => ({
  vertices: points.map(([lon, lat]) => ({ lon, lat })),
  accuracyMetres: points.slice(1).map(() => accuracy),
});
const turned = (...chains: readonly Chain[]) =>
  withoutLoopsAtJoins(chains.map((each, part) => ({ part, chain: each }))).map((each) => each.chain);

describe("the join of two parts", () => {
  // A stream from the north-east is drawn 100 m beyond a river that runs south, and the line steps back to the river above it.
  const stream = chain(500, [0.01, 0.01], [-0.001, -0.001]);
  const river = chain(500, [-0.001, -0.001], [0, 0.001], [0, -0.02]);

  it("begins the next part where it crosses the one before, which keeps its end", () => {
    const [above, below] = turned(stream, river);
    expect(above).toEqual(stream);
    expect(below!.vertices[0]!.lon).toBeCloseTo(0, 12);
    expect(below!.vertices[0]!.lat).toBeCloseTo(0, 12);
    expect(below!.vertices).toHaveLength(2);
    expect(below!.accuracyMetres).toHaveLength(1);
  });

  it("keeps a loop that is longer than the parts are inaccurate", () => {
    const exact = [stream, river].map((each) => ({
      ...each,
      accuracyMetres: each.accuracyMetres.map(() => 10),
    }));
    expect(turned(...exact)).toEqual(exact);
  });

  it("keeps parts that only meet, and a part that would vanish", () => {
    const straight = [chain(500, [0, 1], [0, 0]), chain(500, [0, 0], [1, 0])];
    expect(turned(...straight)).toEqual(straight);
    const short = [
      chain(5000, [0, 0], [0.001, 0]),
      chain(5000, [0.001, 0], [0.0005, 0.0001], [0.0005, -0.000001]),
    ];
    expect(turned(...short)).toEqual(short);
  });
});
