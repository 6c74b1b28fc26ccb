import { expect, it } from "vitest";
import { day, gridAtlas, NOTHING_BESIDE, of } from "../../test/grid-atlas.js";
import type { Atlas, AtlasSpell } from "../atlas/model.js";
import { WITHOUT_END } from "../regime/model.js";
import { openAsker } from "./ask.js";
import { lastDatedBefore } from "./last-dated.js";

const spell = (from: number | null, until: number | null): AtlasSpell => ({
  from,
  until,
  possiblyFrom: from,
  possiblyUntil: from,
  title: of("alpha"),
  because: [],
  ...NOTHING_BESIDE,
});
const GRID = { west: 0, south: 0, step: 1, columns: 1, rows: 1 };
const SPELLS = [spell(null, day("1880-01-01")), spell(day("1880-01-01"), null)];
const atlasOf = (more: Partial<Atlas> = {}) => gridAtlas(GRID, () => "all", { all: SPELLS }, more);
const told = (iso: string, more: Partial<Atlas> = {}, spells = SPELLS) =>
  lastDatedBefore(atlasOf(more), spells, day(iso)).lastDated;
const act = (earliest: string, latest: string) =>
  ({
    when: { earliest: day(earliest), latest: day(latest), text: "" },
    until: null,
  }) as unknown as Atlas["acts"][number];
const coverage = (until: number | null) => ({
  from: null,
  until,
  boxes: [],
  areas: [],
  faces: [],
  citations: [],
  unverified: false,
});

it("tells the last day that is dated, of days more than a generation after it", () => {
  expect([told("1905-01-01"), told("1905-01-02"), told("9999-01-01")]).toEqual([
    undefined,
    "1880-01-01",
    "1880-01-01",
  ]);
});

it("takes what was done for dated, and what comes on no day for nothing", () => {
  expect(told("1906-01-01", { acts: [act("1890-01-01", "1890-12-31")] })).toBeUndefined();
  expect(told("1950-01-01", { acts: [act("1890-01-01", "1890-12-31")] })).toBe("1890-12-31");
  expect(told("1950-01-01", {}, [...SPELLS, spell(WITHOUT_END, WITHOUT_END)])).toBe("1880-01-01");
  expect(told("1950-01-01", {}, [spell(null, null)])).toBeUndefined();
});

it("says nothing where the corpus states until when it speaks", () => {
  expect(told("1950-01-01", { coverage: coverage(day("1960-01-01")) })).toBeUndefined();
  expect(told("1950-01-01", { coverage: coverage(null) })).toBe("1880-01-01");
});

it("goes by the last of several days, or the first where nothing bounds them, and says nothing of what is not dated", () => {
  const changed = [SPELLS[0]!, { ...SPELLS[1]!, title: of("beta") }];
  const asker = openAsker(gridAtlas(GRID, () => "all", { all: changed }));
  const on = (earliest: string | null, latest: string | null) =>
    asker
      .askDays(
        { lon: 0.5, lat: 0.5 },
        {
          text: "",
          earliest: earliest === null ? null : day(earliest),
          latest: latest === null ? null : day(latest),
        },
      )
      .answers.map(({ lastDated }) => lastDated);
  expect(on("1900-01-01", "1910-12-31")).toEqual(["1880-01-01"]);
  expect(on("1900-01-01", "1901-12-31")).toEqual([undefined]);
  expect(on("1870-01-01", "1910-12-31")).toEqual([undefined, "1880-01-01"]);
  expect(on("1910-01-01", null)).toEqual(["1880-01-01"]);
  expect(on("1890-01-01", null)).toEqual([undefined]);
  expect(on(null, null)).toEqual([undefined, undefined]);
});
