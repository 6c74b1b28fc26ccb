import fc from "fast-check";
import { before, each, names, text, written, type World } from "../phrases/world.arbitrary.js";

export const holdKinds = (w: World) =>
  each(w.holds, (id) =>
    fc.record({
      ...written(w), id: fc.constant(id), name: text, names, under: before(id, w.holds), inFact: fc.boolean(),
    }),
  ); // prettier-ignore
