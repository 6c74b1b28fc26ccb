import fc from "fast-check";
import type { Boundary } from "../model.js";
import { one, SPAN, type World } from "./world.arbitrary.js";

/** The shore of a lake or an island on one side. */
export const sideShore = (w: World): fc.Arbitrary<Boundary> =>
  fc
    .tuple(
      fc.oneof(
        one(w.lakes).map((id) => ({ kind: "lake" as const, id, span: SPAN })),
        one(w.islands).map((id) => ({ kind: "island" as const, id, span: SPAN })),
      ),
      fc.integer({ min: 0, max: 15 }),
    )
    .map(([of, i]) => ({ ...of, shore: i * 22.5 }));
