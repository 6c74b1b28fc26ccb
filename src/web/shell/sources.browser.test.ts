import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { syntheticAtlas } from "../../../test/synthetic-atlas.js";
import { compiled, executable, Stage } from "../../../test/page.js";

const sources = [
  {
    id: "treaty",
    title: "Treaty of 1858, 50% & more",
    address: "https://example.org/treaty",
    kind: "edition",
    authors: ["A. Writer"],
    of: "1859",
  },
  { id: "copy", title: "A copy", address: null, kind: "mirror", readAt: "https://mirror.example/page", echoes: ["treaty"] },
] as const; // prettier-ignore
const good = compiled({ ...syntheticAtlas(), sources });

describe.skipIf(!executable)("the sources of a corpus", () => {
  const stage = new Stage();
  beforeAll(() => stage.build());
  afterAll(() => stage.dismantle());
  beforeEach(() => stage.begin(good));
  afterEach(() => stage.end());

  it("are listed with where they stand, where they were read and what they retell, and saved for a reference manager", async () => {
    const page = await stage.open();
    await page.getByText("Sources", { exact: true }).click();
    const items = await page.locator("footer details li").allTextContents();
    const inWords = items.map((text) => text.replace(/\s+/g, " ").trim());
    expect(inWords).toEqual([
      "A. Writer, Treaty of 1858, 50% & more, 1859 [edition]",
      "A copy [mirror] read at mirror.example retells Treaty of 1858, 50% & more",
    ]);
    expect(
      await page
        .locator("footer li a")
        .evaluateAll((links) => links.map((link) => link.getAttribute("href"))),
    ).toEqual(["https://example.org/treaty", "https://mirror.example/page"]);

    const saved = async (button: string): Promise<{ name: string; text: string }> => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: button }).click(),
      ]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
    };
    const csl = await saved("CSL-JSON");
    expect(csl.name).toMatch(/\.json$/);
    expect(JSON.parse(csl.text)).toMatchObject([
      { id: "treaty", author: [{ literal: "A. Writer" }], issued: { "date-parts": [[1859]] } },
      { id: "copy", URL: "https://mirror.example/page" },
    ]);
    const bibtex = await saved("BibTeX");
    expect(bibtex.name).toMatch(/\.bib$/);
    expect(bibtex.text).toContain("title = {{Treaty of 1858, 50\\% \\& more}}");
  });
});
