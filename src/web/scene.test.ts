/** What the page draws of a day. */
import { expect, it } from "vitest";
import { day, gridAtlas, history, instrument, of } from "../../test/grid-atlas.js";
import { overlayNumbersOn, sceneOf } from "./scene.js";

const police = (holder: string, from: number, until: number) => ({
  kind: "police",
  holder,
  from: null,
  season: { from: { month: from, day: 1 }, until: { month: until, day: 1 } },
  sought: false,
  perhaps: false,
  because: [],
});

it("draws what is held by turns by the one whose turn it is, each day of the year", () => {
  const atlas = gridAtlas(
    { west: 20, south: 40, step: 1, columns: 1, rows: 1 },
    () => "isle",
    { isle: history([day("1850-01-01"), of("alpha")]).map((spell) => ({ ...spell, layers: [police("beta", 2, 8), police("gamma", 8, 2)] })) },
    { instruments: [instrument("turns", day("1850-01-01"))] },
  ); // prettier-ignore
  const scene = sceneOf(atlas, "editorial");
  const holdersOn = (iso: string) => {
    const [numbers] = overlayNumbersOn(scene, day(iso));
    return scene.overlays[numbers!.layer]?.map((beside) => (beside.is === "layer" ? beside.holder : null));
  };
  for (const [iso, holder] of [
    ["1851-01-31", "gamma"],
    ["1851-02-01", "beta"],
    ["1851-07-31", "beta"],
    ["1851-08-01", "gamma"],
  ] as const)
    expect([iso, holdersOn(iso)]).toEqual([iso, [holder]]);
});
