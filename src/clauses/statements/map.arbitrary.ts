import fc from "fast-check";
import type { TextNote } from "../rights-model.js";
import {
  article,
  date,
  few,
  kept,
  maybe,
  one,
  text,
  word,
  written,
  type World,
} from "../phrases/world.arbitrary.js";

export const mapTexts = (w: World): fc.Arbitrary<TextNote[]> =>
  few(
    fc.record({
      ...written(w),
      instrument: one(w.instruments),
      article,
      language: word,
      status: fc.constant(null),
      map: fc.record({ title: text, of: maybe(date) }),
      how: fc.constant(null),
      words: fc.constant(null),
      consequence: fc.constant(null),
      text: kept,
    }),
  );
