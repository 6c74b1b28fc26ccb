/** Bytes with bits turned, cut, or with stretches overwritten or moved. */
import fc from "fast-check";

export type Damage =
  | { readonly kind: "bit"; readonly at: number; readonly bit: number }
  | { readonly kind: "cut"; readonly at: number }
  | { readonly kind: "bytes"; readonly at: number; readonly bytes: readonly number[] }
  | { readonly kind: "moved"; readonly at: number; readonly length: number; readonly to: number };

/** `at`: where in the bytes; beyond their end nothing is changed. */
export const damages = (at: fc.Arbitrary<number>, byte: fc.Arbitrary<number> = fc.nat(255)): fc.Arbitrary<Damage> =>
  fc.oneof(
    fc.record({ kind: fc.constant("bit" as const), at, bit: fc.nat(7) }),
    fc.record({ kind: fc.constant("cut" as const), at }),
    fc.record({ kind: fc.constant("bytes" as const), at, bytes: fc.array(byte, { minLength: 1, maxLength: 12 }) }),
    fc.record({ kind: fc.constant("moved" as const), at, length: fc.nat(300), to: at }),
  ); // prettier-ignore

/** Mostly none. */
export const someDamage = (at: fc.Arbitrary<number>, byte?: fc.Arbitrary<number>): fc.Arbitrary<readonly Damage[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(damages(at, byte), { minLength: 1, maxLength: 3 }) },
  ); // prettier-ignore

export function damaged(bytes: Uint8Array, wrong: Damage): Uint8Array {
  if (wrong.kind === "cut") return bytes.slice(0, wrong.at);
  if (wrong.at >= bytes.length) return bytes;
  const changed = bytes.slice();
  if (wrong.kind === "bit") changed[wrong.at]! ^= 1 << wrong.bit;
  else if (wrong.kind === "bytes") changed.set(wrong.bytes.slice(0, bytes.length - wrong.at), wrong.at);
  else changed.copyWithin(wrong.to, wrong.at, wrong.at + wrong.length);
  return changed;
}
