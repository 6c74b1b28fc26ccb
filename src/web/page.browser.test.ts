import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { packAtlas } from "../atlas/pack.js";
import { serve } from "../http/serve.js";
import { POINTS, syntheticAtlas } from "../../test/synthetic-atlas.js";
import { at, compiled, eventually, executable, Stage } from "../../test/page.js";

const good = compiled(syntheticAtlas());

describe.skipIf(!executable)("the page", () => {
  const stage = new Stage();
  let page: Page;

  beforeAll(() => stage.build());
  afterAll(() => stage.dismantle());
  beforeEach(() => stage.begin(good));
  afterEach(() => stage.end());

  const open = async (...parameters: Parameters<Stage["open"]>): Promise<Page> =>
    (page = await stage.open(...parameters));

  const title = () => page.getByTestId("title");
  const dayShown = () => page.getByTestId("day");

  /** Pixels of a square about the middle of the map, read once the map has come to rest. */
  async function middlePixels(): Promise<string[]> {
    const box = (await page.locator(".canvas").boundingBox())!;
    const clip = { x: box.x + box.width / 2 + 20, y: box.y + box.height / 2 + 20, width: 40, height: 40 };
    let last = "";
    for (;;) {
      const image = (await page.screenshot({ clip })).toString("base64");
      if (image === last) break;
      last = image;
      await page.waitForTimeout(250);
    }
    return page.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
      pen.drawImage(bitmap, 0, 0);
      const pixels = pen.getImageData(0, 0, bitmap.width, bitmap.height).data;
      const colours: string[] = [];
      for (let i = 0; i < pixels.length; i += 4)
        colours.push(`${pixels[i]},${pixels[i + 1]},${pixels[i + 2]}`);
      return colours;
    }, last);
  }
  const mainColour = (pixels: string[]) => {
    const counts = new Map<string, number>();
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return [...counts]
      .sort((a, b) => b[1] - a[1])
      .map(([colour, count]) => ({ colour, share: count / pixels.length }));
  };

  it("loads from its own address alone", async () => {
    await open();
    await page.waitForTimeout(1500);
    expect(await page.title()).toContain("Alpha and Beta");
    expect(await dayShown().textContent()).toBe("1 March 1851");
    expect(stage.requested.length).toBeGreaterThan(4);
    expect(
      stage.requested.filter((url) => !url.startsWith(stage.serving.address) && !/^(data|blob):/.test(url)),
    ).toEqual([]);
  });

  it("says so where it shows another day than the one that the address asks for", async () => {
    const notice = () => page.getByTestId("notice");
    await open(`#day=9999-01-01`);
    expect(await notice().textContent()).toContain("1 January 9999 is beyond the days that are shown here");
    expect(await dayShown().textContent()).not.toContain("9999");
    await open(`#day=9999`);
    expect(await notice().textContent()).toContain("“9999” is beyond the days that are shown here");
    await open(`#day=1849-10`);
    expect(await notice().textContent()).toContain("“1849-10” means several days. The map shows 1 October 1849.");
    await open(`#day=3/5/1849`);
    expect(await notice().textContent()).toContain("“3/5/1849”, cannot be read");
    await open(`#day=1849-01-01`);
    expect(await notice().count()).toBe(0);
    await open(`#day=1849-01-01&reading=brazil`);
    expect(await notice().textContent()).toContain("the reading “brazil”, which this atlas does not have");
  }); // prettier-ignore

  it("colours the ground by its title on the day", async () => {
    await open(`#${at(POINTS.easternCountry)}&day=1850-05-31`);
    const before = mainColour(await middlePixels());
    expect(before[0]!.share).toBeLessThan(0.85);
    await page.getByRole("slider", { name: "Day" }).press("ArrowRight");
    expect(await dayShown().textContent()).toBe("1 June 1850");
    const after = mainColour(await middlePixels());
    expect(after[0]!.share).toBeGreaterThan(0.95);
    expect(before.slice(0, 2).map((one) => one.colour)).toContain(after[0]!.colour);
    await page.getByRole("slider", { name: "Day" }).press("Home");
    expect(mainColour(await middlePixels())[0]!.colour).not.toBe(after[0]!.colour);
  });

  it("answers a click with the title, the reasons and the text of the article", async () => {
    await open(`#${at(POINTS.easternCountry)}&day=1849-01-01`);
    const box = (await page.locator(".canvas").boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    expect(await title().textContent()).toBe("Common to Alpha and Beta");
    const answer = page.locator("article");
    await eventually(() => answer.textContent()).toContain("Treaty of Riverton");
    const words = await answer.textContent();
    for (const expected of [
      "1 June 1800",
      "1 June 1850",
      "is common to both",
      "The Gazette of Treaties",
      "treaties.md:30",
    ])
      expect(words).toContain(expected);
    await page
      .getByRole("button", { name: /1 June 1850/ })
      .last()
      .click();
    await eventually(() => title().textContent()).toBe("Alpha");
  });

  it("marks what is editorial, with its reason", async () => {
    await open(
      `#${at(POINTS.undetermined)}&day=1849-01-01&at=${POINTS.undetermined.lon},${POINTS.undetermined.lat}`,
    );
    const card = page.locator("article .clause.editorial");
    expect(await card.textContent()).toContain("without its limits");
    expect(await title().textContent()).toBe("Left undetermined between Alpha and Beta");
  });

  it("lights the line of a clause, and the clause of a line", async () => {
    const onEastLine = { lon: 34 + 0.5 * Math.sin(10 * 0.4), lat: 52.5 };
    const asked = { lon: 36, lat: 52.5 };
    await open(`#${at(onEastLine, 8)}&day=1849-01-01&at=${asked.lon},${asked.lat}`);
    const dark = await middleOfLine();
    await page.locator("article .clause").first().hover();
    await eventually(middleOfLine).not.toBe(dark);
    const box = (await page.locator(".canvas").boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await eventually(() => page.locator(".tip").textContent()).toContain("along east-river downstream");
    await eventually(() => page.locator("article .clause.lit").count()).toBe(1);

    async function middleOfLine(): Promise<string> {
      const { x, y, width, height } = (await page.locator(".canvas").boundingBox())!;
      return (
        await page.screenshot({
          clip: { x: x + width / 2 - 20, y: y + height / 2 - 20, width: 40, height: 40 },
        })
      ).toString("base64");
    }
  });

  it("works from the keyboard alone", async () => {
    await open(`#${at(POINTS.northOfRiver)}&day=1849-01-01`);
    await page.keyboard.press("Tab");
    await eventually(() => page.evaluate(() => document.activeElement?.className)).toContain(
      "maplibregl-canvas",
    );
    await page.keyboard.press("Enter");
    expect(await title().textContent()).toBe("Alpha");
    await page.keyboard.press("]");
    expect(await dayShown().textContent()).toBe("1 June 1850");
    await page.keyboard.press("[");
    expect(await dayShown().textContent()).toBe("1 June 1800");
    const slider = page.getByRole("slider", { name: "Day" });
    await slider.press("PageUp");
    expect(await slider.getAttribute("aria-valuetext")).toBe("1 June 1801");
    await page.keyboard.press("Escape");
    expect(await title().count()).toBe(0);
    const tick = page.getByRole("button", { name: "Treaty of Eastport, 1 June 1850", exact: true });
    await tick.focus();
    expect(await tick.locator(".label").isVisible()).toBe(true);
    await page.keyboard.press("Enter");
    expect(await dayShown().textContent()).toBe("1 June 1850");
  });

  it("gives every control a name", async () => {
    await open(`#day=1849-01-01&at=37.27,48.27`);
    const nameless = await page.evaluate(() =>
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
    expect(nameless).toEqual([]);
  });

  it("keeps its state in the address and restores it", async () => {
    await open(`#${at(POINTS.southOfRiver, 6)}&day=1820-02-03&at=27.27,43.77`);
    expect(await dayShown().textContent()).toBe("3 February 1820");
    expect(await title().textContent()).toBe("Beta");
    await page.getByRole("button", { name: "Next instrument" }).click();
    await eventually(() => page.url()).toContain("day=1850-06-01");
    expect(page.url()).toContain("map=6.00/43.770/27.270");
    expect(page.url()).toContain("at=27.2700,43.7700");
    await page.reload();
    await page.waitForSelector("[data-drawn=true]");
    expect(await dayShown().textContent()).toBe("1 June 1850");
    expect(await title().textContent()).toBe("Beta");
  });

  it("fits a phone", async () => {
    await open(`#${at(POINTS.northOfRiver, 5)}&day=1849-01-01`, {
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const box = (await page.locator(".canvas").boundingBox())!;
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await eventually(() => title().textContent()).toBe("Alpha");
    await eventually(async () => (await page.locator("aside.side").boundingBox())!.height).toBeGreaterThan(
      300,
    );
    await page.getByRole("button", { name: "Lower the sheet" }).click();
    await eventually(async () => (await page.locator("aside.side").boundingBox())!.height).toBeLessThan(150);
    expect(await page.getByRole("slider", { name: "Day" }).isVisible()).toBe(true);
  });

  it("follows the corpus while it is served, and keeps the last good atlas on an error", async () => {
    await open(`#${at(POINTS.southOfRiver, 6)}&day=1820-02-03&at=27.27,43.77`);
    stage.next = {
      atlas: null,
      diagnostics: [
        {
          severity: "error",
          code: "unknown-name",
          message: "There is no river ussury.",
          help: "Did you mean ussuri?",
          where: { file: "treaty.md", line: 3, column: 8 },
        },
      ],
      rendered: "error: There is no river ussury.",
    };
    await writeFile(join(stage.folder, "treaty.md"), "broken");
    const report = page.getByRole("alert", { name: "Diagnostics of the corpus" });
    await eventually(() => report.textContent()).toContain("There is no river ussury.");
    expect(await title().textContent()).toBe("Beta");

    stage.next = {
      ...good,
      atlas: packAtlas(syntheticAtlas({ corpus: { id: "synthetic", title: "Mended" } })),
    };
    await writeFile(join(stage.folder, "treaty.md"), "mended");
    await eventually(() => page.title()).toContain("Mended");
    expect(await report.count()).toBe(0);
    expect(await dayShown().textContent()).toBe("3 February 1820");
    expect(page.url()).toContain("at=27.2700,43.7700");
  });

  it("opens from any static host, asking for nothing but files", async () => {
    const host = await mkdtemp(join(tmpdir(), "thalweg-static-"));
    await cp(stage.built, host, { recursive: true });
    await writeFile(join(host, "atlas.thalweg"), good.atlas!);
    const { createServer } = await import("node:http");
    const { readFile } = await import("node:fs/promises");
    const missed: string[] = [];
    const types: Record<string, string> = { html: "text/html", js: "text/javascript", css: "text/css" };
    const server = createServer((request, response) => {
      const path = new URL(request.url!, "http://localhost").pathname.replace(
        /^\/atlas\/$/,
        "/atlas/index.html",
      );
      readFile(join(host, path.replace(/^\/atlas\//, "")))
        .then((bytes) => {
          response.writeHead(200, {
            "Content-Type": types[path.split(".").pop()!] ?? "application/octet-stream",
          });
          response.end(bytes);
        })
        .catch(() => {
          missed.push(path);
          response.writeHead(404).end();
        });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    await open("#day=1849-01-01&at=37.27,48.27", {}, `http://127.0.0.1:${port}/atlas/`);
    expect(await title().textContent()).toBe("Common to Alpha and Beta");
    expect(missed).toEqual([]);
    await page.context().close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await rm(host, { recursive: true, force: true });
  });

  it("says so in words where there is no atlas", async () => {
    stage.next = { atlas: null, diagnostics: [], rendered: "error" };
    await stage.serving.close();
    stage.serving = await serve({
      compile: () => Promise.resolve(stage.next),
      watch: () => Promise.resolve([]),
      page: stage.built,
      port: 0,
    });
    page = stage.page = await (await stage.browser.newContext()).newPage();
    await page.goto(stage.serving.address);
    await eventually(() => page.textContent("body")).toContain("No atlas");
  });
});
