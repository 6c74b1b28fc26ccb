import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { cacheFolders, usableFolder } from "./folder.js";

let root: string;
beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), "thalweg-folder-"))));
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

it("makes the folder for this user alone", async () => {
  const folder = join(root, "of", "mine");
  expect(await usableFolder([folder])).toBe(folder);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

it("passes over a folder in which others may write, and one that cannot be made", async () => {
  await mkdir(join(root, "shared"));
  await chmod(join(root, "shared"), 0o777);
  await writeFile(join(root, "file"), "");
  const mine = join(root, "mine");
  expect(await usableFolder([join(root, "shared"), join(root, "file", "under"), mine])).toBe(mine);
  expect(await usableFolder([join(root, "shared")])).toBeNull();
});

it.runIf(process.platform === "linux")("is the user's own where the package has none", () => {
  vi.stubEnv("XDG_CACHE_HOME", root);
  expect(cacheFolders().at(-1)).toBe(join(root, "thalweg"));
});
