import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openAtlas } from "../../atlas/open.js";
import { ROOT } from "../../../test/recorded-io.js";
import { readEvents } from "../../../test/events.js";

const FUEGO = (title: string): string => `# ${title}

\`\`\`thalweg
corpus fuego "${title}"
theatre from 75W 55.9S to 64W 52.3S
party argentina "Argentina"
party chile "Chile"
source notes "Notes"

treaty buenos-aires-1881 "Boundary Treaty of 1881"
  between argentina and chile
  signed 23 July 1881
  source notes

line meridian from 52°40'S 68°34'W along the meridian of 68°34'W to 54°54'S 68°34'W
west of meridian belongs to chile
east of meridian belongs to argentina
\`\`\`
`;

let folder: string;
let corpus: string;
let server: ChildProcess | null = null;
let heard: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "thalweg-serve-"));
  corpus = join(folder, "corpus");
  await mkdir(corpus);
  await writeFile(join(corpus, "treaty.md"), FUEGO("first"));
  heard = [];
});
afterEach(async () => {
  if (server?.exitCode === null) {
    server.kill("SIGTERM");
    await once(server, "exit");
  }
  await rm(folder, { recursive: true, force: true });
});

async function start(path = corpus) {
  const command = ["--import", "tsx", "src/cli/thalweg.ts", "serve", path, "--port", "0", "--json"];
  const running = spawn(process.execPath, command, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  server = running;
  createInterface(running.stderr).on("line", (line) => heard.push(line));
  const [line] = (await once(createInterface(running.stdout), "line")) as [string];
  const { address } = JSON.parse(line) as { address: string };
  const events = readEvents(await fetch(`${address}api/events`));
  await events.next("diagnostics");
  return {
    address,
    events,
    title: async () => {
      const bytes = await (await fetch(`${address}atlas.thalweg`)).arrayBuffer();
      return openAtlas(new Uint8Array(bytes)).corpus.title;
    },
    /** The next report that says so. */
    async report(isWanted: (report: { failed: boolean; rendered: string }) => boolean) {
      for (;;) {
        const report = (await events.next("diagnostics")) as { failed: boolean; rendered: string };
        if (isWanted(report)) return report;
      }
    },
  };
}

describe("thalweg serve", () => {
  it("outlives its corpus, and sees it come back", async () => {
    const served = await start();
    expect(await served.title()).toBe("first");

    await rm(corpus, { recursive: true });
    const gone = await served.report(({ failed }) => failed);
    expect(gone.rendered).toContain(`error[unreadable-file]: there is no file or folder ${corpus}`);
    const told = (await (await fetch(`${served.address}api/diagnostics`)).json()) as {
      diagnostics: object[];
    };
    expect(told.diagnostics).toMatchObject([
      { severity: "error", code: "unreadable-file", message: `there is no file or folder ${corpus}` },
    ]);
    expect(await served.title()).toBe("first");

    await mkdir(corpus);
    await writeFile(join(corpus, "treaty.md"), FUEGO("restored"));
    await served.events.next("atlas");
    expect(await served.title()).toBe("restored");

    await writeFile(join(corpus, "treaty.md"), FUEGO("edited"));
    await served.events.next("atlas");
    expect(await served.title()).toBe("edited");
  });

  it("sees another folder put in the place of its corpus, and of the folder above", async () => {
    const served = await start();
    await mkdir(join(folder, "other"));
    await writeFile(join(folder, "other", "treaty.md"), FUEGO("other"));
    await rename(corpus, join(folder, "old"));
    await rename(join(folder, "other"), corpus);
    await served.events.next("atlas");
    expect(await served.title()).toBe("other");

    const above = `${folder}-above`;
    await cp(folder, above, { recursive: true });
    await writeFile(join(above, "corpus", "treaty.md"), FUEGO("above"));
    await rename(folder, `${folder}-old`);
    await rename(above, folder);
    await served.events.next("atlas");
    expect(await served.title()).toBe("above");
    await rm(`${folder}-old`, { recursive: true });

    await writeFile(join(corpus, "treaty.md"), FUEGO("edited"));
    await served.events.next("atlas");
    expect(await served.title()).toBe("edited");
  });

  it("sees edits in new folders, in linked ones, and of linked files", async () => {
    const elsewhere = join(folder, "elsewhere");
    await mkdir(join(elsewhere, "files"), { recursive: true });
    await mkdir(join(elsewhere, "folder"));
    await rename(join(corpus, "treaty.md"), join(elsewhere, "files", "treaty.md"));
    await symlink(join(elsewhere, "files", "treaty.md"), join(corpus, "treaty.md"));
    await symlink(join(elsewhere, "folder"), join(corpus, "linked"));
    const served = await start();
    const edits: [string, string][] = [
      [join(elsewhere, "files", "treaty.md"), FUEGO("by a linked file")],
      [join(elsewhere, "folder", "places.md"), "```thalweg\ntown a at 54S 68W within 1 km\n```\n"],
      [join(corpus, "new", "below", "places.md"), "```thalweg\ntown b at 54S 70W within 1 km\n```\n"],
      [join(corpus, "new", "below", "places.md"), "```thalweg\ntown c at 54S 70W within 1 km\n```\n"],
    ];
    for (const [path, text] of edits) {
      await mkdir(join(path, ".."), { recursive: true });
      await writeFile(path, text);
      await served.events.next("atlas");
    }
    const bytes = await (await fetch(`${served.address}atlas.thalweg`)).arrayBuffer();
    const atlas = openAtlas(new Uint8Array(bytes));
    expect([atlas.corpus.title, ...atlas.places.map(({ id }) => id)]).toEqual(["by a linked file", "a", "c"]);
  });

  it("ends a storm of edits with the last of them, and keeps the last good atlas through errors", async () => {
    const served = await start();
    for (let edit = 0; edit < 300; edit++) {
      const text = edit % 3 === 0 ? "```thalweg\nnonsense\n```" : FUEGO(`edit ${edit}`);
      await writeFile(join(corpus, "treaty.md"), text);
      if (edit % 20 === 0) expect(await served.title()).not.toBe("");
    }
    await writeFile(join(corpus, "treaty.md"), FUEGO("last"));
    while ((await served.title()) !== "last") await served.events.next("atlas");
    await writeFile(join(corpus, "treaty.md"), "```thalweg\nnonsense\n```");
    await served.report(({ failed }) => failed);
    expect(await served.title()).toBe("last");
  });

  it("answers while it compiles", async () => {
    await rm(corpus, { recursive: true });
    await cp(join(ROOT, "cases/good/guadiana"), corpus, { recursive: true });
    const served = await start();
    heard.length = 0;
    // Within one stage a compiler in the same thread lets nobody speak: so of two requests, the second sent when the first is answered.
    let answeredAtOnce = 0;
    await writeFile(join(corpus, "note.md"), "```thalweg\ntown note at 38N 7W within 1 km\n```\n");
    while (!heard.some((line) => line.startsWith("Compiled"))) {
      const stage = heard.length;
      let answered = 0;
      while (heard.length === stage) {
        expect((await fetch(`${served.address}api/diagnostics`)).status).toBe(200);
        answered++;
      }
      if (stage > 0) answeredAtOnce = Math.max(answeredAtOnce, answered);
    }
    expect(answeredAtOnce).toBeGreaterThan(4);
  });

  it("ends on a signal", async () => {
    await start();
    server!.kill("SIGINT");
    expect(await once(server!, "exit")).toEqual([0, null]);
  });
});
