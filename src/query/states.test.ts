/** What states do, through every door: claims, layers, doubts, their days, by every reading, and without an instrument. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandsDoor } from "../../test/contract/commands.js";
import { httpDoor } from "../../test/contract/http.js";
import { openLibrary, type AskLibrary } from "../../test/contract/library.js";
import { written, type Door, type Question } from "../../test/contract/question.js";
import { around, everyNth, expectAlike, questionsAt } from "../../test/contract/states.js";
import { StatesOracle } from "../../test/contract/states-brute.js";
import { daysOfTruth, truthOn, TRUTHS } from "../../test/contract/states-truth.js";
import { recordedIo } from "../../test/recorded-io.js";
import { compiledAtlas } from "../cli/cache/compiled.js";

interface Opened {
  readonly ask: AskLibrary;
  readonly oracle: StatesOracle;
  readonly served: Door;
  readonly commands: Door;
}

const COMPILED = [...new Set(TRUTHS.map(({ corpus, without = [] }) => [corpus, ...without].join(" ")))];
const opened = new Map<string, Opened>();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thalweg-states-"));
  for (const [index, key] of COMPILED.entries()) {
    const [corpus, ...without] = key.split(" ");
    const bytes = await compiledAtlas(recordedIo().io, corpus, without);
    const file = join(folder, `${index}.atlas`);
    await writeFile(file, bytes);
    opened.set(key, {
      ask: openLibrary(bytes),
      oracle: new StatesOracle(bytes),
      served: await httpDoor(bytes),
      commands: commandsDoor(file),
    });
  }
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const ROWS = TRUTHS.map((truth) => {
  const { corpus, without = [], place, reading = "editorial" } = truth;
  const words = `${place} of ${corpus}, by ${reading}${without.length > 0 ? `, without ${without.join()}` : ""}`;
  return { words, truth, key: [corpus, ...without].join(" ") };
});

describe.each(ROWS)("$words", ({ truth, key }) => {
  it("has on the days about each border what its clauses say", () => {
    const { ask, oracle } = opened.get(key)!;
    const { place, reading = "editorial" } = truth;
    const borders = [...daysOfTruth(truth), ...oracle.borders(place, reading)];
    for (const date of new Set(borders.flatMap(around))) {
      const outcome = ask({ ask: "state", place, date, reading });
      const facts = "facts" in outcome ? (outcome.facts as { title: string }) : null;
      if (facts?.title === "beyond days") continue;
      expect({ date, ...facts }).toMatchObject({ date, ...truthOn(truth, date) });
    }
  });
});

/** Commands open the atlas at each question: they are asked some of them. */
const COMMANDS_ASKED_ONE_IN = 15;

describe.each(COMPILED)("%s", (key) => {
  it("is told alike through every door", async () => {
    const { ask, oracle, served, commands } = opened.get(key)!;
    const { places, readings } = oracle.manifest;
    const questions = places.slice(0, 3).flatMap(({ id }) => questionsAt(oracle, id, readings));
    expect(questions.length).toBeGreaterThan(0);
    const asked = new Map<Door, readonly Question[]>([
      [oracle, questions],
      [served, questions],
      [commands, everyNth(questions, COMMANDS_ASKED_ONE_IN)],
    ]);
    for (const [door, own] of asked)
      for (const question of own)
        expectAlike(
          await door.answer(question),
          ask(question),
          question,
          `${door.name}: ${written(question)}`,
        );
  });
});
