import fc from "fast-check";
import type { Site } from "../rights-model.js";
import { provisionBase } from "../phrases/clauses.arbitrary.js";
import { few, maybe, one, type World } from "../phrases/world.arbitrary.js";

export const sites = (w: World): fc.Arbitrary<Site[]> =>
  few(
    fc.record({
      ...provisionBase(w),
      instrument: maybe(one(w.instruments)),
      label: fc.constant(null),
      texts: fc.constant(null),
      terms: fc.constant(null),
      kind: fc.constant("site"),
      sort: one(w.sorts),
      party: one(w.parties),
      place: one(w.places),
    }),
  );
