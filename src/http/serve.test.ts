import { once } from "node:events";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { createServer, request, type RequestOptions } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openAtlas } from "../atlas/open.js";
import { packAtlas } from "../atlas/pack.js";
import { readEvents } from "../../test/events.js";
import { POINTS, syntheticAtlas } from "../../test/synthetic-atlas.js";
import type { Compiled } from "./corpus.js";
import { serve, type Serving } from "./serve.js";

const good: Compiled = { atlas: packAtlas(syntheticAtlas()), diagnostics: [], rendered: "" };
const mended: Compiled = {
  ...good,
  atlas: packAtlas(syntheticAtlas({ corpus: { id: "synthetic", title: "Mended" } })),
};
const broken: Compiled = {
  atlas: null,
  diagnostics: [
    {
      severity: "error",
      code: "unknown-name",
      message: "There is no river ussury.",
      help: "Did you mean ussuri?",
      where: { file: "treaty.md", line: 3, column: 8 },
    },
  ],
  rendered: "error: There is no river ussury.",
};

let folder: string;
let serving: Serving | null = null;
let next: Compiled | Error = good;
let said: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "thalweg-serve-"));
  await mkdir(join(folder, "page", "assets"), { recursive: true });
  await mkdir(join(folder, "corpus"));
  await writeFile(join(folder, "page", "index.html"), "<html><head></head><body>the page</body></html>");
  await writeFile(join(folder, "page", "assets", "a.js"), "0;".repeat(2000));
  await writeFile(join(folder, "page", "assets", "serif.woff2"), "f".repeat(2000));
  await writeFile(join(folder, "page", "about.txt"), "t".repeat(2000));
  await writeFile(join(folder, "secret.txt"), "secret");
  next = good;
  said = [];
});
afterEach(async () => {
  await serving?.close();
  serving = null;
  await rm(folder, { recursive: true, force: true });
});

async function start(port = 0): Promise<string> {
  serving = await serve({
    compile: () => (next instanceof Error ? Promise.reject(next) : Promise.resolve(next)),
    watch: () => Promise.resolve([join(folder, "corpus")]),
    page: join(folder, "page"),
    port,
    say: (message) => said.push(message),
  });
  return serving.address;
}

describe("the local server", () => {
  it("serves the page with word of its events, and its assets compressed", async () => {
    const address = await start();
    const page = await fetch(address);
    expect(page.headers.get("content-type")).toContain("text/html");
    expect(await page.text()).toContain('name="thalweg-events"');
    const asset = await fetch(`${address}assets/a.js`);
    expect(asset.headers.get("content-encoding")).toBe("gzip");
    expect((await asset.text()).length).toBe(4000);
  });

  it("serves the atlas with an entity tag", async () => {
    const address = await start();
    const response = await fetch(`${address}atlas.thalweg`);
    const atlas = openAtlas(new Uint8Array(await response.arrayBuffer()));
    expect(atlas.corpus.id).toBe("synthetic");
    const etag = response.headers.get("etag")!;
    const again = await fetch(`${address}atlas.thalweg`, { headers: { "If-None-Match": etag } });
    expect(again.status).toBe(304);
  });

  it.each([
    ["bytes=0-99", {}, 206, [0, 100]],
    ["bytes=100-", {}, 206, [100, undefined]],
    ["bytes=-100", {}, 206, [-100, undefined]],
    ["bytes=0-0,5-9", {}, 200, [0, undefined]],
    ["lines=1-2", {}, 200, [0, undefined]],
    ["bytes", {}, 200, [0, undefined]],
    ["bytes=0-99", { "If-Range": '"another"' }, 200, [0, undefined]],
  ] as const)("serves the part %s of the atlas %o: %i", async (range, headers, status, [from, until]) => {
    const address = `${await start()}atlas.thalweg`;
    const whole = new Uint8Array(await (await fetch(address)).arrayBuffer());
    const response = await fetch(address, { headers: { Range: range, ...headers } });
    expect([response.status, response.headers.get("accept-ranges")]).toEqual([status, "bytes"]);
    expect(Buffer.compare(new Uint8Array(await response.arrayBuffer()), whole.slice(from, until))).toBe(0);
    const told =
      status === 206 ? /^bytes (\d+)-(\d+)\/(\d+)$/.exec(response.headers.get("content-range")!) : null;
    const [start_, end] = [from < 0 ? whole.length + from : from, until ?? whole.length];
    if (status === 206) expect(told?.slice(1).map(Number)).toEqual([start_, end - 1, whole.length]);
  });

  it("says how long the atlas is to who asks past its end, and nothing anew to who has it", async () => {
    const address = `${await start()}atlas.thalweg`;
    const length = (await (await fetch(address)).arrayBuffer()).byteLength;
    const past = await fetch(address, { headers: { Range: `bytes=${length}-` } });
    expect([past.status, past.headers.get("content-range")]).toEqual([416, `bytes */${length}`]);
    const etag = past.headers.get("etag")!;
    const same = await fetch(address, {
      headers: { Range: "bytes=0-9", "If-Range": etag, "If-None-Match": etag },
    });
    expect(same.status).toBe(304);
  });

  it.each([
    ["", "text/html; charset=UTF-8", "no-cache"],
    ["index.html", "text/html; charset=UTF-8", "no-cache"],
    ["assets/a.js", "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
    ["assets/serif.woff2", "font/woff2", "public, max-age=31536000, immutable"],
    ["about.txt", "text/plain; charset=utf-8", "no-cache"],
    ["atlas.thalweg", "application/vnd.thalweg.atlas+zip", "no-cache"],
  ])("says of /%s what it is and how long it holds, and sends it but once", async (path, type, holds) => {
    const address = await start();
    const first = await fetch(`${address}${path}`);
    expect(first.status).toBe(200);
    expect(first.headers.get("content-type")).toBe(type);
    expect(first.headers.get("cache-control")).toBe(holds);
    expect(first.headers.get("x-content-type-options")).toBe("nosniff");
    const etag = first.headers.get("etag")!;
    expect(etag).toMatch(/^(W\/)?"[\w-]{20,}"$/);
    const again = await fetch(`${address}${path}`, { headers: { "If-None-Match": `"other", ${etag}` } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect([again.headers.get("etag"), again.headers.get("cache-control")]).toEqual([etag, holds]);
    const other = await fetch(`${address}${path}`, { headers: { "If-None-Match": '"other"' } });
    expect([other.status, await other.text()]).toEqual([200, await first.text()]);
    const any = await fetch(`${address}${path}`, { headers: { "If-None-Match": "*" } });
    expect([any.status, await any.text()]).toEqual([304, ""]);
  });

  it.each([
    ["assets/a.js", "gzip", "gzip"],
    ["assets/a.js", "identity", null],
    ["assets/serif.woff2", "gzip", null],
    ["atlas.thalweg", "gzip", null],
  ])("sends /%s to a reader of %s as %s", async (path, accepted, encoding) => {
    const response = await fetch(`${await start()}${path}`, { headers: { "Accept-Encoding": accepted } });
    expect(response.headers.get("content-encoding")).toBe(encoding);
  });

  it("gives a changed page another tag, and word of its events once", async () => {
    const address = await start();
    const first = await fetch(address);
    await writeFile(join(folder, "page", "index.html"), "<html><head></head><body>another</body></html>");
    const second = await fetch(address, { headers: { "If-None-Match": first.headers.get("etag")! } });
    expect(second.status).toBe(200);
    expect(await second.text()).toBe(
      '<html><head>  <meta name="thalweg-events" content="api/events" />\n  </head><body>another</body></html>',
    );
  });

  it("says in words that the page is not built", async () => {
    await rm(join(folder, "page", "index.html"));
    const response = await fetch(await start());
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ error: "The page is not built.", help: "run npm run build" });
  });

  it("answers as the library does", async () => {
    const address = await start();
    const { lon, lat } = POINTS.easternCountry;
    const response = await fetch(`${address}api/at?lon=${lon}&lat=${lat}&date=1849-01-01`);
    expect(await response.json()).toMatchObject({
      place: { lon, lat, id: null },
      day: { iso: "1849-01-01" },
      title: { kind: "condominium", holders: ["alpha", "beta"] },
      since: "1800-06-01",
      until: "1850-06-01",
      because: [{ instrument: "first-1800", article: "2" }],
    });
    const why = await fetch(`${address}api/why?lon=${lon}&lat=${lat}&date=1849-01-01`);
    expect(await why.json()).toMatchObject({ steps: [{ clause: "first-1800/2/1" }] });
  });

  it.each([
    ["api/at?lon=x&lat=1&date=1849-01-01", 400, "lon"],
    ["api/at?lon=&lat=1&date=1849-01-01", 400, "lon"],
    ["api/at?lon=1&lat=91&date=1849-01-01", 400, "lat"],
    ["api/at?lon=1&lat=1&date=1849-02-30", 400, "1849-02-30"],
    ["api/at?lon=1&lat=1", 400, "day"],
    ["api/at?lon=1&lat=1&date=1849-01-01&reading=nobody", 400, "nobody"],
    ["api/at?lon=1&lat=1&place=x&date=1849-01-01", 400, '"place" and "lon" exclude each other'],
    ["api/why?place=x&lat=&date=1849-01-01", 400, '"place" and "lat" exclude each other'],
    ["api/at?lon=1&lat=1&date=1849-01-01&date=1850-01-01", 400, '"date" is given more than once'],
    ["api/at?lon=1&lat=1&date=1849-01-01&raeding=beta", 400, 'there is no parameter "raeding"'],
    ["api/at?lon=1&lat=1&date=1849-01-01&__proto__=x", 400, 'there is no parameter "__proto__"'],
    ["api/diagnostics?date=1849", 400, 'there is no parameter "date" here'],
    ["api/events?since=1", 400, 'there is no parameter "since" here'],
    ["api/nothing", 404, "api/nothing"],
    ["..%2fsecret.txt", 404, "secret"],
    ["assets/%2e%2e/%2e%2e/secret.txt", 404, "secret"],
    ["assets/..%5c..%5csecret.txt", 404, "secret"],
    ["assets/", 404, "assets"],
    ["%ff", 400, "path"],
    ["a%00.js", 400, "path"],
    ["api/at%ff", 400, "path"],
  ])("refuses %s in words", async (path, status, word) => {
    const response = await fetch(`${await start()}${path}`);
    expect(response.status).toBe(status);
    const { error } = (await response.json()) as { error: string };
    expect(error).toContain(word);
    expect(error).not.toMatch(/\n|node:/);
  });

  it("offers the parameter that may be meant", async () => {
    const response = await fetch(`${await start()}api/at?lon=1&lat=1&date=1849-01-01&raeding=beta`);
    expect(await response.json()).toMatchObject({ help: "did you mean reading?" });
  });

  it.each(["evil.example", "evil.example:80", "127.0.0.1.evil.example"])(
    "answers nobody who calls it %j",
    async (host) => {
      const { status, body } = await requested(await start(), { headers: { Host: host } });
      expect(status).toBe(403);
      expect(body).not.toContain("the page");
    },
  );

  it.each(["localhost", "127.0.0.1:1", "[::1]:4173", "LOCALHOST"])("is called %s", async (host) => {
    const { status, body } = await requested(await start(), { headers: { Host: host } });
    expect([status, body.includes("the page")]).toEqual([200, true]);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("says to %s what may be asked", async (method) => {
    for (const path of ["", "api/at", "atlas.thalweg", "api/events"]) {
      const response = await fetch(`${await start()}${path}`, { method });
      expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
      await serving?.close();
    }
  });

  it("lets its page load what is served here and nothing else, and stand in no frame", async () => {
    const policy = (await fetch(await start())).headers.get("content-security-policy")!;
    const directives = policy.split("; ");
    expect(directives).toEqual(
      expect.arrayContaining(["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]),
    );
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it("says of a request that Node gives up why, as of others", async () => {
    const address = await start();
    const { status, body, type } = await requested(`${address}api/at?date=1849-01-01&place=${"a".repeat(27_000)}`);
    expect([status, type]).toEqual([431, "application/json"]);
    expect(JSON.parse(body)).toMatchObject({ error: expect.stringContaining("16 kB"), help: expect.stringContaining("one place") });
    const socket = connect(Number(new URL(address).port), "127.0.0.1");
    socket.write("no request\r\n\r\n");
    const answered = String((await once(socket, "data"))[0]);
    expect(answered).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(JSON.parse(answered.split("\r\n\r\n")[1]!)).toHaveProperty("error", "that is no HTTP request");
    expect((await fetch(address)).status).toBe(200);
  }); // prettier-ignore

  it("takes the next port where one is in use, and says so", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const address = await start(port);
    expect(Number(new URL(address).port)).toBeGreaterThan(port);
    expect(said.join()).toContain(`Port ${port} is in use`);
    await new Promise((resolve) => other.close(resolve));
  });

  it("says in words that a host is not ours", async () => {
    await expect(
      serve({
        compile: () => Promise.resolve(good),
        watch: () => Promise.resolve([]),
        port: 0,
        host: "192.0.2.1",
      }),
    ).rejects.toThrow("192.0.2.1 is not an address of this machine.");
  });

  it("serves diagnostics and no atlas where the corpus never compiled", async () => {
    next = broken;
    const address = await start();
    expect((await fetch(`${address}atlas.thalweg`)).status).toBe(503);
    const report = await (await fetch(`${address}api/diagnostics`)).json();
    expect(report).toMatchObject({ failed: true, diagnostics: [{ code: "unknown-name" }] });
  });

  it("compiles anew when the corpus is edited, keeps the last good atlas on an error, and tells its readers", async () => {
    const address = await start();
    const events = readEvents(await fetch(`${address}api/events`));
    expect(await events.next("diagnostics")).toMatchObject({ failed: false });

    next = broken;
    await writeFile(join(folder, "corpus", "treaty.md"), "ussury");
    expect(await events.next("diagnostics")).toMatchObject({ failed: true, rendered: broken.rendered });
    expect((await fetch(`${address}atlas.thalweg`)).status).toBe(200);

    next = new Error("the disk is full");
    await writeFile(join(folder, "corpus", "treaty.md"), "again");
    expect(await events.next("diagnostics")).toMatchObject({
      failed: true,
      rendered: "The compiler failed: the disk is full",
    });

    next = mended;
    await writeFile(join(folder, "corpus", "treaty.md"), "ussuri");
    expect(await events.next("atlas")).toHaveProperty("etag");
    const bytes = new Uint8Array(await (await fetch(`${address}atlas.thalweg`)).arrayBuffer());
    expect(openAtlas(bytes).corpus.title).toBe("Mended");
    expect(await events.next("diagnostics")).toMatchObject({ failed: false });
  });
});

/** With headers that `fetch` sets for itself. */
function requested(
  address: string,
  options: RequestOptions = {},
): Promise<{ status: number; body: string; type: string | undefined }> {
  return new Promise((resolve, reject) => {
    request(address, options, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text: string) => (body += text));
      response.on("end", () =>
        resolve({ status: response.statusCode!, body, type: response.headers["content-type"] }),
      );
    })
      .on("error", reject)
      .end();
  });
}
