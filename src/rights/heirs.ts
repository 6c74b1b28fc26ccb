/** Provisions by the states that they bind: under their first names, while they live, and for their heirs. */
import { uncertainDaysBetween, intersectDays, type UncertainDays } from "../chronology/uncertain-days.js";
import { toldDayOf, uncertainDay } from "../chronology/uncertain.js";
import type { Inheritance, Party } from "../clauses/model.js";
import { partiesTo } from "../clauses/partners.js";
import type { Persons } from "../effect/persons.js";
import type { Applied, RightDerivation, Effective, ChainLink } from "./model.js";

/** Provisions for all whom they bind, the days of each, and the chains that they stand in. */
export interface ProvisionsOfAll {
  readonly provisions: readonly Applied[];
  /** In a reading, from the days of the clauses and inheritances themselves. */
  readonly effective: (own: Effective) => Effective;
  /** A derivation by the clauses of the corpus: an heir's stands on the clause and on the inheritance. */
  readonly written: (derivation: RightDerivation) => RightDerivation;
}

/** A provision for an heir: `clause`, for whom the inheritance names. */
interface Inherited {
  readonly clause: string;
  readonly by: Inheritance;
}

export function provisionsOfAll(
  own: readonly Applied[],
  parties: readonly Party[],
  inheritances: readonly Inheritance[],
  { personOf }: Persons,
): ProvisionsOfAll {
  const inherited = new Map<string, Inherited>();
  const provisions = own.map((provision) => withParties(provision, personOf));
  const successions = inheritances.filter(({ form }) => form === "succeeds");
  for (const by of [...successions].sort((a, b) => (toldDayOf(a.since) ?? 0) - (toldDayOf(b.since) ?? 0))) {
    const [of, heir] = [personOf(by.of), personOf(by.heir)];
    for (const provision of [...provisions]) {
      const { instrument } = provision;
      const passes = by.treaties === null || (instrument !== null && by.treaties.includes(instrument));
      if (!passes || !partiesTo(provision).includes(of)) continue;
      const id = `${provision.id}@${by.id}`;
      inherited.set(id, { clause: provision.id, by });
      provisions.push({ ...withParties(provision, (party) => (party === of ? heir : party)), id });
    }
  }
  const daysOf = (id: string, days: Effective): UncertainDays => {
    const from = inherited.get(id);
    return from ? intersectDays(daysOf(from.clause, days), days(from.by.id)) : days(id);
  };
  const lives = livesOf(parties, personOf);
  const bound = new Map(provisions.map((provision) => [provision.id, partiesTo(provision)]));
  return {
    provisions,
    effective: (days) => (id) =>
      (bound.get(id) ?? []).reduce((left, party) => intersectDays(left, lives.get(party) ?? left), daysOf(id, days)),
    written: ({ chain, via }) => ({ chain: chain.flatMap((link) => writtenLinks(link, inherited)), via }),
  };
} // prettier-ignore

/** Until when the states live that are said to end, and that none continues. */
function livesOf(parties: readonly Party[], personOf: Persons["personOf"]): Map<string, UncertainDays> {
  const continued = new Set(parties.map(({ continues }) => continues));
  const last = parties.filter(({ id }) => !continued.has(id));
  return new Map(
    last.flatMap(({ id, until }) => {
      const end = uncertainDay(until);
      return end ? [[personOf(id), uncertainDaysBetween(null, end)] as const] : [];
    }),
  );
}

function writtenLinks(link: ChainLink, inherited: ReadonlyMap<string, Inherited>): ChainLink[] {
  const from = inherited.get(link.clause);
  if (!from) return [link];
  const { id, text } = from.by;
  const succession = { clause: id, instrument: null, article: null, text, rule: "succession" };
  return [...writtenLinks({ ...link, clause: from.clause }, inherited), succession];
}

function withParties(provision: Applied, name: (party: string) => string): Applied {
  switch (provision.kind) {
    case "grant":
      return { ...provision, holder: name(provision.holder), grantor: name(provision.grantor) };
    case "favour":
      return { ...provision, beneficiary: name(provision.beneficiary), grantor: name(provision.grantor) };
    case "reciprocity":
      return { ...provision, between: [name(provision.between[0]), name(provision.between[1])] };
    case "site":
      return { ...provision, party: name(provision.party) };
  }
}
