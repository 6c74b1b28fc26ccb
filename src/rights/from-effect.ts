/** Provisions and the days on which they have effect -> the rights of each reading. */
import type { Corpus } from "../clauses/model.js";
import { ALWAYS, type UncertainDays } from "../chronology/uncertain-days.js";
import type { SettledEffects } from "../effect/from-acts.js";
import { deriveRights, type SharedRights } from "./derive.js";
import { provisionsOfAll } from "./heirs.js";
import type { HeldRight } from "./model.js";

export interface RightsByReading {
  readonly rights: ReadonlyMap<string, readonly HeldRight[]>;
}

/** Provisions outside any instrument (which place is a capital) hold at all times. */
export function rightsByReading(
  { network, parties, inheritances }: Pick<Corpus, "network" | "parties" | "inheritances">,
  { effects, persons, readings }: SettledEffects,
): RightsByReading {
  const shared: SharedRights = { graphs: new Map(), known: new Map() };
  const all = provisionsOfAll(network.provisions, parties, inheritances, persons);
  const timeless = new Set(
    network.provisions.filter(({ instrument }) => instrument === null).map(({ id }) => id),
  );
  const daysIn = (reading: string) => (clause: string): UncertainDays =>
    timeless.has(clause) ? ALWAYS : effects.daysOf(clause, reading); // prettier-ignore
  const rightsOf = (reading: string): HeldRight[] =>
    deriveRights({ ...network, provisions: all.provisions }, all.effective(daysIn(reading)), shared).map(
      (right) => ({
        ...right,
        spells: right.spells.map((spell) => ({ ...spell, derivations: spell.derivations.map(all.written) })),
      }),
    );
  return { rights: new Map(readings.map((reading) => [reading, rightsOf(reading)])) };
}
