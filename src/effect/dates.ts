/** The dates on which effects hang, and the same corpus with other days in their place. */
import type { DayRange } from "../chronology/model.js";
import { uncertainDay, type UncertainDay } from "../chronology/uncertain.js";
import type { Act, Doing } from "../clauses/acts-model.js";
import type { Clause, Commencement, Corpus, Inheritance, Instrument, Party } from "../clauses/model.js";
import type { Provision } from "../clauses/rights-model.js";
import type { Terms, Until } from "../clauses/terms-model.js";

export interface Dated {
  readonly corpus: Corpus;
  readonly acts: readonly Act[];
}

/**
 * Days in the place of a date as it is written; a day may be a moment (`chronology/moments.ts`).
 */
export type ChosenDays = ReadonlyMap<DayRange, UncertainDay>;

export const withChosenDays = (dated: Dated, chosen: ChosenDays): Dated =>
  replaceDates(dated, (date) => ({ ...date, ...chosen.get(date) }));

/** Those that leave more than one day open, and that something hangs on. A date that is used twice is one. */
export function openDates(dated: Dated): DayRange[] {
  const open = new Set<DayRange>();
  const awaited = awaitedActs(dated.corpus);
  const acts = dated.acts.filter((act) => awaited.has(act.id) || doesSomething(act));
  replaceDates({ ...dated, acts }, (date) => {
    const day = uncertainDay(date);
    if (day && day.earliest < day.latest) open.add(date);
    return date;
  });
  return [...open];
}

const DOES_NOTHING: ReadonlySet<Doing> = new Set(["drafts", "signs", "proclaims", "contests", "touches"]);

/** Whether some clause may have effect, or lose it, by what the act does. */
const doesSomething = ({ kind, targets }: Act): boolean =>
  kind === "war" || targets.some(({ doing }) => !DOES_NOTHING.has(doing));

/** Those for which some clause waits. */
function awaitedActs({ instruments, network }: Corpus): ReadonlySet<string> {
  const clauses = instruments.flatMap((instrument) => instrument.clauses);
  const terms = [...clauses, ...network.provisions].flatMap((each) => ("terms" in each && each.terms) || []);
  const occurrences = terms.flatMap(({ once, until }) => [
    ...once,
    ...until.flatMap((each) => (each.form === "occurrences" ? each.all : [])),
  ]);
  return new Set(occurrences.flatMap(({ kind, id }) => (kind === "act" ? [id] : [])));
}

type Replace = <T extends DayRange>(date: T) => T;

function replaceDates({ corpus, acts }: Dated, replace: Replace): Dated {
  const maybe = <T extends DayRange>(date: T | null): T | null => date && replace(date);
  const { network } = corpus;
  return {
    corpus: {
      ...corpus,
      parties: corpus.parties.map((party): Party => ({
        ...party,
        since: maybe(party.since),
        until: maybe(party.until),
      })),
      inheritances: corpus.inheritances.map((each): Inheritance => ({ ...each, since: replace(each.since) })),
      instruments: corpus.instruments.map((each) => replaceOfInstrument(each, replace)),
      network: {
        ...network,
        provisions: network.provisions.map((each): Provision => ({
          ...each,
          terms: each.terms && replaceOfTerms(each.terms, replace),
        })),
      },
    },
    acts: acts.map((act): Act => ({ ...act, when: maybe(act.when), until: maybe(act.until) })),
  };
}

function replaceOfInstrument(instrument: Instrument, replace: Replace): Instrument {
  const { signed, commencement, clauses } = instrument;
  return {
    ...instrument,
    signed: signed && replace(signed),
    commencement: replaceOfCommencement(commencement, replace),
    clauses: clauses.map((clause): Clause =>
      clause.kind === "territory" && clause.terms
        ? { ...clause, terms: replaceOfTerms(clause.terms, replace) }
        : clause,
    ),
  };
}

const replaceOfCommencement = (rule: Commencement, replace: Replace): Commencement =>
  rule.form === "on day" ? { ...rule, date: replace(rule.date) } : rule;

function replaceOfTerms(terms: Terms, replace: Replace): Terms {
  const until = terms.until.map((each): Until =>
    each.form === "day" ? { ...each, date: replace(each.date) } : each,
  );
  return { ...terms, since: terms.since && replace(terms.since), until };
}
