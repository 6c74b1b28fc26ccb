import type { Browser, Page } from "playwright-core";
import { build, type Rollup } from "vite";
import { launchBrowser } from "../browser.js";
import { ROOT } from "../recorded-io.js";
import type { Door, Outcome, Question } from "./question.js";

/** `thalweg/query` and the library's adapter as one script for a browser. */
async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: { entry: "test/contract/library.ts", formats: ["iife"], name: "contract" },
    },
  })) as Rollup.RollupOutput[];
  return built[0]!.output[0].code;
}

/** The bundle in a headless browser, each atlas opened there once. */
export class BrowserDoors {
  #browser: Browser | null = null;
  #page: Page | null = null;

  async open(executablePath: string): Promise<void> {
    this.#browser = await launchBrowser(executablePath);
    this.#page = await this.#browser.newPage();
    await this.#page.addScriptTag({ content: await bundle() });
  }

  async door(id: string, atlas: Uint8Array): Promise<Door> {
    const page = this.#page!;
    const base64 = Buffer.from(atlas).toString("base64");
    await page.evaluate(`(globalThis.doors ??= {})[${JSON.stringify(id)}] = contract.openLibrary(
      Uint8Array.from(atob(${JSON.stringify(base64)}), (letter) => letter.charCodeAt(0)))`);
    return {
      name: "the browser's bundle",
      cannot: () => null,
      answer: (question: Question) =>
        page.evaluate<Outcome>(
          `JSON.parse(JSON.stringify(doors[${JSON.stringify(id)}](${JSON.stringify(question)})))`,
        ),
    };
  }

  async close(): Promise<void> {
    await this.#browser?.close();
  }
}
