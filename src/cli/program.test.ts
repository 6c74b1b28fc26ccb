import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { recordedIo, ROOT } from "../../test/recorded-io.js";
import { BESIDE_ACTS } from "./commands/found.js";
import { commandLine, run } from "./main.js";

it("prints the version that its package has", async () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    readonly version: string;
  };
  const recorded = recordedIo();
  expect(await run(["--version"], recorded.io)).toBe(0);
  expect(recorded.printed()).toBe(`${version}\n`);
});

it("serves the map where it is given no word", () => {
  expect(commandLine([])).toEqual(["serve"]);
  expect(commandLine(["--help"])).toEqual(["--help"]);
});

it("names in its help what find finds beside acts", async () => {
  const recorded = recordedIo();
  await run(["find", "--help"], recorded.io);
  expect(recorded.printed().replace(/\s+/g, " ")).toContain(
    `acts of a kind; or ${Object.keys(BESIDE_ACTS).join(", ")}`,
  );
});
