/** What is owed on some ground, to each of those to whom it is owed. */
import type { Instrument } from "../clauses/model.js";
import type { Burden, Provision } from "../clauses/rights-model.js";
import type { Persons } from "../effect/persons.js";
import type { Applied, RightDerivation } from "./model.js";

/** Provisions as the rules apply them, and the clause of each. */
export interface Owed {
  readonly provisions: readonly Applied[];
  readonly clauseOf: (id: string) => string;
  /** A derivation by the clauses of the corpus. */
  readonly written: (derivation: RightDerivation) => RightDerivation;
}

export function owedToEach(
  provisions: readonly Provision[],
  instruments: readonly Instrument[],
  persons: Persons,
): Owed {
  const clauses = new Map<string, string>();
  const clauseOf = (id: string) => clauses.get(id) ?? id;
  const applied = provisions.flatMap((provision): Applied[] => {
    if (provision.kind !== "burden") return [provision];
    return towardsWhom(provision, instruments, persons).map((grantor) => {
      const { selector: _, towards: __, ...base } = provision;
      const id = `${provision.id}>${grantor}`;
      clauses.set(id, provision.id);
      return { ...base, id, kind: "grant", grantor, places: [{ sort: "clause", id: provision.id }] };
    });
  });
  return {
    provisions: applied,
    clauseOf,
    written: ({ chain, via }) => ({ chain: chain.map((link) => ({ ...link, clause: clauseOf(link.clause) })), via }),
  };
} // prettier-ignore

/** Those whom it names, or the other parties of its instrument: states, each once. */
function towardsWhom(
  { towards, instrument, holder }: Pick<Burden, "towards" | "instrument" | "holder">,
  instruments: readonly Instrument[],
  { personOf }: Pick<Persons, "personOf">,
): string[] {
  const parties = instruments.find(({ id }) => id === instrument)?.parties ?? [];
  const all = new Set((towards.length > 0 ? towards : parties).map(personOf));
  all.delete(personOf(holder));
  return [...all];
}
