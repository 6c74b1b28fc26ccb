import fc from "fast-check";
import type { Inheritance } from "../model.js";
import { selector } from "../phrases/phrases.arbitrary.js";
import { date, few, kept, maybe, one, some, written, type World } from "../phrases/world.arbitrary.js";

export const successions = (w: World): fc.Arbitrary<Inheritance[]> =>
  few(
    fc.record({
      ...written(w), form: fc.constant("succeeds"), heir: one(w.parties), of: one(w.parties), since: date,
      selector: maybe(selector(w)), treaties: maybe(some(w.instruments, 0)), notFor: some(w.parties, 0), text: kept,
    }),
  ).map((all) => all.map((each, index) => ({ ...each, id: `states/${index + 1}` }))); // prettier-ignore
