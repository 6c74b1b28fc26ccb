import fc from "fast-check";
import type { TextNote } from "../rights-model.js";
import {
  article,
  few,
  kept,
  maybe,
  one,
  text,
  word,
  written,
  type World,
} from "../phrases/world.arbitrary.js";

const status = fc.record({
  status: fc.constantFrom("authentic" as const, "governing" as const, "translation" as const),
  map: fc.constant(null),
  how: fc.constant(null),
  words: fc.constant(null),
  consequence: fc.constant(null),
});
const wording = fc.record({
  status: fc.constant(null),
  map: fc.constant(null),
  how: fc.constantFrom("lacks" as const, "says" as const),
  words: text,
  consequence: maybe(text),
});

export const textNotes = (w: World): fc.Arbitrary<TextNote[]> =>
  few(
    fc
      .tuple(
        fc.record({ ...written(w), instrument: one(w.instruments), article, language: word, text: kept }),
        fc.oneof(status, wording),
      )
      .map(([note, what]) => ({ ...note, ...what })),
  );
