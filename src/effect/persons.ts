/** Which names are names of one state, and which of them it has on a day. */
import type { Day, DayRange } from "../chronology/model.js";
import { toldDayOf } from "../chronology/uncertain.js";

/** A party as the corpus or an atlas has it. */
interface NamedState {
  readonly id: string;
  readonly continues: string | null;
  readonly since: DayRange | null;
}

export interface Persons {
  /** The state that goes by this name: the first name that it ever had. */
  readonly personOf: (party: string) => string;
  /** The name of the same state on a day, as told; null: its first. */
  readonly nameOn: (party: string, day: Day | null) => string;
}

/** Asked with every question: made once for each list. */
const known = new WeakMap<readonly NamedState[], Persons>();

/** Parties that continue one another in a circle are an error, told elsewhere: each is then a state. */
export function personsOf(parties: readonly NamedState[]): Persons {
  const persons = known.get(parties) ?? readPersons(parties);
  known.set(parties, persons);
  return persons;
}

function readPersons(parties: readonly NamedState[]): Persons {
  const byId = new Map(parties.map((party) => [party.id, party]));
  const later = new Map<string, NamedState>();
  for (const party of parties) if (party.continues !== null) later.set(party.continues, party);
  const personOf = (id: string): string => {
    let first = id;
    const seen = new Set([id]);
    for (
      let before = byId.get(id)?.continues;
      before && !seen.has(before);
      before = byId.get(before)?.continues
    ) {
      seen.add(before);
      first = before;
    }
    return first;
  };
  const nameOn = (id: string, day: Day | null): string => {
    let name = personOf(id);
    if (day === null) return name;
    const seen = new Set([name]);
    for (let next = later.get(name); next && !seen.has(next.id) && (toldDayOf(next.since) ?? Infinity) <= day; next = later.get(name)) {
      name = next.id;
      seen.add(name);
    }
    return name;
  }; // prettier-ignore
  return { personOf, nameOn };
}
