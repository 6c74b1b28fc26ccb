import fc from "fast-check";
import { each, text, written, type World } from "../phrases/world.arbitrary.js";

export const placeSorts = (w: World) =>
  each(w.sorts, (id) =>
    fc.record({ ...written(w), id: fc.constant(id), name: text, under: fc.constant(null) }),
  );
