/** Routes of the local server. Every failure is a JSON sentence with a status; none shows a stack trace. */
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { Hono, type Context } from "hono";
import { streamSSE } from "hono/streaming";
import { dayFromIso } from "../svg/words.js";
import { EDITORIAL, holds } from "../query/ask.js";
import type { ServedCorpus } from "./corpus.js";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".map": "application/json; charset=utf-8",
};
const COMPRESSIBLE = new Set([".html", ".js", ".css", ".json", ".svg", ".map"]);
const EVENTS_META = '<meta name="thalweg-events" content="api/events" />';

const compress = promisify(gzip);

export function makeApp(corpus: ServedCorpus, pageFolder: string): Hono {
  const app = new Hono();
  app.onError((error, c) => c.json({ error: error.message }, 500));
  app.notFound((c) => c.json({ error: `Nothing is served at ${new URL(c.req.url).pathname}.` }, 404));
  app.use(async (c, next) => {
    await next();
    c.header("X-Content-Type-Options", "nosniff");
  });

  app.get("/atlas.thalweg", (c) => {
    if (!corpus.atlas) return noAtlas(c);
    const { bytes, etag } = corpus.atlas;
    c.header("ETag", etag);
    c.header("Cache-Control", "no-cache");
    if (
      c.req
        .header("If-None-Match")
        ?.split(/\s*,\s*/)
        .includes(etag)
    )
      return c.body(null, 304);
    c.header("Content-Type", "application/vnd.thalweg.atlas+zip");
    return c.body(bytes as Uint8Array<ArrayBuffer>);
  });

  app.get("/api/at", (c) => answer(corpus, c, (asked) => asked.answer));
  app.get("/api/why", (c) => answer(corpus, c, (asked) => ({ ...asked.answer, steps: asked.steps() })));
  app.get("/api/diagnostics", (c) => c.json(corpus.report));
  app.get("/api/events", (c) => streamSSE(c, (stream) => tell(corpus, stream)));
  app.get("/*", (c) => servePage(c, pageFolder));
  return app;
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

async function servePage(c: Context, folder: string) {
  const wanted = decodePath(new URL(c.req.url).pathname);
  if (wanted === null) return c.json({ error: "That is no path." }, 400);
  const path = normalize(join(folder, wanted.endsWith("/") ? `${wanted}index.html` : wanted));
  if (path !== folder && !path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return c.notFound();
  const file = await readFile(path).catch(() => null);
  if (!file) {
    if (wanted === "/") return c.json({ error: "The page is not built: run npm run build." }, 503);
    return c.notFound();
  }
  const extension = extname(path);
  const isHtml = extension === ".html";
  const body = isHtml
    ? Buffer.from(file.toString("utf8").replace("</head>", `  ${EVENTS_META}\n  </head>`))
    : file;
  c.header("Content-Type", TYPES[extension] ?? "application/octet-stream");
  c.header("Cache-Control", wanted.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
  c.header("Vary", "Accept-Encoding");
  if (!COMPRESSIBLE.has(extension) || !/\bgzip\b/.test(c.req.header("Accept-Encoding") ?? ""))
    return c.body(body as Uint8Array<ArrayBuffer>);
  c.header("Content-Encoding", "gzip");
  return c.body((await compress(body)) as Uint8Array<ArrayBuffer>);
}

function decodePath(path: string): string | null {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes("\0") ? null : decoded;
  } catch {
    return null;
  }
}
