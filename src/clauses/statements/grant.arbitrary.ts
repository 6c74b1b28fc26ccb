import fc from "fast-check";
import type { Along } from "../ground-model.js";
import type { Burden, Grant, WhereUsed } from "../rights-model.js";
import { provisionBase } from "../phrases/clauses.arbitrary.js";
import { boundary, selector } from "../phrases/phrases.arbitrary.js";
import { few, maybe, one, text, type World } from "../phrases/world.arbitrary.js";

const where = (w: World): fc.Arbitrary<WhereUsed> =>
  fc.oneof(
    one(w.places).map((id) => ({ sort: "place", id })),
    one(w.rivers).map((id) => ({ sort: "river", id })),
    one(w.countries).map((id) => ({ sort: "ground", id })),
    one(w.sorts).map((sort) => ({ sort, id: null })),
  );

const granted = (w: World) => ({
  ...provisionBase(w),
  effect: fc.constantFrom("may" as const, "must" as const, "must not" as const),
  right: one(w.rights),
  who: maybe(one(w.holders)),
  conditions: few(text),
});

const used = (w: World): fc.Arbitrary<Grant> =>
  fc
    .record({
      ...granted(w),
      kind: fc.constant("grant" as const),
      parties: fc.shuffledSubarray([...w.parties], { minLength: 2, maxLength: 2 }),
      places: few(where(w), 1),
    })
    .map(({ parties: [holder = "", grantor = ""], ...grant }) => ({ ...grant, holder, grantor }));

const along = (w: World): fc.Arbitrary<Along> =>
  boundary(w)
    .filter(({ kind }) => kind !== "frame")
    .map((of) => ({ form: "along", of, span: of.span }));

const burden = (w: World): fc.Arbitrary<Burden> =>
  fc
    .record({
      ...granted(w),
      kind: fc.constant("burden" as const),
      parties: fc.shuffledSubarray([...w.parties], { minLength: 2 }),
      selector: fc.oneof(selector(w), along(w)),
    })
    .map(({ parties: [holder = "", ...towards], ...rest }) => ({ ...rest, holder, towards }));

export const grants = (w: World): fc.Arbitrary<(Grant | Burden)[]> => few(fc.oneof(used(w), burden(w)));
