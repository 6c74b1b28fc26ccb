import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { atlasWithActs } from "../../test/atlas-with-acts.js";
import { mappedStrings } from "../../test/mapped-strings.js";
import { recordedIo } from "../../test/recorded-io.js";
import { packAtlas } from "../atlas/pack.js";
import { printDiagnostics } from "../diagnostics/print.js";
import { run } from "./main.js";

const EVIL = "\u001b]0;pwned\u0007\u001b[2J\u009b31m\u007f\r\u202e\u2066]]>\ufffe<&\"'";
/** What no terminal, XML 1.0 or reading eye may be given. */
const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/;

/** The same atlas, every name, title and sentence in it followed by what is harmful. */
const poisoned = () =>
  mappedStrings(atlasWithActs(), (text) => (/[A-Z]|\w \w/.test(text) ? `${text}${EVIL}` : text));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thalweg-harmless-"));
  await writeFile(join(folder, "evil.atlas"), packAtlas(poisoned()));
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  ["at", "eastport", "1851-01-01"],
  ["at", "eastport", "1851-01-01", "--language", "id"],
  ["why", "eastport", "1851-01-01"],
  ["at", "eastport", "1851-01-01", "--all-readings"],
  ["diff", "1840-01-01", "1860-01-01"],
  ["instrument", "second-1850"],
  ["force", "second-1850"],
  ["texts", "second-1850"],
  ["find", "founding"],
  ["person", "ada"],
  ["timeline"],
  ["rights", "--of", "alpha", "--on", "1851-01-01"],
  ["line", "middle-line"],
  ["at", `nowhere${EVIL}`, "1851-01-01"],
  [`nothing${EVIL}`],
])("prints nothing harmful for %s %s", async (...words) => {
  const asked = words.length === 1 && words[0] !== "timeline" ? [] : ["--atlas", "evil.atlas"];
  for (const json of [[], ["--json"]]) {
    const { io, printed } = recordedIo({ cwd: folder });
    const code = await run([...words, ...asked, ...json], io);
    expect(code).toBe(words.join().includes(EVIL) ? 2 : 0);
    expect(printed()).not.toBe("");
    expect(printed().replaceAll("\n", "")).not.toMatch(HARMFUL);
  }
});

it("keeps the values in JSON", async () => {
  const { io, out } = recordedIo({ cwd: folder });
  await run(["person", "ada", "--atlas", "evil.atlas", "--json"], io);
  expect(out()).toContain("\\u001b");
  expect(JSON.stringify(JSON.parse(out()))).toContain(JSON.stringify(EVIL).slice(1, -1));
});

it("draws a map that is XML", async () => {
  const { io } = recordedIo({ cwd: folder });
  expect(await run(["map", "1851-01-01", "--atlas", "evil.atlas", "-o", "evil.svg"], io)).toBe(0);
  const svg = await readFile(join(folder, "evil.svg"), "utf8");
  expect(svg).toContain("pwned");
  expect(svg).not.toMatch(HARMFUL);
  expect(svg).not.toContain("]]>");
});

it("shows findings, names of files among them, without what is harmful and with their own colours", () => {
  const file = { path: `a${EVIL}.md`, text: `one ${EVIL}` };
  const span = { file: file.path, start: 0, end: 3 };
  const finding = {
    severity: "error",
    code: "syntax",
    message: EVIL,
    help: EVIL,
    label: EVIL,
    span,
  } as const;
  const related = [{ span, label: EVIL }];
  const plain = printDiagnostics([{ ...finding, related }], [file]);
  expect(plain.replaceAll("\n", "")).not.toMatch(HARMFUL);
  const coloured = printDiagnostics([{ ...finding, related }], [file], { colour: true });
  expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(plain);
});

it("keeps a name of a file on its line in errors, in findings and what is written", async () => {
  const name = "a\nerror: b\u001b[31m";
  await writeFile(join(folder, `${name}.csv`), "lon,lat,date\n0,0,1851-01-01\n");
  for (const [words, lines] of [
    [["annotate", `${name}.csv`, "-o", `out ${name}.csv`, "--atlas", "evil.atlas"], 1],
    [["annotate", `${name}.csv`, "-o", "-", "--atlas", "evil.atlas", "--lon", "x"], 2],
    [["annotate", `no ${name}.csv`, "--atlas", "evil.atlas"], 2],
    [["at", "eastport", "1851-01-01", "--atlas", `no ${name}.atlas`], 2],
    [["map", "1851-01-01", "--atlas", "evil.atlas", "-o", `${name}.svg`], 1],
    [["map", "1851-01-01", "--atlas", "evil.atlas", "-o", `${name}.png`], 2],
  ] as const) {
    const { io, printed } = recordedIo({ cwd: folder });
    await run(words, io);
    expect(printed()).toContain("a\uFFFDerror: b\uFFFD[31m");
    expect([words, printed().trimEnd().split("\n").length]).toEqual([words, lines]);
  }
  const finding = { severity: "error", code: "syntax", message: name, help: name, label: name } as const;
  const file = { path: `${name}.md`, text: "one" };
  const shown = printDiagnostics([{ ...finding, span: { file: file.path, start: 0, end: 3 } }], [file]);
  expect(shown).toContain("--> a\uFFFDerror: b\uFFFD[31m.md:1:1");
  expect(shown).not.toMatch(/^error: b/m);
});
