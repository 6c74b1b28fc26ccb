import fc from "fast-check";
import type { Grant, Where } from "../rights-model.js";
import { provisionBase } from "../phrases/clauses.arbitrary.js";
import { few, one, text, type World } from "../phrases/world.arbitrary.js";

const where = (w: World): fc.Arbitrary<Where> =>
  fc.oneof(
    one(w.places).map((id) => ({ sort: "place", id })),
    one(w.rivers).map((id) => ({ sort: "river", id })),
    one(w.countries).map((id) => ({ sort: "ground", id })),
    one(w.sorts).map((sort) => ({ sort, id: null })),
  );

export const grants = (w: World): fc.Arbitrary<Grant[]> =>
  few(
    fc
      .record({
        ...provisionBase(w),
        kind: fc.constant("grant" as const),
        effect: fc.constantFrom("may" as const, "must" as const, "must not" as const),
        right: one(w.rights),
        who: one(w.holders),
        parties: fc.shuffledSubarray([...w.parties], { minLength: 2, maxLength: 2 }),
        places: few(where(w), 1),
        conditions: few(text),
      })
      .map(({ parties: [holder = "", grantor = ""], ...grant }) => ({ ...grant, holder, grantor })),
  );
