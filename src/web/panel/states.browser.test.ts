/** What clauses lay on ground, and what may be on a day, on the page: of two small corpora. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, eventually, executable, Stage } from "../../../test/page.js";
import { recordedIo } from "../../../test/recorded-io.js";
import type { Compiled } from "../../http/corpus.js";
import { compiledAtlas } from "../../cli/cache/compiled.js";

const compiledCase = async (name: string): Promise<Compiled> => ({
  atlas: await compiledAtlas(recordedIo().io, `cases/states/${name}`, []),
  diagnostics: [],
  rendered: "",
});
const asked = (place: { lon: number; lat: number }, day: string) =>
  `#${at(place)}&at=${place.lon},${place.lat}&day=${day}`;
const plain = (text: string | null) => text!.replace(/\s+/g, " ").trim();

describe.skipIf(!executable)("on the page", () => {
  const stage = new Stage();
  let [demilitarised, eitherFirst, anyOrder, byTurns]: Compiled[] = [];

  beforeAll(async () => {
    await stage.build();
    demilitarised = await compiledCase("demilitarised");
    eitherFirst = await compiledCase("either-first");
    anyOrder = await compiledCase("any-order");
    byTurns = await compiledCase("by-turns");
  }, 300_000);
  afterAll(() => stage.dismantle());

  describe("ground held by turns", () => {
    beforeEach(() => stage.begin(byTurns!));
    afterEach(() => stage.end());

    it("has a mark on the slider where the seasons turn, as close as the eye parts them", async () => {
      const page = await stage.open("#day=1900-01-01");
      const marks = page.getByTestId("season");
      await eventually(() => marks.count()).toBeGreaterThan(50);
      const lefts = await marks.evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect().x));
      expect(Math.min(...lefts.slice(1).map((x, i) => x - lefts[i]!))).toBeGreaterThan(3);
    });
  });

  describe("duties on ground", () => {
    const mariehamn = { lon: 19.94, lat: 60.1 };
    const turku = { lon: 22.27, lat: 60.45 };
    beforeEach(() => stage.begin(demilitarised!));
    afterEach(() => stage.end());

    it("stand with the holder, by whose text and towards whom", async () => {
      const page = await stage.open(asked(mariehamn, "1900-01-01"));
      expect(await page.getByTestId("title").textContent()).toBe("Russia");
      const told = plain(await page.getByTestId("beside").textContent());
      expect(told).toContain("Here Russia must not: fortify, towards Great Britain and France");
      expect(told).toContain("by Convention on the Åland Islands, article 1");
      expect(told).not.toContain("Finland");
    });

    it("are on no other ground, and are an heir's on his day", async () => {
      const page = await stage.open(asked(turku, "1900-01-01"));
      expect(await page.getByTestId("beside").count()).toBe(0);
      await page.goto(`${stage.serving.address}${asked(mariehamn, "1917-12-06")}`);
      await eventually(() => page.getByTestId("title").textContent()).toBe("Finland");
      expect(plain(await page.getByTestId("beside").textContent())).toContain(
        "Here Finland must not: fortify",
      );
    });

    it("are in the key of the map on their days", async () => {
      const page = await stage.open("#day=1900-01-01");
      const key = page.locator("details.key");
      expect(plain(await key.textContent())).toContain("Russia must not");
      await page.goto(`${stage.serving.address}#day=1852-01-01`);
      await eventually(() => page.getByTestId("day").textContent()).toBe("1 January 1852");
      await eventually(() => key.textContent()).not.toContain("must not");
    });
  });

  describe("what may be on a day", () => {
    const place = { lon: 12, lat: 23 };
    beforeEach(() => stage.begin(eitherFirst!));
    afterEach(() => stage.end());

    it("is said beside what is told, as it can be on that day", async () => {
      const page = await stage.open(asked(place, "1885-02-01"));
      const perhaps = page.locator("section.perhaps");
      expect(plain(await perhaps.textContent())).toContain("Alpha");
      expect(plain(await perhaps.textContent())).not.toContain("Gamma");
      await page.goto(`${stage.serving.address}${asked(place, "1885-06-01")}`);
      await eventually(() => page.getByTestId("title").textContent()).toBe("Gamma");
      expect(plain(await perhaps.textContent())).toContain("Disputed between Alpha and Gamma");
    });

    it("is all that is possible, and no more is called sure than is", async () => {
      await stage.end();
      await stage.begin(anyOrder!);
      const page = await stage.open(asked(place, "1885-06-01"));
      const told = plain(await page.locator("section.perhaps").textContent());
      expect(told).toContain("Five answers are possible");
      for (const state of ["This corpus is silent", "Alpha", "Gamma", "Disputed between Alpha and Gamma"])
        expect(told).toContain(state);
      const when = (await page.locator("section.perhaps li small").allTextContents()).map(plain);
      expect(when.map((words) => words.includes("surely"))).toEqual([false, false, false, false, true]);
    });

    it("has no row of its own in the history where it is told of no day", async () => {
      const page = await stage.open(asked(place, "1886-01-01"));
      const rows = (await page.locator("ol.history li").allTextContents()).map(plain);
      expect(rows).toHaveLength(3);
      expect(rows[1]).toContain("Gamma");
      expect(rows[2]).toContain("Disputed between Alpha and Gamma");
    });
  });
});
