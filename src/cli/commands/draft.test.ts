import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { recordedIo } from "../../../test/recorded-io.js";
import { run } from "../main.js";

const corpus = (second: string) => `# Draft

\`\`\`thalweg
corpus drawn "Drawn"
theatre from 5W 41N to 3E 44N
party f "F"
party s "S"
treaty t "The treaty" between f and s signed 2 June 1891
\`\`\`

## Article 1

\`\`\`thalweg
line meridian
  from 41N 1W
  due north to 44N 1W
${second}
east of meridian belongs to f
west of meridian belongs to s
\`\`\`
`;

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "draft-"))));
afterAll(() => rm(folder, { recursive: true }));

async function mapOf(text: string, language: string) {
  await writeFile(join(folder, "t.md"), text);
  const recorded = recordedIo({ cwd: folder });
  const code = await run(
    ["map", "1900-01-01", "-o", "m.svg", "--corpus", "t.md", "--language", language],
    recorded.io,
  );
  return { code, svg: await readFile(join(folder, "m.svg"), "utf8"), err: recorded.err() };
}

it("says on a map of a corpus with an error that it is a draft, draws the rest, and ends as `check` does", async () => {
  const { code, svg, err } = await mapOf(corpus("right of nothing belongs to f"), "en");
  expect(code).toBe(1);
  expect(err).toContain("error[unknown-id]");
  expect(svg).toContain("Draft: the corpus has an error.");
  expect((await mapOf(corpus("right of nothing belongs to f"), "id")).svg).toContain(
    "Rancangan: korpus memuat 1 galat.",
  );
  const whole = await mapOf(corpus(""), "en");
  expect(whole.code).toBe(0);
  expect(whole.svg).not.toContain("Draft:");
  const lines = (text: string) => text.match(/<path[^>]*>/g)!.length;
  expect(lines(svg)).toBe(lines(whole.svg));
});

it("ends with the reason where nothing could be drawn: there is no theatre", async () => {
  await writeFile(join(folder, "t.md"), corpus("").replace(/theatre.*\n/, ""));
  const recorded = recordedIo({ cwd: folder });
  expect(await run(["line", "meridian", "--corpus", "t.md"], recorded.io)).toBe(1);
  expect(recorded.err()).toContain("nothing of it could be drawn");
});

it("exports nothing of a corpus with an error, as its file could not say that it is a draft", async () => {
  await writeFile(join(folder, "t.md"), corpus("right of nothing belongs to f"));
  await writeFile(join(folder, "m.geojson"), "as it was");
  const recorded = recordedIo({ cwd: folder });
  const words = ["export", "1900-01-01", "-o", "m.geojson", "--corpus", "t.md"];
  expect(await run(words, recorded.io)).toBe(1);
  expect(recorded.err()).toContain("error[unknown-id]");
  expect(await readFile(join(folder, "m.geojson"), "utf8")).toBe("as it was");
  await writeFile(join(folder, "t.md"), corpus(""));
  expect(await run(words, recordedIo({ cwd: folder }).io)).toBe(0);
  const { features } = JSON.parse(await readFile(join(folder, "m.geojson"), "utf8")) as {
    features: { properties: { holders: string | null } }[];
  };
  expect(
    features
      .map(({ properties }) => properties.holders)
      .filter(Boolean)
      .sort(),
  ).toEqual(["f", "s"]);
});
