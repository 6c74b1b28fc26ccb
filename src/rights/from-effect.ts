/** Provisions and the days on which they have effect -> the rights of each reading. */
import type { Corpus } from "../clauses/model.js";
import { ALWAYS, type UncertainDays } from "../chronology/uncertain-days.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { SettledEffects } from "../effect/from-acts.js";
import type { FoldedRegimes } from "../regime/from-effect.js";
import { layBurdens } from "./burdens.js";
import { deriveRights, type SharedRights } from "./derive.js";
import { provisionsOfAll } from "./heirs.js";
import { owedToEach } from "./owed.js";
import { reachesNothing } from "./reaches-nothing.js";
import type { BurdenedSpell, RightDerivation, HeldRight } from "./model.js";

export interface RightsByReading {
  readonly rights: ReadonlyMap<string, readonly HeldRight[]>;
  /** Per reading and face: the spells of the regime, with what burdens the ground. */
  readonly spells: ReadonlyMap<string, readonly (readonly BurdenedSpell[])[]>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Provisions outside any instrument (which place is a capital) hold at all times. */
export function rightsByReading(
  corpus: Pick<Corpus, "network" | "parties" | "inheritances" | "instruments">,
  { effects, persons, readings }: SettledEffects,
  regimes: FoldedRegimes["regimes"],
): RightsByReading {
  const shared: SharedRights = { graphs: new Map(), known: new Map() };
  const { network, parties, inheritances, instruments } = corpus;
  const owed = owedToEach(network.provisions, instruments, persons);
  const all = provisionsOfAll(owed.provisions, parties, inheritances, persons);
  const timeless = new Set(
    network.provisions.filter(({ instrument }) => instrument === null).map(({ id }) => id),
  );
  const daysIn = (reading: string) => (clause: string): UncertainDays =>
    timeless.has(clause) ? ALWAYS : effects.daysOf(owed.clauseOf(clause), reading); // prettier-ignore
  const written = (derivation: RightDerivation) => owed.written(all.written(derivation));
  const rightsOf = (reading: string): HeldRight[] =>
    deriveRights({ ...network, provisions: all.provisions }, all.effective(daysIn(reading)), shared).map(
      (right) => ({
        ...right,
        spells: right.spells.map((spell) => ({ ...spell, derivations: spell.derivations.map(written) })),
      }),
    );
  const rights = new Map(readings.map((reading) => [reading, rightsOf(reading)]));
  const spells = new Map(
    [...regimes].map(([reading, regime]) => {
      const own = rights.get(reading) ?? [];
      return [reading, layBurdens(regime, own, { nameOn: persons.nameOn, parties })];
    }),
  );
  const hasEffect = (clause: string) =>
    readings.some((reading) => daysIn(reading)(clause).possibly.length > 0);
  const diagnostics = reachesNothing(network, [...rights.values()].flat(), hasEffect, persons);
  return { rights, spells, diagnostics };
}
