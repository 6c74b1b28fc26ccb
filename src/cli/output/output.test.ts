import { execFileSync, spawnSync } from "node:child_process";
import { constants, openSync, closeSync } from "node:fs";
import {
  chmod,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recordedIo, ROOT } from "../../../test/recorded-io.js";
import { openOutput } from "./index.js";

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "thalweg-output-"))));
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const text = (name: string) => readFile(at(name), "utf8");

async function write(name: string, content: string, inputs: readonly string[] = []): Promise<string> {
  const recorded = recordedIo({ cwd: folder });
  const output = await openOutput(recorded.io, name, {
    what: "a table",
    endings: [".csv"],
    inputs: async () => inputs,
  });
  await output.write((to) => pipeline(Readable.from([content]), to));
  output.say("done\n");
  return recorded.out();
}

describe("an output that is a file", () => {
  it("is made new, and nothing is left beside it", async () => {
    expect(await write("new.csv", "a")).toBe("done\n");
    expect(await text("new.csv")).toBe("a");
    expect(await readdir(folder)).toEqual(["new.csv"]);
  });

  it("keeps the mode of the file that it replaces", async () => {
    await writeFile(at("old.csv"), "old", { mode: 0o600 });
    await write("old.csv", "new");
    expect((await stat(at("old.csv"))).mode & 0o777).toBe(0o600);
    expect(await text("old.csv")).toBe("new");
  });

  it("is written where a link leads, and the link stays", async () => {
    await writeFile(at("real.csv"), "old");
    await symlink("real.csv", at("link.csv"));
    await symlink("made.csv", at("leads-to-none.csv"));
    await write("link.csv", "new");
    await write("leads-to-none.csv", "made");
    expect(await readlink(at("link.csv"))).toBe("real.csv");
    expect(await text("real.csv")).toBe("new");
    expect((await lstat(at("leads-to-none.csv"))).isSymbolicLink()).toBe(true);
    expect(await text("made.csv")).toBe("made");
  });

  it("keeps all names that one file has", async () => {
    await writeFile(at("one.csv"), "old and longer");
    await link(at("one.csv"), at("other.csv"));
    await write("one.csv", "new");
    expect(await text("other.csv")).toBe("new");
    expect((await readdir(folder)).sort()).toEqual(["one.csv", "other.csv"]);
    const long = "longer than a piece ".repeat(100_000);
    await write("other.csv", long);
    expect((await text("one.csv")) === long).toBe(true);
    expect((await readdir(folder)).sort()).toEqual(["one.csv", "other.csv"]);
  });

  it("has as long a name as the disk takes", async () => {
    const longest = `${"a".repeat(251)}.csv`;
    expect(await write(longest, "new")).toBe("done\n");
    await write(longest, "newer");
    expect(await text(longest)).toBe("newer");
    expect(await readdir(folder)).toEqual([longest]);
    await expect(write(`${"a".repeat(300)}.csv`, "new")).rejects.toThrow("longer than the disk takes");
  });

  it("stays as it was where what fills it fails", async () => {
    await writeFile(at("old.csv"), "old");
    const { io } = recordedIo({ cwd: folder });
    const output = await openOutput(io, "old.csv", {
      what: "a table",
      endings: [".csv"],
      inputs: async () => [],
    });
    const failing = output.write(async (to) => {
      to.write("half");
      await Promise.reject(new Error("no more"));
    });
    await expect(failing).rejects.toThrow("no more");
    expect(await text("old.csv")).toBe("old");
    expect(await readdir(folder)).toEqual(["old.csv"]);
  });

  it("is told by its own name where it cannot be put in its place", async () => {
    const { io } = recordedIo({ cwd: folder });
    const output = () => openOutput(io, "new.csv", { what: "a table", endings: [".csv"], inputs: async () => [] });
    // As an append-only folder answers.
    const refused = Object.assign(new Error("no"), { code: "EPERM", syscall: "rename", path: at(".new.csv.part") });
    const refusing = (await output()).write(() => Promise.reject(refused));
    await expect(refusing).rejects.toThrow("new.csv cannot be written: its folder lets no file be put in its place");
    const overtaken = (await output()).write(async (to) => {
      await mkdir(at("new.csv"));
      await pipeline(Readable.from(["a"]), to);
    });
    await expect(overtaken).rejects.toMatchObject({ code: "EISDIR", path: at("new.csv") });
  }); // prettier-ignore

  it("takes away what a killed process left beside it, and not what a running one makes", async () => {
    const dead = execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }).trim();
    const names = [`.t.csv.${dead}-00000000.part`, `.t.csv.${process.pid}-00000000.part`, ".other.part"];
    for (const name of names) {
      await writeFile(at(name), "half");
      await utimes(at(name), 1, 1);
    }
    await writeFile(at(`.t.csv.${dead}-11111111.part`), "of this moment");
    await write("t.csv", "whole");
    expect((await readdir(folder)).sort()).toEqual(
      [...names.slice(1), `.t.csv.${dead}-11111111.part`, "t.csv"].sort(),
    );
  });
});

describe("an output that is no file", () => {
  it("is written through where it is a pipe, which stays one", async () => {
    execFileSync("mkfifo", [at("pipe")]);
    const writing = write("pipe", "through");
    expect(await text("pipe")).toBe("through");
    await writing;
    expect((await stat(at("pipe"))).isFIFO()).toBe(true);
  });

  it("is written through where it is a device, which stays one", async () => {
    await write("/dev/null", "nowhere");
    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
    expect((await readdir("/dev")).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("is the standard output where it is called `-`, and what is said besides is not in it", async () => {
    expect(await write("-", "the work\n")).toBe("the work\n");
  });
});

describe("an output is refused", () => {
  it.each([
    ["where the file may not be written", "locked.csv", "the file is read-only"],
    ["where it is an input", "input.csv", "it is read for this"],
    ["where it is an input by another name", "same.csv", "it is read for this"],
    ["where it is a folder", "folder.csv", "it is a folder"],
    ["where its links go in a circle", "circle.csv", "its links lead nowhere"],
    ["where a link leads to no folder", "astray.csv", "there is no folder"],
    ["where its ending is of another format", "new.svg", "does not say what it is"],
    ["where it has no ending", "new", "does not say what it is"],
    ["where it has no name", "", "-o names no file"],
  ])("%s", async (_where, name, why) => {
    await writeFile(at("locked.csv"), "kept", { mode: 0o444 });
    await writeFile(at("input.csv"), "kept");
    await symlink("input.csv", at("same.csv"));
    execFileSync("mkdir", [at("folder.csv")]);
    await symlink("circle.csv", at("circle.csv"));
    await symlink("none/at.csv", at("astray.csv"));
    const before = await readdir(folder);
    await expect(write(name, "new", [at("input.csv")])).rejects.toThrow(why);
    expect(await readdir(folder)).toEqual(before);
    expect([await text("locked.csv"), await text("input.csv")]).toEqual(["kept", "kept"]);
    await chmod(at("locked.csv"), 0o644);
  });

  it.each([
    ["map", "1801-01-01", "-o", "-"],
    ["line", "two-rivers", "--json"],
    ["annotate", "rows.csv"],
  ])("where it is the standard output, and not all of it can be written: %s", async (...words) => {
    await writeFile(at("rows.csv"), `lon,lat,date\n${"-7,38.5,1801-01-01\n".repeat(1000)}`);
    const deaf = "data:text/javascript,process.on('SIGXFSZ', () => {})";
    const tsx = createRequire(import.meta.url).resolve("tsx");
    const command = [process.execPath, "--import", tsx, "--import", deaf, join(ROOT, "src/cli/thalweg.ts"), ...words, "--corpus", join(ROOT, "cases/good/guadiana")];
    // The shell's limit stands for a disk that takes a part of what is written and no more.
    const shell = `ulimit -f 1; cd "$0"; exec "$@" > out`;
    const { status, stderr } = spawnSync("bash", ["-c", shell, folder, ...command], { encoding: "utf8" });
    expect([status, ...stderr.split("\n").slice(-3, -1)]).toEqual([1, "error: the standard output cannot be written: the file may grow no larger here", "  help: free some space, or write to another disk"]);
  }, 120_000); // prettier-ignore

  it("where it is the standard output and its disk is full, by the command itself", () => {
    const full = openSync("/dev/full", constants.O_WRONLY);
    try {
      execFileSync(process.execPath, ["--import", "tsx", "src/cli/thalweg.ts", "date", "28 May 1858"], {
        stdio: ["ignore", full, "pipe"],
      });
      expect.unreachable("it ended as if all were well");
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: Buffer };
      expect([status, stderr.toString()]).toEqual([
        1,
        "error: the standard output cannot be written: the disk is full\n  help: free some space, or write to another disk\n",
      ]);
    } finally {
      closeSync(full);
    }
  });
});
