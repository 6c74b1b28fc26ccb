import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineScanner } from "./line-scanner.js";

const scannerOf = () => new LineScanner("t", "lines", "part them");

describe("lines of a stream", () => {
  it("are the same however it is cut", () => {
    const texts = fc.array(fc.constantFrom("\n", "a", "\r\n", "東", "{}"), { maxLength: 40 });
    fc.assert(
      fc.property(texts, fc.array(fc.nat(60)), (parts, cuts) => {
        const bytes = Buffer.from(parts.join(""));
        const at = [0, ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
        const scanner = scannerOf();
        const lines = at
          .slice(1)
          .flatMap((end, index) => scanner.push(bytes.subarray(at[index], end), false));
        const rest = scanner.push(Buffer.alloc(0), true);
        expect([...lines, ...rest].map(String)).toEqual(bytes.toString().match(/[^\n]*\n|[^\n]+$/g) ?? []);
      }),
    );
  });

  it("are copied a few times, however small the pieces of a long one are", () => {
    const scanner = scannerOf();
    for (let n = 0; n < 100_000; n++) scanner.push(Buffer.from("xyz"), false);
    expect(scanner.push(Buffer.from("\n"), true)[0]).toHaveLength(300_001);
    expect(scanner.copied).toBeLessThan(4 * 300_000);
  });

  it("are refused where one goes on for more than is held", () => {
    const scanner = scannerOf();
    const push = () => {
      for (let n = 0; n < 17; n++) scanner.push(Buffer.alloc(1 << 20, "x"), false);
    };
    expect(push).toThrow("t cannot be read as lines: one of its lines is longer than 16 MB");
  });
});
