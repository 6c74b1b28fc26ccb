import { makeApp } from "../../src/http/app.js";
import { ServedCorpus } from "../../src/http/corpus.js";
import * as facts from "./facts.js";
import type { Door, PlaceQuestion } from "./question.js";

/** Words in the names that the server gives them; a position goes in its two parameters. */
function request({ ask, ...words }: PlaceQuestion): string {
  const { place, ...rest } = words;
  const [lon, lat, ...more] = (place ?? "").split(",");
  const where = lat !== undefined && more.length === 0 ? { lon, lat } : { place };
  const given = Object.entries({ ...where, ...rest }).filter(([, text]) => text !== undefined);
  return `/api/${ask}?${new URLSearchParams(given as [string, string][]).toString()}`;
}

/** The routes of the server. */
export async function httpDoor(atlas: Uint8Array): Promise<Door> {
  const corpus = new ServedCorpus(
    () => Promise.resolve({ atlas, diagnostics: [], rendered: "" }),
    () => undefined,
  );
  await corpus.compile();
  const app = makeApp(corpus, ".");
  return {
    name: "the server",
    cannot: ({ ask }) =>
      ask === "at" || ask === "why"
        ? null
        : "it answers at and why; the page asks the rest of the atlas itself",
    async answer(question) {
      if (question.ask !== "at" && question.ask !== "why") throw new Error("not asked");
      const response = await app.request(request(question));
      const json = (await response.json()) as Record<string, never>;
      if (response.status === 400) return { refused: json.error!, help: json.help! };
      return {
        facts: question.ask === "at" ? facts.answerFacts(json as never) : facts.stepsFacts(json.steps!),
      };
    },
  };
}
