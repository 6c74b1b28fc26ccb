/** What ground has beside its title, on the page. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { besideAtlas } from "../../../test/beside-title.js";
import { at, compiled, eventually, executable, Stage } from "../../../test/page.js";

describe.skipIf(!executable)("what is beside title on the page", () => {
  const stage = new Stage();
  const atlas = compiled(besideAtlas());
  const west = { lon: 20.5, lat: 40.5 };
  const east = { lon: 21.5, lat: 40.5 };
  const asked = (place: typeof west, day: string) => `#${at(place)}&at=${place.lon},${place.lat}&day=${day}`;
  const beside = (page: Page) => page.getByTestId("beside");
  const words = async (page: Page) => (await beside(page).textContent())!.replace(/\s+/g, " ").trim();

  beforeAll(() => stage.build());
  afterAll(() => stage.dismantle());
  beforeEach(() => stage.begin(atlas));
  afterEach(() => stage.end());

  it("says who holds the ground as what, since when and by which article", async () => {
    const page = await stage.open(asked(west, "1855-01-01"));
    expect(await page.getByTestId("title").textContent()).toBe("Alpha");
    expect(await words(page)).toContain("Held by Beta as lease from Alpha");
    expect(await words(page)).toContain("1 June 1850");
    expect(await words(page)).toContain("by Treaty of lease, article 1");
    expect(await page.getByRole("region", { name: "In fact on the ground: Gamma as occupation" }).textContent()).toContain("Treaty of war, article 1"); // prettier-ignore
  });

  it("says who claims ground, and whose it may be", async () => {
    const page = await stage.open(asked(east, "1855-01-01"));
    expect(await page.getByTestId("title").textContent()).toBe(
      "No clause says whose it is; claimed by Gamma",
    );
    expect(await words(page)).toContain("Claimed by Gamma, by Treaty of war, article 2");
    expect(await words(page)).toContain("Perhaps Beta, by Treaty of lease, article 2");
  });

  it("says of a day long after all that is dated that the corpus does not say until when it speaks", async () => {
    const page = await stage.open(asked(west, "1878-06-01"));
    const lastDated = page.getByTestId("last-dated");
    expect(await lastDated.count()).toBe(0);
    for (const [tag, said] of [["en", "the last day that it dates is 1 June 1853."], ["id", "hari terakhir yang ditanggalinya ialah 1 Juni 1853."]] as const) {
      await page.goto(`${stage.serving.address}?lang=${tag}${asked(west, "1878-06-03")}`);
      await eventually(() => lastDated.textContent()).toContain(said);
    }
  }); // prettier-ignore

  it("lists their changes in the history, and goes to their day", async () => {
    const page = await stage.open(asked(west, "1855-01-01"));
    const history = page.locator("ol.history li");
    const rows = (await history.allTextContents()).map((row) => row.replace(/\s+/g, " "));
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain("Held by Beta as lease from Alpha");
    expect(rows[1]).not.toContain("Gamma");
    expect(rows[2]).toContain("Held by Gamma as occupation, in fact");
    await history.nth(1).getByRole("button").click();
    await eventually(() => page.getByTestId("day").textContent()).toBe("1 June 1850");
    expect(await page.getByRole("region", { name: /In fact on the ground/ }).count()).toBe(0);
  });

  it("has them in the key on their days", async () => {
    const page = await stage.open("#day=1855-01-01");
    const key = page.locator("details.key");
    for (const entry of ["Held by Beta as lease from Alpha", "Held by Gamma as occupation, in fact", "Claimed by Gamma", "Perhaps Beta"]) expect(await key.textContent()).toContain(entry); // prettier-ignore
    await page.goto(`${stage.serving.address}#day=1849-01-01`);
    await eventually(() => page.getByTestId("day").textContent()).toBe("1 January 1849");
    await eventually(() => key.textContent()).not.toContain("Held by");
  });
});
