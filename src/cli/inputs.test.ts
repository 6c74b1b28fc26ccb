/** No command writes over what it reads, by whatever name that is called. */
import { link, mkdtemp, readFile, rm, symlink, writeFile, copyFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordedIo } from "../../test/recorded-io.js";
import { run } from "./main.js";

const CORPUS = `~~~thalweg
corpus small "Small"
theatre from 70W 55S to 68W 53S
party a "A"
source x "X" at "https://example.org/x"
survey pillars "Pillars" in "pillars.csv" named by "letter" of 4 July 1886 within 20 m source x
marker t "T" as "T" in pillars
treaty one "One" between a signed 1 May 1850 source x
line l
  from 69W 55S
  due north to the frame
west of l belongs to a
~~~
`.replaceAll("~~~", "```");
const PILLARS = "lon,lat,letter\n-68.5,-54.5,T\n";

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "thalweg-inputs-"));
  await mkdir(at("corpus"));
  await writeFile(at("corpus/treaty.md"), CORPUS);
  await writeFile(at("corpus/pillars.csv"), PILLARS);
  await writeFile(at("rows.csv"), "lon,lat,date\n-69.5,-54,1900-01-01\n");
});
afterEach(() => rm(folder, { recursive: true }));

async function refused(...words: string[]): Promise<string> {
  const { io, err } = recordedIo({ cwd: folder });
  expect(await run(words, io)).toBe(1);
  return err().split("\n").find((line) => line.startsWith("error:"))!;
} // prettier-ignore

describe("what a command reads is not written over", () => {
  it.each([
    ["map", "svg", (to: string) => ["map", "1900-01-01", "-o", to, "--corpus", "corpus"]],
    ["build", "atlas", (to: string) => ["build", "corpus", "-o", to]],
    ["annotate", "csv", (to: string) => ["annotate", "rows.csv", "-o", to, "--corpus", "corpus"]],
  ] as const)("a document of the corpus, by its links: %s", async (_command, ending, words) => {
    await symlink("corpus/treaty.md", at(`soft.${ending}`));
    await link(at("corpus/treaty.md"), at(`hard.${ending}`));
    for (const name of [`soft.${ending}`, `hard.${ending}`])
      expect(await refused(...words(name))).toBe(`error: ${name} cannot be written: it is read for this`);
    expect(await readFile(at("corpus/treaty.md"), "utf8")).toBe(CORPUS);
  });

  it("a survey of the corpus", async () => {
    const said = await refused("annotate", "rows.csv", "-o", "corpus/pillars.csv", "--corpus", "corpus");
    expect(said).toBe("error: corpus/pillars.csv cannot be written: it is read for this");
    expect(await readFile(at("corpus/pillars.csv"), "utf8")).toBe(PILLARS);
  });

  it("a packed atlas, whatever it is called", async () => {
    const { io } = recordedIo({ cwd: folder });
    expect(await run(["build", "corpus", "-o", "a.atlas"], io)).toBe(0);
    await copyFile(at("a.atlas"), at("a.csv"));
    const said = await refused("annotate", "rows.csv", "-o", "a.csv", "--atlas", "a.csv");
    expect(said).toBe("error: a.csv cannot be written: it is read for this");
    expect((await readFile(at("a.csv"))).equals(await readFile(at("a.atlas")))).toBe(true);
  });

  it("but data beside the corpus that nothing names is", async () => {
    await writeFile(at("corpus/out.csv"), "old");
    const { io, err } = recordedIo({ cwd: folder });
    const words = ["annotate", "rows.csv", "-o", "corpus/out.csv", "--corpus", "corpus"];
    expect([await run(words, io), err()]).toEqual([0, expect.not.stringContaining("error")]);
    expect(await readFile(at("corpus/out.csv"), "utf8")).toMatch(/^lon,lat,date,thalweg_/);
  });
});
