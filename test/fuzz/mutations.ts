/** Texts with something in them cut, doubled, exchanged or overwritten. */
import fc from "fast-check";

const noise = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom(
    "\n", "\r", "\0", '"', "```", "`", "\n\n  ", "(", ",", " the ", " to ", " editorial ", "--", "\ufeff", "\ud800",
    "999999999999 km", "0N 0N",
  ),
); // prettier-ignore

const mutation = fc.tuple(fc.nat(3), fc.nat(100_000), fc.nat(40), noise);

export const mutations = (minLength: number, maxLength: number) =>
  fc.array(mutation, { minLength, maxLength });

export const mutated = (text: string, all: readonly (readonly [number, number, number, string])[]): string =>
  all.reduce((before, [kind, at, length, by]) => mutate(before, kind, at, length, by), text);

function mutate(text: string, kind: number, at: number, length: number, by: string): string {
  const start = at % (text.length + 1);
  const end = Math.min(text.length, start + length);
  const [before, middle, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (kind) {
    case 0:
      return before + after;
    case 1:
      return before + middle + middle + after;
    case 2:
      return before + by + after;
    default:
      return after + middle + before;
  }
}
