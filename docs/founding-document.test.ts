/** Each statement of the founding document: what the command that answers its question says, beside what the table says. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Atlas } from "../src/atlas/model.js";
import { openAtlas } from "../src/atlas/open.js";
import { compiledAtlas } from "../src/cli/cache/compiled.js";
import { run } from "../src/cli/main.js";
import { openAsker } from "../src/query/ask.js";
import { checkSource } from "../src/query/sources/check-source.js";
import { readPlace } from "../src/query/request/place.js";
import { askOccupation } from "../src/query/occupation.js";
import { positionOf } from "../src/query/position.js";
import { askRights } from "../src/query/rights.js";
import { expectedFacts, factsOf, holdsFact } from "../test/facts.js";
import { recordedIo } from "../test/recorded-io.js";
import { dayFromIso } from "../src/chronology/iso.js";

const page = readFileSync(new URL("founding-document.md", import.meta.url), "utf8");
const rows = [...page.matchAll(/^\| (s\d{3}) \| .*? \| (`thalweg .*`) \| `([^`]+)` \|$/gm)].map(
  ([, id, commands, expected]) => ({
    id: id!,
    commands: [...commands!.matchAll(/`thalweg ([^`]+)`/g)].map(([, words]) => words!.split(" ")),
    expected: expectedFacts(expected!),
  }),
);

/** What a command answers, as facts. */
async function answered(command: readonly string[]): Promise<string[]> {
  const { io, out, err } = recordedIo();
  expect([await run([...command, "--json"], io), err()]).toEqual([0, ""]);
  return factsOf(command, JSON.parse(out()));
}

let atlas: Atlas;
beforeAll(async () => {
  atlas = openAtlas(await compiledAtlas(recordedIo().io, undefined, []));
}, 300_000);
const day = (iso: string): number => dayFromIso(iso)!;

describe("the founding document", () => {
  it("has a row for each of its 156 statements", () => {
    expect(rows.map(({ id }) => id)).toEqual(
      Array.from({ length: 156 }, (_, n) => `s${String(n + 1).padStart(3, "0")}`),
    );
  });

  it.each(rows)("$id: $expected", async ({ commands, expected }) => {
    const facts = (await Promise.all(commands.map(answered))).flat();
    expect({ missing: expected.filter((fact) => !holdsFact(facts, fact)), facts }).toEqual({
      missing: [],
      facts,
    });
  });

  it("differs and stands alone only where the page says so, and is silent only where it gives a reason", () => {
    const { statements } = checkSource(atlas, "putyatin-article")!;
    const of = (verdict: string) => statements.filter((one) => one.verdict === verdict).map(({ id }) => id);
    expect(of("differs")).toEqual([
      "s021", "s029", "s036", "s043", "s049", "s054", "s058", "s071", "s077", "s079", "s095", "s105", "s106", "s108", "s109", "s110",
      "s111", "s113", "s115", "s122", "s125", "s127", "s130", "s132", "s138", "s142", "s144", "s149", "s153", "s154", "s155",
    ]); // prettier-ignore
    expect(of("silent")).toEqual(["s045", "s050", "s052", "s059", "s114", "s120"]);
    expect(of("alone")).toEqual(["s070", "s074", "s087", "s088", "s099", "s104", "s119", "s129", "s135"]);
    for (const id of [...of("differs"), ...of("silent")]) expect(page.split("| id |")[0]).toContain(id);
  });
});

describe("readings and the ground", () => {
  const place = (id: string) => {
    const found = readPlace(atlas, id);
    return found.ok ? found.value : expect.unreachable(found.message);
  };

  it("the Ussuri country in 1859 is common to both, but for the Qing theirs from the day of their act", () => {
    const asker = openAsker(atlas);
    const title = (reading: string, on: string) => asker.ask(place("vladivostok"), day(on), reading).title;
    const common = { kind: "condominium", holders: ["qing", "russia"] };
    for (const reading of ["editorial", "russia"]) expect(title(reading, "1859-06-01")).toEqual(common);
    expect(title("qing", "1859-01-23")).toEqual(common);
    expect(title("qing", "1859-01-24")).toEqual({ kind: "sovereignty", holders: ["qing"] });
    expect(title("qing", "1860-01-01").holders).toEqual(["qing"]);
    const acts = positionOf(asker, place("vladivostok"), day("1860-01-01"), "qing");
    expect(acts.map(({ id }) => id)).toEqual(["ussuri-denied"]);
    for (const reading of atlas.readings)
      expect(asker.ask(place("vladivostok"), day("1861-01-01"), reading).title.holders).toEqual(["russia"]);
  });

  it("on 1 January 1856 Bogorodskoye is the Qing's by treaty and Russian-occupied in fact, and the other bank is not", () => {
    const at = (lon: number, lat: number) => askOccupation(atlas, { lon, lat }, day("1856-01-01")).map(({ id, party }) => [id, party]); // prettier-ignore
    expect(at(140.437, 52.372)).toEqual([["bogorodskoye-held", "russia"]]);
    expect(at(140.5, 52.3)).toEqual([]);
    expect(openAsker(atlas).ask({ lon: 140.437, lat: 52.372 }, day("1856-01-01")).title.holders).toEqual([
      "qing",
    ]);
  });

  it("finds the two who went beyond their powers, with both clauses", () => {
    const found = atlas.excesses.map(({ act, kind, mandates, approvedBy }) => [
      act,
      kind,
      mandates,
      approvedBy,
    ]);
    expect(found).toContainEqual(["nikolaevsk-founded", "forbidden", ["nevelskoy-1850"], "tsar-noble"]);
    expect(found).toContainEqual(["aigun-yishan", "beyond", ["yishan-1858"], null]);
  });
});

describe("rights", () => {
  const rights = (of: string, at: string, on: string, who?: string) =>
    askRights(atlas, { of, at, day: day(on), reading: "editorial", who });
  const named = (answers: ReturnType<typeof rights>) =>
    [...new Set(answers.map(({ right }) => right))].sort();

  it("Russians at Shanghai: nothing in 1857 or in July 1858, before the exchange; all in 1861", () => {
    expect(
      named(rights("russia", "shanghai", "1857-01-01")).filter((right) => right.includes("port")),
    ).toEqual([]);
    expect(
      named(rights("russia", "shanghai", "1858-07-01")).filter((right) => right.includes("port")),
    ).toEqual([]);
    expect(named(rights("russia", "shanghai", "1861-01-01"))).toEqual(
      expect.arrayContaining([
        "open-port",
        "consulate",
        "consular-jurisdiction",
        "trade-by-sea",
        "residence",
      ]),
    );
  });
  it("British subjects at Maimaicheng, across from Kyakhta: the favour of 1843 looks ahead, so it reaches what Russia got in 1859, not in 1727", () => {
    const atMart = (on: string) =>
      rights("britain", "maimaicheng", on).filter(({ where }) => where.id === "maimaicheng");
    const chains = (on: string) =>
      atMart(on)
        .filter(({ right }) => right === "trade-by-land")
        .flatMap(({ because, also }) => [because, ...also])
        .map((chain) =>
          chain
            .slice(0, 2)
            .map(({ instrument, article }) => `${instrument} ${article}`)
            .join(" > "),
        )
        .sort();
    expect(atMart("1859-04-23")).toEqual([]);
    expect(chains("1860-01-01")).toEqual(["tianjin-russia-1858 4 > bogue-1843 8"]);
    expect(chains("1861-01-01")).toEqual([
      "kyakhta-1727 4 > tianjin-britain-1858 54",
      "tianjin-russia-1858 4 > tianjin-britain-1858 54",
    ]);
    const atKyakhta = rights("britain", "kyakhta", "1861-01-01");
    expect(atKyakhta.filter(({ in: realm }) => realm === "qing")).toEqual([]);
    const trade = atMart("1861-01-01").find(({ right }) => right === "trade-by-land")!;
    expect([trade.since, trade.until, trade.via]).toEqual(["1859-04-24", null, "site"]);
  });
  it("a favour reaches only what is given after it: Americans had one right at Beijing in 1850, none of them Russia's of 1727", () => {
    const found = rights("usa", "beijing", "1850-06-01");
    expect(found.map(({ right, because }) => [right, because.at(-1)!.instrument, because.at(-1)!.article])).toEqual([
      ["extraterritoriality", "wanghia-1844", "21"],
    ]); // prettier-ignore
  });
  it("Russians at Shanghai and Canton before Tianjin: none, and two refusals", () => {
    for (const [at, on] of [
      ["shanghai", "1857-06-01"],
      ["guangzhou", "1855-06-01"],
      ["shanghai", "1858-06-01"],
    ] as const)
      // prettier-ignore
      expect(rights("russia", at, on)).toEqual([]);
    const refused = atlas.acts.filter(
      ({ kind, places }) => kind === "refusal" && places.includes("shanghai"),
    );
    expect(refused.map(({ id }) => id)).toEqual(["shanghai-refused-1848", "shanghai-refused-1853"]);
  });
  it("Russians at Beijing in 1700 trade with papers, by Nerchinsk, until Kyakhta; in 1750 a caravan and a mission", () => {
    const told = (on: string) => rights("russia", "beijing", on).map(({ right, until, because }) => [right, until, because[0]!.article]); // prettier-ignore
    expect(told("1700-06-01")).toEqual([["trade", "1728-06-25", "5"]]);
    expect(told("1750-06-01").map(([right]) => right)).toEqual(expect.arrayContaining(["caravan", "ecclesiastical-mission"]));
  }); // prettier-ignore
  it("American ships at Tianjin: by the British convention of 1860 and the American clause on later ports", () => {
    expect(
      rights("usa", "tianjin", "1860-10-23", "ships").filter(({ where }) => where.id === "tianjin"),
    ).toEqual([]);
    const entry = rights("usa", "tianjin", "1861-01-01", "ships").find(({ right }) => right === "open-port")!;
    expect(entry.via).toBe("as other nations");
    expect(entry.because.map(({ instrument, article }) => `${instrument} ${article}`)).toEqual([
      "beijing-britain-1860 4",
      "tianjin-usa-1858 14",
    ]);
  });
  it("Chinese subjects in the Amur country in 1859 keep their own administration, and trade on the rivers", () => {
    const found = askRights(atlas, {
      of: "qing",
      grantor: "russia",
      day: day("1859-06-01"),
      reading: "editorial",
    });
    expect(named(found)).toEqual(
      expect.arrayContaining(["own-administration", "navigation", "protection", "trade"]),
    );
    const stay = found.find(({ right }) => right === "own-administration")!;
    expect([stay.since, stay.until, stay.where.id]).toEqual(["1858-05-28", null, "zeya-to-hormoldzin"]);
  });
});
