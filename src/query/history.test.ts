import { expect, it } from "vitest";
import { gridAtlas, history, NONE } from "../../test/grid-atlas.js";
import { titleOf } from "../regime/title.js";
import { openAsker } from "./ask.js";

it("the history of a place leaves out what is told of no day", () => {
  const [a, b] = ["a", "b"].map((party) => titleOf("sovereignty", [party]));
  const atlas = gridAtlas({ west: 0, south: 0, step: 1, columns: 1, rows: 1 }, () => "land", {
    land: history([null, NONE], [5, a!], [5, b!]),
  });
  const spells = openAsker(atlas).history({ lon: 0.5, lat: 0.5 });
  expect(spells.map(({ from, title }) => [from, title.kind, title.holders])).toEqual([
    [null, "unallocated", []],
    [5, "sovereignty", ["b"]],
  ]);
});
