import { beforeAll, expect, it } from "vitest";
import { openAtlas } from "../atlas/open.js";
import { existsOn } from "../atlas/existence.js";
import type { Atlas } from "../atlas/model.js";
import { dayFromIso } from "../chronology/iso.js";
import { compiledAtlas } from "../cli/cache/compiled.js";
import { recordedIo } from "../../test/recorded-io.js";
import { drawMap } from "./map.js";

let atlas: Atlas;
beforeAll(async () => {
  atlas = openAtlas(await compiledAtlas(recordedIo().io, undefined, []));
}, 300_000);

/** The day before a founding, and the first day of which it is told. */
const FOUNDINGS = [
  ["kyra", "1728-12-30", "1728-12-31"],
  ["nikolaevsk", "1850-08-12", "1850-08-13"],
  ["blagoveshchensk", "1856-12-30", "1856-12-31"],
  ["khabarovsk", "1858-05-30", "1858-05-31"],
  ["vladivostok", "1860-07-01", "1860-07-02"],
] as const;

it.each(FOUNDINGS)("the first corpus has %s from %s to %s on, and not before", (id, before, first) => {
  const place = atlas.places.find((each) => each.id === id)!;
  expect([before, first].map((iso) => existsOn(place, dayFromIso(iso)!))).toEqual([false, true]);
});

it.each(FOUNDINGS)("names %s on no map of %s", (id, before) => {
  const { name } = atlas.places.find((each) => each.id === id)!;
  expect(drawMap(atlas, dayFromIso(before)!)).not.toContain(`>${name}<`);
});

it("names on the map of 1861 what was founded on the Amur until then", () => {
  const map = drawMap(atlas, dayFromIso("1861-01-01")!);
  for (const name of ["Khabarovsk", "Blagoveshchensk", "Nikolaevsk"]) expect(map).toContain(`>${name}<`);
});
