import fc from "fast-check";
import { clauseBase } from "../phrases/clauses.arbitrary.js";
import { few, text, type World } from "../phrases/world.arbitrary.js";

export const agreedClauses = (w: World) =>
  few(fc.record({ ...clauseBase(w), kind: fc.constant("agreed" as const), provision: text }));
