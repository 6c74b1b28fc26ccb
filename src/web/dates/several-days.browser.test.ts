/** Dates of more than a day, and days that a corpus does not speak of, on the page: as the library answers them. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { at, eventually, executable, Stage } from "../../../test/page.js";
import { recordedIo } from "../../../test/recorded-io.js";
import { openAtlas } from "../../atlas/open.js";
import { compiledAtlas } from "../../cli/cache/compiled.js";
import { openAsker, type Asker } from "../../query/ask.js";
import { readDays, type AskedDays } from "../../query/request/day.js";
import { languageOf, titleHeading, wordsOf, type Language } from "../../words/index.js";

const place = { lon: 131.89, lat: 43.12 };
const plain = (text: string | null) => text!.replace(/\s+/g, " ").trim();

describe.skipIf(!executable)("dates of more than a day", () => {
  const stage = new Stage();
  let bytes: Uint8Array;
  let asker: Asker;

  beforeAll(async () => {
    await stage.build();
    bytes = await compiledAtlas(recordedIo().io, "corpora/amur", []);
    asker = openAsker(openAtlas(bytes));
  }, 300_000);
  afterAll(() => stage.dismantle());
  beforeEach(() => stage.begin({ atlas: bytes, diagnostics: [], rendered: "" }));
  afterEach(() => stage.end());

  function days(text: string): AskedDays {
    const read = readDays(text);
    return read.ok ? read.value : expect.fail(read.message);
  }
  const headings = (text: string, language: Language) =>
    asker
      .askDays(place, days(text))
      .answers.map(({ title, atSea }) => titleHeading(wordsOf(asker.atlas, language), title, atSea));
  const titles = (page: Page) => page.getByTestId("title");
  const shown = (page: Page) => page.getByTestId("day");
  const notice = (page: Page) => page.getByTestId("notice");
  const asked = (text: string) => `#${at(place, 5)}&at=${place.lon},${place.lat}&day=${encodeURIComponent(text)}`;
  const field = (page: Page, name = "Date, in any calendar") => page.getByLabel(name);

  it.each(["en", "id"])("are each told with their title, in the language %s", async (tag) => {
    const language = languageOf(tag)!;
    const page = await stage.open(`?lang=${tag}${asked("1859-06-01")}`);
    const told = async () => (await titles(page).allTextContents()).map(plain);
    for (const text of ["1858", "May 1858", "about 1859", "1858/1860", "[1858, 1860]", "n.d."]) {
      await page.goto(`${stage.serving.address}?lang=${tag}${asked(text)}`);
      const expected = headings(text, language);
      expect(expected.length).toBeGreaterThan(1);
      await eventually(told).toEqual(expected);
      expect(plain(await page.locator("article .depends").textContent())).toBe(language.answers.dependsOnDay);
    }
    await page.goto(`${stage.serving.address}?lang=${tag}${asked("1857")}`);
    await eventually(told).toEqual(headings("1857", language));
    expect(plain(await page.locator("article .kind").textContent())).toContain(language.answers.sameOnAll);
  }, 120_000);

  it("show one day on the map, say which, and offer the others", async () => {
    const page = await stage.open(asked("1858/1860"));
    expect(await shown(page).textContent()).toBe("1 January 1858");
    expect(plain(await notice(page).textContent())).toContain("“1858/1860” means several days. The map shows 1 January 1858.");
    const offered = notice(page).getByRole("group").getByRole("button");
    const names = await offered.allTextContents();
    expect(names.map(plain).slice(0, 2)).toEqual(["1 January 1858", "28 May 1858"]);
    expect(names.map(plain)).toContain("14 November 1860");
    const told = await titles(page).allTextContents();
    await offered.filter({ hasText: "14 November 1860" }).click();
    await eventually(() => shown(page).textContent()).toBe("14 November 1860");
    expect(await titles(page).allTextContents()).toEqual(told);
    await eventually(() => decodeURIComponent(new URL(page.url()).hash)).toContain("day=1858/1860&shown=1860-11-14");
    await page.reload();
    await page.waitForSelector("[data-drawn=true]");
    expect(await shown(page).textContent()).toBe("14 November 1860");
    expect(await titles(page).allTextContents()).toEqual(told);
    await page.getByRole("slider", { name: "Day" }).press("ArrowRight");
    await eventually(() => titles(page).count()).toBe(1);
    expect(await notice(page).count()).toBe(0);
    await eventually(() => new URL(page.url()).hash).toContain("day=1860-11-15");
  });

  it("are read from the day box, which keeps them as they were written", async () => {
    const page = await stage.open(asked("1859-06-01"));
    await field(page).fill("1858");
    await field(page).press("Enter");
    await eventually(() => titles(page).count()).toBe(headings("1858", languageOf("en")!).length);
    expect(await field(page).inputValue()).toBe("1858");
    await eventually(() => new URL(page.url()).hash).toContain("day=1858&");
    await field(page).fill("28/5/1858");
    await field(page).press("Enter");
    await eventually(() => titles(page).count()).toBe(1);
    expect(plain(await notice(page).textContent())).toContain("“28/5/1858”: the day stands first, since there is no month 28.");
  });

  it.each([
    ["1 January 1900", "1 January 1900", true],
    ["1600", "“1600”", false],
    ["15 March 45 BC", "15 March 45 BC", false],
  ])("beyond those of the corpus (%s) have no title", async (text, named, isAfter) => {
    const page = await stage.open(asked("1859-06-01"));
    await field(page).fill(text);
    await field(page).press("Enter");
    await eventually(() => titles(page).textContent()).toBe("This corpus does not speak of that day");
    expect(await shown(page).textContent()).toBe(isAfter ? "31 December 1870" : "6 September 1689");
    expect(plain(await notice(page).textContent())).toContain(`${named} is beyond the days that are shown here`);
    expect(await page.getByTestId("last-known").count()).toBe(isAfter ? 1 : 0);
    if (isAfter) expect(plain(await page.getByTestId("last-known").textContent())).toContain("31 December 1870: Russia");
    for (const heading of ["In fact on the ground", "Readings", "Rights of others"])
      expect(await page.getByRole("heading", { name: heading }).or(page.getByRole("region", { name: heading })).count(), heading).toBe(0);
    await eventually(() => new URL(page.url()).hash).not.toContain("day=1859");
  });

  it("beyond those of the corpus are told of by the address too", async () => {
    const page = await stage.open(asked("-0044-03-15"));
    expect(await titles(page).textContent()).toBe("This corpus does not speak of that day");
    expect(await page.locator("article .kind").textContent()).toContain("15 March 45 BC");
    expect(new URL(page.url()).hash).toContain("day=-0044-03-15");
  });
}); // prettier-ignore
