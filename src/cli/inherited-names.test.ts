import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { atlasWithActs } from "../../test/atlas-with-acts.js";
import { mappedStrings } from "../../test/mapped-strings.js";
import { recordedIo } from "../../test/recorded-io.js";
import { packAtlas } from "../atlas/pack.js";
import { run } from "./main.js";

/** `constructor` is the one id of the language that every object of JavaScript has a member of. */
it("looks up a party, a reading, a place, a line, a person and a kind of act of an inherited name", async () => {
  const folder = await mkdtemp(join(tmpdir(), "thalweg-names-"));
  const asked = async (renamed: string, argv: readonly string[]): Promise<string> => {
    const rename = (text: string) => (text === renamed ? "constructor" : text);
    await writeFile(join(folder, "a.atlas"), packAtlas(mappedStrings(atlasWithActs(), rename)));
    const { io, printed } = recordedIo({ cwd: folder });
    const code = await run([...argv, "--atlas", "a.atlas"], io);
    return `${code} ${printed().split("\n")[0]}`;
  };
  expect(await asked("founding", ["find", "constructor"])).toMatch(
    /^0 .*constructor: Ada founds the post of Eastport$/,
  );
  for (const [renamed, ...argv] of [
    ["beta", "at", "27.27,51.23", "1851-01-01", "--reading", "constructor"],
    ["eastport", "at", "constructor", "1851-01-01"],
    ["middle-line", "line", "constructor", "--on", "1851-01-01", "--json"],
    ["ada", "person", "constructor"],
  ] as const)
    expect((await asked(renamed, argv)).replaceAll("constructor", renamed)).toBe(await asked("nothing", argv.map((word) => (word === "constructor" ? renamed : word)))); // prettier-ignore
  await rm(folder, { recursive: true });
});
