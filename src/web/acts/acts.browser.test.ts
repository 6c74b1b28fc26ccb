import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POINTS } from "../../../test/synthetic-atlas.js";
import { atlasWithActs } from "../../../test/atlas-with-acts.js";
import { at, compiled, eventually, executable, Stage } from "../../../test/page.js";

describe.skipIf(!executable)("acts, instruments and rights on the page", () => {
  const stage = new Stage();
  const atlas = compiled(atlasWithActs());
  const { lon, lat } = POINTS.easternCountry;
  const east = `${at(POINTS.easternCountry)}&at=${lon},${lat}`;
  const tab = (page: Page, name: string) => page.getByRole("tab", { name });
  const panel = (page: Page) => page.getByRole("tabpanel");

  beforeAll(() => stage.build());
  afterAll(() => stage.dismantle());
  beforeEach(() => stage.begin(atlas));
  afterEach(() => stage.end());

  it("tells the acts in order about the day, with their people, places and powers", async () => {
    const page = await stage.open("#day=1849-01-01");
    await tab(page, "Acts").click();
    const items = page.getByRole("list", { name: "Acts in the order of their days" }).getByRole("listitem");
    const words = (await panel(page).textContent())!;
    const order = ["Ada founds the post", "1 January 1849", "Beta refuses", "Alpha ratifies"];
    const places = order.map((one) => words.indexOf(one));
    expect(places).not.toContain(-1);
    expect(places[0]).toBeLessThan(places[1]!);
    expect(places[1]).toBeLessThan(places[2]!);
    expect(words).toContain("1 March 1845 – 31 May 1845");
    expect(words).toContain("Ada, Warden of the East (Alpha)");
    expect(words).toContain("Against orders");
    expect(words).toContain("mandate ada-orders forbids post");
    expect(words).toContain("winter was near");
    expect(await items.first().textContent()).toContain("founding");
    await eventually(() => page.url()).toContain("show=acts");
  });

  it("lets acts through by party and by person, and says who the person is", async () => {
    const page = await stage.open("#day=1849-01-01&show=acts");
    await page.getByLabel("Party").selectOption("beta");
    await eventually(() => panel(page).getByRole("status").textContent()).toBe("1 act");
    await page.getByLabel("Party").selectOption("");
    await page.getByLabel("Person").selectOption("ada");
    await eventually(() => panel(page).getByRole("status").textContent()).toBe("3 acts");
    const card = page.getByRole("region", { name: "Ada" });
    expect(await card.textContent()).toContain("Warden of the East");
    expect(await card.textContent()).toContain("since 1840");
    expect(await card.textContent()).toContain(
      "The Gazette of Treaties, p. 31 (no independent source was found)",
    );
  });

  it("goes to the place and to the day of an act", async () => {
    const page = await stage.open(`#map=3/48/28&day=1849-01-01&show=acts`);
    await page.getByRole("button", { name: "at Eastport", exact: true }).click();
    await eventually(() => page.url()).toContain("45.300/37.100");
    expect(await tab(page, "Acts").getAttribute("aria-selected")).toBe("true");
    await page.getByRole("button", { name: "3 July 1850" }).click();
    await eventually(() => page.getByTestId("day").textContent()).toBe("3 July 1850");
  });

  it("gives an instrument a page: life by reading, texts, acts, articles", async () => {
    const page = await stage.open("#day=1851-06-01");
    await tab(page, "Instruments").click();
    await page.getByRole("button", { name: "of Treaty of Eastport" }).click();
    const own = page.getByRole("region", { name: "Treaty of Eastport" });
    await eventually(() => own.getByRole("region", { name: "by the reading beta" }).textContent()).toContain(
      "rejected",
    );
    expect(await own.getByRole("region", { name: "by the reading editorial" }).textContent()).toContain(
      "in force",
    );
    const words = await own.textContent();
    for (const expected of [
      "Beta holds that it does not bind.",
      "betan",
      "lacks",
      "the eastern country",
      "So beta holds that nothing passed",
      "Alpha ratifies the Treaty of Eastport",
      "The eastern country passes to Alpha.",
    ])
      expect(words).toContain(expected);
    await eventually(() => page.url()).toContain("instrument=second-1850");
    await page.reload();
    await page.waitForSelector("[data-drawn=true]");
    await own.getByRole("button", { name: "All instruments" }).click();
    await eventually(() => panel(page).textContent()).toContain("Treaty of Riverton");
  });

  it("gives rights at a place on the day, each with its chain", async () => {
    const page = await stage.open(`#map=6/45.3/37.1&day=1851-06-01&at=37.1,45.35`);
    const here = page.getByRole("region", { name: "Rights of others" });
    expect(await here.textContent()).toContain("at Eastport");
    await here.getByRole("button", { name: /Beta/ }).click();
    await eventually(() => tab(page, "Rights").getAttribute("aria-selected")).toBe("true");
    const words = await panel(page).textContent();
    for (const expected of [
      "merchants may: trade",
      "Eastport (Alpha)",
      "since 1 June 1850",
      "if in summer",
      "most-favoured-nation",
      "merchants of gamma may trade at eastport",
      "what gamma may, beta may",
    ])
      expect(words?.replace(/\s+/g, " ")).toContain(expected);
    await page.getByRole("slider", { name: "Day" }).press("Home");
    await eventually(() => panel(page).textContent()).toContain("no clause in effect");
  });

  it("names what is asked by name beside what is held at a place", async () => {
    const withActs = atlasWithActs();
    const [held] = withActs.rights;
    const ofRiver = { ...held!, holder: "beta", where: { sort: "river", id: "middle-river" } };
    await stage.end();
    await stage.begin(compiled({ ...withActs, rights: [...withActs.rights, ofRiver] }));
    const page = await stage.open(`#map=6/45.3/37.1&day=1851-06-01&at=37.1,45.35`);
    const here = page.getByRole("region", { name: "Rights asked by name" });
    expect(await here.textContent()).toContain("What is held in Middle River is asked by name");
    expect(await page.getByRole("region", { name: "Rights of others" }).textContent()).not.toContain("River");
    await here.getByRole("button", { name: "Middle River" }).click();
    await eventually(() => tab(page, "Rights").getAttribute("aria-selected")).toBe("true");
    await eventually(() => panel(page).getByRole("status").textContent()).toContain("1 right");
    expect(await panel(page).getByLabel("Where").inputValue()).toBe("at:middle-river");
  });

  it("has the wording of each text beside what the editor says in short, with its edition", async () => {
    const page = await stage.open(`#map=6/45.3/37.1&day=1851-06-01&at=37.1,45.35`);
    const wording = page.getByRole("article").getByRole("region", { name: "The wording" }).first();
    const texts = wording.getByRole("figure");
    await eventually(() => texts.count()).toBe(2);
    const [quoted, pointed] = [texts.nth(0), texts.nth(1)];
    expect(await quoted.locator("figcaption").textContent()).toBe("betan authentic");
    expect(await quoted.locator("blockquote").innerText()).toBe("Terra orientalis Alphae cedit.\nPax esto.");
    expect(await quoted.getByRole("link").getAttribute("href")).toBe("https://example.org/gazette");
    expect(await pointed.textContent()).toMatch(
      /^alphan (authentic|translation)\s*its words stand in\s*The Gazette of Treaties, p\. 30/,
    );
    const box = async (figure: Locator) => (await figure.boundingBox())!;
    expect((await box(pointed)).y).toBe((await box(quoted)).y);
    expect(await page.getByRole("article").textContent()).toContain("In short, by the editor");
  });

  it("puts readings side by side and marks the ground where they differ", async () => {
    const page = await stage.open(`#day=1851-06-01&${east}`);
    const readings = page.getByRole("region", { name: "Readings" });
    const words = (await readings.textContent())!.replace(/\s+/g, " ");
    expect(words).toContain("the editor’s reading Alpha");
    expect(words).toContain("as Beta had it Common to Alpha and Beta");
    const key = page.locator(".key");
    expect(await key.textContent()).toContain("readings differ");
    expect(await changesWith(page, key.getByLabel("Readings"))).toBe(true);
    await readings.getByRole("button", { name: /Beta had it/ }).click();
    await eventually(() => page.getByTestId("title").textContent()).toBe("Common to Alpha and Beta");
    await page.goto(`${stage.serving.address}#day=1849-01-01&${east}`);
    await eventually(() => readings.textContent()).toContain("All 2 readings agree");
    expect(await key.textContent()).not.toContain("readings differ");
  });

  it("shows who held the ground in fact, with the dates", async () => {
    const page = await stage.open(`#map=7/45.3/37.1&day=1849-01-01&at=37.1,45.4`);
    const fact = page.getByRole("region", { name: "In fact" });
    const words = (await fact.textContent())!.replace(/\s+/g, " ");
    expect(words).toContain("In fact on the ground: Beta");
    expect(words).toContain("from 1845 until 1 May 1850");
    expect(await page.getByTestId("title").textContent()).toBe("Common to Alpha and Beta");
    const box = (await page.locator(".canvas").boundingBox())!;
    let nudge = 0;
    await eventually(async () => {
      nudge = 1 - nudge;
      await page.mouse.move(box.x + box.width / 2 + nudge, box.y + box.height / 2);
      return (await page.locator(".tip").allTextContents()).join();
    }).toContain("Eastport, since 1845");
    await page.getByRole("slider", { name: "Day" }).press("End");
    await eventually(() => fact.count()).toBe(0);
  });

  it("is in the language of its address, labels and answers alike", async () => {
    const page = await stage.open(`?lang=id#map=6/45.3/37.1&day=1851-06-01&at=37.1,45.35`);
    expect(await page.locator("html").getAttribute("lang")).toBe("id");
    expect(await page.getByRole("tab").allTextContents()).toEqual([
      "Tempat",
      "Tindakan",
      "Perjanjian",
      "Hak",
    ]);
    const words = async () => (await panel(page).textContent())!.replace(/\s+/g, " ");
    for (const expected of [
      "kedaulatan, pada 1 Juni 1851",
      "sejak 1 Juni 1850",
      "Karena",
      "Ringkasnya, oleh penyunting",
      "Hak pihak lain di Eastport",
      "Simpan hari ini sebagai peta cetak",
    ])
      // prettier-ignore
      expect(await words()).toContain(expected);
    await page.getByRole("region", { name: "Hak pihak lain" }).getByRole("button", { name: /Beta/ }).click();
    await eventually(words).toContain("hak pada 1 Juni 1851, di wilayah Alpha");
    expect(await words()).toContain("merchants boleh: trade Eastport (Alpha), sejak 1 Juni 1850");
    await tab(page, "Perjanjian").click();
    await page.getByRole("button", { name: "riwayat Treaty of Eastport" }).click();
    const own = page.getByRole("region", { name: "Treaty of Eastport" });
    await eventually(() => own.textContent()).toContain("Beta menganggapnya tidak mengikat.");
    for (const expected of ["Riwayatnya", "Maka beta holds that nothing passed", "tidak memuat"])
      expect(await own.textContent()).toContain(expected);
  });

  it("works on a phone and from the keyboard", async () => {
    const page = await stage.open(`#day=1849-01-01`, {
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    await tab(page, "Acts").tap();
    await eventually(async () => (await page.locator("aside.side").boundingBox())!.height).toBeGreaterThan(
      300,
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await tab(page, "Acts").press("ArrowRight");
    await eventually(() => tab(page, "Instruments").getAttribute("aria-selected")).toBe("true");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("tab-instruments");
    for (const show of ["acts", "instruments", "rights"]) {
      await page.goto(`${stage.serving.address}#day=1851-06-01&show=${show}&instrument=second-1850`);
      await eventually(() =>
        tab(page, show.charAt(0).toUpperCase() + show.slice(1)).getAttribute("aria-selected"),
      ).toBe("true");
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      expect(await nameless(page)).toEqual([]);
    }
  });

  /** Whether the map looks another with the box ticked than without; left without. */
  async function changesWith(page: Page, box: Locator): Promise<boolean> {
    for (let attempt = 0; attempt < 5; attempt++) {
      await box.check();
      const ticked = await settledPicture(page);
      await box.uncheck();
      if ((await settledPicture(page)) !== ticked) return true;
    }
    return false;
  }

  /** The map once two looks at it are the same. */
  async function settledPicture(page: Page): Promise<string> {
    const look = async () => (await page.locator(".canvas").screenshot()).toString("base64");
    let last = await look();
    for (let looks = 0; looks < 20; looks++) {
      await page.waitForTimeout(400);
      const next = await look();
      if (next === last) break;
      last = next;
    }
    return last;
  }

  /** Controls without an accessible name. */
  const nameless = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll("button, input, select, [role=slider], a")]
        .filter(
          (one) =>
            !(
              one.getAttribute("aria-label") ||
              one.getAttribute("title") ||
              one.textContent?.trim() ||
              one.closest("label")?.textContent?.trim()
            ),
        )
        .map((one) => one.outerHTML),
    );
});
