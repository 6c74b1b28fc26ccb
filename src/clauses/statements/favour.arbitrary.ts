import fc from "fast-check";
import type { Favour } from "../rights-model.js";
import { provisionBase } from "../phrases/clauses.arbitrary.js";
import { few, maybe, one, some, text, type World } from "../phrases/world.arbitrary.js";

export const favours = (w: World): fc.Arbitrary<Favour[]> =>
  few(
    fc.record({
      ...provisionBase(w),
      kind: fc.constant("favour"),
      form: fc.constantFrom("most-favoured-nation", "as-other-nations"),
      beneficiary: one(w.parties),
      grantor: one(w.parties),
      subjects: some(w.rights, 0),
      who: maybe(one(w.holders)),
      condition: maybe(text),
      scope: fc.constantFrom("ever", "hereafter"),
    }),
  );
