import fc from "fast-check";
import { article, few, kept, one, written, type World } from "../phrases/world.arbitrary.js";

export const endings = (w: World) =>
  few(
    fc.record({
      ...written(w),
      id: fc.constant(""),
      instrument: one(w.instruments),
      article: fc.constant(null),
      text: kept,
      ended: one(w.instruments),
      endedArticle: article,
    }),
  );
