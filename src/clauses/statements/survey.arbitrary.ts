import fc from "fast-check";
import type { Survey } from "../model.js";
import { date, each, figure, maybe, text, written, type World } from "../phrases/world.arbitrary.js";

export const surveys = (w: World): fc.Arbitrary<Survey[]> =>
  each(w.surveys, (id) =>
    fc.record({
      ...written(w),
      id: fc.constant(id),
      title: text,
      data: maybe(fc.record({ file: text, property: text })),
      of: maybe(date),
      accuracyMetres: figure(1e5),
    }),
  );
