/** What a corpus names, asked by each of its names, in each script and as people write it, through every door: the answer is that of its id. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordedIo } from "../../test/recorded-io.js";
import { compiledAtlas } from "../cli/cache/compiled.js";
import { run } from "../cli/main.js";
import { makeApp } from "../http/app.js";
import { ServedCorpus } from "../http/corpus.js";

interface Asked {
  readonly id: string;
  readonly names: readonly string[];
  /** Each with `@` where the name stands. */
  readonly commands: readonly string[];
}

const ASKED: readonly Asked[] = [
  {
    id: "vladivostok",
    names: ["Vladivostok", "VLADIVOSTOK", "Владивосток", "владивосток", "海參崴", "海参崴"],
    commands: [
      "at @ 1859-06-01", "at @ 1858", "at @ 1859-06-01 --all-readings", "why @ 1861-01-01",
      "rights --on 1863-01-01 --at @",
    ],
  },
  {
    id: "shanghai",
    names: ["Shanghai", "SHANGHAI", "上海"],
    commands: ["rights --on 1861-01-01 --at @", "why @ 1861-01-01 --right trade-by-sea --of russia"],
  },
  {
    id: "aigun",
    names: ["Aigun", "Айгунь", "АЙГУНЬ", "айгунь", "璦琿", "瑷珲", "Aihūn", "aihun"],
    commands: ["at @ 1859-06-01", "why @ 1859-06-01", "find signature --place @", "timeline --place @",],
  },
  {
    id: "amur",
    names: ["Amur", "Амур", "амур", "Хар мөрөн", "хар мөрөн", "Sahaliyan ula"],
    commands: ["timeline --place @", "find letter --about @", "timeline --about @", "find claim --about @"],
  },
  {
    id: "russia",
    names: ["Russia", "RUSSIA", "Россия", "россия", "俄羅斯", "俄罗斯", "Oros gurun", "oros  gurun"],
    commands: [
      "at khabarovsk 1859-06-01 --reading @", "why khabarovsk 1859-06-01 --reading @", "at khabarovsk 1858 --reading @", "diff 1858-05-27 1860-11-15 --reading @",
      "line amur-1858 --reading @", "force aigun-1858 --reading @", "force aigun-1858 --on 1859-06-01 --reading @", "instrument aigun-1858 --reading @",
      "rights --on 1861-01-01 --of @", "rights --on 1861-01-01 --of qing --reading @", "why shanghai 1861-01-01 --right trade-by-sea --of @",
      "find war --party @", "timeline --party @", "find claim --by @", "find claim --party @", "map 1859-06-01 -o - --reading @",
    ],
  },
  {
    id: "qing",
    names: ["Qing Empire", "qing  empire", "Дайцинское государство", "大清", "Daicing gurun"],
    commands: ["rights --on 1861-01-01 --in @", "at khabarovsk 1859-06-01 --reading @", "find edict --party @", "timeline --party @ --from 1858 --to 1860"],
  },
  {
    id: "muravyov",
    names: ["Nikolai Muravyov", "nikolai muravyov", "Николай Николаевич Муравьёв", "николай николаевич муравьев", "木哩斐岳幅"],
    commands: ["person @", "find letter --person @", "timeline --person @", "find letter --by @", "timeline --by @", "find claim --by @"],
  },
  {
    id: "yishan",
    names: ["Yishan", "YISHAN", "Ишань", "奕山"],
    commands: ["person @", "find signature --person @", "find signature --by @", "find punishment --about @"],
  },
  {
    id: "aigun-1858",
    names: ["Treaty of Aigun", "treaty of aigun", "Айгунский договор", "айгунскии договор", "璦琿條約", "瑷珲条约", "Aihūn-i bithe", "aihun i bithe"],
    commands: [
      "instrument @", "force @", "force @ --article 1", "texts @", "texts @ --article 1", "find edict --instrument @", "timeline --instrument @", "timeline --about @", "find edict --about @",
    ],
  },
  {
    id: "amur-1858",
    names: ["the Amur", "The Amur", "THE  AMUR"],
    commands: ["line @", "line @ --on 1859-06-01"],
  },
  { id: "trade-by-sea", names: ["trade by sea", "Trade by Sea"], commands: ["why shanghai 1861-01-01 --of russia --right @"] },
  { id: "ships", names: ["Ships", "SHIPS"], commands: ["rights --on 1861-01-01 --who @"] },
]; // prettier-ignore

const ADDRESSES: readonly (readonly [asked: string, address: string])[] = [
  ["vladivostok", "/api/at?date=1859-06-01&place=@"], ["vladivostok", "/api/at?date=1858&place=@"], ["vladivostok", "/api/why?date=1861-01-01&place=@"],
  ["aigun", "/api/at?date=1859-06-01&place=@"], ["russia", "/api/at?date=1859-06-01&place=khabarovsk&reading=@"],
  ["russia", "/api/why?date=1859-06-01&place=khabarovsk&reading=@"], ["qing", "/api/at?date=1859-06-01&place=khabarovsk&reading=@"],
]; // prettier-ignore

let folder: string;
let file: string;
let app: ReturnType<typeof makeApp>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thalweg-names-"));
  file = join(folder, "amur.atlas");
  const bytes = await compiledAtlas(recordedIo().io, "corpora/amur", []);
  await writeFile(file, bytes);
  const corpus = new ServedCorpus(() => Promise.resolve({ atlas: bytes, diagnostics: [], rendered: "" }), () => undefined); // prettier-ignore
  await corpus.compile();
  app = makeApp(corpus, ".", null);
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function command(template: string, name: string, from = ["--atlas", file]): Promise<unknown> {
  const { io, out, err } = recordedIo();
  const words = template.split(" ").map((word) => (word === "@" ? name : word));
  const drawing = words[0] === "map";
  const code = await run([...words, ...(drawing ? [] : ["--json"]), ...from], io);
  if (code !== 0) throw new Error(err());
  return drawing ? out() : (JSON.parse(out()) as unknown);
}

async function server(address: string, name: string): Promise<unknown> {
  const answer = await app.request(address.replace("@", encodeURIComponent(name)));
  const told = (await answer.json()) as { error?: string };
  if (told.error !== undefined) throw new Error(told.error);
  return told;
}

const byCommand = ASKED.flatMap(({ id, names, commands }) => commands.map((each) => ({ id, names, each })));
const byAddress = ADDRESSES.map(([id, each]) => ({
  id,
  names: ASKED.find((one) => one.id === id)!.names,
  each,
}));

describe("a name is asked as its id is", () => {
  it.each(byCommand)(
    "by `$each` of $id",
    async ({ id, names, each }) => {
      const told = await command(each, id);
      expect(told).not.toEqual([]);
      for (const name of names) expect(await command(each, name), name).toEqual(told);
    },
    60_000,
  );

  it.each(byAddress)("by $each of $id", async ({ id, names, each }) => {
    const told = await server(each, id);
    for (const name of names) expect(await server(each, name), name).toEqual(told);
  });

  it.each(["Treaty of Portsmouth", "treaty  of portsmouth", "Портсмутский мирный договор", "ポーツマス条約"])(
    "of what is left out: %s",
    async (name) => {
      const corpus = ["--corpus", "cases/elsewhere/sakhalin"];
      const asked = "at korsakov 1906-01-01 --without @";
      const told = await command(asked, "portsmouth-1905", corpus);
      expect(told).toMatchObject({ title: { holders: ["russia"] } });
      expect(await command(asked, name, corpus)).toEqual(told);
    },
    60_000,
  );

  it.each([
    ["en", "the day stands first, since there is no month 28"],
    ["id", "hari disebut lebih dahulu, karena tidak ada bulan 28"],
  ])("tells in the language asked for how a day was read: %s", async (language, says) => {
    const notes = [{ is: "only order", first: "day", noMonth: 28, says }];
    expect(await command(`at @ 28/5/1858 --language ${language}`, "vladivostok")).toMatchObject({ notes });
    const address = `/api/at?place=@&date=28/5/1858&language=${language}`;
    expect(await server(address, "vladivostok")).toMatchObject({ notes });
  });

  it.each(["黑龍江", "黑龙江"])("%s names a river and a province: refused with both", async (name) => {
    for (const asked of ["find claim --about @", "timeline --place @", "timeline --about @"])
      await expect(command(asked, name)).rejects.toThrow("did you mean amur or heilongjiang?");
  });
});

describe("rights beyond the days of the corpus", () => {
  it.each(["1689-09-05", "1871-01-01"])("are refused on %s", async (day) => {
    await expect(command(`rights --of @ --on ${day}`, "russia")).rejects.toThrow("from 1689-09-06 until 1870-12-31");
  });

  it.each(["1689-09-06", "1870-12-31"])("are told on %s, a last day within", async (day) => {
    expect(await command("rights --of @ --on " + day, "russia")).toBeInstanceOf(Array);
  });
}); // prettier-ignore
