/** What is told of several days against what is told of each of them alone. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { openAtlas } from "../atlas/open.js";
import { compiledAtlas } from "../cli/cache/compiled.js";
import { dayFromCivil, isoFromDay } from "../chronology/days.js";
import { dayFromIso } from "../chronology/iso.js";
import { recordedIo } from "../../test/recorded-io.js";
import { openAsker, type Asker } from "./ask.js";
import type { PossibleAnswer } from "./model.js";

const CORPORA = ["cases/states/order-unsettled", "cases/states/same-year", "cases/states/coverage"] as const;
const askers = new Map<string, Asker>();
beforeAll(async () => {
  for (const corpus of CORPORA)
    askers.set(corpus, openAsker(openAtlas(await compiledAtlas(recordedIo().io, corpus, []))));
}, 300_000);

const day = (iso: string): number => dayFromIso(iso)!;
const on = (text: string, earliest: number | null, latest: number | null) => ({ text, earliest, latest });
const has = ({ on: { since, until } }: PossibleAnswer, at: number): boolean =>
  (since === null || day(since) <= at) && (until === null || at < day(until));

describe.each(CORPORA)("several days of %s", (corpus) => {
  it("tell of each day what that day alone is told, in stretches that follow one another", () => {
    const asker = askers.get(corpus)!;
    const { theatre } = asker.atlas;
    const lon = fc.double({ min: theatre.west, max: theatre.east, noNaN: true });
    const lat = fc.double({ min: theatre.south, max: theatre.north, noNaN: true });
    const first = fc.integer({ min: dayFromCivil("gregorian", 1640, 1, 1), max: dayFromCivil("gregorian", 1960, 1, 1) });
    fc.assert(
      fc.property(lon, lat, first, fc.nat(9000), (lon, lat, first, length) => {
        const last = first + length;
        const { answers } = asker.askDays({ lon, lat }, on("some days", first, last));
        answers.slice(1).forEach((next, index) => expect(next.on.since).toBe(answers[index]!.on.until));
        expect([answers[0]!.on.since, answers.at(-1)!.on.until]).toEqual([null, null]);
        for (const at of new Set([first, last, ...Array.from({ length: 40 }, (_, i) => first + Math.floor((length * i) / 40))])) {
          const alone = asker.ask({ lon, lat }, at);
          const told = answers.filter((answer) => has(answer, at));
          expect(told.map(({ title, since, until }) => ({ title, since, until }))).toEqual([
            { title: alone.title, since: alone.since, until: alone.until },
          ]);
          const known = [told[0]!.title, ...told[0]!.perhaps.map(({ title }) => title)];
          for (const { title } of alone.perhaps) expect(known).toContainEqual(title);
        }
      }),
      { numRuns: 60 },
    );
  }); // prettier-ignore
});

describe("days with others between them that are not meant", () => {
  it("are told as all of them are, but for those", () => {
    const asker = askers.get("cases/states/same-year")!;
    const { theatre } = asker.atlas;
    const lon = fc.double({ min: theatre.west, max: theatre.east, noNaN: true });
    const lat = fc.double({ min: theatre.south, max: theatre.north, noNaN: true });
    const bounds = fc.uniqueArray(fc.integer({ min: day("1870-01-01"), max: day("1900-01-01") }), { minLength: 4, maxLength: 6 });
    fc.assert(
      fc.property(lon, lat, bounds, (lon, lat, bounds) => {
        const ends = bounds.toSorted((a, b) => a - b);
        const parts = ends.flatMap((end, i) => (i % 2 === 1 ? [{ earliest: ends[i - 1]!, latest: end }] : []));
        const { answers } = asker.askDays({ lon, lat }, { ...on("some days", parts[0]!.earliest, parts.at(-1)!.latest), parts });
        const told = answers.map(({ on: { since, until }, title }) => ({ since, until, title }));
        const days = parts.flatMap(({ earliest, latest }) => Array.from({ length: latest - earliest + 1 }, (_, i) => earliest + i));
        const runs: { since: string | null; until: string | null; title: unknown; state: string }[] = [];
        for (const at of days) {
          const { title, since, until, claims, layers, doubts, burdens } = asker.ask({ lon, lat }, at);
          const state = JSON.stringify([title, since, until, claims, layers, doubts, burdens]);
          const last = runs.at(-1);
          if (last?.state === state) last.until = isoFromDay(at + 1);
          else runs.push({ since: isoFromDay(at), until: isoFromDay(at + 1), title, state });
        }
        runs[0]!.since = null;
        runs.at(-1)!.until = null;
        expect(told).toEqual(runs.map(({ since, until, title }) => ({ since, until, title })));
      }),
      { numRuns: 25 },
    );
  });
}); // prettier-ignore

describe("a change on a day that is not known", () => {
  it("comes on some day of what is known, and on no day that is told", () => {
    const { answers } = askers.get("cases/states/order-unsettled")!.askDays({ lon: -1, lat: 42.7 }, on("1659", day("1659-01-01"), day("1659-12-31"))); // prettier-ignore
    const year = { earliest: "1659-01-01", latest: "1659-12-31" };
    expect(answers[0]!.on).toMatchObject({ since: null });
    expect(answers.at(-1)).toMatchObject({ title: { holders: ["f"] }, sinceDay: year, on: { sinceDay: year, untilDay: null } });
    expect(answers.at(-2)!.on.untilDay).toEqual(year);
  }); // prettier-ignore
});

describe("days beyond those that a corpus speaks of", () => {
  const west = { lon: -1.5, lat: 43.3 };
  const ask = (earliest: string | null, latest: string | null) =>
    askers.get("cases/states/coverage")!.askDays(west, on("", earliest === null ? null : day(earliest), latest === null ? null : day(latest))).answers;
  it("are said to be so, whether bounded or not", () => {
    const shown = (answers: readonly PossibleAnswer[]) => answers.map(({ on, title }) => [on.since, on.until, title.kind]);
    const all = [
      [null, "1800-01-01", "beyond"],
      ["1800-01-01", "1830-01-01", "unallocated"],
      ["1830-01-01", "1850-01-01", "sovereignty"],
      ["1850-01-01", null, "beyond"],
    ];
    expect(shown(ask(null, null))).toEqual(all);
    expect(shown(ask("1700-01-01", "1900-12-31"))).toEqual(all);
    expect(shown(ask(null, "1799-06-01"))).toEqual([[null, null, "beyond"]]);
  });
  it("have what was told last, after them and not before", () => {
    expect(ask(null, null).map(({ lastKnown }) => lastKnown && [lastKnown.day, lastKnown.title.holders, lastKnown.since])).toEqual([
      null, null, null, ["1849-12-31", ["f"], "1830-01-01"],
    ]);
  });
}); // prettier-ignore

it("says the ISO day of each answer of one day", () => {
  fc.assert(
    fc.property(fc.integer({ min: -200000, max: 0 }), (at) => {
      const asker = askers.get("cases/states/same-year")!;
      expect(asker.ask({ lon: 12, lat: 23 }, at).day.iso).toBe(isoFromDay(at));
    }),
    { numRuns: 20 },
  );
});
