import fc from "fast-check";
import { date, few, maybe, one, written, type World } from "../phrases/world.arbitrary.js";

export const lives = (w: World) =>
  few(fc.record({ ...written(w), person: one(w.persons), born: maybe(date), died: maybe(date) }));
