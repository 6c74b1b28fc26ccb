/** Acts, force and rights -> the part of the atlas that holds them. */
import { findExcesses } from "../acts/authority.js";
import { checkActs } from "../acts/check.js";
import { inOrder, signatureActs } from "../acts/signatures.js";
import type { Act, Acts, Occupation } from "../clauses/acts-model.js";
import type { Clause, Corpus } from "../clauses/model.js";
import type { Interval } from "../chronology/interval.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";
import { settleForce } from "../effect/from-clauses.js";
import { effective, type Force } from "../effect/life.js";
import { EDITORIAL } from "../effect/model.js";
import { settleCommencements } from "../effect/commencement.js";
import type { UncertainDay } from "../chronology/uncertain.js";
import { lifeOf } from "../effect/ask.js";
import type { Gazetteer } from "../gazetteer/model.js";
import { deriveRights, type SharedRights } from "../rights/derive.js";
import type { Derivation, Effective } from "../rights/model.js";
import type { Where } from "./model.js";
import type {
  AtlasDerivation,
  AtlasExcess,
  AtlasLife,
  AtlasRight,
  AtlasActs,
  AtlasEffect,
  AtlasRights,
  AtlasSays,
  Placed,
} from "./acts-model.js";

/** What the acts settle before the regime is folded: force, and so the days of each clause in each reading. */
export interface Settled {
  readonly acts: Acts;
  readonly force: Force;
  /** The day on which each instrument takes effect, whether it is left out or not. */
  readonly commencements: ReadonlyMap<string, UncertainDay | null>;
  /** `editorial`, then each party to an instrument that says whose ground is, or that rejects a clause. */
  readonly readings: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export function settle(corpus: Corpus, without: ReadonlySet<string> = new Set()): Settled {
  const instruments = corpus.instruments.filter(({ id }) => !without.has(id));
  const world = corpus.acts;
  const acts = { ...world, acts: inOrder([...world.acts, ...signatureActs(instruments)]) };
  const force = settleForce(corpus, acts.acts, without);
  const holders = instruments
    .filter(({ clauses }) => clauses.some((clause) => clause.kind === "territory"))
    .flatMap(({ parties }) => parties)
    .concat(force.deeds.flatMap(({ doing, parties }) => (doing === "rejects" ? parties : [])));
  const readings = [EDITORIAL, ...corpus.parties.map(({ id }) => id).filter((id) => holders.includes(id))];
  const { days: commencements, diagnostics } = settleCommencements(corpus.instruments, world.acts);
  return { acts, force, commencements, readings, diagnostics: [...checkActs(acts), ...diagnostics] };
}

/** Days on which a territorial clause has effect in a reading, within what its own `until` leaves. */
export function effectiveIn(settled: Settled, reading: string): (clause: Clause) => readonly Interval[] {
  return (clause) => effective(settled.force, clause.id, reading);
}

/** Whether a reading has any clause of ground on other days than the editorial one. */
export function readsOtherwise(settled: Settled, corpus: Corpus, reading: string): boolean {
  const clauses = corpus.instruments.flatMap((instrument) => instrument.clauses);
  const days = (clause: Clause, by: string): string =>
    JSON.stringify(effective(settled.force, clause.id, by));
  return clauses.some((clause) => days(clause, reading) !== days(clause, EDITORIAL));
}

/** At most so many derivations of a right are packed; `more` says when some were not. */
const MOST_DERIVATIONS = 4;

export function assembleBeside(
  corpus: Corpus,
  settled: Settled,
  gazetteer: Gazetteer,
  where: (span: Span) => Where,
): AtlasActs & AtlasEffect & AtlasRights & AtlasSays {
  const { acts } = settled;
  const placed = <T extends { readonly span: Span }>({ span, ...rest }: T) =>
    ({ ...rest, where: where(span) }) as unknown as Placed<T>;
  return {
    persons: corpus.persons.map(({ id, name, names, party }) => ({ id, name, names, party })),
    offices: corpus.offices.map(({ id, name, names, party }) => ({
      id,
      name,
      names,
      party,
      over: acts.officeScopes.find((scopes) => scopes.office === id)?.over ?? [],
    })),
    countries: acts.countries.map(placed),
    acts: acts.acts.map(placed),
    tenures: acts.tenures.map(placed),
    mandates: acts.mandates.map(placed),
    claims: acts.claims.map(placed),
    occupations: acts.occupations.map((occupation) => ({
      ...placed(occupation),
      coordinates: occupiedGround(occupation, gazetteer),
    })),
    lifetimes: acts.lifetimes.map(placed),
    excesses: excesses(acts),
    lives: settled.readings.flatMap((reading) => lives(settled.force, reading)),
    rightKinds: corpus.network.rights.map(placed),
    holderClasses: corpus.network.holders.map(placed),
    placeSorts: corpus.network.sorts.map(placed),
    provisions: corpus.network.provisions.map((provision) => placed(provision)),
    ...rightsByReading(corpus, settled),
    textNotes: corpus.textNotes.map(placed),
    says: corpus.says.map(placed),
  };
}

function excesses(acts: Acts): AtlasExcess[] {
  return findExcesses(acts).map(({ act, actor, scope, kind, bounds, approvedBy, disownedBy }) => ({
    act: act.id,
    actor,
    scope,
    kind,
    mandates: bounds.flatMap((bound) => (bound.kind === "mandate" ? [bound.mandate.id] : [])),
    tenures: bounds.flatMap((bound) => (bound.kind === "office" ? [acts.tenures.indexOf(bound.tenure)] : [])),
    approvedBy: idOf(approvedBy),
    disownedBy: idOf(disownedBy),
  }));
}

const idOf = (act: Act | null): string | null => act?.id ?? null;

/** Lives of each instrument, of each of its articles that has clauses, and of each labelled clause. */
function lives(force: Force, reading: string): AtlasLife[] {
  return force.input.subjects.flatMap((subject) => {
    const articles = [...new Set(subject.clauses.map(({ article }) => article))].filter(
      (one) => one !== null,
    );
    const labels = subject.clauses.flatMap(({ label, article }) =>
      label === null ? [] : [{ article, clause: label }],
    );
    const parts = [
      { article: null, clause: null },
      ...articles.map((article) => ({ article, clause: null })),
      ...labels,
    ];
    return parts.map(({ article, clause }) => {
      const target = { instrument: subject.id, article, clause };
      return { ...target, reading, spells: lifeOf(force, subject, target, reading) };
    });
  });
}

function rightsByReading(
  corpus: Corpus,
  { force, readings }: Settled,
): Pick<AtlasRights, "rights" | "rightDerivations"> {
  const shared: SharedRights = { graphs: new Map(), known: new Map() };
  const derivations: AtlasDerivation[] = [];
  const indices = new Map<string, number>();
  const indexOf = ({ chain, via }: Derivation): number => {
    const packed = { chain: chain.map(({ clause, rule }) => [clause, rule] as const), via };
    const key = JSON.stringify(packed);
    const index = indices.get(key) ?? derivations.push(packed) - 1;
    indices.set(key, index);
    return index;
  };
  const rights = readings.flatMap((reading) =>
    deriveRights(corpus.network, daysOf(corpus, force, reading), shared).map(
      ({ spells, ...identity }): AtlasRight => ({
        ...identity,
        reading,
        spells: spells.map(({ from, until, derivations: found, more }) => ({
          from,
          until,
          derivations: found.slice(0, MOST_DERIVATIONS).map(indexOf),
          more: more || found.length > MOST_DERIVATIONS,
        })),
      }),
    ),
  );
  return { rights, rightDerivations: derivations };
}

/** Provisions outside any instrument (which place is a capital) hold at all times. */
function daysOf(corpus: Corpus, force: Force, reading: string): Effective {
  const known = new Map<string, readonly Interval[]>(
    corpus.network.provisions.map(({ id, instrument }) => [
      id,
      instrument === null ? [{ from: null, until: null }] : effective(force, id, reading),
    ]),
  );
  return (clause) => known.get(clause) ?? [];
}

/** The point, or the stretch of river between two places, that is held; lon, lat pairs. */
function occupiedGround({ ground }: Occupation, gazetteer: Gazetteer): number[] {
  if (ground.form === "at") {
    const place = gazetteer.places.get(ground.place);
    return place ? [place.at.lon, place.at.lat] : [];
  }
  const river = gazetteer.rivers.get(ground.river)?.chain.vertices ?? [];
  const nearest = (id: string | null, otherwise: number): number => {
    const place = id === null ? undefined : gazetteer.places.get(id)?.at;
    if (!place) return otherwise;
    const distances = river.map(({ lon, lat }) => {
      const east = (lon - place.lon) * Math.cos((place.lat * Math.PI) / 180);
      return east * east + (lat - place.lat) ** 2;
    });
    return distances.indexOf(Math.min(...distances));
  };
  const [a, b] = [nearest(ground.from, 0), nearest(ground.to, river.length - 1)];
  return river.slice(Math.min(a, b), Math.max(a, b) + 1).flatMap(({ lon, lat }) => [lon, lat]);
}
