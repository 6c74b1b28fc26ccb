/** One contract: the same questions, and the same facts, whichever way they are asked. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BruteForce } from "../../test/contract/brute-force.js";
import { commandsDoor } from "../../test/contract/commands.js";
import { CONTRACT } from "../../test/contract/corpora.js";
import { httpDoor, ROUTES } from "../../test/contract/http.js";
import { openLibrary } from "../../test/contract/library.js";
import { written, type Door } from "../../test/contract/question.js";
import { AMUR, everyNth, expectAlike, questionsAt } from "../../test/contract/states.js";
import { StatesOracle } from "../../test/contract/states-brute.js";
import { recordedIo } from "../../test/recorded-io.js";
import { makeApp } from "../http/app.js";
import { ServedCorpus } from "../http/corpus.js";
import { compiledAtlas } from "../cli/cache/compiled.js";

let folder: string;
let amur: Uint8Array | null = null;
const doors = new Map<string, Door[]>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thalweg-contract-"));
  for (const { corpus } of CONTRACT) {
    const bytes = await compiledAtlas(recordedIo().io, corpus, []);
    if (corpus === "corpora/amur") amur = bytes;
    const file = join(folder, `${corpus.replaceAll("/", "-")}.atlas`);
    await writeFile(file, bytes);
    const library: Door = { name: "the library", cannot: () => null, answer: openLibrary(bytes) };
    doors.set(corpus, [library, commandsDoor(file), await httpDoor(bytes), new BruteForce(bytes)]);
  }
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(CONTRACT)("asked of $corpus", ({ corpus, rows }) => {
  it.each(rows.map((row) => ({ row, words: written(row.question) })))("$words", async ({ row }) => {
    const { question, ...expected } = row;
    for (const door of doors.get(corpus)!)
      if (door.cannot(question) === null) expect(await door.answer(question), door.name).toEqual(expected);
  });
});

it("tells what states have of ground alike through every door", async () => {
  const bytes = amur!;
  const oracle = new StatesOracle(bytes);
  const ask = openLibrary(bytes);
  const questions = AMUR.places.flatMap((place) => questionsAt(oracle, place, AMUR.readings));
  const [, commands, served] = doors.get("corpora/amur")!;
  const asked = [[oracle, questions], [served!, questions], [commands!, everyNth(questions, 40)]] as const;
  for (const [door, own] of asked)
    for (const question of own)
      expectAlike(await door.answer(question), ask(question), question, `${door.name}: ${written(question)}`);
}); // prettier-ignore

it("asks every route of the server but those that answer no question", () => {
  const corpus = new ServedCorpus(() => Promise.reject(new Error("not compiled")), () => undefined); // prettier-ignore
  const routes = new Set(
    makeApp(corpus, ".", null).routes.flatMap(({ path }) => /^\/api\/(.+)$/.exec(path)?.[1] ?? []),
  );
  for (const noQuestion of ["diagnostics", "events"]) expect(routes.delete(noQuestion)).toBe(true);
  expect([...routes].sort()).toEqual([...ROUTES].sort());
});

it("names what a door cannot be asked, and why", () => {
  const reasons = new Map<string, Set<string>>();
  for (const { corpus, rows } of CONTRACT)
    for (const door of doors.get(corpus)!)
      for (const { question } of rows) {
        const reason = door.cannot(question);
        const of = `${door.name}: ${reason}`;
        if (reason !== null) reasons.set(of, (reasons.get(of) ?? new Set()).add(question.ask));
      }
  expect(Object.fromEntries([...reasons].map(([of, asks]) => [of, [...asks].sort()]))).toEqual({
    "the commands: they draw a map, and print no polygons": ["areas", "polygons"],
    "brute force: it knows the faces, and does not join them": ["polygons"],
    "brute force: it reads plain words only": ["at", "diff", "why"],
    "brute force: what is packed as a list has no index to check": [
      "acts", "claims", "force", "line", "occupation", "person", "position", "right", "rights", "source",
    ],
  }); // prettier-ignore
});
