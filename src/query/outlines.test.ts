import { describe, expect, it } from "vitest";
import { day, gridAtlas, history, line, NONE, of, part } from "../../test/grid-atlas.js";
import type { Atlas } from "../atlas/model.js";
import { openAsker } from "./ask.js";

const GIVEN = day("1850-01-01");
const COMMON = day("1860-01-01");
/** Two squares of a degree on the equator, that part at 1° E; alpha's until beta has the eastern one, and then both are gamma's. */
const west = history([null, of("alpha")], [COMMON, of("gamma")]);
const east = history([null, of("alpha")], [GIVEN, of("beta")], [COMMON, of("gamma")]);
const squares = gridAtlas(
  { west: 0, south: 0, step: 1, columns: 2, rows: 1 },
  (column) => (column === 0 ? "west" : "east"),
  { west, east },
  { readings: ["editorial", "beta"] },
);
const edgesAt1E = ({ partition: { x, origin } }: Atlas) =>
  Array.from({ length: origin.length / 2 }, (_, edge) => edge).filter((edge) =>
    [2 * edge, 2 * edge + 1].every((h) => Math.abs(x[origin[h]!]! - 1) < 1e-9),
  );
const outlined = (ground: Atlas): Atlas => ({
  ...ground,
  features: [{ id: "unit", kind: "area", name: "The unit", names: [], surveys: ["units"] }],
  outlines: [{ area: "unit", accuracyMetres: 1000, edges: Int32Array.from(edgesAt1E(ground)) }],
});
const atlas = outlined(squares);
/** A degree of the equator has 111,319 m: so many metres east of the edge. */
const beside = (metres: number) => ({ lon: 1 + metres / 111_319.49, lat: 0.5 });
const nearest = (metres: number, iso: string, of = atlas, reading = "editorial") =>
  openAsker(of).ask(beside(metres), day(iso), reading).nearestLine;

describe("the outline of a surveyed area", () => {
  it("is told to those within its error, on either side, while it parts two states", () => {
    expect(edgesAt1E(squares)).toHaveLength(1);
    expect(nearest(900, "1855-01-01")).toEqual({
      kind: "area",
      line: "unit",
      distanceMetres: 900,
      accuracyMetres: 1000,
      isOpen: false,
      isAtLowWater: false,
      runs: null,
      proved: null,
      basis: "evidence",
      surveys: ["units"],
      within: true,
    });
    expect(nearest(-900, "1855-01-01")).toMatchObject({ line: "unit", distanceMetres: 900 });
    expect(nearest(1100, "1855-01-01")).toBeNull();
  });

  it("is told of no day on which both sides are alike", () => {
    expect([nearest(10, "1849-12-31"), nearest(10, "1860-01-01")]).toEqual([null, null]);
  });

  it("yields to a line within whose error the place lies nearer to it, and to no other", () => {
    // Three squares, 800 m wide: the outline is the western edge of the middle one, the line its eastern edge.
    const step = beside(800).lon - 1;
    const grid = { west: 1 - step, south: 0.5 - step / 2, step, columns: 3, rows: 1 };
    const histories = { west, east, beyond: history([null, of("gamma")]) };
    const strips = outlined(gridAtlas(grid, (column) => (["west", "east", "beyond"] as const)[column]!, histories));
    const near = 1 + step;
    const withLine = (accuracyMetres: number): Atlas => ({
      ...strips,
      lines: [line("l", GIVEN)],
      parts: [part("l", [[near, grid.south], [near, grid.south + step]], accuracyMetres)],
    });
    expect(nearest(900, "1855-01-01", withLine(200))).toMatchObject({ kind: "line", line: "l" });
    expect(nearest(900, "1855-01-01", withLine(50))).toMatchObject({ kind: "area", line: "unit" });
    expect(nearest(300, "1855-01-01", withLine(5000))).toMatchObject({ kind: "area", line: "unit" });
  }); // prettier-ignore
});

describe("a line that a reading has on other days", () => {
  const other: Atlas = {
    ...squares,
    lines: [
      line("l", GIVEN, {
        standing: {
          editorial: [{ from: GIVEN, until: null }],
          beta: [{ from: GIVEN, until: day("1855-01-01") }],
        },
      }),
    ],
    parts: [part("l", [[1, 0], [1, 1]], 10)], // prettier-ignore
  };

  it("is the nearest on the days of that reading on which it parts two states", () => {
    const days = ["1849-12-31", "1850-01-01", "1859-12-31", "1860-01-01"];
    const seen = (reading: string) => days.map((iso) => nearest(500, iso, other, reading)?.line ?? NONE.kind);
    expect(seen("editorial")).toEqual(["unallocated", "l", "l", "unallocated"]);
    expect(seen("beta")).toEqual(["unallocated", "l", "unallocated", "unallocated"]);
  });
});
