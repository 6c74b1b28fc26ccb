/** What the clauses and provisions of a random corpus share. They are given ids and articles when all are dealt out. */
import fc from "fast-check";
import { terms } from "./terms.arbitrary.js";
import { editorial, kept, maybe, one, word, written, type World } from "./world.arbitrary.js";

const TO_BE_DEALT = { id: fc.constant(""), article: fc.constant(null), text: kept };

/** Of a clause of an instrument. */
export const clauseBase = (w: World) => ({
  ...written(w),
  ...TO_BE_DEALT,
  instrument: one(w.instruments),
  label: fc.constant(null),
  editorial,
});

/** The language versions that have it. */
export const onlyTexts = maybe(
  fc.uniqueArray(fc.constantFrom("russian", "manchu", "latin"), { minLength: 1 }),
);

/** Of a grant, a favour or a reciprocity. */
export const provisionBase = (w: World) => ({
  ...written(w),
  ...TO_BE_DEALT,
  instrument: one(w.instruments),
  label: maybe(word),
  texts: onlyTexts,
  terms: terms(w, w.instruments),
});
