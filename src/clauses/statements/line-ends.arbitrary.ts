import fc from "fast-check";
import { clauseBase } from "../phrases/clauses.arbitrary.js";
import { few, one, type World } from "../phrases/world.arbitrary.js";

export const lineEnds = (w: World) =>
  few(fc.record({ ...clauseBase(w), kind: fc.constant("line-ends" as const), line: one(w.lines) }));
