import fc from "fast-check";
import { before, each, text, written, type World } from "../phrases/world.arbitrary.js";

export const rights = (w: World) =>
  each(w.rights, (id) =>
    fc.record({ ...written(w), id: fc.constant(id), name: text, under: before(id, w.rights) }),
  );
