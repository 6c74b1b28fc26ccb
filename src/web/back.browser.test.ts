import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { syntheticAtlas } from "../../test/synthetic-atlas.js";
import { compiled, eventually, executable, Stage } from "../../test/page.js";

const good = compiled(syntheticAtlas());

describe.skipIf(!executable)("the button Back", () => {
  const stage = new Stage();
  beforeAll(() => stage.build());
  afterAll(() => stage.dismantle());
  beforeEach(() => stage.begin(good));
  afterEach(() => stage.end());

  it("leads to the place and the tab that were seen before, and not over days that one has only moved through", async () => {
    const page = await stage.open();
    const tab = () => page.getByRole("tab", { selected: true }).textContent();
    const places = page.getByTestId("title");
    await eventually(() => page.evaluate(() => location.hash.length > 1)).toBe(true);
    const begun = await page.evaluate(() => history.length);
    await page.keyboard.press("]");
    await eventually(() => page.evaluate(() => history.length)).toBe(begun);

    const box = (await page.locator(".canvas").boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await eventually(() => places.count()).toBe(1);
    await eventually(() => page.evaluate(() => history.length)).toBe(begun + 1);
    await page.getByRole("tab").filter({ hasText: "Instruments" }).click();
    await eventually(() => page.evaluate(() => history.length)).toBe(begun + 2);
    expect(await tab()).toBe("Instruments");

    await page.goBack();
    await eventually(tab).toBe("Place");
    expect(await places.count()).toBe(1);
    await page.goBack();
    await eventually(() => places.count()).toBe(0);
    await page.goForward();
    await eventually(() => places.count()).toBe(1);
  });
});
