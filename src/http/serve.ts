/** The local server: the page, the atlas it opens, the same answers for programs, and word of each new compilation. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { getRequestListener } from "@hono/node-server";
import { makeApp } from "./app.js";
import type { Compile } from "./corpus.js";
import { ServedCorpus } from "./corpus.js";
import { tellUnreadable } from "./unreadable.js";
import { Watch } from "./watch.js";

export interface ServeOptions {
  readonly compile: Compile;
  /** The folders whose change asks for a new compilation; the first of them may be missing for a while. */
  readonly watch: () => Promise<readonly string[]>;
  readonly port: number;
  /** Only this machine by default. */
  readonly host?: string;
  /** Folder of the built page. */
  readonly page?: string;
  /** Told in plain words what happens: a busy port, a new atlas, errors. */
  readonly say?: (message: string) => void;
}

export interface Serving {
  readonly address: string;
  close(): Promise<void>;
}

/** `dist/web`, from the compiled `dist/http` or from the sources. */
const BUILT_PAGE = fileURLToPath(
  new URL(import.meta.url.includes("/dist/") ? "../web" : "../../dist/web", import.meta.url),
);

const PORTS_TRIED = 20;

/** Compiles once, then listens. Rejects with a plain Error where no port is free or the host is not ours. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const say = options.say ?? (() => {});
  const host = options.host ?? "127.0.0.1";
  const corpus = new ServedCorpus(options.compile, say);
  // Before the files are read, so that no change of them falls between.
  const watch = await Watch.open({
    folders: options.watch,
    onChange: () => void corpus.compile(),
    onDeaf: (folder, code) =>
      say(
        `Changes in ${folder} are not noticed (${code}): start again after one, or raise the system's limit.`,
      ),
  });
  await corpus.compile();
  const app = makeApp(corpus, options.page ?? BUILT_PAGE, namesOf(host));
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer(
    { maxHeaderSize: 16 * 1024 },
    (request, response) => void answer(request, response),
  );
  tellUnreadable(server);
  const port = await listenOnFree(server, host, options.port, say).catch((error: unknown) => {
    watch.close();
    throw error;
  });
  return {
    address: `http://${host.includes(":") ? `[${host}]` : host}:${port}/`,
    async close() {
      watch.close();
      corpus.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Who listens on all addresses of a machine is called by any of its names. */
function namesOf(host: string): readonly string[] | null {
  if (host === "0.0.0.0" || host === "::") return null;
  return [...new Set(["localhost", "127.0.0.1", "[::1]", host.includes(":") ? `[${host}]` : host])];
}

async function listenOnFree(
  server: Server,
  host: string,
  wanted: number,
  say: (message: string) => void,
): Promise<number> {
  for (let port = wanted; ; port++) {
    const code = await tryListen(server, host, port);
    if (code === null) {
      const got = (server.address() as AddressInfo).port;
      if (port !== wanted) say(`Port ${wanted} is in use; serving on ${got} instead.`);
      return got;
    }
    if (code === "EADDRINUSE" && wanted !== 0 && port < wanted + PORTS_TRIED && port < 65535) continue;
    throw new Error(plainListenError(code, host, wanted));
  }
}

/** null where it listens, else the code of the error. */
function tryListen(server: Server, host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off("listening", onListening);
      resolve(error.code ?? "unknown");
    };
    const onListening = () => {
      server.off("error", onError);
      resolve(null);
    };
    server.once("error", onError);
    server.once("listening", onListening);
    server.listen(port, host);
  });
}

function plainListenError(code: string, host: string, port: number): string {
  switch (code) {
    case "EADDRINUSE":
      return `No free port from ${port} to ${port + PORTS_TRIED}. Give another with --port.`;
    case "EACCES":
      return `Port ${port} may not be used by this user. Give one above 1023 with --port.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is not an address of this machine.`;
    default:
      return `Cannot listen on ${host}, port ${port} (${code}).`;
  }
}
