/** States that faces may have beside the told ones, and for how long. */
import type { Day } from "../chronology/model.js";
import { isSameState, stateKey } from "./alike.js";
import { WITHOUT_END, type Spell, type State } from "./model.js";
import type { World } from "./worlds.js";

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

  /** Days come in their order. `statesOf`: of the faces that are otherwise in some than told. */
  enter(day: Day, worlds: readonly World[], statesOf: (world: World) => ReadonlyMap<number, State>): void {
    const now = new Map<string, Possible>();
    for (const world of worlds)
      for (const [face, state] of statesOf(world)) {
        const key = `${face} ${stateKey(state)}`;
        const known = now.get(key) ?? this.#open.get(key);
        const told = Math.min(world.told, known?.told ?? Infinity);
        now.set(key, { face, state, from: known?.from ?? day, told });
      }
    for (const [key, each] of this.#open) if (!now.has(key)) this.#close(each, day);
    this.#open = now;
  }

  #close(possible: Possible, until: Day): void {
    const { face } = possible;
    this.#closed.set(face, [...(this.#closed.get(face) ?? []), { ...possible, until }]);
  }

  /**
   * Nothing later is told: what is open may hold for ever. What is told later may hold before; what is told of no day is
   * a spell of none, before what is told of its own.
   */
  among(told: readonly (readonly Spell[])[]): readonly (readonly Spell[])[] {
    this.enter(WITHOUT_END, [], () => new Map());
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
  from: Math.max(told, from),
  possiblyFrom: from,
  possiblyUntil: until,
  until: Math.max(told, from),
});
