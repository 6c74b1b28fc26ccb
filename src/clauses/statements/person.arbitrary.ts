import fc from "fast-check";
import { each, maybe, names, one, text, written, type World } from "../phrases/world.arbitrary.js";

export const persons = (w: World) =>
  each(w.persons, (id) =>
    fc.record({ ...written(w), id: fc.constant(id), name: text, names, party: maybe(one(w.parties)) }),
  );
