import fc from "fast-check";
import type { Claim } from "../acts-model.js";
import { actor } from "../phrases/phrases.arbitrary.js";
import { date, each, few, maybe, one, some, text, written, type World } from "../phrases/world.arbitrary.js";

const found = (w: World) =>
  fc.oneof(
    fc.record({ finding: fc.constant("open" as const), shownBy: fc.constant(null) }),
    fc.record({ finding: fc.constantFrom("true" as const, "false" as const), shownBy: maybe(one(w.acts)) }),
  );

export const claims = (w: World): fc.Arbitrary<Claim[]> =>
  each(w.claims, (id) =>
    fc
      .tuple(
        fc.record({
          ...written(w), id: fc.constant(id), says: text, about: some([...w.rivers, ...w.instruments], 0),
          holders: few(fc.record({ by: actor(w), from: maybe(date), until: maybe(date) })), because: maybe(text),
        }),
        found(w),
      )
      .map(([claim, finding]) => ({ ...claim, ...finding })),
  ); // prettier-ignore
