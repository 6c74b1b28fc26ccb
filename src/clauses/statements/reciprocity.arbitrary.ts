import fc from "fast-check";
import type { Reciprocity } from "../rights-model.js";
import { provisionBase } from "../phrases/clauses.arbitrary.js";
import { few, one, some, type World } from "../phrases/world.arbitrary.js";

export const reciprocities = (w: World): fc.Arbitrary<Reciprocity[]> =>
  few(
    fc.record({
      ...provisionBase(w),
      kind: fc.constant("reciprocity"),
      between: fc.tuple(one(w.parties), one(w.parties)),
      subjects: some(w.rights, 0),
    }),
  );
