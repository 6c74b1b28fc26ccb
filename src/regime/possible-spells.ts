/** States that faces may have beside the told ones, and for how long. */
import type { Day } from "../chronology/model.js";
import { isSameState, stateKey } from "./alike.js";
import type { Spell, State } from "./model.js";
import type { Possibility } from "./pending.js";

/** It may hold on the days from `from` (inclusive) until it was `closed` (exclusive). */
interface Possible {
  readonly face: number;
  readonly state: State;
  readonly from: Day;
  /** The day on which what brings it about is told. */
  readonly told: Day;
}

type Closed = Possible & { readonly until: Day };

export class PossibleSpells {
  /** By face and state. */
  #open = new Map<string, Possible>();
  readonly #closed = new Map<number, Closed[]>();

  /** Days come in their order. `statesOf`: of the faces that some way leaves otherwise than told. */
  enter(
    day: Day,
    ways: readonly Possibility[],
    statesOf: (way: Possibility) => ReadonlyMap<number, State>,
  ): void {
    const now = new Map<string, Possible>();
    for (const way of ways)
      for (const [face, state] of statesOf(way)) {
        const key = `${face} ${stateKey(state)}`;
        const known = now.get(key) ?? this.#open.get(key);
        const told = Math.min(way.told, now.get(key)?.told ?? Infinity);
        now.set(key, { face, state, from: known?.from ?? day, told });
      }
    for (const [key, each] of this.#open) if (!now.has(key)) this.#close(each, day);
    this.#open = now;
  }

  #close(possible: Possible, until: Day): void {
    const { face } = possible;
    this.#closed.set(face, [...(this.#closed.get(face) ?? []), { ...possible, until }]);
  }

  /** What is told later may hold before; what is told of no day is a spell of none, before what is told of its own. */
  among(told: readonly (readonly Spell[])[]): readonly (readonly Spell[])[] {
    return told.map((spells, face) => {
      const possible = this.#closed.get(face);
      return possible ? withPossible(spells, possible) : spells;
    });
  }
}

function withPossible(spells: readonly Spell[], possible: readonly Closed[]): Spell[] {
  const isToldThen = (spell: Spell, { state, until }: Closed) =>
    spell.from === until && isSameState(spell, state);
  const told = spells.map((spell) => {
    const before = possible.filter((each) => isToldThen(spell, each)).map(({ from }) => from);
    return before.length > 0 ? { ...spell, possiblyFrom: Math.min(...before) } : spell;
  });
  const never = possible.filter((each) => !spells.some((spell) => isToldThen(spell, each))).map(toldOfNoDay);
  const order = (spell: Spell) => [spell.from ?? -Infinity, spell.from === spell.until ? 0 : 1] as const;
  return [...told, ...never].sort((a, b) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1]);
}

const toldOfNoDay = ({ state, from, until, told }: Closed): Spell => ({
  ...state,
  from: told,
  possiblyFrom: from,
  possiblyUntil: until,
  until: told,
});
