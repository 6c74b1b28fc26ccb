import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Joiner } from "./joiner.js";
import { RowScanner } from "./row-scanner.js";

describe("chunks that are joined", () => {
  it("are what they would be joined at once, and leave alone what was given out", () => {
    const steps = fc.array(fc.record({ text: fc.string({ maxLength: 20 }), left: fc.nat(30) }));
    fc.assert(
      fc.property(steps, (steps) => {
        const joiner = new Joiner();
        let rest = Buffer.alloc(0);
        const given: { bytes: Buffer; text: string }[] = [];
        for (const { text, left } of steps) {
          const wanted = rest.toString() + text;
          const bytes = joiner.join(rest, Buffer.from(text));
          given.push({ bytes, text: wanted });
          rest = Buffer.from("");
          if (bytes.length > 0) rest = bytes.subarray(Math.max(0, bytes.length - left)) as typeof rest;
          for (const each of given) expect(each.bytes.equals(Buffer.from(each.text))).toBe(true);
        }
      }),
    );
  });

  it("are copied a few times, however small they are", () => {
    const joiner = new Joiner();
    let rest = Buffer.alloc(0) as Buffer;
    for (let n = 0; n < 100_000; n++) rest = joiner.join(rest, Buffer.from("xyz"));
    expect(rest.length).toBe(300_000);
    expect(joiner.copied).toBeLessThan(4 * 300_000);
  });

  it("give a row in pieces as it is in one", () => {
    const text = Buffer.from(`a,b\n"${"long, ".repeat(5000)}\n",2\n3,4\n`);
    const whole = new RowScanner("t", 0x2c).push(text, true);
    const scanner = new RowScanner("t", 0x2c);
    const rows = Array.from(text, (_, at) =>
      scanner.push(text.subarray(at, at + 1), at === text.length - 1),
    ).flat();
    expect(rows).toEqual(whole);
  });
});
