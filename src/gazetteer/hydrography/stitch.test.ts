import { describe, expect, it } from "vitest";
import { QUANTA_PER_DEGREE, type Item } from "./codec.js";
import { stitch } from "./stitch.js";

/** A segment from degrees. */
const segment = (...degrees: readonly (readonly [number, number])[]): Item => ({
  tags: [2, 0, 0, 0],
  points: Int32Array.from(
    degrees.flatMap(([x, y]) => [
      Math.round(x * QUANTA_PER_DEGREE),
      Math.round((y + 90) * QUANTA_PER_DEGREE),
    ]),
  ),
});
const kinds = (items: readonly Item[]): string[] =>
  stitch(items)
    .links.map(({ kind }) => kind)
    .sort();

describe("stitching", () => {
  it("joins what the edge of a bin cut, and drops its zero-length crumbs", () => {
    const links = stitch([
      segment([10.5, 50.5], [11, 50.6]),
      segment([11, 50.6], [11, 50.6]),
      segment([11.4, 50.7], [11, 50.6]),
    ]).links;
    expect(links).toHaveLength(1);
    expect(links[0]!.course).toHaveLength(6);
  });

  it("joins a tributary that stops just short of its river, and cuts the river there", () => {
    const river = segment([10, 50], [11, 50]);
    const tributary = segment([10.5, 50.5], [10.5, 50.002]);
    expect(kinds([river, tributary])).toEqual(["junction", "river", "river", "river"]);
  });

  it("only offers a jump where the gap is wide, and none beyond several kilometres", () => {
    const river = segment([10, 50], [11, 50]);
    expect(kinds([river, segment([11.05, 50], [12, 50])]).filter((kind) => kind === "gap")).toHaveLength(2);
    expect(kinds([river, segment([11.5, 50], [12, 50])])).toEqual(["river", "river"]);
  });

  it("begins and ends every link at its nodes", () => {
    const { nodes, links } = stitch([
      segment([10, 50], [10.4, 50.1], [11, 50]),
      segment([10.5, 50.5], [10.5, 50.085]),
      segment([10.2, 49.5], [10.2, 50.047]),
      segment([10.4, 49.5], [10.4, 50.0995]),
    ]);
    expect(links.length).toBeGreaterThan(7);
    for (const { from, to, course } of links) {
      expect([course[0], course[1]]).toEqual([nodes[2 * from], nodes[2 * from + 1]]);
      expect([course.at(-2), course.at(-1)]).toEqual([nodes[2 * to], nodes[2 * to + 1]]);
    }
  });
});
