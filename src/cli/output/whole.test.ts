import type * as Fs from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as passed } from "node:timers/promises";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { writeWhole } from "./whole.js";

const OPENS_AFTER_MILLISECONDS = 50;

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof Fs>();
  const open = (...words: Parameters<typeof fs.open>) =>
    void setTimeout(() => fs.open(...words), OPENS_AFTER_MILLISECONDS);
  const createWriteStream = (path: string, options: object) =>
    fs.createWriteStream(path, { ...options, fs: { ...fs, open } });
  return { ...fs, createWriteStream };
});

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), "thalweg-whole-"))));
afterEach(() => rm(folder, { recursive: true }));

it("leaves nothing where what fills a file fails before that is open", async () => {
  const failing = writeWhole(join(folder, "new.csv"), () => Promise.reject(new Error("at once")));
  await expect(failing).rejects.toThrow("at once");
  await passed(2 * OPENS_AFTER_MILLISECONDS);
  expect(await readdir(folder)).toEqual([]);
});
