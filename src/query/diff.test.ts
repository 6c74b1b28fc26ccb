/** A diff over uncertain days, held against every choice of days that the dates leave open. */
import { describe, expect, it } from "vitest";
import { world } from "../../test/folded.js";
import { across, belongs, passes, side, square, treaty, untilDay } from "../../test/treaties.js";
import { line } from "../../test/written.js";
import type { Atlas, AtlasSpell } from "../atlas/model.js";
import { NO_ACTS_NOR_RIGHTS } from "../../test/grid-atlas.js";
import { partition } from "../partition/from-delimitation.js";
import { locateFace } from "../partition/locate.js";
import { titleKey, UNALLOCATED } from "../regime/title.js";
import { changedBeyondCoverage, diffTitles } from "./diff.js";

type Range = readonly [earliest: number, latest: number];
interface Dates {
  /** Alpha gets the north, beta the rest. */
  readonly first: Range;
  /** Beta's middle passes to alpha. */
  readonly second: Range;
  /** The first treaty's gift of the south ends. */
  readonly end: Range;
}
const DATES: Dates = { first: [4, 7], second: [10, 12], end: [11, 14] };
const LAST_DAY = 17;

const chains = [...square(), across("l", 6), across("m", 3)];
const plane = partition(chains);
const FACES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  north: [5, 8],
  middle: [5, 4],
  south: [5, 1],
};

function historyOf({ first, second, end }: Dates) {
  const terms = untilDay(...end);
  const below = (of: string) => side("right", line(of));
  const t = treaty("t", first[1], ["alpha", "beta"], [
    { selector: side("left", line("l")), effect: belongs("alpha") },
    { selector: side("right", line("l"), [line("m")]), effect: belongs("beta") },
    { selector: below("m"), effect: belongs("beta"), terms },
  ], { earliest: first[0], lines: ["l", "m"] }); // prettier-ignore
  const passing = { selector: side("left", line("m"), [line("l")]), effect: passes("alpha") };
  const u = treaty("u", second[1], ["alpha", "beta"], [passing], { earliest: second[0] });
  const { regime, codes } = world(chains, [t, u]);
  expect(codes).toEqual([]);
  return regime;
}

const SILENT: AtlasSpell = {
  from: null,
  possiblyFrom: null,
  possiblyUntil: null,
  until: null,
  title: UNALLOCATED,
  because: [],
  claims: [],
  layers: [],
  doubts: [],
  burdens: [],
};

/** An atlas in which all is silent but one face. */
function alone(face: number, { spells }: ReturnType<typeof historyOf>): Atlas {
  const ground = {
    clauses: [],
    holds: [],
    parties: [],
    partition: plane,
    spells: (each: number) =>
      each === face ? spells[each]!.map((spell) => ({ ...spell, burdens: [] })) : [SILENT],
  };
  return { ...NO_ACTS_NOR_RIGHTS, ...ground } as unknown as Atlas;
}

const days = ([earliest, latest]: Range) =>
  Array.from({ length: latest - earliest + 1 }, (_, i): Range => [earliest + i, earliest + i]);
/** Every choice of exact days; the last is what is told. */
const choices = days(DATES.first).flatMap((first) =>
  days(DATES.second).flatMap((second) => days(DATES.end).map((end) => historyOf({ first, second, end }))),
);

describe.each(Object.entries(FACES))("what changes in the %s between any two days", (_, at) => {
  const face = locateFace(plane, ...at);
  const titlesBy = choices.map(({ spells }) =>
    Array.from({ length: LAST_DAY + 1 }, (_, day) => {
      const own = spells[face]!.filter(({ from, until }) => (from ?? 0) <= day && day < (until ?? Infinity));
      return titleKey(own[0]!.title);
    }),
  );
  const atlas = alone(face, historyOf(DATES));
  const pairs = Array.from({ length: LAST_DAY }, (_, from) =>
    Array.from({ length: LAST_DAY - from }, (_, more) => [from, from + 1 + more] as const),
  ).flat();
  const possible = (day: number) => [...new Set(titlesBy.map((titles) => titles[day]!))].sort();

  it("is certain, told or possible, as the choices agree", () => {
    for (const [from, to] of pairs) {
      const of = titlesBy.map((titles) => [titles[from]!, titles[to]!] as const);
      const [was, is] = of.at(-1)!;
      const agree = of.every(([a, b]) => a === was && b === is);
      const [change, ...more] = diffTitles(atlas, from, to);
      expect(more).toEqual([]);
      const found = change && [change.holds, titleKey(change.from.title), titleKey(change.to.title)];
      if (was !== is) expect(found).toEqual([agree ? "surely" : "told", was, is]);
      else if (agree) expect(found).toBeUndefined();
      else {
        expect([change!.holds, found!.slice(1).includes(was)]).toEqual(["possibly", true]);
        const told = [change!, ...change!.others].map(
          ({ from, to }) => `${titleKey(from.title)} → ${titleKey(to.title)}`,
        );
        const changes = of.filter(([a, b]) => a !== b).map(([a, b]) => `${a} → ${b}`);
        expect(told.sort()).toEqual([...new Set(changes)].sort());
      }
    }
  });

  it("comes with every title that may hold on either day, and with no other", () => {
    for (const [from, to] of pairs) {
      const [change] = diffTitles(atlas, from, to);
      if (!change) continue;
      const told = titlesBy.at(-1)!;
      for (const [day, perhaps] of [[from, change.perhaps.from], [to, change.perhaps.to]] as const)
        expect([...new Set([told[day]!, ...perhaps.map(({ title }) => titleKey(title))])].sort()).toEqual(possible(day)); // prettier-ignore
    }
  });
});

it("ground of which the corpus does not speak is left out, and told by how much of it changes", () => {
  const history = historyOf(DATES);
  const spells = (face: number) => history.spells[face]!.map((spell) => ({ ...spell, burdens: [] }));
  const all = { ...alone(0, history), spells } as unknown as Atlas;
  const boxes = [{ west: 0, south: 6, east: 10, north: 10 }];
  const rest = { from: null, until: null, areas: [], faces: [], citations: [], unverified: false };
  const ofTheNorth: Atlas = { ...all, coverage: { ...rest, boxes } };
  const changed = (atlas: Atlas) =>
    diffTitles(atlas, 0, LAST_DAY).reduce((sum, { areaSquareKm }) => sum + areaSquareKm, 0);
  const areaOf = (name: string) => plane.faceAreaSquareKm[locateFace(plane, ...FACES[name]!)]!;
  expect(changed(ofTheNorth)).toBeCloseTo(areaOf("north"), 0);
  // What the south was given has ended by then.
  expect(changedBeyondCoverage(ofTheNorth, 0, LAST_DAY)).toBeCloseTo(areaOf("middle"), 0);
  expect([changed(all), changedBeyondCoverage(all, 0, LAST_DAY)]).toEqual([
    expect.closeTo(areaOf("north") + areaOf("middle"), 0),
    0,
  ]);
});
