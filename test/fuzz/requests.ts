/** Requests to the local server: no answer shows a fault of its own, and a question that is read is answered as the library answers it. */
import { tmpdir } from "node:os";
import fc from "fast-check";
import { packAtlas } from "../../src/atlas/pack.js";
import { openAtlas } from "../../src/atlas/open.js";
import { isoFromDay } from "../../src/chronology/days.js";
import { makeApp } from "../../src/http/app.js";
import { ServedCorpus } from "../../src/http/corpus.js";
import { openAsker } from "../../src/query/ask.js";
import { syntheticAtlas } from "../synthetic-atlas.js";
import { ensure, type Target } from "./target.js";

const bytes = packAtlas(syntheticAtlas());
const asker = openAsker(openAtlas(bytes));
const corpus = new ServedCorpus(
  () => Promise.resolve({ atlas: bytes, diagnostics: [], rendered: "" }),
  () => {},
);
await corpus.compile();
const app = makeApp(corpus, tmpdir(), ["localhost"]);

const lon = fc.integer({ min: 1900, max: 4500 }).map((n) => n / 100);
const lat = fc.integer({ min: 3900, max: 5600 }).map((n) => n / 100);
const day = fc.integer({ min: -90_000, max: -30_000 });
const asked = fc.record({
  kind: fc.constant("asked" as const),
  lon,
  lat,
  day,
  reading: fc.constantFrom("editorial", "Editorial", undefined),
});

const word = fc.oneof(
  fc.constantFrom("api/at", "api/why", "api/diagnostics", "atlas.thalweg", "index.html", "assets", "..", "%2e%2e", "%ff", "%00", "", ".", "*", "\\", "lon", "lat", "date", "place", "reading", "1858-05-28", "riverton", "constructor", "__proto__"),
  fc.string({ unit: "binary", maxLength: 12 }).map((text) => encodeURIComponent(text.replace(/\p{Cs}/gu, ""))),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[#?]/g, "")),
); // prettier-ignore
const wild = fc.record({
  kind: fc.constant("wild" as const),
  method: fc.constantFrom("GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"),
  path: fc.array(word, { maxLength: 4 }).map((words) => words.join("/")),
  query: fc.array(fc.tuple(word, word), { maxLength: 6 }),
  host: fc.constantFrom("localhost", "localhost", "localhost:4173", "evil.example"),
  tag: fc.constantFrom(undefined, "*", '"x"', "W/", '"', "\u00ff"),
});

type Request_ = { [K in keyof Asked]: Asked[K] } | Wild;
type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;
type Wild = typeof wild extends fc.Arbitrary<infer T> ? T : never;

async function holdsAsked({ lon, lat, day, reading }: Asked): Promise<string> {
  const words = new URLSearchParams({ lon: String(lon), lat: String(lat), date: isoFromDay(day) });
  if (reading !== undefined) words.set("reading", reading);
  const response = await app.request(`http://localhost/api/at?${words}`);
  const expected = asker.ask({ lon, lat, id: null }, day, "editorial");
  const found = (await response.json()) as object;
  ensure(response.status === 200, () => `the status is ${response.status}: ${JSON.stringify(found)}`);
  ensure(JSON.stringify(found) === JSON.stringify(expected), () => `the library answers ${JSON.stringify(expected)}, the server ${JSON.stringify(found)}`); // prettier-ignore
  return "answered";
}

const STATUSES = [200, 304, 400, 403, 404, 405, 503];

async function holdsWild({ method, path, query, host, tag }: Wild): Promise<string> {
  if (path.includes("events")) return "no address";
  const url = `http://${host}/${path}?${query.map((pair) => pair.join("=")).join("&")}`;
  if (!URL.canParse(url)) return "no address";
  const headers = tag === undefined ? {} : { "If-None-Match": tag };
  const response = await app.request(new Request(url, { method, headers }));
  const text = await response.text();
  ensure(STATUSES.includes(response.status), () => `${method} ${url} has the status ${response.status}: ${text.slice(0, 200)}`);
  ensure(!/node:internal|\n\s+at |\/src\/|undefined/.test(text.slice(0, 3000)) || response.status === 200, () => `${method} ${url} shows its inside: ${text.slice(0, 300)}`);
  ensure(host !== "evil.example" || response.status === 403, () => `${method} ${url} answers a stranger`);
  ensure(response.headers.get("Content-Security-Policy") !== null, () => `${method} ${url} lacks its policy`);
  if (response.status >= 400 && method !== "HEAD") ensure(typeof (JSON.parse(text) as { error: unknown }).error === "string", () => `${method} ${url} gives no reason`);
  return String(response.status);
} // prettier-ignore

export const requests: Target<Request_> = {
  name: "requests",
  inputs: fc.oneof(asked, wild),
  holds: (request) => (request.kind === "asked" ? holdsAsked(request) : holdsWild(request)),
  show: (request) => JSON.stringify(request),
  atLeast: { outcome: "answered", share: 0.3 },
};
