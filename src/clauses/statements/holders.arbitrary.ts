import fc from "fast-check";
import { before, each, text, written, type World } from "../phrases/world.arbitrary.js";

export const holderClasses = (w: World) =>
  each(w.holders, (id) =>
    fc.record({ ...written(w), id: fc.constant(id), name: text, under: before(id, w.holders) }),
  );
