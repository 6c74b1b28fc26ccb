import { expect, it } from "vitest";
import { recordedIo } from "../../test/recorded-io.js";
import { openAtlas } from "../atlas/open.js";
import { compiledAtlas } from "../cli/cache/compiled.js";
import { dayFromIso } from "../chronology/iso.js";
import { besideOf, besideOn } from "./beside.js";
import { groundHistories, spellOfDay } from "./history.js";

it("counts ground once on which a party owes one thing by two texts", async () => {
  const bytes = await compiledAtlas(recordedIo().io, "cases/states/demilitarised", []);
  const atlas = openAtlas(bytes);
  const ground = groundHistories(atlas, "editorial");
  const owed = (day: string) =>
    besideOn(atlas, ground, dayFromIso(day)!).flatMap(({ beside, areaSquareKm }) =>
      beside.is === "burden" && beside.holder === "finland" ? [[beside.right, areaSquareKm] as const] : [],
    );
  const asHeir = new Map(owed("1920-01-01"));
  expect([...asHeir.keys()].sort()).toEqual(["establish", "fortify"]);
  expect(asHeir.get("establish")).toBeGreaterThan(1000);
  expect(new Map(owed("1930-01-01"))).toEqual(asHeir);
  const both = ground.histories.map((spells) =>
    besideOf(atlas, spellOfDay(spells, dayFromIso("1930-01-01")!)),
  );
  const reasons = both.flat().filter(({ beside }) => beside.is === "burden" && beside.right === "establish");
  expect(reasons.some(({ because }) => new Set(because.map(({ clause }) => clause)).size > 1)).toBe(true);
});
