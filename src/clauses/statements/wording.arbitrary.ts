import fc from "fast-check";
import type { Wording } from "../rights-model.js";
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

export const wordings = (w: World): fc.Arbitrary<Wording[]> =>
  few(
    fc
      .record({
        ...written(w),
        instrument: one(w.instruments),
        article,
        language: word,
        words: maybe(
          fc.array(text, { minLength: 1, maxLength: 3 }).map((paragraphs) => paragraphs.join("\n")),
        ),
        text: kept,
      })
      .filter(({ citations }) => citations.length > 0),
  );
