/** The clause tree and all acts -> the days on which each clause has effect, in each reading. */
import type { Act, Actor } from "../clauses/acts-model.js";
import type { Clause, Corpus, Instrument } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { checkEffect } from "./check.js";
import { checkOrder } from "./check-order.js";
import { checkParties } from "./check-parties.js";
import { checkTerms, type Termed } from "./check-terms.js";
import { withChosenDays, type ChosenDays, type Dated } from "./dates.js";
import { settleCommencements } from "./commencement.js";
import { readEffects } from "./effects.js";
import { livesOf } from "./lives.js";
import { personsOf, type Persons } from "./persons.js";
import { occurrencesOf } from "./occurrences.js";
import { EDITORIAL, type Commencements, type Effects, type Life } from "./model.js";
import { subjectsOf } from "./subjects.js";

export interface SettledEffects {
  readonly effects: Effects;
  /** Which parties are one state: everything in `effects` goes by persons. */
  readonly persons: Persons;
  /** By what the corpus says, of all its instruments, left out or not. */
  readonly asWritten: Effects["commencements"];
  /** `editorial`, then each party to an instrument that says whose ground is, or that rejects a clause. */
  readonly readings: readonly string[];
  readonly lives: readonly Life[];
  /** What all this was settled from: without what was left out. */
  readonly dated: Dated;
  readonly diagnostics: readonly Diagnostic[];
}

/** `acts`: those that were not left out, signatures included. `without`: instruments as though they had never been. */
export function settleEffects(
  corpus: Corpus,
  acts: readonly Act[],
  without: ReadonlySet<string>,
): SettledEffects {
  const written = corpus.acts.acts;
  const asWritten = settleCommencements(corpus.instruments, written);
  const persons = personsOf(corpus.parties);
  const comes = occurrencesOf(written, asWritten);
  const diagnostics = [
    ...checkEffect(corpus.instruments, asWritten),
    ...checkOrder(corpus.instruments, written, asWritten),
    ...checkTerms(termedClauses(corpus, asWritten), comes),
    ...checkParties(corpus, persons, asWritten, comes),
  ];
  const kept = { ...corpus, instruments: corpus.instruments.filter(({ id }) => !without.has(id)) };
  const effects = effectsOf(kept, acts, persons);
  const readings = readingsOf(corpus, kept.instruments, effects, persons);
  return {
    effects,
    persons,
    asWritten,
    readings,
    lives: livesOf(effects, readings),
    dated: { corpus: kept, acts },
    diagnostics,
  };
}

/** What would follow if some dates that are left open were these days. */
export function effectsIf(chosen: ChosenDays, dated: Dated): Pick<SettledEffects, "effects" | "persons"> {
  const { corpus, acts } = withChosenDays(dated, chosen);
  const persons = personsOf(corpus.parties);
  return { effects: effectsOf(corpus, acts, persons), persons };
}

function effectsOf(corpus: Corpus, acts: readonly Act[], persons: Persons): Effects {
  return readEffects({
    subjects: subjectsOf(corpus, persons),
    acts: acts.map((act) => ({ ...act, by: act.by.map((actor) => ofPerson(actor, persons)) })),
    readingTexts: corpus.readingTexts.map((each) => ({ ...each, reading: persons.personOf(each.reading) })),
    inheritances: corpus.inheritances.map((each) => ({ ...each, notFor: each.notFor.map(persons.personOf) })),
  });
}

function termedClauses({ instruments, network }: Corpus, asWritten: Commencements): Termed[] {
  const clauses = instruments.flatMap(({ clauses }) =>
    clauses.flatMap((clause) => (clause.kind === "territory" ? [clause] : [])),
  );
  return [...clauses, ...network.provisions].map(({ instrument, terms, span }) => ({
    inForce: asWritten.get(instrument ?? "") ?? null,
    terms,
    span,
  }));
}

/** An actor whose party goes by the first of its names. */
const ofPerson = (actor: Actor, { personOf }: Persons): Actor => ({
  ...actor,
  party: actor.party === null ? null : personOf(actor.party),
});

/** Whether somebody has something of the ground by it: what is only sought leaves no room for readings. */
const settlesGround = (clause: Clause): boolean =>
  clause.kind === "territory" && clause.effect.verb !== "is sought by";

function readingsOf(
  corpus: Corpus,
  kept: readonly Instrument[],
  { deeds }: Effects,
  { personOf }: Persons,
): string[] {
  const holders = new Set([
    ...kept
      .filter(({ clauses }) => clauses.some(settlesGround))
      .flatMap(({ parties }) => parties.map(personOf)),
    ...corpus.inheritances.flatMap(({ notFor }) => notFor.map(personOf)),
    ...deeds.flatMap(({ doing, parties }) => (doing === "rejects" ? parties : [])),
    ...corpus.readingTexts.map(({ reading }) => personOf(reading)),
  ]);
  return [EDITORIAL, ...corpus.parties.map(({ id }) => id).filter((id) => holders.has(id))];
}
