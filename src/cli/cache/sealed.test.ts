import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSealed, writeSealed } from "./sealed.js";

const KEY = "a".repeat(64);
const CONTENT = Buffer.from("what was made with much work");
const HEAD_BYTES = 147;

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "thalweg-sealed-"))));
afterAll(() => rm(folder, { recursive: true }));

async function readAfter(damage: (bytes: Buffer) => Uint8Array, key = KEY): Promise<string | null> {
  const path = join(folder, "file");
  await writeSealed(path, KEY, [CONTENT]);
  await writeFile(path, damage(await readFile(path)));
  const content = await readSealed(path, key);
  return content && Buffer.from(content).toString();
}

describe("a sealed file", () => {
  it("is opened under the key that it was written with, and no other", async () => {
    expect(await readAfter((bytes) => bytes)).toBe("what was made with much work");
    expect(await readAfter((bytes) => bytes, "b".repeat(64))).toBeNull();
    expect(await readSealed(join(folder, "nowhere"), KEY)).toBeNull();
  });

  it.each([
    ["its last byte gone", (bytes: Buffer) => bytes.subarray(0, -1)],
    ["its second half gone", (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
    ["its head alone left", (bytes: Buffer) => bytes.subarray(0, HEAD_BYTES)],
    ["nothing in it", () => Buffer.alloc(0)],
    ["something after it", (bytes: Buffer) => Buffer.concat([bytes, Buffer.from("\n")])],
  ])("is not opened with %s", async (_what, damage) => {
    expect(await readAfter(damage)).toBeNull();
  });

  it("is not opened with any one bit turned", async () => {
    for (let at = 0; at < HEAD_BYTES + CONTENT.length; at++)
      expect([at, await readAfter((bytes) => flip(bytes, at))]).toEqual([at, null]);
  });

  it("takes the place of a folder, and is not waited for where a pipe has it", async () => {
    const [place, pipe] = [join(folder, "place"), join(folder, "pipe")];
    await mkdir(join(place, "within"), { recursive: true });
    execFileSync("mkfifo", [pipe]);
    for (const path of [place, pipe]) {
      expect(await readSealed(path, KEY)).toBeNull();
      await writeSealed(path, KEY, [CONTENT]);
      expect(Buffer.from((await readSealed(path, KEY))!)).toEqual(Buffer.from(CONTENT));
    }
  });
});

function flip(bytes: Buffer, at: number): Buffer {
  bytes[at]! ^= 1;
  return bytes;
}
