import fc from "fast-check";
import { written, type World } from "../phrases/world.arbitrary.js";
import { box } from "./corpus.arbitrary.js";

export const theatres = (w: World) =>
  fc.tuple(fc.tuple(fc.record(written(w)), box).map(([statement, sides]) => ({ ...statement, ...sides })));
