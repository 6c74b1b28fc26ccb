import fc from "fast-check";
import {
  date,
  each,
  maybe,
  names,
  one,
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
        continues: maybe(one(w.parties)), notFor: some(w.parties, 0),
      })
      .map((party) => (party.since === null ? { ...party, continues: null } : party)),
  ); // prettier-ignore
