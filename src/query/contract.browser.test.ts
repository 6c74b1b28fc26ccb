/** The contract once more, asked of the bundle that a browser runs. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BrowserDoors } from "../../test/contract/browser.js";
import { CONTRACT } from "../../test/contract/corpora.js";
import { openLibrary } from "../../test/contract/library.js";
import { questionsAt } from "../../test/contract/states.js";
import { StatesOracle } from "../../test/contract/states-brute.js";
import { executable } from "../../test/page.js";
import { recordedIo } from "../../test/recorded-io.js";
import { compiledAtlas } from "../cli/cache/compiled.js";

describe.skipIf(!executable)("the browser's bundle of thalweg/query", () => {
  const doors = new BrowserDoors();
  beforeAll(() => doors.open(executable!));
  afterAll(() => doors.close());

  it.each(CONTRACT)(
    "answers what is asked of $corpus",
    async ({ corpus, rows }) => {
      const door = await doors.door(corpus, await compiledAtlas(recordedIo().io, corpus, []));
      const asked = rows.map(async ({ question }) => ({ question, ...(await door.answer(question)) }));
      expect(await Promise.all(asked)).toEqual(rows);
    },
    300_000,
  );

  it("tells what states have of ground", async () => {
    const corpus = "cases/states/holds";
    const bytes = await compiledAtlas(recordedIo().io, corpus, []);
    const [door, ask, oracle] = [
      await doors.door(corpus, bytes),
      openLibrary(bytes),
      new StatesOracle(bytes),
    ];
    const { places, readings } = oracle.manifest;
    const questions = places.flatMap(({ id }) => questionsAt(oracle, id, readings));
    const answers = await Promise.all(questions.map(async (question) => door.answer(question)));
    expect(answers).toEqual(questions.map(ask));
  }, 300_000);
});
