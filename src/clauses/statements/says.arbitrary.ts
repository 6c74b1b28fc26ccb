import fc from "fast-check";
import type { SaidPhrases, Says, Stated } from "../says-model.js";
import { reach } from "../phrases/phrases.arbitrary.js";
import {
  article,
  date,
  each,
  few,
  maybe,
  one,
  SPAN,
  text,
  word,
  type World,
} from "../phrases/world.arbitrary.js";
import { doing, relation } from "./act.arbitrary.js";

const saidActor = fc.record({ who: word, office: maybe(word), party: maybe(word) });

const phrases = (w: World): fc.Arbitrary<SaidPhrases> =>
  fc.record({
    on: maybe(date), from: maybe(date), until: maybe(date), by: few(saidActor), to: few(saidActor), at: few(word), about: few(word),
    concerning: few(reach(w)), over: few(reach(w)), forbidding: few(reach(w)),
    doings: few(fc.record({ doing, instrument: one(w.instruments), article, label: maybe(word) })),
    links: few(fc.record({ relation, to: word })),
  }); // prettier-ignore

const saidTitle = fc.oneof(
  fc.record({
    kind: fc.constantFrom("sovereignty", "condominium", "undetermined", "disputed"),
    holders: few(word, 1),
  }),
  fc.record({ kind: fc.constant("unallocated"), holders: fc.constant([]) }),
);
const ofInstrument = fc.oneof(
  text.map((title) => ({ title, articles: null, agrees: null })),
  fc.nat(99).map((articles) => ({ title: null, articles, agrees: null })),
  fc.constantFrom("IV", "additional-2").map((agrees) => ({ title: null, articles: null, agrees })),
);
const spell = { from: maybe(date), until: maybe(date) };

function statedForms(w: World): { readonly [Form in Stated["form"]]: fc.Arbitrary<Extract<Stated, { form: Form }>> } {
  const instrument = one(w.instruments);
  const form = <Form extends string>(name: Form) => ({ form: fc.constant(name) });
  return {
    act: fc.tuple(fc.record({ ...form("act"), act: word, kind: maybe(word) }), phrases(w)).map(([act, said]) => ({ ...act, ...said })),
    mandate: fc.tuple(fc.record({ ...form("mandate"), mandate: word }), phrases(w)).map(([mandate, said]) => ({ ...mandate, ...said })),
    tenure: fc.record({ ...form("tenure"), person: one(w.persons), office: word, ...spell }),
    claim: fc.record({ ...form("claim"), claim: word, by: maybe(word), ...spell, finding: maybe(fc.constantFrom("true", "false")) }),
    excess: fc.record({
      ...form("excess"), act: word, scope: maybe(fc.record({ matter: word, country: maybe(word) })),
    }),
    title: fc.tuple(fc.record({ ...form("title"), at: word, date }), saidTitle).map(([at, title]) => ({ ...at, ...title })),
    occupation: fc.record({ ...form("occupation"), occupation: word, party: word, from: maybe(date) }),
    force: fc.record({ ...form("force"), instrument, article, label: maybe(word), date, reading: maybe(word), state: text }),
    line: fc.record({ ...form("line"), line: word, from: maybe(word), along: few(word), to: maybe(word) }),
    instrument: fc.tuple(fc.record({ ...form("instrument"), instrument }), ofInstrument).map(([said, of]) => ({ ...said, ...of })),
    text: fc.record({ ...form("text"), language: word, instrument, article, how: fc.constantFrom("lacks", "says"), words: text }),
    right: fc.record({
      ...form("right"), who: word, holder: word, effect: fc.constantFrom("may", "must", "must not"), right: word,
      where: few(word, 1), grantor: word, instrument: word,
    }),
    office: fc.record({ ...form("office"), office: word, party: word }),
  };
} // prettier-ignore

export const saidThings = (w: World): fc.Arbitrary<Says[]> =>
  each(w.says, (id) =>
    fc
      .record({
        id: fc.constant(id),
        source: one(w.sources),
        paragraph: fc.nat(99),
        words: text,
        stated: few(fc.oneof(...(Object.values(statedForms(w)) as fc.Arbitrary<Stated>[]))),
        unheld: maybe(text),
      })
      .map((says) => ({
        ...says,
        span: SPAN,
        citations: [{ source: says.source, locator: String(says.paragraph) }],
        unverified: false,
      })),
  );
