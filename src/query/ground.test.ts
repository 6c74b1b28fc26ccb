/** Questions of ground, of an atlas made by hand: what is asked is known by construction, not by the compiler. */
import { describe, expect, it } from "vitest";
import { clause, day, gridAtlas, history, line, NONE, of, openBetween, part } from "../../test/grid-atlas.js";
import type { Atlas } from "../atlas/model.js";
import type { Title } from "../regime/title.js";
import { openAsker } from "./ask.js";
import { diffTitles } from "./diff.js";
import { lineFeature, type LinePartProperties } from "./line.js";
import { positionOf } from "./position.js";
import { derive } from "./why.js";
import { act, on, target } from "../../test/beside-ground.js";

const [FIRST, SECOND, THIRD] = [day("1800-06-01"), day("1850-06-01"), day("1860-06-01")];
const common: Title = { kind: "condominium", holders: ["alpha", "beta"] };

/** From west to east, a degree each: alpha's and confirmed to it; open between changing parties; common, then perhaps beta's; sea. */
const HISTORIES = {
  kept: history([null, NONE], [FIRST, of("alpha"), "t/1/1"], [SECOND, of("alpha"), "u/1/1"], [THIRD, of("beta"), "v/1/1"]),
  open: history([null, NONE], [FIRST, openBetween("alpha", "beta"), "t/1/2"], [SECOND, openBetween("alpha", "gamma"), "u/1/2"]),
  common: history([null, NONE], [FIRST, common, "t/1/3"], [SECOND, of("beta"), "u/1/3", day("1850-05-01")]),
  sea: history([null, NONE], [THIRD, of("alpha"), "v/1/1"]),
}; // prettier-ignore

const atlas: Atlas = gridAtlas(
  { west: 0, south: 0, step: 1, columns: 4, rows: 2 },
  (column) => (["kept", "open", "common", "sea"] as const)[column]!,
  HISTORIES,
  {
    clauses: ["t/1/1", "t/1/2", "t/1/3", "u/1/1", "u/1/2", "u/1/3", "v/1/1"].map((id) => clause(id, `the words of ${id}`)),
    lines: [
      line("old", FIRST, { standing: { editorial: [{ from: FIRST, until: SECOND }], beta: [] }, instrument: "t", article: "1", name: "the old line" }),
      line("new", SECOND),
      line("limit", null, { role: "limit" }),
    ],
    parts: [
      part("old", [[1, 0], [1, 2]], 5000, { form: "river", along: "blue-river", text: "along blue-river" }),
      part("new", [[2, 0], [2, 1]], 100),
      part("new", [[2, 1], [2, 2]], 12_000, { part: 1 }),
      part("limit", [[0.5, 0], [0.5, 2]], 50_000),
    ],
    readings: ["editorial", "beta"],
    spells: (face, reading) => {
      const spells = Object.values(HISTORIES)[(face - 1) % 4]!;
      return reading === "beta" && spells === HISTORIES.common
        ? history([null, NONE], [FIRST, of("beta"), "t/1/3"])
        : spells;
    },
    acts: [act("refusal", on("1801-01-01"), { targets: [target("rejects", "t", "1", "joint")] }), act("other", null)],
    lives: (
      [
        ["1", "refusal"],
        ["2", "other"],
      ] as const
    ).map(([article, refused]) => ({
      instrument: "t",
      article,
      clause: "joint",
      reading: "beta",
      spells: [{ from: null, possiblyFrom: null, until: null, state: "rejected", acts: [refused], reason: { rule: "rejected", party: "beta" } }],
    })),
  },
); // prettier-ignore

const asker = openAsker(atlas);
const KEPT = { lon: 0.5, lat: 0.5 };
const OPEN = { lon: 1.5, lat: 0.5 };
const COMMON = { lon: 2.5, lat: 1.5 };
const ask = (place: typeof KEPT, iso: string, reading?: string) => asker.ask(place, day(iso), reading);

describe("who held it", () => {
  it.each([
    ["before any clause", KEPT, "1800-05-31", NONE, null, "1800-06-01"],
    ["from its first day, and through a confirmation", KEPT, "1800-06-01", of("alpha"), "1800-06-01", "1860-06-01"],
    ["after the confirmation, since it began", KEPT, "1855-01-01", of("alpha"), "1800-06-01", "1860-06-01"],
    ["until its last day, exclusive", KEPT, "1860-06-01", of("beta"), "1860-06-01", null],
    ["open between two", OPEN, "1820-01-01", openBetween("alpha", "beta"), "1800-06-01", "1850-06-01"],
    ["open between others: another title", OPEN, "1895-01-01", openBetween("alpha", "gamma"), "1850-06-01", null],
  ] as const)("%s", (_, place, iso, title, since, until) => {
    expect(ask(place, iso)).toMatchObject({ title, since, until, day: { iso }, reading: "editorial", atSea: false });
  }); // prettier-ignore

  it("cites the clause that the day rests on", () => {
    const cited = (iso: string) => ask(KEPT, iso).because.map(({ instrument, article, clause: words }) => [instrument, article, words]); // prettier-ignore
    expect(cited("1799-01-01")).toEqual([]);
    expect(cited("1820-01-01")).toEqual([["t", "1", "the words of t/1/1"]]);
    expect(cited("1855-01-01")).toEqual([["u", "1", "the words of u/1/1"]]);
  });

  it("says what may hold already, from the first day that the date leaves open", () => {
    expect(ask(COMMON, "1850-04-30").perhaps).toEqual([]);
    expect(ask(COMMON, "1850-05-01").perhaps).toMatchObject([
      { title: of("beta"), earliest: "1850-05-01", since: "1850-06-01", told: true },
    ]);
    expect(ask(COMMON, "1850-05-31").title).toEqual(common);
    expect(ask(COMMON, "1850-06-01")).toMatchObject({ title: of("beta"), perhaps: [] });
  });

  it("knows the sea, and what lies beyond the theatre", () => {
    expect(ask({ lon: 3.5, lat: 0.5 }, "1855-01-01")).toMatchObject({ title: NONE, atSea: true });
    for (const beyond of [{ lon: 4.5, lat: 0.5 }, { lon: 0.5, lat: 2.5 }, { lon: -0.5, lat: 0.5 }]) // prettier-ignore
      expect(ask(beyond, "1855-01-01")).toMatchObject({ title: { kind: "beyond", of: "theatre", holders: [] }, atSea: false, nearestLine: null }); // prettier-ignore
    expect(ask({ lon: 360.5, lat: 0.5 }, "1855-01-01").title).toEqual(of("alpha"));
  });

  it("tells a history with what only confirms left out", () => {
    const told = (place: typeof KEPT) =>
      asker.history(place).map(({ from, until, title }) => [from, until, title]);
    expect(told(KEPT)).toEqual([
      [null, FIRST, NONE],
      [FIRST, THIRD, of("alpha")],
      [THIRD, null, of("beta")],
    ]);
    expect(told(OPEN).map(([from]) => from)).toEqual([null, FIRST, SECOND]);
  });
});

describe("why", () => {
  it("ends with the spell of the day, and goes back to the first state of things", () => {
    const stages = derive(asker, KEPT, day("1855-01-01")).stages;
    expect(stages.map(({ since, until, title }) => [since, until, title])).toEqual([
      [null, "1800-06-01", NONE],
      ["1800-06-01", "1850-06-01", of("alpha")],
      ["1850-06-01", "1860-06-01", of("alpha")],
    ]);
    expect(stages.map(({ steps }) => steps.map(({ source }) => source?.id))).toEqual([[undefined], ["t/1/1"], ["u/1/1"]]); // prettier-ignore
    expect(derive(asker, KEPT, day("1799-01-01")).stages).toHaveLength(1);
    expect(derive(asker, { lon: 9, lat: 9 }, day("1855-01-01")).stages).toEqual([]);
  });
});

describe("what changed between two days", () => {
  const [square0, square1] = [1, 5].map((face) => atlas.partition.faceAreaSquareKm[face]!);
  // By whole square metres.
  const area = (Math.round(square0! * 1e6) + Math.round(square1! * 1e6)) / 1e6;
  const changes = (from: string, to: string, reading?: string) =>
    diffTitles(atlas, day(from), day(to), reading).map(({ from: was, to: is, areaSquareKm, because }) => [was.title, is.title, areaSquareKm, because.map(({ clause: words }) => words)]); // prettier-ignore

  it("is told once for ground of one fate, with both titles, the area and the clause; of the sea too, where one gives it", () => {
    expect(changes("1820-01-01", "1855-01-01")).toEqual([
      [openBetween("alpha", "beta"), openBetween("alpha", "gamma"), area, ["the words of u/1/2"]],
      [common, of("beta"), area, ["the words of u/1/3"]],
    ]);
    expect(changes("1855-01-01", "1861-01-01")).toEqual([
      [of("alpha"), of("beta"), area, ["the words of v/1/1"]],
      [NONE, of("alpha"), area, ["the words of v/1/1"]],
    ]);
    expect(changes("1810-01-01", "1820-01-01")).toEqual([]);
  });

  it("is told by a reading", () => {
    expect(changes("1820-01-01", "1855-01-01", "beta")).toHaveLength(1);
  });
});

describe("lines", () => {
  const nearest = (lon: number, lat: number, iso: string, reading?: string) =>
    ask({ lon, lat }, iso, reading).nearestLine;

  it("the nearest is one that stands on the day, with its distance and its accuracy there", () => {
    expect(nearest(1.5, 0.5, "1799-01-01")).toBeNull();
    expect(nearest(1.9, 0.5, "1820-01-01")).toEqual({ kind: "line", line: "old", distanceMetres: 100_184, accuracyMetres: 5000, basis: "text", surveys: [], isOpen: false, isAtLowWater: false, runs: null, proved: null, within: false }); // prettier-ignore
    expect(nearest(1.9, 0.5, "1850-06-01")).toMatchObject({ line: "new", distanceMetres: 11_132, accuracyMetres: 100, within: false }); // prettier-ignore
    expect(nearest(1.05, 0.5, "1850-05-31")).toMatchObject({ line: "old" });
    expect(nearest(1.05, 0.5, "1850-05-31", "beta")).toBeNull();
    expect(nearest(1.05, 0.5, "1850-06-01")).toMatchObject({ line: "new" });
    expect(nearest(1.9, 1.5, "1850-06-01")).toMatchObject({ line: "new", distanceMetres: 11_128, accuracyMetres: 12_000, within: true }); // prettier-ignore
  });

  it("keeps to it however many are asked", () => {
    for (let i = 0; i < 20; i++) nearest(0.1 * i, 1, "1855-01-01");
    expect(nearest(1.9, 1.5, "1850-06-01")).toMatchObject({ line: "new", within: true });
  });

  it("as GeoJSON: its days, and what each part follows, in order", () => {
    expect(lineFeature(atlas, "old")).toMatchObject({
      id: "old",
      properties: {
        name: "the old line",
        instrument: "t",
        article: "1",
        stands: [{ from: "1800-06-01", until: "1850-06-01" }],
        parts: [{ form: "river", along: "blue-river", clause: "along blue-river", accuracyMetres: 5000 }],
      },
      geometry: { coordinates: [[[1, 0], [1, 2]]] }, // prettier-ignore
    });
    expect(lineFeature(atlas, "old", "beta")!.properties!["stands"]).toEqual([]);
    expect(lineFeature(atlas, "new", "beta")!.properties!["stands"]).toEqual([
      { from: "1850-06-01", until: null },
    ]);
    expect(lineFeature(atlas, "limit")!.properties!["stands"]).toEqual([]);
    expect(lineFeature(atlas, "new")!.geometry.coordinates).toEqual([[[2, 0], [2, 1]], [[2, 1], [2, 2]]]); // prettier-ignore
    expect(lineFeature(atlas, "none")).toBeNull();
  });

  it("as GeoJSON: cut at the antimeridian, and each part says in how many pieces", () => {
    const parts = [
      part("new", [[175, 0], [185, 10]], 10),
      { ...part("new", [[185, 10], [186, 10]], 10), part: 1 },
    ]; // prettier-ignore
    const { geometry, properties } = lineFeature({ ...atlas, parts }, "new")!;
    expect(geometry.coordinates).toEqual([[[175, 0], [180, 5]], [[-180, 5], [-175, 10]], [[-175, 10], [-174, 10]]]); // prettier-ignore
    const told = (properties as { parts: readonly LinePartProperties[] }).parts;
    expect(told.map(({ pieces }) => pieces)).toEqual([2, undefined]);
  });
});

describe("a party's position", () => {
  const acts = (place: typeof KEPT, iso: string, reading: string) => positionOf(asker, place, day(iso), reading).map(({ id }) => id); // prettier-ignore

  it("is its acts that reject what the editorial answer rests on, where its own is another", () => {
    expect(ask(COMMON, "1820-01-01", "beta").title).toEqual(of("beta"));
    expect(acts(COMMON, "1820-01-01", "beta")).toEqual(["refusal"]);
    expect(acts(COMMON, "1820-01-01", "editorial")).toEqual([]);
    expect(acts(KEPT, "1820-01-01", "beta")).toEqual([]);
  });
});
