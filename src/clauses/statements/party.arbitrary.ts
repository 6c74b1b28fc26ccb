import fc from "fast-check";
import { each, names, text, written, type World } from "../phrases/world.arbitrary.js";

export const parties = (w: World) =>
  each(w.parties, (id) => fc.record({ ...written(w), id: fc.constant(id), name: text, names }));
