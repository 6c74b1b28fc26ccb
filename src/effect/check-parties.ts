/** Parties that do something on a day on which they are no state: before they began, or after they ended. */
import { uncertainDay, type UncertainDay } from "../chronology/uncertain.js";
import type { Actor, Acts } from "../clauses/acts-model.js";
import type { Corpus, Effect, Party } from "../clauses/model.js";

import { partiesTo } from "../clauses/partners.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";
import type { Commencements } from "./model.js";
import { beginningOf, type Comes } from "./own-time.js";
import type { Persons } from "./persons.js";

/** What parties do: on a day, or until another. */
interface Done {
  readonly parties: readonly string[];
  readonly from: UncertainDay | null;
  readonly until?: UncertainDay | null;
  /** What is done, in words that follow `when`. */
  readonly what: string;
  readonly span: Span;
  /** The instrument of which it is a part: of one, a party is told once. */
  readonly instrument: string | null;
}

/** A party is told once of each instrument, where it is first out of its time. `comes`, `commencements`: by what is written. */
export function checkParties(
  corpus: Corpus,
  persons: Persons,
  commencements: Commencements,
  comes: Comes,
): Diagnostic[] {
  const lives = livesOf(corpus.parties, persons);
  const told = new Set<string>();
  const done = [
    ...ofInstruments(corpus, commencements),
    ...ofActs(corpus),
    ...ofClauses(corpus, commencements, comes),
  ];
  return done.flatMap((one) =>
    [...new Set(one.parties)].flatMap((id) => {
      const party = lives(id);
      const key = `${id} ${one.instrument}`;
      const why = party && outOfTime(party, one);
      if (!why || (one.instrument !== null && told.has(key))) return [];
      told.add(key);
      return [diagnostic(id, party.span, why, one)];
    }),
  );
}

type Life = Pick<Party, "since" | "until" | "span">;

/** From the beginning of a state under its first name until its end under the last. */
function livesOf(parties: readonly Party[], { personOf }: Persons): (id: string) => Life | undefined {
  const names = new Map<string, Party[]>();
  for (const party of parties) {
    const person = personOf(party.id);
    names.set(person, [...(names.get(person) ?? []), party]);
  }
  return (id) => {
    const own = names.get(personOf(id)) ?? [];
    const continued = new Set(own.map(({ continues }) => continues));
    const [first, last] = [own.find(({ continues }) => continues === null), own.find((party) => !continued.has(party.id))];
    return first && { since: first.since, until: last?.until ?? null, span: (last ?? first).span };
  };
} // prettier-ignore

function outOfTime({ since, until }: Life, done: Done): string | null {
  if (!done.from) return null;
  const last = done.until ?? done.from;
  if (since?.earliest != null && since.earliest > last.latest) return "was no state yet";
  if (until?.latest != null && until.latest <= done.from.earliest) return "was a state no more";
  return null;
}

function diagnostic(party: string, life: Span, why: string, { what, span }: Done): Diagnostic {
  return {
    severity: "warning",
    code: "party-out-of-time",
    message: `\`${party}\` ${why} when ${what}`,
    span,
    label: `\`${party}\` takes part`,
    related: [{ span: life, label: "whose days are said here" }],
    help: "Mend one of the days, or name the state that was there: the one that it continues or succeeds.",
  };
}

function ofInstruments({ instruments }: Corpus, commencements: Commencements): Done[] {
  return instruments.flatMap(({ id, parties, signed, span }) => {
    const inForce = commencements.get(id) ?? null;
    const one = { parties, span, instrument: id };
    return [
      { ...one, from: signed, what: `\`${id}\` was signed` },
      { ...one, from: inForce, what: `\`${id}\` took effect` },
    ];
  });
}

/** A person who acts in no office outlives the own state; an office, and a state itself, does not. */
function ofActs({ acts: { acts, mandates, occupations, claims }, offices, persons }: Corpus): Done[] {
  const isPrivate = ({ person, office, party }: Actor) =>
    office === null && persons.some((each) => each.id === person && each.party === party);
  const partyOf = (actor: Actor): string[] => {
    const party = actor.party ?? offices.find(({ id }) => id === actor.office)?.party;
    return party === undefined || isPrivate(actor) ? [] : [party];
  };
  const one = (parties: string[], dates: Dated, what: string, span: Span): Done => ({
    parties,
    from: uncertainDay(dates.from),
    until: uncertainDay(dates.until),
    what,
    span,
    instrument: null,
  });
  return [
    ...acts.map((act) => one(act.by.flatMap(partyOf), { from: act.when, until: act.until }, `\`${act.id}\` was done`, act.span)),
    ...mandates.map((mandate) => one(partyOf(mandate.by), mandate, `\`${mandate.id}\` was given`, mandate.span)),
    ...occupations.map((each) => one([each.party], each, `\`${each.id}\` began`, each.span)),
    ...claims.flatMap(({ id, holders, span }) =>
      holders.map((holder) => one(partyOf(holder.by), holder, `it held \`${id}\` to be so`, span)),
    ),
  ];
} // prettier-ignore

type Dated = Pick<Acts["mandates"][number], "from" | "until">;

function ofClauses({ instruments, network }: Corpus, commencements: Commencements, comes: Comes): Done[] {
  const ground = instruments.flatMap(({ clauses }) =>
    clauses.flatMap((clause) =>
      clause.kind === "territory" ? [{ ...clause, parties: partiesOf(clause.effect) }] : [],
    ),
  );
  const provisions = network.provisions.map((each) => ({ ...each, parties: partiesTo(each) }));
  return [...ground, ...provisions].map(({ parties, instrument, terms, span }) => {
    const inForce = commencements.get(instrument ?? "");
    const from = inForce ? beginningOf(inForce, terms, comes) : null;
    return { parties, from, what: "this took effect", span, instrument };
  });
}

/** Those to whom a clause of ground gives something, or who do something of it. */
function partiesOf(effect: Effect): readonly string[] {
  switch (effect.verb) {
    case "passes to":
    case "belongs to":
    case "remains with":
    case "share passes to":
      return [effect.to];
    case "is common to":
      return effect.parties;
    case "is left undetermined":
      return effect.alone === null ? effect.between : [effect.alone];
    case "is claimed by":
    case "is given up by":
    case "is annexed by":
      return [effect.by];
    case "is held by":
    case "is sought by":
      return [effect.by, ...(effect.jointly ?? [])];
  }
}
