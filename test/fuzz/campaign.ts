/** Tries a target for a while; what breaks is shrunk. */
import fc from "fast-check";
import type { Target } from "./target.js";

/** No input may take longer, of the processor's time. */
const MOST_SECONDS = 5;
const IN_A_BATCH = 25;

export interface Fault {
  readonly target: string;
  readonly seed: number;
  readonly message: string;
  readonly input: string;
}

export interface Tried {
  readonly target: string;
  inputs: number;
  seconds: number;
  readonly outcomes: Map<string, number>;
  readonly faults: Fault[];
}

export interface Limits {
  readonly seed: number;
  readonly seconds?: number;
  readonly inputs?: number;
  /** Told before each batch, so that one that never ends is known. */
  readonly onBatch?: (seed: number) => void;
}

export async function tried<Input>(target: Target<Input>, limits: Limits): Promise<Tried> {
  const result: Tried = { target: target.name, inputs: 0, seconds: 0, outcomes: new Map(), faults: [] };
  const began = performance.now();
  const property = fc.asyncProperty(target.inputs, async (input) => {
    const before = process.cpuUsage();
    const outcome = await target.holds(input);
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1e6 > MOST_SECONDS)
      throw new Error(`it took ${((user + system) / 1e6).toFixed(1)} s`);
    result.inputs++;
    result.outcomes.set(outcome, (result.outcomes.get(outcome) ?? 0) + 1);
  });
  const isOver = () =>
    result.inputs >= (limits.inputs ?? Infinity) || result.seconds >= (limits.seconds ?? Infinity);
  for (let seed = limits.seed; !isOver(); seed++) {
    limits.onBatch?.(seed);
    const left = Math.min(IN_A_BATCH, (limits.inputs ?? Infinity) - result.inputs);
    const found = await fc.check(property, { seed, numRuns: left, interruptAfterTimeLimit: 120_000 });
    if (found.failed && found.counterexample) {
      result.inputs++;
      const [input] = found.counterexample;
      const message = found.errorInstance instanceof Error ? found.errorInstance.message : String(found.errorInstance); // prettier-ignore
      result.faults.push({ target: target.name, seed, message, input: target.show(input) });
    }
    result.seconds = (performance.now() - began) / 1000;
  }
  return result;
}

/** Too few of the inputs came to what they are meant to come to, so that the fuzz looks at little. */
export function isIdle<Input>({ atLeast }: Target<Input>, { outcomes, inputs }: Tried): boolean {
  return atLeast !== undefined && (outcomes.get(atLeast.outcome) ?? 0) < atLeast.share * inputs;
}
