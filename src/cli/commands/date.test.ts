import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { recordedIo } from "../../../test/recorded-io.js";
import { date, type DateOptions } from "./date.js";

describe("thalweg date", () => {
  it("prints one date in every calendar", async () => {
    const { io, out } = recordedIo();
    expect(await date(io, "16 May 1858 (Julian)", {})).toBe(0);
    expect(out()).toBe(
      [
        "16 May 1858 (Julian)",
        "  Gregorian  28 May 1858, Friday",
        "  Julian     16 May 1858 (Julian)",
        "  Qing       Xianfeng 8/4/16, 咸豐八年四月十六日, 戊午 year, 丁巳 month, 辛酉 day (xin-you)",
        "  EDTF       1858-05-28",
        "",
      ].join("\n"),
    );
  });

  it("says why a date cannot be, and exits with 1", async () => {
    const { io, out, err } = recordedIo();
    expect(await date(io, "29 February 1858", {})).toBe(1);
    expect(out()).toBe("");
    expect(err()).toContain("1858 was no leap year");
  });

  it("reads dates that name no calendar as Julian where it is told so", async () => {
    const { io, out } = recordedIo();
    await date(io, "16 May 1858", { json: true, julian: true });
    expect(JSON.parse(out())).toMatchObject({ calendar: "julian", earliest: "1858-05-28" });
  });

  it("answers each line of standard input in order, however it is cut into pieces", async () => {
    const bytes = Buffer.from("\ufeff咸丰八年四月十六日\r\nfoo\n16 мая 1858 г. (ст. ст.)");
    const { io, out } = recordedIo({ stdin: Array.from(bytes, (byte) => Buffer.from([byte])) });
    expect(await date(io, undefined, { json: true })).toBe(3);
    const objects = out().trimEnd().split("\n").map((line) => JSON.parse(line)); // prettier-ignore
    expect(objects.map(({ earliest }) => earliest)).toEqual(["1858-05-28", undefined, "1858-05-28"]);
    expect(objects[1]).toMatchObject({ input: "foo", error: expect.any(String), near: expect.any(Array) });
  });

  it("reads UTF-16 by its bytes and other encodings by their names, and says what a line would read as", async () => {
    const utf16 = Buffer.from("\ufeff16 мая 1858 г. (ст. ст.)\n1859\n", "utf16le");
    const cp1251 = Buffer.from([0x31, 0x36, 0x20, 0xec, 0xe0, 0xff, 0x20, 0x31, 0x38, 0x35, 0x38, 0x0a]);
    const answer = async (bytes: Buffer, options: DateOptions) => {
      const { io, out } = recordedIo({ stdin: Array.from(bytes, (byte) => Buffer.from([byte])) });
      await date(io, undefined, { json: true, ...options });
      return out().trimEnd().split("\n").map((line) => JSON.parse(line)); // prettier-ignore
    };
    expect(await answer(utf16, {})).toMatchObject([{ earliest: "1858-05-28" }, { earliest: "1859-01-01" }]);
    expect(await answer(cp1251, { encoding: "windows-1251" })).toMatchObject([{ input: "16 мая 1858", earliest: "1858-05-16" }]);
    const [{ error }] = await answer(cp1251, {}) as [{ error: string }];
    expect(error).toContain("not UTF-8");
    expect(error).toContain("as 16 мая 1858 in windows-1251");
  }); // prettier-ignore

  it("reads a file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "thalweg-date-"));
    try {
      await writeFile(join(folder, "dates.txt"), "28 May 1858\nearly May 1858\n");
      const { io, out } = recordedIo({ cwd: folder });
      await date(io, undefined, { file: "dates.txt" });
      expect(out().split("\n").map((line) => line.split("\t")[2])).toEqual(["1858-05-28", "1858-05-01", undefined]); // prettier-ignore
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
