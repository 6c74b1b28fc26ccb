import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as passed } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../../../test/recorded-io.js";

const ROWS = 400_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thalweg-signals-"));
  const table = createWriteStream(join(folder, "rows.csv"));
  table.write("lon,lat,date\n");
  for (let row = 0; row < ROWS; row++) table.write("-7,38.5,1801-01-01\n");
  table.end();
  await once(table, "close");
});
afterAll(() => rm(folder, { recursive: true }));

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await passed(20);
}

describe("a command that is told to end while it writes", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "leaves the old file and nothing else (%s)",
    async (signal) => {
      const output = join(folder, "out.csv");
      await writeFile(output, "old");
      const columns = ["--lon", "lon", "--lat", "lat", "--date", "date", "--corpus", "cases/good/guadiana"];
      const running = spawn(
        process.execPath,
        [
          "--import",
          "tsx",
          "src/cli/thalweg.ts",
          "annotate",
          join(folder, "rows.csv"),
          ...columns,
          "-o",
          output,
        ],
        { cwd: ROOT, stdio: "ignore" },
      );
      const ended = once(running, "exit");
      const parts = async () => (await readdir(folder)).filter((name) => name.endsWith(".part"));
      await until(async () => (await parts()).length > 0);
      running.kill(signal);
      expect(await ended).toEqual([null, signal]);
      expect(await parts()).toEqual([]);
      expect(await readFile(output, "utf8")).toBe("old");
    },
    60_000,
  );
});
