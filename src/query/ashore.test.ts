import { describe, expect, it } from "vitest";
import { day, gridAtlas, history, NONE, of } from "../../test/grid-atlas.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import { openAsker } from "./ask.js";

const ground = {
  sea: history([null, NONE]),
  alpha: history([null, of("alpha")]),
  beta: history([null, of("beta")]),
};
const place = (id: string, lon: number, lat: number, accuracyMetres: number) =>
  ({ id, kind: "town", name: id, names: [], lon, lat, accuracyMetres }) as never;

/** Sea in the west, two lands one above the other in the east. */
const atlas = gridAtlas({ west: 10, south: 60, step: 1, columns: 2, rows: 2 }, (column, row) => (column === 0 ? "sea" : row === 0 ? "alpha" : "beta"), ground, {
  places: [
    place("near", 10.99, 60.5, 1000), place("far", 10.97, 60.5, 1000), place("corner", 10.995, 61.001, 1000), place("inland", 11.5, 61.5, 1000),
  ],
}); // prettier-ignore
const asker = openAsker(atlas);
const asked = (id: string) => atlas.places.find((one) => one.id === id)!;
const faceOf = (lon: number, lat: number) => asker.faceAt({ lon, lat });

/** The least distance to the shore, by its points every metre or so. */
function toShore({ lon, lat }: { lon: number; lat: number }): number {
  let least = Infinity;
  for (let at = 60; at <= 62; at += 1e-5) least = Math.min(least, distanceMetres({ lon, lat }, { lon: 11, lat: at })); // prettier-ignore
  return least;
}

describe("a named place whose point lies at sea", () => {
  it("is told of the shore within its accuracy, and how far off that is", () => {
    const answer = asker.ask(asked("near"), day("1850-01-01"));
    expect(asker.faceAt(asked("near"))).toBe(faceOf(11.5, 60.5));
    expect(answer.place.ashoreMetres).toBeCloseTo(toShore(asked("near")), 0);
    expect(answer.place.ashoreMetres).toBeGreaterThan(500);
    expect([answer.atSea, answer.title.holders]).toEqual([false, ["alpha"]]);
  });

  it("is told of the nearest of two lands", () => {
    expect(asker.faceAt(asked("corner"))).toBe(faceOf(11.5, 61.5));
  });

  it("is at sea where no land is so near, and so is a point without a name", () => {
    const answer = asker.ask(asked("far"), day("1850-01-01"));
    expect([answer.atSea, answer.place]).toEqual([true, { lon: 10.97, lat: 60.5, id: "far" }]);
    expect(asker.ask({ lon: 10.99, lat: 60.5 }, day("1850-01-01")).atSea).toBe(true);
  });

  it("is told as it is on land", () => {
    expect(asker.ask(asked("inland"), day("1850-01-01")).place).toEqual({
      lon: 11.5,
      lat: 61.5,
      id: "inland",
    });
  });
});
