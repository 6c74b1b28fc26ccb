/** The page built once, served and opened in a browser, for tests that drive it. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { build } from "vite";
import { expect } from "vitest";
import { packAtlas } from "../src/atlas/pack.js";
import type { Atlas } from "../src/atlas/model.js";
import type { Compiled } from "../src/http/corpus.js";
import { serve, type Serving } from "../src/http/serve.js";
import { isBuilt } from "../scripts/built.mjs";
import { findBrowser, launchBrowser } from "./browser.js";
import { ROOT } from "./recorded-io.js";

export const executable = findBrowser();
if (!executable && process.env.THALWEG_REQUIRE_BROWSER === "1") {
  throw new Error("THALWEG_REQUIRE_BROWSER=1, and no Chromium or Chrome was found. Set CHROME_PATH.");
}
if (!executable) {
  console.warn("No Chromium or Chrome found: the tests of the page are left out. Set CHROME_PATH.");
}

/** A loaded machine draws slowly: what is awaited here may take its time. */
export const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 30_000, interval: 100 });

export const compiled = (atlas: Atlas): Compiled => ({
  atlas: packAtlas(atlas),
  diagnostics: [],
  rendered: "",
});

/** The page as it was built from these sources, else built anew. */
async function pageIn(folder: string): Promise<string> {
  if (isBuilt()) return join(ROOT, "dist/web");
  const outDir = join(folder, "page");
  await build({
    configFile: "vite.config.ts",
    logLevel: "error",
    build: { outDir, minify: false, emptyOutDir: false },
  });
  return outDir;
}

export class Stage {
  browser!: Browser;
  folder!: string;
  /** The folder of the page. */
  built!: string;
  serving!: Serving;
  page!: Page;
  /** What the server compiles when it starts, and when its file changes. */
  next!: Compiled;
  requested: string[] = [];
  faults: string[] = [];

  async build(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), "thalweg-page-"));
    this.built = await pageIn(this.folder);
    await writeFile(join(this.folder, "treaty.md"), "");
    this.browser = await launchBrowser(executable!);
  }

  async dismantle(): Promise<void> {
    await this.browser?.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  async begin(first: Compiled): Promise<void> {
    this.next = first;
    this.requested = [];
    this.faults = [];
    this.serving = await serve({
      compile: () => Promise.resolve(this.next),
      watch: () => Promise.resolve([this.folder]),
      page: this.built,
      port: 0,
    });
  }

  async end(): Promise<void> {
    await this.page?.context().close();
    await this.serving.close();
    expect(this.faults).toEqual([]);
  }

  async open(hash = "", options: BrowserContextOptions = {}, address = this.serving.address): Promise<Page> {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      ...options,
    });
    this.page = await context.newPage();
    this.page.on("request", (request) => this.requested.push(request.url()));
    this.page.on("pageerror", (error) => this.faults.push(error.message));
    this.page.on("console", (message) => {
      if (message.text().includes("Content Security Policy")) this.faults.push(message.text());
    });
    await this.page.goto(address + hash);
    await this.page.waitForSelector("[data-drawn=true]");
    return this.page;
  }
}

/** The hash that shows a place in the middle of the map. */
export const at = ({ lon, lat }: { lon: number; lat: number }, zoom = 7) => `map=${zoom}/${lat}/${lon}`;
