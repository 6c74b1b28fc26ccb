/** Routes of the local server. Every failure is a JSON sentence with a status; none shows a stack trace. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type Context } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { streamSSE } from "hono/streaming";
import type { Asker } from "../query/ask.js";
import type { Refusal } from "../query/request/model.js";
import { readPlaceOnDays, type PlaceOnDays } from "../query/request/questions.js";
import { deriveOn } from "../query/why.js";
import { languageOf, LANGUAGES, withDateNotes } from "../words/index.js";
import type { ServedCorpus } from "./corpus.js";
import { calledBy, guarded, toRead } from "./guard.js";
import { readNoParameters, readParameters } from "./parameters.js";
import { bytesOf } from "./part.js";

const EVENTS_META = '<meta name="thalweg-events" content="api/events" />';

const SERVED = "there is /api/at, /api/why, /api/diagnostics, /api/events, /atlas.thalweg, and the page at /";

/** `hosts`: the names by which it may be called, as a `Host` has them, without a port; null: by any. */
export function makeApp(corpus: ServedCorpus, pageFolder: string, hosts: readonly string[] | null): Hono {
  const app = new Hono();
  app.onError((error, c) =>
    c.json(
      { error: error.message, help: "this is a defect in Thalweg: please report it with the address" },
      500,
    ),
  );
  app.notFound((c) =>
    c.json({ error: `Nothing is served at ${new URL(c.req.url).pathname}.`, help: SERVED }, 404),
  );
  app.use(guarded(), calledBy(hosts), toRead);
  app.use((c, next) =>
    isPath(c) ? next() : Promise.resolve(c.json({ error: "That is no path.", help: SERVED }, 400)),
  );

  app.get("/api/at", (c) =>
    answer(corpus, c, (asker, { place, days, reading }) => asker.askOn(place, days, reading)),
  );
  app.get("/api/why", (c) => answer(corpus, c, why));
  app.get("/api/diagnostics", (c) => alone(c, () => c.json(corpus.report)));
  app.get("/api/events", (c) => alone(c, () => streamSSE(c, (stream) => tell(corpus, stream))));

  // Not for what stands above: a stream of events has no end to take a tag of.
  app.use(etag(), compress(), sayHowLongItHolds);
  app.get("/atlas.thalweg", (c) => serveAtlas(corpus, c));
  app.on("GET", ["/", "/index.html"], (c) => servePage(c, pageFolder));
  app.get("/*", serveStatic({ root: pageFolder }));
  return app;
}

function serveAtlas({ atlas }: ServedCorpus, c: Context) {
  if (!atlas) return noAtlas(c);
  c.header("Content-Type", "application/vnd.thalweg.atlas+zip");
  return bytesOf(c, atlas.bytes, atlas.etag);
}

async function servePage(c: Context, folder: string) {
  const page = await readFile(join(folder, "index.html"), "utf8").catch(() => null);
  if (page === null) return c.json({ error: "The page is not built.", help: "run npm run build" }, 503);
  return c.html(page.replace("</head>", `  ${EVENTS_META}\n  </head>`));
}

/** The names of assets carry a hash of their content, so that none is ever asked for twice. */
async function sayHowLongItHolds(c: Context, next: () => Promise<void>): Promise<void> {
  await next();
  const isHashed = c.req.path.startsWith("/assets/");
  if (c.res.ok) c.header("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
}

function isPath(c: Context): boolean {
  try {
    return !decodeURIComponent(new URL(c.req.url).pathname).includes("\0");
  } catch {
    return false;
  }
}

function noAtlas(c: Context) {
  return c.json({ error: "The corpus does not compile.", help: "/api/diagnostics says why" }, 503);
}

const refused = (c: Context, { message, help }: Refusal) => c.json({ error: message, help }, 400);

/** Reads the question of a request, in the words of the commands, and answers it. */
function answer(corpus: ServedCorpus, c: Context, ask: (asker: Asker, asked: PlaceOnDays) => object) {
  if (!corpus.atlas) return noAtlas(c);
  const asker = corpus.atlas.asker();
  const parameters = readParameters(c);
  if (!parameters.ok) return refused(c, parameters);
  const { language: tag = LANGUAGES[0]!.tag, ...words } = parameters.value;
  const language = languageOf(tag);
  if (!language) {
    const help = `there is ${LANGUAGES.map((each) => each.tag).join(", ")}`;
    return c.json({ error: `there is no language "${tag}"`, help }, 400);
  }
  const asked = readPlaceOnDays(asker.atlas, words);
  if (!asked.ok) return refused(c, asked);
  return c.json(withDateNotes(language, [asked.value.days], ask(asker, asked.value)));
}

/** With the steps on which the title of the day, or of the last of several, rests: the last stage of its derivation. */
function why(asker: Asker, { place, days, reading }: PlaceOnDays): object {
  const { answer: answered, stages } = deriveOn(asker, place, days, reading);
  return { ...answered, steps: stages.at(-1)?.steps ?? [] };
}

function alone(c: Context, answered: () => Response): Response {
  const none = readNoParameters(c);
  return none.ok ? answered() : refused(c, none);
}

interface EventStream {
  writeSSE(message: { event: string; data: string }): Promise<void>;
  onAbort(listener: () => void): void;
}

/** First the report as it stands; then each new atlas and report, until the reader leaves. */
async function tell(corpus: ServedCorpus, stream: EventStream): Promise<void> {
  const write = (event: "atlas" | "diagnostics") =>
    stream.writeSSE({
      event,
      data: JSON.stringify(event === "atlas" ? { etag: corpus.atlas?.etag ?? null } : corpus.report),
    });
  let leave: () => void = () => {};
  const left = new Promise<void>((resolve) => (leave = resolve));
  const unlisten = corpus.listen((event) => void write(event).catch(leave));
  stream.onAbort(leave);
  await write("diagnostics");
  await left;
  unlisten();
}
