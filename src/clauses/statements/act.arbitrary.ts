import fc from "fast-check";
import type { Act, Doing, Relation } from "../acts-model.js";
import { actor, reach, target } from "../phrases/phrases.arbitrary.js";
import {
  date,
  each,
  few,
  kept,
  maybe,
  names,
  one,
  some,
  text,
  word,
  written,
  type World,
} from "../phrases/world.arbitrary.js";

const DOINGS: Readonly<Record<Doing, true>> = {
  drafts: true, signs: true, ratifies: true, exchanges: true, proclaims: true, contests: true, rejects: true,
  accepts: true, confirms: true, suspends: true, revives: true, ends: true, keeps: true, touches: true,
}; // prettier-ignore
const RELATIONS: Readonly<Record<Relation, true>> = {
  "in answer to": true, "in spite of": true, "because of": true, "part of": true, "instead of": true,
  approves: true, disowns: true,
}; // prettier-ignore

export const doing = fc.constantFrom(...(Object.keys(DOINGS) as Doing[]));
export const relation = fc.constantFrom(...(Object.keys(RELATIONS) as Relation[]));

const days = fc.oneof(
  fc.record({ when: maybe(date), until: fc.constant(null), lasting: fc.constant(false) }),
  fc.record({ when: date, until: maybe(date), lasting: fc.constant(true) }),
);

export const acts = (w: World): fc.Arbitrary<Act[]> => each(w.acts, (id) => act(w, id));

function act(w: World, id: string): fc.Arbitrary<Act> {
  const things = [...w.rivers, ...w.places, ...w.parties, ...w.persons, ...w.lines, ...w.countries, ...w.rights];
  const phrases = fc.record({
    ...written(w), id: fc.constant(id), kind: word, title: text, names, by: few(actor(w)), to: few(actor(w)),
    places: some(w.places, 0), about: some(things, 0), saying: maybe(text), because: maybe(text), scopes: few(reach(w)),
    targets: few(fc.record({ doing, target: target(w) })),
    links: few(fc.record({ relation, act: one([...w.acts, ...w.mandates, ...w.instruments]) })),
    text: kept,
  });
  return fc.tuple(phrases, days).map(([said, when]) => ({ ...said, ...when }));
} // prettier-ignore
