import fc from "fast-check";
import type { Inheritance } from "../model.js";
import { selector } from "../phrases/phrases.arbitrary.js";
import { date, few, kept, maybe, some, written, type World } from "../phrases/world.arbitrary.js";

export const successions = (w: World): fc.Arbitrary<Inheritance[]> =>
  few(
    fc.record({
      ...written(w), form: fc.constant("succeeds" as const), since: date,
      // An heir comes later in the list than those whom it succeeds: none is in a circle.
      parties: fc.subarray([...w.parties], { minLength: 2, maxLength: 2 }),
      selector: maybe(selector(w)), treaties: maybe(some(w.instruments, 0)), notFor: some(w.parties, 0), text: kept,
    }).map(({ parties: [of = "", heir = ""], ...rest }) => ({ ...rest, of, heir })),
  ).map((all) => all.map((each, index) => ({ ...each, id: `states/${index + 1}` }))); // prettier-ignore
