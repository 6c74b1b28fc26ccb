import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { syntheticAtlas } from "../../../test/synthetic-atlas.js";
import { compiled, executable, Stage } from "../../../test/page.js";

const good = compiled(syntheticAtlas());

describe.skipIf(!executable)("the cards over the map", () => {
  const stage = new Stage();
  beforeAll(() => stage.build());
  afterAll(() => stage.dismantle());
  beforeEach(() => stage.begin(good));
  afterEach(() => stage.end());

  it.each([
    [1200, 800],
    [1366, 460],
    [1000, 400],
    [780, 520],
  ])("lie one above the other within %i by %i pixels, and the key can be folded", async (width, height) => {
    const page = await stage.open("", {});
    await page.setViewportSize({ width, height });
    const key = page.locator("details.key");
    await key.evaluate((element: HTMLDetailsElement) => {
      element.open = true;
      // As many rows as a corpus with many holds has.
      const rows = element.querySelector("ul.titles")!;
      for (let i = 0; i < 30; i++) rows.append(rows.firstElementChild!.cloneNode(true));
    });
    const [card, own, map] = await Promise.all(
      [".cartouche", "details.key", ".stage"].map(async (each) => (await page.locator(each).boundingBox())!),
    );
    expect(own!.y).toBeGreaterThanOrEqual(card!.y + card!.height);
    expect(own!.y + own!.height).toBeLessThanOrEqual(map!.y + map!.height);
    expect(await key.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await page.locator("details.key summary").click();
    expect(await key.evaluate((element: HTMLDetailsElement) => element.open)).toBe(false);
  });
}); // prettier-ignore
