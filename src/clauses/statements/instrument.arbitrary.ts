import fc from "fast-check";
import { commencement } from "../phrases/phrases.arbitrary.js";
import {
  each,
  few,
  maybe,
  moment,
  names,
  one,
  some,
  text,
  written,
  type World,
} from "../phrases/world.arbitrary.js";

const KINDS = [
  "treaty",
  "convention",
  "protocol",
  "agreement",
  "letters",
  "decree",
  "act",
  "award",
  "instrument",
];

export const instruments = (w: World) =>
  each(w.instruments, (id) =>
    fc
      .record({
        ...written(w), id: fc.constant(id), kind: fc.constantFrom(...KINDS), title: text, names, parties: some(w.parties, 0),
        signed: fc.tuple(moment, maybe(one(w.places))).map(([when, place]) => ({ ...when, place })),
        signatories: few(fc.record({ person: one(w.persons), party: one(w.parties) })),
        commencement: commencement(w), after: some(w.instruments, 0), texts: fc.uniqueArray(fc.constantFrom("russian", "manchu", "latin"), { maxLength: 3 }),
      }),
  ); // prettier-ignore
