import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { filesOf, readGolden } from "../../test/golden/document.js";
import type { Atlas } from "../atlas/model.js";
import { dayFromCivil } from "../chronology/days.js";
import { compile } from "../pipeline.js";
import { groundHistories } from "./history.js";
import { fadingOn, softEdges } from "./soft-edges.js";

let atlas: Atlas;
const day = (year: number) => dayFromCivil("gregorian", year, 1, 1);
const files = (accuracy: string) =>
  filesOf(readGolden(readFileSync("cases/ground/fading.md", "utf8"))).map(({ path, content }) => ({
    path,
    text: content.replace("within 60 km", `within ${accuracy}`),
  }));
const fading = (of: Atlas, year: number) => {
  const ground = groundHistories(of, "editorial");
  return fadingOn(softEdges(of, ground), ground, day(year));
};
const compiled = async (accuracy: string) => (await compile(files(accuracy))).made.atlas!;

beforeAll(async () => {
  atlas = await compiled("60 km");
});

it("is the whole of the limit, end to end, where ground that is given ends in silence", () => {
  const [edge, ...others] = fading(atlas, 1801);
  expect(others).toEqual([]);
  expect(edge!.accuracyMetres).toBe(60_000);
  expect(edge!.paths).toHaveLength(1);
  const lats = [...edge!.paths[0]!].filter((_, i) => i % 2 === 1);
  const lons = [...edge!.paths[0]!].filter((_, i) => i % 2 === 0);
  expect(new Set(lons)).toEqual(new Set([-5]));
  expect([Math.min(lats[0]!, lats.at(-1)!), Math.max(lats[0]!, lats.at(-1)!)]).toEqual([39, 42]);
  expect(lats).toEqual(lats.toSorted((a, b) => (lats[0]! < lats.at(-1)! ? a - b : b - a)));
});

it("is nowhere while both sides are silent, nor along what is known so well that an edge is seen", async () => {
  expect(fading(atlas, 1799)).toEqual([]);
  expect(fading(await compiled("1 km"), 1801)).toEqual([]);
});
