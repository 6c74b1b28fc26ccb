import fc from "fast-check";
import { each, names, some, text, written, type World } from "../phrases/world.arbitrary.js";

export const countries = (w: World) =>
  each(w.countries, (id) =>
    fc.record({ ...written(w), id: fc.constant(id), name: text, names, partOf: some(w.countries, 0) }),
  );
