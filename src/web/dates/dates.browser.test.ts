import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POINTS } from "../../../test/synthetic-atlas.js";
import { vagueAtlas } from "../../../test/vague-atlas.js";
import { at, compiled, eventually, executable, Stage } from "../../../test/page.js";

describe.skipIf(!executable)("dates on the page", () => {
  const stage = new Stage();
  const atlas = compiled(vagueAtlas());
  const { lon, lat } = POINTS.easternCountry;
  const place = `${at(POINTS.easternCountry)}&at=${lon},${lat}`;

  beforeAll(() => stage.build());
  afterAll(() => stage.dismantle());
  beforeEach(() => stage.begin(atlas));
  afterEach(() => stage.end());

  const dayShown = (page: Page) => page.getByTestId("day");
  const tip = (page: Page) => page.getByRole("tooltip");
  const choose = (page: Page, name: string) =>
    page.getByRole("group", { name: "Calendar of all dates" }).getByText(name).click();

  it("shows every date in the reader's calendar, and remembers which", async () => {
    const page = await stage.open(`#day=1850-06-12&${place}`);
    expect(await dayShown(page).textContent()).toBe("12 June 1850");
    await choose(page, "Julian");
    expect(await dayShown(page).textContent()).toBe("31 May 1850");
    expect(await page.getByRole("slider", { name: "Day" }).getAttribute("aria-valuetext")).toBe(
      "31 May 1850",
    );
    expect(await page.locator("article .kind").textContent()).toContain("31 May 1850");
    await choose(page, "Qing");
    expect(await dayShown(page).textContent()).toBe("Daoguang 30/5/3");
    await page.reload();
    await page.waitForSelector("[data-drawn=true]");
    expect(await dayShown(page).textContent()).toBe("Daoguang 30/5/3");
  });

  it("gives the other calendars to the pointer and to the focus", async () => {
    const page = await stage.open(`#day=1850-06-12&${place}`);
    await dayShown(page).locator("time").hover();
    await eventually(() => tip(page).textContent()).toContain("31 May 1850");
    expect(await tip(page).textContent()).toContain("道光三十年五月初三日");
    await page.keyboard.press("Escape");
    expect(await tip(page).isVisible()).toBe(false);
    await page.locator(".canvas").hover();
    const since = page.locator("article .span time").first();
    await page.getByRole("button", { name: "Close" }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await eventually(() => tip(page).isVisible()).toBe(true);
    expect(await since.getAttribute("aria-describedby")).toBe("date-tip");
    expect(await tip(page).textContent()).toContain("Julian");
  });

  it("goes to a day written in any calendar, and says why a date is none", async () => {
    const page = await stage.open(`#day=1850-06-12&${place}`);
    const field = page.getByLabel("Date, in any calendar");
    await field.fill("3 May 1850 O.S.");
    await field.press("Enter");
    await eventually(() => dayShown(page).textContent()).toBe("15 May 1850");
    await field.fill("Daoguang 30/5/3");
    await field.press("Enter");
    await eventually(() => dayShown(page).textContent()).toBe("12 June 1850");
    await field.fill("30 February 1850");
    await field.press("Enter");
    await eventually(() => page.getByRole("alert").first().textContent()).toContain("February");
    expect(await dayShown(page).textContent()).toBe("12 June 1850");
  });

  it("answers a day that an uncertain date leaves open with both states and the reason", async () => {
    const page = await stage.open(`#day=1850-05-20&${place}`);
    const note = page.getByRole("region", { name: "The day is within the error of a date" });
    const words = await note.textContent();
    for (const expected of [
      "Common to Alpha and Beta",
      "perhaps from 1 May 1850",
      "surely from 1 June 1850",
      "Treaty of Eastport",
      "between 1 May and 1 June 1850",
      "east of east-line passes to alpha",
    ])
      expect(words).toContain(expected);
    await page.getByRole("slider", { name: "Day" }).press("PageUp");
    await eventually(() => note.count()).toBe(0);
  });

  it("draws the span of an uncertain date on the slider", async () => {
    const page = await stage.open(`#day=1850-05-20&${place}`);
    const band = (await page.getByTestId("uncertain").boundingBox())!;
    const tick = page.getByRole("button", { name: "Treaty of Eastport, 1 May 1850 – 1 June 1850" });
    const mark = (await tick.boundingBox())!;
    expect(await page.getByTestId("uncertain").count()).toBe(1);
    expect(band.width).toBeGreaterThanOrEqual(6);
    const track = (await page.getByRole("slider", { name: "Day" }).boundingBox())!;
    expect(band.x).toBeLessThan(mark.x + mark.width / 2);
    expect(band.x).toBeGreaterThan(track.x);
  });
});
