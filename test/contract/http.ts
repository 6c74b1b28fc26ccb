import { makeApp } from "../../src/http/app.js";
import { ServedCorpus } from "../../src/http/corpus.js";
import * as facts from "./facts.js";
import { openLibrary } from "./library.js";
import { stateFacts } from "./states-facts.js";
import type { Door, PlaceQuestion, Question } from "./question.js";

/** The routes that answer a question. */
export const ROUTES = ["at", "why"] as const satisfies readonly Question["ask"][];

const isRoute = (question: Question): question is PlaceQuestion =>
  question.ask === "state" || (ROUTES as readonly string[]).includes(question.ask);

/** Words in the names that the server gives them; a position goes in its two parameters. */
function request({ ask, ...words }: PlaceQuestion): string {
  const { place, ...rest } = words;
  const [lon, lat, ...more] = (place ?? "").split(",");
  const where = lat !== undefined && more.length === 0 ? { lon, lat } : { place };
  const given = Object.entries({ ...where, ...rest }).filter(([, text]) => text !== undefined);
  return `/api/${ask === "state" ? "at" : ask}?${new URLSearchParams(given as [string, string][]).toString()}`;
}

/** The server: its routes for what these answer; for all else the atlas that it serves, which the page asks itself. */
export async function httpDoor(atlas: Uint8Array): Promise<Door> {
  const corpus = new ServedCorpus(
    () => Promise.resolve({ atlas, diagnostics: [], rendered: "" }),
    () => undefined,
  );
  await corpus.compile();
  const app = makeApp(corpus, ".", null);
  const served = await app.request("/atlas.thalweg");
  const askServed = openLibrary(new Uint8Array(await served.arrayBuffer()));
  return {
    name: "the server",
    cannot: () => null,
    async answer(question) {
      if (!isRoute(question)) return askServed(question);
      const response = await app.request(request(question));
      const json = (await response.json()) as Record<string, never>;
      if (response.status === 400) return { refused: json.error!, help: json.help! };
      if (question.ask === "state") return { facts: stateFacts(json as never) };
      return {
        facts: question.ask === "at" ? facts.answerFacts(json as never) : facts.stepsFacts(json.steps!),
      };
    },
  };
}
