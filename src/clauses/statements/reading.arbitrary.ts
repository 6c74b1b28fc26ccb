import fc from "fast-check";
import { few, maybe, one, word, type World } from "../phrases/world.arbitrary.js";

export const readings = (w: World) =>
  few(fc.record({ reading: one(w.parties), instrument: maybe(one(w.instruments)), texts: few(word, 1) }));
