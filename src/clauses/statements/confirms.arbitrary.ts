import fc from "fast-check";
import { clauseBase } from "../phrases/clauses.arbitrary.js";
import { article, few, one, type World } from "../phrases/world.arbitrary.js";

export const confirmations = (w: World) =>
  few(
    fc.record({
      ...clauseBase(w),
      kind: fc.constant("confirms" as const),
      confirmed: one(w.instruments),
      confirmedArticle: article,
    }),
  );
