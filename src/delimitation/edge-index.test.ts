import { describe, expect, it } from "vitest";
import { p } from "../../test/country.js";
import { chainOf } from "../gazetteer/chain.js";
import { EdgeIndex } from "./edge-index.js";

describe("a course cut where it meets a boundary", () => {
  it("does not slip between two edges through their vertex, where reckoning finds it just past the end of both", () => {
    const corner = p(50.09698788145074, 30.7369876395177);
    const bent = [p(49.99710328295001, 30.790399568801117), corner, p(50.19647688332969, 30.64360478183809)];
    const boundary = new EdgeIndex([chainOf(bent, 0)]);
    const course = chainOf(
      [p(50.07082993894665, 30.724580722379418), p(50.170573481004524, 30.77188986610116)],
      0,
    );
    const end = boundary.cut(course, 0)?.vertices.at(-1);
    expect(end?.lon).toBeCloseTo(corner.lon, 9);
    expect(end?.lat).toBeCloseTo(corner.lat, 9);
  });
});
