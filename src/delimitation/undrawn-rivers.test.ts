import { describe, expect, it } from "vitest";
import type { LonLat } from "../geodesy/model.js";
import { chainOf } from "../gazetteer/chain.js";
import { undrawnAlong } from "./undrawn-rivers.js";

const KM = 1 / 111.195;
/** Kilometres east and north of 0° 0°; on the equator a degree is as long either way to a hundredth. */
const at = (east: number, north: number): LonLat => ({ lon: east * KM, lat: north * KM });
/** The divide runs along the equator; rivers run away from it, northwards and southwards. */
const divide = chainOf(
  Array.from({ length: 101 }, (_, i) => at(4 * i, 0)),
  () => 1000,
);
const rivers = (heads: readonly number[], from: number, away: 1 | -1) =>
  heads.map((east) => [at(east, away * from), at(east, away * 80)]);
const every = (step: number) => Array.from({ length: 400 / step + 1 }, (_, i) => i * step);

describe("a divide that no drawn river comes near", () => {
  it("is none where both sides have their heads", () => {
    const sides = { waters: rivers(every(10), 5, 1), others: rivers(every(10), 5, -1) };
    expect(undrawnAlong(divide, sides)).toBeNull();
  });

  it("is the stretch where they are not drawn, by brute force, with how far off the nearest lies", () => {
    const heads = every(10).filter((east) => east <= 100 || east >= 300);
    const sides = { waters: rivers(heads, 5, 1), others: rivers(heads, 5, -1) };
    const found = undrawnAlong(divide, sides)!;
    const off = divide.vertices.map(({ lon }) => Math.min(...heads.map((head) => Math.hypot(lon / KM - head, 5))));
    const far = divide.vertices.filter((_, i) => off[i]! > 25);
    expect([found.from, found.to]).toEqual([far[0], far.at(-1)]);
    expect(found.farthestMetres / 1000).toBeCloseTo(Math.max(...off), 0);
    expect(found.lengthMetres / 1000).toBeCloseTo((far.length - 1) * 4, 0);
  }); // prettier-ignore

  it("tells how much is drawn on either side", () => {
    const sides = { waters: rivers(every(10), 40, 1), others: rivers([0, 200, 400], 40, -1) };
    const { drawnMetres, lookedMetres } = undrawnAlong(divide, sides)!;
    expect(lookedMetres / 1000).toBeCloseTo(80, 0);
    const [own, against] = drawnMetres.map((metres) => metres / 1000);
    expect([own! / 41, against! / 3].map(Math.round)).toEqual([40, 40]);
  });

  it("is none where it is as short as a saddle", () => {
    const heads = every(10).filter((east) => east <= 180 || east >= 250);
    const sides = { waters: rivers(heads, 5, 1), others: rivers(heads, 5, -1) };
    expect(undrawnAlong(divide, sides)).toBeNull();
  });
});
