import fc from "fast-check";
import { datedName } from "../phrases/existence.arbitrary.js";
import {
  date,
  each,
  few,
  maybe,
  names,
  some,
  text,
  written,
  type World,
} from "../phrases/world.arbitrary.js";

export const parties = (w: World) =>
  each(w.parties, (id) =>
    fc
      .record({
        ...written(w), id: fc.constant(id), name: text, names, since: maybe(date), until: maybe(date),
        named: few(datedName), continues: earlierThan(id, w), notFor: some(w.parties, 0),
      })
      .map((party) => (party.since === null ? { ...party, continues: null } : { ...party, until: null })),
  ); // prettier-ignore

/** The second may continue the first: a third name would need a later day than the second. */
function earlierThan(id: string, w: World): fc.Arbitrary<string | null> {
  const [first, second] = w.parties;
  return id === second && first !== undefined ? maybe(fc.constant(first)) : fc.constant(null);
}
