import fc from "fast-check";
import { each, maybe, text, written, type World } from "../phrases/world.arbitrary.js";

export const sources = (w: World) =>
  each(w.sources, (id) =>
    fc.record({ ...written(w), id: fc.constant(id), title: text, address: maybe(text) }),
  );
