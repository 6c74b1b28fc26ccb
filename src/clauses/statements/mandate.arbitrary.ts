import fc from "fast-check";
import { actor, reach } from "../phrases/phrases.arbitrary.js";
import { date, each, few, kept, maybe, text, written, type World } from "../phrases/world.arbitrary.js";

export const mandates = (w: World) =>
  each(w.mandates, (id) =>
    fc.record({
      ...written(w), id: fc.constant(id), title: text, to: actor(w), by: actor(w), over: few(reach(w)), forbidden: few(reach(w)),
      aims: few(text), from: maybe(date), until: maybe(date), text: kept,
    }),
  ); // prettier-ignore
