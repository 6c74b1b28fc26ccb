/** Routes of the local server. Every failure is a JSON sentence with a status; none shows a stack trace. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type Context } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import { streamSSE } from "hono/streaming";
import { dayFromIso } from "../svg/words.js";
import { EDITORIAL, holds } from "../query/ask.js";
import type { ServedCorpus } from "./corpus.js";

const EVENTS_META = '<meta name="thalweg-events" content="api/events" />';

export function makeApp(corpus: ServedCorpus, pageFolder: string): Hono {
  const app = new Hono();
  app.onError((error, c) => c.json({ error: error.message }, 500));
  app.notFound((c) => c.json({ error: `Nothing is served at ${new URL(c.req.url).pathname}.` }, 404));
  // The machine's own reader has no TLS, and may show the page in a frame of another tool.
  app.use(secureHeaders({ strictTransportSecurity: false, xFrameOptions: false }));
  app.use((c, next) => (isPath(c) ? next() : Promise.resolve(c.json({ error: "That is no path." }, 400))));

  app.get("/api/at", (c) => answer(corpus, c, (asked) => asked.answer));
  app.get("/api/why", (c) => answer(corpus, c, (asked) => ({ ...asked.answer, steps: asked.steps() })));
  app.get("/api/diagnostics", (c) => c.json(corpus.report));
  app.get("/api/events", (c) => streamSSE(c, (stream) => tell(corpus, stream)));

  // Not for what stands above: a stream of events has no end to take a tag of.
  app.use(etag(), compress(), sayHowLongItHolds);
  app.get("/atlas.thalweg", (c) => serveAtlas(corpus, c));
  app.on("GET", ["/", "/index.html"], (c) => servePage(c, pageFolder));
  app.get("/*", serveStatic({ root: pageFolder }));
  return app;
}

function serveAtlas({ atlas }: ServedCorpus, c: Context) {
  if (!atlas) return noAtlas(c);
  c.header("ETag", atlas.etag);
  c.header("Content-Type", "application/vnd.thalweg.atlas+zip");
  return c.body(atlas.bytes as Uint8Array<ArrayBuffer>);
}

async function servePage(c: Context, folder: string) {
  const page = await readFile(join(folder, "index.html"), "utf8").catch(() => null);
  if (page === null) return c.json({ error: "The page is not built: run npm run build." }, 503);
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
  return c.json({ error: "The corpus does not compile; see /api/diagnostics." }, 503);
}

interface Asked {
  readonly answer: object;
  readonly steps: () => readonly unknown[];
}

function answer(corpus: ServedCorpus, c: Context, shape: (asked: Asked) => object) {
  const numberOf = (name: string) => {
    const text = c.req.query(name)?.trim();
    return text ? Number(text) : NaN;
  };
  const place = { lon: numberOf("lon"), lat: numberOf("lat") };
  const day = dayFromIso(c.req.query("date") ?? "");
  if (!Number.isFinite(place.lon) || Math.abs(place.lon) > 540)
    return c.json({ error: "lon must be a longitude in degrees: lon=127.54" }, 400);
  if (!Number.isFinite(place.lat) || Math.abs(place.lat) > 90)
    return c.json({ error: "lat must be a latitude in degrees from -90 to 90: lat=50.29" }, 400);
  if (day === null)
    return c.json({ error: "date must be a day of the Gregorian calendar: date=1858-05-28" }, 400);
  if (!corpus.atlas) return noAtlas(c);
  const asker = corpus.atlas.asker();
  const reading = c.req.query("reading") ?? EDITORIAL;
  const { readings } = asker.atlas;
  if (!readings.includes(reading))
    return c.json({ error: `There is no reading ${reading}; there is ${readings.join(", ")}.` }, 400);
  const spell = () =>
    asker.atlas.spells(asker.faceAt(place), reading).find((one) => holds(one, day))?.because ?? [];
  return c.json(shape({ answer: asker.ask(place, day, reading), steps: spell }));
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
