/** What a standing fuzz tries: inputs at random, and an oracle of each. */
import type fc from "fast-check";

export interface Target<Input> {
  readonly name: string;
  /** What may be had of an input that is no fault: `compiled`, `refused`. */
  readonly inputs: fc.Arbitrary<Input>;
  /** Throws where the oracle is contradicted; else says what became of the input. */
  readonly holds: (input: Input) => string | Promise<string>;
  /** The input as it is saved, so that it can be tried again. */
  readonly show: (input: Input) => string;
  /** The least share of the inputs of which that has to become. */
  readonly atLeast?: { readonly outcome: string; readonly share: number };
}

/** Told where an oracle is contradicted. */
export function ensure(holds: boolean, message: () => string): void {
  if (!holds) throw new Error(message());
}
