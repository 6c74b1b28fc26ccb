import { describe, expect, it } from "vitest";
import { isIdle, tried } from "./campaign.js";
import type { Target } from "./target.js";
import { TARGETS } from "./targets.js";

/** A few seconds of what `npm run fuzz` does for as long as one likes. */
const INPUTS = new Map([["corpora", 20], ["planar", 150], ["atlases", 200], ["requests", 400], ["questions", 1000], ["tables", 60]]); // prettier-ignore

describe.each(TARGETS.map((target) => [target.name, target] as const))("the fuzz of %s", (name, target) => {
  it("finds no fault", async () => {
    const seed = process.env.FUZZ ? Date.now() % 2 ** 31 : 1858;
    const result = await tried(target, { seed, inputs: INPUTS.get(name)! });
    expect(result.faults).toEqual([]);
    expect(result.inputs).toBeGreaterThanOrEqual(INPUTS.get(name)!);
    expect(isIdle(target, result)).toBe(false);
  });
});

describe("a campaign", () => {
  const target = (holds: (n: number) => string): Target<unknown> => ({
    ...TARGETS[1]!,
    name: "numbers",
    inputs: TARGETS[4]!.inputs,
    holds: (input) => holds((input as string[]).length),
    show: (input) => JSON.stringify(input),
  });
  it("tells what breaks, shrunk, with its seed, and goes on", async () => {
    const failing = target((n) => {
      if (n > 3) throw new Error("too long");
      return "fine";
    });
    const { faults, inputs } = await tried(failing, { seed: 1, inputs: 60 });
    expect(inputs).toBeGreaterThanOrEqual(60);
    expect(faults.length).toBeGreaterThan(1);
    for (const fault of faults)
      expect(fault).toMatchObject({
        target: "numbers",
        message: "too long",
        input: expect.stringMatching(/^\[("[^"]*",){3}"[^"]*"\]$/) as string,
      });
  });
  it("is idle where too few inputs come to something", async () => {
    const idle = { ...target(() => "refused"), atLeast: { outcome: "compiled", share: 0.5 } };
    expect(isIdle(idle, await tried(idle, { seed: 1, inputs: 10 }))).toBe(true);
  });
});
