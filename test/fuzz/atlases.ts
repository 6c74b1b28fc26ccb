/** Packed atlases with bits turned, cut, or with stretches moved: refused in a sentence, or answering as before. */
import fc from "fast-check";
import { AtlasError } from "../../src/atlas/error.js";
import { openAtlas } from "../../src/atlas/open.js";
import { packAtlas } from "../../src/atlas/pack.js";
import { openAsker } from "../../src/query/ask.js";
import { atlasWithActs } from "../atlas-with-acts.js";
import { FIRST_TREATY, POINTS, SECOND_TREATY } from "../synthetic-atlas.js";
import { ensure, type Target } from "./target.js";

const whole = packAtlas(atlasWithActs());

/** What an atlas answers, all of its points and of its lists. */
function answers(bytes: Uint8Array): string {
  const atlas = openAtlas(bytes);
  const asker = openAsker(atlas);
  const asked = Object.values(POINTS).flatMap((point) =>
    [FIRST_TREATY, SECOND_TREATY].map((day) => asker.ask(point, day, "editorial")),
  );
  const { instruments, places, lines, acts, rights, persons, clauses, provisions } = atlas;
  return JSON.stringify([asked, instruments, places, lines, acts, rights, persons, clauses, provisions]);
}
const answered = answers(whole);

type Damage =
  | { readonly kind: "bit"; readonly at: number; readonly bit: number }
  | { readonly kind: "cut"; readonly at: number }
  | { readonly kind: "bytes"; readonly at: number; readonly bytes: readonly number[] }
  | { readonly kind: "moved"; readonly at: number; readonly length: number; readonly to: number };

const at = fc.oneof(fc.nat(whole.length - 1), fc.nat(400), fc.nat(2000).map((n) => whole.length - 1 - n)); // prettier-ignore
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant("bit" as const), at, bit: fc.nat(7) }),
  fc.record({ kind: fc.constant("cut" as const), at }),
  fc.record({ kind: fc.constant("bytes" as const), at, bytes: fc.array(fc.nat(255), { minLength: 1, maxLength: 12 }) }),
  fc.record({ kind: fc.constant("moved" as const), at, length: fc.nat(300), to: at }),
); // prettier-ignore

function damaged(bytes: Uint8Array, wrong: Damage): Uint8Array {
  if (wrong.kind === "cut") return bytes.slice(0, wrong.at);
  if (wrong.at >= bytes.length) return bytes;
  const changed = bytes.slice();
  if (wrong.kind === "bit") changed[wrong.at]! ^= 1 << wrong.bit;
  else if (wrong.kind === "bytes") changed.set(wrong.bytes.slice(0, bytes.length - wrong.at), wrong.at);
  else changed.copyWithin(wrong.to, wrong.at, wrong.at + wrong.length);
  return changed;
}

function holds(all: readonly Damage[]): string {
  const bytes = all.reduce(damaged, whole);
  try {
    const now = answers(bytes);
    ensure(now === answered, () => "it answers otherwise than the whole one");
    return "answers as before";
  } catch (error) {
    if (!(error instanceof AtlasError)) throw error;
    return "refused";
  }
}

export const atlases: Target<readonly Damage[]> = {
  name: "atlases",
  inputs: fc.array(damage, { minLength: 1, maxLength: 3 }),
  holds,
  show: (input) => JSON.stringify(input),
};
