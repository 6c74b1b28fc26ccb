import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MOST_DATA_BYTES, readCorpusFiles } from "./from-files.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thalweg-files-"));
  await mkdir(join(folder, "corpus", "deep"), { recursive: true });
  await mkdir(join(folder, "corpus", ".hidden"));
  const files: Readonly<Record<string, string | Uint8Array>> = {
    "corpus/b.md": 'in "units.geojson" and "marked.csv" and "bad.json" and "huge.geojson"',
    "corpus/a.md": "nothing",
    "corpus/deep/units.geojson": "{}",
    "corpus/marked.csv": Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]),
    "corpus/bad.json": Uint8Array.from([0x61, 0xe1]),
    "corpus/huge.geojson": "",
    "corpus/letters.csv": "lon,lat",
    "corpus/notes.txt": "x",
    "corpus/.hidden/units.geojson": "{}",
  };
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content);
  await truncate(join(folder, "corpus/huge.geojson"), MOST_DATA_BYTES + 1);
});
afterAll(() => rm(folder, { recursive: true }));

describe("the files of a corpus", () => {
  it("are its Markdown and, after it, its data: those that it names are read, unless they are too large", async () => {
    const { files, diagnostics } = await readCorpusFiles("corpus", folder);
    expect(files.map(({ path, text, data }) => [path, text.slice(0, 8), data?.bytes])).toEqual([
      ["corpus/a.md", "nothing", undefined],
      ["corpus/b.md", 'in "unit', undefined],
      ["corpus/bad.json", "a\uFFFD", 2],
      ["corpus/deep/units.geojson", "{}", 2],
      ["corpus/huge.geojson", "", MOST_DATA_BYTES + 1],
      ["corpus/letters.csv", "", 0],
      ["corpus/marked.csv", "\uFEFFa", 4],
    ]);
    expect(diagnostics.map(({ code, span }) => [code, span.file])).toEqual([["not-utf8", "corpus/bad.json"]]);
  });

  it("of a corpus of one file are that file and the data beside it", async () => {
    const { files } = await readCorpusFiles("corpus/b.md", folder);
    const [first, ...data] = files.map(({ path }) => path);
    expect(first).toBe("corpus/b.md");
    expect(data).toEqual(
      ["bad.json", "huge.geojson", "letters.csv", "marked.csv"].map((name) => `corpus/${name}`),
    );
  });

  it("are those of linked folders too, once each, though a link leads back", async () => {
    await mkdir(join(folder, "linking"));
    await symlink(join("..", "corpus"), join(folder, "linking", "other"));
    await symlink(join("..", "linking"), join(folder, "linking", "round"));
    await symlink(join("..", "corpus", "a.md"), join(folder, "linking", "one.md"));
    const { files, diagnostics } = await readCorpusFiles("linking", folder);
    expect(files.flatMap(({ path, data }) => (data ? [] : [path]))).toEqual([
      "linking/one.md",
      "linking/other/a.md",
      "linking/other/b.md",
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["not-utf8"]);
  });

  it("are named where they are no files, or lead nowhere, and the rest is read", async () => {
    await mkdir(join(folder, "odd"));
    execFileSync("mkfifo", [join(folder, "odd", "pipe.md")]);
    await symlink("/dev/zero", join(folder, "odd", "device.md"));
    await symlink("none.md", join(folder, "odd", "gone.md"));
    await writeFile(join(folder, "odd", "whole.md"), "whole");
    const { files, diagnostics } = await readCorpusFiles("odd", folder);
    expect(files.map(({ path }) => path)).toEqual(["odd/whole.md"]);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["unreadable-file", "odd/device.md cannot be read: it is a device, not a file"],
      ["unreadable-file", "odd/gone.md is a link that leads nowhere"],
      ["unreadable-file", "odd/pipe.md cannot be read: it is a pipe, not a file"],
    ]);
  });

  it("are named where their names are not UTF-8, folders too", async () => {
    const named = (name: string) => Buffer.from(join(folder, "latin", name), "latin1");
    await mkdir(join(folder, "latin"));
    await mkdir(named("d\xE9"));
    await writeFile(named("tr\xE9.md"), "lost");
    await writeFile(join(folder, "latin", "whole.md"), "whole");
    const { files, diagnostics } = await readCorpusFiles("latin", folder);
    expect(files.map(({ path }) => path)).toEqual(["latin/whole.md"]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "latin/tr\uFFFD.md cannot be read: its name is not UTF-8",
      "latin/d\uFFFD cannot be read: its name is not UTF-8",
    ]);
  });

  it("of data are told as what stands in their place", async () => {
    await mkdir(join(folder, "piped"));
    execFileSync("mkfifo", [join(folder, "piped", "a.csv")]);
    await symlink("/dev/zero", join(folder, "piped", "b.geojson"));
    await mkdir(join(folder, "piped", "d.json"));
    await writeFile(join(folder, "piped", "c.md"), "a.csv b.geojson d.json");
    const { files } = await readCorpusFiles("piped", folder);
    expect(files.map(({ path, text, data }) => [path, text && "text", data?.instead])).toEqual([
      ["piped/c.md", "text", undefined],
      ["piped/a.csv", "", "a pipe"],
      ["piped/b.geojson", "", "a device"],
      ["piped/d.json", "", "a folder"],
    ]);
  });

  it("are none where there is no folder", async () => {
    const { files, diagnostics } = await readCorpusFiles("nowhere/at/all", folder);
    expect(files).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["unreadable-file"]);
  });

  it("reads once what stands there twice, by a copy or a link, and says so; prose alone may stand as often as it likes", async () => {
    const inner = join(folder, "twice");
    await mkdir(inner);
    const fence = '```thalweg\ncorpus c "C"\n```\n';
    await writeFile(join(inner, "a.md"), fence);
    await writeFile(join(inner, "copy.md"), fence);
    await symlink("a.md", join(inner, "link.md"));
    await writeFile(join(inner, "prose.md"), "The same.");
    await writeFile(join(inner, "same.md"), "The same.");
    const { files, diagnostics } = await readCorpusFiles("twice", folder);
    expect(files.map(({ path }) => path)).toEqual(["twice/a.md", "twice/prose.md", "twice/same.md"]);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["same-document", "twice/copy.md is the same as twice/a.md word for word, and is read once"],
      ["same-document", "twice/link.md is the same as twice/a.md word for word, and is read once"],
    ]);
  });

  it("opens no pipe, named or not: nobody may ever write to it", async () => {
    execFileSync("mkfifo", [join(folder, "named-pipe.md")]);
    const { diagnostics } = await readCorpusFiles("named-pipe.md", folder);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      "named-pipe.md cannot be read: it is a pipe, not a file",
    ]);
  });
});
