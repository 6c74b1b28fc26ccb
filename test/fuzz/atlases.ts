/** Packed atlases with bits turned, cut, or with stretches moved: refused in a sentence, or answering as before. */
import fc from "fast-check";
import { AtlasError } from "../../src/atlas/error.js";
import { openAtlas } from "../../src/atlas/open.js";
import { packAtlas } from "../../src/atlas/pack.js";
import { openAsker } from "../../src/query/ask.js";
import { atlasWithActs } from "../atlas-with-acts.js";
import { FIRST_TREATY, POINTS, SECOND_TREATY } from "../synthetic-atlas.js";
import { damaged, damages, type Damage } from "./damage.js";
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

const at = fc.oneof(fc.nat(whole.length - 1), fc.nat(400), fc.nat(2000).map((n) => whole.length - 1 - n)); // prettier-ignore

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
  inputs: fc.array(damages(at), { minLength: 1, maxLength: 3 }),
  holds,
  show: (input) => JSON.stringify(input),
};
