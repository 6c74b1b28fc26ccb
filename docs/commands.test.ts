/** The commands and flags of the code stand in docs/commands.md, and the other way round. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { run } from "../src/cli/main.js";
import { recordedIo } from "../test/recorded-io.js";

const doc = readFileSync(new URL("commands.md", import.meta.url), "utf8");
const sections = new Map(
  doc
    .split(/^## thalweg /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf("\n")), section]),
);
/** Flags that the head of the page explains once for all. */
const EVERYWHERE = ["--json", "--help"];
const ASKING = ["--corpus", "--atlas", "--without", "--language"];

async function help(...words: string[]): Promise<string> {
  const { io, out } = recordedIo();
  await run([...words, "--help"], io);
  return out();
}

/** Names in the block of a help text: `Options:` or `Commands:`. */
function listed(text: string, block: string): string[] {
  const body = text.slice(text.indexOf(`${block}:`)).split("\n\n")[0]!;
  return [...body.matchAll(/^ {2}(?:-\w, )?(--[\w-]+|[\w-]+)/gm)].map(([, name]) => name!);
}

it("has a section for each command, and for no other", async () => {
  const commands = listed(await help(), "Commands").filter((name) => name !== "help");
  expect([...sections.keys()].sort()).toEqual(commands.sort());
});

it("has each flag of each command, and no other", async () => {
  for (const [name, section] of sections) {
    const text = await help(name);
    const options = listed(text, "Options");
    const asks = options.includes("--atlas");
    const own = options.filter((flag) => !EVERYWHERE.includes(flag) && !(asks && ASKING.includes(flag)));
    const documented = [...section.matchAll(/^\| `(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag!);
    expect({ name, flags: documented.sort() }).toEqual({ name, flags: own.sort() });
    for (const flag of EVERYWHERE) expect(options).toContain(flag);
  }
});

it("has an example of each command but the one that does not end", () => {
  for (const [name, section] of sections)
    if (name !== "serve") expect(section).toContain(`\n$ npx thalweg ${name} `);
});
