import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  truncate,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordedIo } from "../../../test/recorded-io.js";
import { openAtlas } from "../../atlas/open.js";
import { joined } from "../../atlas/zip.js";
import { compiledCorpus, corpusFindings, keptAnswer } from "./compiled.js";

const corpusOf = (holder: string) => `# ${holder}

\`\`\`thalweg
corpus ${holder} "The corpus of ${holder}"
theatre from 68W 54S to 66W 53S
party ${holder} "${holder}"
party other "Other"
treaty one "One"
  between ${holder} and other
  signed 23 July 1881
line fm "m"
  from 53°S 67°W
  along the meridian of 67°W to 54°S 67°W
west of fm belongs to ${holder}
east of fm belongs to other
\`\`\`
`;

let root: string;
let cache: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "thalweg-cache-test-"));
  cache = join(root, "cache");
  await mkdir(cache);
  for (const holder of ["first", "second"]) {
    await mkdir(join(root, holder));
    await writeFile(join(root, holder, "corpus.md"), corpusOf(holder));
  }
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** The title of the corpus of the atlas that is given, and whether it had to be compiled. */
async function ask(corpus: string, without: readonly string[] = []) {
  let progress = "";
  const io = { ...recordedIo({ cwd: root }).io, progress: (text: string) => void (progress += text) };
  const { packed } = await compiledCorpus(io, corpus, { without }, cache);
  return [openAtlas(joined(packed!)).corpus.id, progress.includes("Compiled in") ? "compiled" : "kept"];
}

async function keptAtlas(): Promise<string> {
  const [name, ...others] = (await readdir(cache)).filter((each) => each.endsWith(".atlas"));
  expect(others).toEqual([]);
  return join(cache, name!);
}

describe("the cache of atlases", () => {
  it("gives an atlas again while nothing changed, and compiles where a file of the corpus did", async () => {
    expect(await ask("first")).toEqual(["first", "compiled"]);
    expect(await ask("first")).toEqual(["first", "kept"]);
    await writeFile(join(root, "first", "more.md"), "A page of prose.\n");
    expect(await ask("first")).toEqual(["first", "compiled"]);
    await rm(join(root, "first", "more.md"));
    expect(await ask("first")).toEqual(["first", "kept"]);
    await utimes(join(root, "first", "corpus.md"), 1, 1);
    expect(await ask("first")).toEqual(["first", "kept"]);
    expect(await ask("first", ["one"])).toEqual(["first", "compiled"]);
  });

  it.each([
    ["a bit turned in its middle", (bytes: Buffer) => flip(bytes, bytes.length >> 1)],
    ["its second half gone", (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ])("compiles anew where the file kept has %s", async (_what, damage) => {
    expect(await ask("first")).toEqual(["first", "compiled"]);
    const path = await keptAtlas();
    await writeFile(path, damage(await readFile(path)));
    expect(await ask("first")).toEqual(["first", "compiled"]);
    expect(await ask("first")).toEqual(["first", "kept"]);
  });

  it("never answers from the atlas of another corpus, whole as it is", async () => {
    await ask("first");
    const first = await keptAtlas();
    await copyFile(first, join(root, "aside"));
    await rm(first);
    await ask("second");
    await copyFile(join(root, "aside"), await keptAtlas());
    expect(await ask("second")).toEqual(["second", "compiled"]);
  });

  it("takes no atlas that stands there without a seal", async () => {
    const recorded = recordedIo({ cwd: root });
    const { packed } = await compiledCorpus(recorded.io, "first", {}, cache);
    await writeFile(await keptAtlas(), packed!);
    expect(await ask("first")).toEqual(["first", "compiled"]);
  });

  it("lets many write at once, each whole", async () => {
    const asked = await Promise.all(["first", "second", "first", "second"].map((corpus) => ask(corpus)));
    expect(asked.map(([id]) => id)).toEqual(["first", "second", "first", "second"]);
    expect(await ask("first")).toEqual(["first", "kept"]);
    expect(await ask("second")).toEqual(["second", "kept"]);
    expect((await readdir(cache)).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("reads the compiler anew where what it remembers of it is damaged", async () => {
    await ask("first");
    await ask("first");
    for (const name of (await readdir(cache)).filter((each) => each.endsWith(".json")))
      await truncate(join(cache, name), 200);
    expect(await ask("first")).toEqual(["first", "kept"]);
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  bytes[at]! ^= 1;
  return bytes;
}

describe("the cache of findings", () => {
  const BROKEN = corpusOf("third").replace("east of fm", "east of fn");
  const failing = async (options: { asDraft?: boolean } = {}) => {
    let progress = "";
    const io = { ...recordedIo({ cwd: root }).io, progress: (text: string) => void (progress += text) };
    return { ...(await compiledCorpus(io, "third", options, cache)), isCompiled: progress !== "" };
  };
  beforeEach(async () => {
    await mkdir(join(root, "third"));
    await writeFile(join(root, "third", "corpus.md"), BROKEN);
  });

  it("tells the errors of a corpus again while nothing changed, and gives no atlas of it", async () => {
    const first = await failing();
    const second = await failing();
    expect([first.isCompiled, second.isCompiled]).toEqual([true, false]);
    expect(second).toMatchObject({ packed: null, errors: 1 });
    expect(second.rendered).toContain("nothing is called `fn`");
    expect(second.rendered).toBe(first.rendered);
    expect(second.diagnostics).toEqual(first.diagnostics);
    await writeFile(join(root, "third", "corpus.md"), corpusOf("third"));
    expect(await ask("third")).toEqual(["third", "compiled"]);
  });

  it("is no draft; of a corpus without errors the atlas is kept with it", async () => {
    await failing();
    expect((await failing({ asDraft: true })).isCompiled).toBe(true);
    const { io } = recordedIo({ cwd: root });
    expect((await corpusFindings(io, "first", cache)).diagnostics).toHaveLength(2);
    expect(await ask("first")).toEqual(["first", "kept"]);
    expect((await corpusFindings(io, "third", cache)).diagnostics).toMatchObject([{ code: "unknown-id" }]);
  });
});

describe("the cache of answers", () => {
  it("gives an answer again by what was asked, while nothing changed and where it may be kept", async () => {
    let made = 0;
    const { io } = recordedIo({ cwd: root });
    const ask = (question: string, mayKeep = true, without: readonly string[] = []) =>
      keptAnswer(io, "first", { without, question }, () => Promise.resolve({ answer: { made: ++made }, mayKeep }), cache);
    expect(await ask("area a")).toEqual({ made: 1 });
    expect(await ask("area a")).toEqual({ made: 1 });
    expect(await ask("area b")).toEqual({ made: 2 });
    expect(await ask("area a", true, ["one"])).toEqual({ made: 3 });
    await writeFile(join(root, "first", "more.md"), "A page of prose.\n");
    expect(await ask("area a")).toEqual({ made: 4 });
    expect(await ask("area c", false)).toEqual({ made: 5 });
    expect(await ask("area c", false)).toEqual({ made: 6 });
    await expect(keptAnswer(io, "gone", { without: [], question: "area a" }, () => Promise.reject(new Error()), cache)).rejects.toThrow("gone does not exist");
  }); // prettier-ignore
});
