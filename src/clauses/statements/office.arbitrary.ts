import fc from "fast-check";
import { reach } from "../phrases/phrases.arbitrary.js";
import { each, few, names, one, text, written, type World } from "../phrases/world.arbitrary.js";

export const offices = (w: World) =>
  each(w.offices, (id) =>
    fc.record({
      ...written(w),
      id: fc.constant(id),
      name: text,
      names,
      party: one(w.parties),
      over: few(reach(w)),
    }),
  );
