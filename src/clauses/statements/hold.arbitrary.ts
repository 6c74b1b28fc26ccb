import fc from "fast-check";
import { each, maybe, names, one, text, written, type World } from "../phrases/world.arbitrary.js";

export const holdKinds = (w: World) =>
  each(w.holds, (id) =>
    fc.record({
      ...written(w), id: fc.constant(id), name: text, names, under: maybe(one(w.holds)), inFact: fc.boolean(),
    }),
  ); // prettier-ignore
