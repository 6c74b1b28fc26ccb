/** The same dates and places through every door: library, commands, server, table, and the page's reader of addresses. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordedIo } from "../../test/recorded-io.js";
import { openAtlas } from "../atlas/open.js";
import { compiledAtlas } from "../cli/cache/compiled.js";
import { run } from "../cli/main.js";
import { makeApp } from "../http/app.js";
import { ServedCorpus } from "../http/corpus.js";
import { readPermalink, writePermalink } from "../web/permalink.js";
import { openAsker, type Asker } from "./ask.js";
import type { Answer, AnswerOverDays } from "./model.js";
import { readPlaceOnDays } from "./request/questions.js";

/** Each with its days by hand, proleptic Gregorian; of one that is refused, a part of the reason. */
const DATES: readonly (readonly [text: string, first: string | null, last: string | null] | readonly [text: string, refused: string])[] = [
  ["1830-01-01", "1830-01-01", "1830-01-01"], ["+1830-01-01", "1830-01-01", "1830-01-01"], ["18300101", "1830-01-01", "1830-01-01"],
  ["1829-365", "1829-12-31", "1829-12-31"], ["1830-001", "1830-01-01", "1830-01-01"], ["1829-W53-5", "1830-01-01", "1830-01-01"],
  ["1829-W53", "1829-12-28", "1830-01-03"], ["1830-01-01T12:00", "1830-01-01", "1830-01-01"], ["1 January 1830", "1830-01-01", "1830-01-01"],
  ["January 1, 1830", "1830-01-01", "1830-01-01"], ["1-Jan-1830", "1830-01-01", "1830-01-01"], ["28/5/1829", "1829-05-28", "1829-05-28"],
  ["5/28/1829", "1829-05-28", "1829-05-28"], ["28.05.1829", "1829-05-28", "1829-05-28"], ["20 December 1829 (Julian)", "1830-01-01", "1830-01-01"],
  ["20 December 1829 O.S.", "1830-01-01", "1830-01-01"], ["20 December 1829/1 January 1830", "1830-01-01", "1830-01-01"],
  ["20 декабря 1829 г. (ст. ст.)", "1830-01-01", "1830-01-01"], ["1 января 1830 г.", "1830-01-01", "1830-01-01"], ["1 Januari 1830", "1830-01-01", "1830-01-01"],
  ["le 1er janvier 1830", "1830-01-01", "1830-01-01"], ["1 de enero de 1830", "1830-01-01", "1830-01-01"], ["den 1. Januar 1830", "1830-01-01", "1830-01-01"],
  ["1 gennaio 1830", "1830-01-01", "1830-01-01"], ["1 de janeiro de 1830", "1830-01-01", "1830-01-01"], ["1 januari 1830", "1830-01-01", "1830-01-01"],
  ["1830年1月1日", "1830-01-01", "1830-01-01"], ["一千八百三十年一月一日", "1830-01-01", "1830-01-01"], ["道光九年十二月初七日", "1830-01-01", "1830-01-01"],
  ["Daoguang 9/12/7", "1830-01-01", "1830-01-01"], ["1830", "1830-01-01", "1830-12-31"], ["1830-01", "1830-01-01", "1830-01-31"],
  ["January 1830", "1830-01-01", "1830-01-31"], ["about 1830", "1829-01-01", "1831-12-31"], ["1830~", "1829-01-01", "1831-12-31"],
  ["1 January 1830?", "1829-12-27", "1830-01-06"], ["183X", "1830-01-01", "1839-12-31"], ["the 1820s", "1820-01-01", "1829-12-31"],
  ["182-", "1820-01-01", "1829-12-31"], ["18--", "1800-01-01", "1899-12-31"], ["19th century", "1801-01-01", "1900-12-31"],
  ["summer 1829", "1829-06-01", "1829-08-31"], ["early 1830", "1830-01-01", "1830-04-30"], ["1829/1830", "1829-01-01", "1830-12-31"],
  ["[1828, 1830]", "1828-01-01", "1830-12-31"], ["{1828,1830}", "1828-01-01", "1830-12-31"], ["1829 [i.e. 1830]", "1830-01-01", "1830-12-31"],
  ["before 1830", null, "1829-12-31"], ["not before 1830", "1830-01-01", null], ["after 1830", "1831-01-01", null], ["since 1830", "1830-01-01", null],
  ["n.d.", null, null], ["-0044-03-15", "-0044-03-15", "-0044-03-15"], ["15 March 44 BC (Julian)", "-0043-03-13", "-0043-03-13"],
  ["0000", "0000-01-01", "0000-12-31"], ["1900-01-01", "1900-01-01", "1900-01-01"], ["1840/1860", "1840-01-01", "1860-12-31"],
  ["1830-02-30", "February 1830 had 28 days"], ["3/5/1830", "does not say whether the day or the month stands first"],
  ["43617", "bare number of more than four figures"], ["28/5/30", "does not say of which century"], ["-50", "fewer than the four figures"],
  ["{..}", "open on both sides"], ["戊午年", "names no era"], ["tomorrow", "no word of a date"],
]; // prettier-ignore

const PLACES: readonly (readonly [text: string, lon: number, lat: number])[] = [
  ["west", -1.5, 43.3], ["West", -1.5, 43.3], ["WEST", -1.5, 43.3], [" west ", -1.5, 43.3], ["-1.5,43.3", -1.5, 43.3], ["-1.5, 43.3", -1.5, 43.3],
  ["-1.5 43.3", -1.5, 43.3], ["−1.5; 43.3", -1.5, 43.3], ["358.5,43.3", -1.5, 43.3], ["43.3N 1.5W", -1.5, 43.3], ["1.5W 43.3N", -1.5, 43.3],
  ["43.3N, 1.5W", -1.5, 43.3], ["N43.3 W1.5", -1.5, 43.3], ["43°18′N 1°30′W", -1.5, 43.3], ["43°18'N, 1°30'W", -1.5, 43.3],
  ["43 18 00 N 1 30 00 W", -1.5, 43.3], ["N 43°18′ W 1°30′", -1.5, 43.3], ["43.3° north 1.5° west", -1.5, 43.3], ["北纬43度18分、西经1度30分", -1.5, 43.3],
  ["43°18′ с. ш. 1°30′ з. д.", -1.5, 43.3], ["east", 1.5, 43.3], ["1.5E 43.3N", 1.5, 43.3], ["10,10", 10, 10],
]; // prettier-ignore

type Told = Answer | AnswerOverDays;
const titleOf = ({ title }: { title: Answer["title"] }) => [
  title.kind,
  ...(title.kind === "beyond" ? [title.of] : title.holders),
];
const facts = (told: Told) => ({
  place: [told.place.lon, told.place.lat],
  days: "answers" in told ? [told.day.earliest, told.day.latest] : [told.day.iso, told.day.iso],
  told: "answers" in told ? told.answers.map((each) => [...titleOf(each), each.on.since, each.on.until]) : [[...titleOf(told), null, null]],
}); // prettier-ignore

let folder: string;
let file: string;
let asker: Asker;
let app: ReturnType<typeof makeApp>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thalweg-doors-"));
  file = join(folder, "spoken.atlas");
  const bytes = await compiledAtlas(recordedIo().io, "cases/states/coverage", []);
  await writeFile(file, bytes);
  asker = openAsker(openAtlas(bytes));
  const corpus = new ServedCorpus(() => Promise.resolve({ atlas: bytes, diagnostics: [], rendered: "" }), () => undefined); // prettier-ignore
  await corpus.compile();
  app = makeApp(corpus, ".", null);
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function command(place: string, date: string) {
  const { io, out, err } = recordedIo();
  const code = await run(["at", place, date, "--json", "--atlas", file], io);
  return code === 0 ? facts(JSON.parse(out()) as Told) : err();
}
async function server(place: string, date: string) {
  const answer = (await (
    await app.request(`/api/at?${new URLSearchParams({ place, date })}`)
  ).json()) as Told & { error?: string };
  return answer.error === undefined ? facts(answer) : answer.error;
}
/** What the page makes of its address, of which a reader of the page makes the same when it has written it. */
function page(point: { lon: number; lat: number }, date: string) {
  const read = readPermalink(`#day=${encodeURIComponent(date)}&at=${point.lon},${point.lat}`);
  if (!read.days) return read.notice!.because;
  const again = readPermalink(writePermalink(read));
  expect([again.days!.earliest, again.days!.latest]).toEqual([read.days.earliest, read.days.latest]);
  return facts(asker.askOn(read.point!, again.days!));
}
function library(place: string, date: string) {
  const asked = readPlaceOnDays(asker.atlas, { place, date });
  return asked.ok ? facts(asker.askOn(asked.value.place, asked.value.days)) : asked.message;
}

describe("every door", () => {
  it.each(DATES)("reads the date %s alike", async (date, first, ...last) => {
    const told = library("west", date);
    const point = { lon: -1.5, lat: 43.3 };
    if (last.length === 0) {
      expect(told).toContain(first);
      for (const refused of [await command("west", date), await server("west", date), page(point, date)]) expect(refused).toContain(told);
      return;
    }
    expect(told).toMatchObject({ days: [first, last[0]] });
    expect([await command("west", date), await server("west", date), page(point, date)]).toEqual([told, told, told]);
  });

  it.each(PLACES)("reads the place %s alike", async (place, lon, lat) => {
    const told = library(place, "1829/1831");
    expect(told).toMatchObject({ place: [expect.closeTo(lon, 9), expect.closeTo(lat, 9)] });
    expect([await command(place, "1829/1831"), await server(place, "1829/1831")]).toEqual([told, told]);
  });

  it("of a table's rows too", async () => {
    const rows = [...DATES.map(([date]) => ({ place: "west", date })), ...PLACES.map(([place]) => ({ place, date: "1829/1831" }))];
    const { io, out } = recordedIo({ stdin: [Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(""))] });
    await run(["annotate", "-", "--format", "ndjson", "--place", "place", "--date", "date", "--atlas", file], io);
    const answered = out().trimEnd().split("\n").map((line) => JSON.parse(line) as Record<string, string | null>);
    expect(answered).toHaveLength(rows.length);
    answered.forEach((row, i) => {
      const told = library(rows[i]!.place, rows[i]!.date);
      if (typeof told === "string") return expect(row.thalweg_error, rows[i]!.date).toContain(told);
      const [first, last] = told.days.map((day) => day ?? "..");
      expect(row.thalweg_day, rows[i]!.date).toBe(first === last && told.days[0] !== null ? first : `${first}/${last}`);
      const kinds = told.told.map(([kind]) => kind);
      expect(kinds.length === 1 ? row.thalweg_title : row.thalweg_perhaps_title, rows[i]!.date).toBe(kinds.join("|"));
      if (kinds.length === 1) expect(row.thalweg_beyond ?? "").toBe(kinds[0] === "beyond" ? told.told[0]![1] : "");
    });
  });
}); // prettier-ignore
