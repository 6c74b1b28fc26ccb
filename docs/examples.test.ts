/**
 * Runs each example of README.md and docs/commands.md: a `console` block is a command after `$ npx thalweg` and its exact output.
 * ACCEPT=1 writes the output that it gives into the document; without it a difference fails, and a block without
 * output only has to succeed (ACCEPT=all records it).
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "../src/cli/main.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "thalweg-"));
afterAll(() => rmSync(folder, { recursive: true }));

const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const treaty = readme.match(/````markdown\n([\s\S]*?)````/)![1]!;
mkdirSync(join(folder, "fuego"));
writeFileSync(join(folder, "fuego/treaty.md"), treaty);

const BLOCK = /```console\n\$ npx thalweg (.*)\n([\s\S]*?)```/g;

describe.each(["README.md", "docs/commands.md"])("%s", (document) => {
  const path = join(ROOT, document);
  const blocks = [...readFileSync(path, "utf8").matchAll(BLOCK)];
  it.each(blocks.map(([, command, output]) => [command!, output!]))("thalweg %s", async (command, expected) => {
    const output = await runIn(command.includes("fuego") ? folder : ROOT, wordsOf(command));
    const mode = process.env["ACCEPT"];
    if (expected === "" && mode !== "all") expect(output).not.toMatch(/^error/m);
    else if (mode && output !== expected) accept(path, command, expected, output);
    else expect(withoutSizes(output)).toBe(withoutSizes(expected));
  });
});

it("shows the gap where the reader's line is stopped short", async () => {
  const short = join(folder, "fuego-short");
  mkdirSync(short);
  writeFileSync(join(short, "treaty.md"), treaty.replace("54°54'S 68°34'W", "54°S 68°34'W"));
  const output = await runIn(folder, ["check", "fuego-short"]);
  expect(output).toMatch(/error/);
  expect(output).toMatch(/line fuego-meridian|west of fuego-meridian/);
});

/** The sizes of files move with every change of what is drawn or packed. */
function withoutSizes(text: string): string {
  return text.replace(/[\d.]+ (KB|MB)/g, "… $1");
}

/** Words as a shell parts them, with double quotes only. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
}

/** What a command prints, its errors included; files that it writes into the checkout are removed again. */
async function runIn(cwd: string, words: readonly string[]): Promise<string> {
  let printed = "";
  const io = {
    cwd,
    out: (text: string) => void (printed += text),
    err: (text: string) => void (printed += text),
    progress: () => {},
    isColoured: false,
    stdin: Readable.from([]),
  };
  const written = words.indexOf("-o") < 0 ? null : join(cwd, words[words.indexOf("-o") + 1]!);
  if (written && existsSync(written)) throw new Error(`the example would write over ${written}`);
  try {
    await run(words, io);
  } finally {
    if (written) rmSync(written, { force: true });
  }
  return printed;
}

function accept(path: string, command: string, expected: string, output: string): void {
  const text = readFileSync(path, "utf8");
  const fence = (body: string) => `\`\`\`console\n$ npx thalweg ${command}\n${body}\`\`\``;
  writeFileSync(path, text.replace(fence(expected), () => fence(output)));
}
