import type { Day } from "../chronology/model.js";
import { toldDayOf } from "../chronology/uncertain.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { isSameState } from "./alike.js";
import { burdenedGround, burdensByDay, type BurdenOfGround } from "./burdened.js";
import { FindingLog, saysNothing } from "./finding.js";
import { History } from "./history.js";
import type { Holding } from "./holding.js";
import type { MovingPart } from "./movers.js";
import type { BurdenedGround, Regime, Spell, State } from "./model.js";
import { outlivedHolds, outlivedTitles } from "./outlived.js";
import { PossibleSpells } from "./possible-spells.js";
import { Remembered } from "./remembered.js";
import { StandingDays } from "./standing.js";
import type { Told } from "./telling.js";
import { partiesOf } from "./title.js";
import { tellState } from "./told.js";
import { invertedIn, unsettledOrder } from "./unsettled.js";
import { Worlds, type World, type WorldsInput } from "./worlds.js";

export type FoldInput = WorldsInput;

/**
 * Folds the instruments over the partition in their sequence; before those of its day a state takes the place of another.
 * The state of things on a day is what the clauses that have effect on that day make, applied in order:
 * a clause that loses its effect leaves the ground as though it had never been.
 * Within one instrument every clause chooses among the state of things before it, so their order does not matter.
 * Beside it are told the states in which what may have changed by that day has.
 */
export function foldRegime(input: FoldInput): { regime: Regime; diagnostics: Diagnostic[] } {
  const fold = new Fold(input);
  fold.enter(null);
  for (const day of fold.days()) {
    fold.enter(day);
    fold.imagine(day);
  }
  const regime = fold.finish();
  return { regime, diagnostics: fold.diagnostics.filter((each) => !fold.finding.disproves(each)) };
}

class Fold {
  readonly diagnostics: Diagnostic[] = [];
  readonly finding = new FindingLog();
  readonly #history: History;
  readonly #worlds: Worlds;
  readonly #possible = new PossibleSpells();
  readonly #burdens: ReadonlyMap<Day, readonly BurdenOfGround[]>;
  readonly #burdened = new Map<string, BurdenedGround>();
  readonly #standing = new StandingDays();
  /** Faces of one history share its list. */
  readonly #spells: (readonly Spell[])[];
  readonly #judged = new Set<MovingPart>();
  readonly #disputants = new Set<string>();
  /** Parts of which it is told that they may have come before another. */
  readonly #unsettled = new Set<MovingPart>();
  /** Clauses of holds that are told to outlive the title of their giver. */
  readonly #outlived = new Set<string>();
  /** Some clause could give no ground, for an error that is told. */
  #hasFailed = false;
  #now: Told;
  /** What was found last of each world. */
  readonly #imagined = new Map<string, Imagined>();

  constructor(readonly input: FoldInput) {
    this.#history = new History(input);
    this.#worlds = new Worlds(input, this.#history);
    this.#burdens = burdensByDay(input.corpus, input.effective);
    this.#now = this.#history.teller.silence();
    const { holdings } = this.#now;
    const always = { from: null, possiblyFrom: null, possiblyUntil: null, until: null };
    const states = [...new Set(holdings)].map((silence) => tellState(silence, input.reading));
    const spells = states.map((state): Spell => ({ ...always, ...state }));
    this.#spells = holdings.map(() => spells);
  } // prettier-ignore

  /** All on which something changes, or may. */
  days(): Day[] {
    const ends = this.input.corpus.parties.flatMap(({ until }) => toldDayOf(until) ?? []);
    const days = new Set([...this.#history.cuts, ...ends, ...this.#burdens.keys(), ...this.#worlds.days]);
    return [...days].sort((a, b) => a - b);
  }

  /** Brings the state of things to a day; null is before all days. */
  enter(day: Day | null): void {
    const before = this.#now;
    this.#now = this.#history.tell(day, day === null ? [] : [before]);
    this.#worlds.reconsider(before.parts.filter((part) => !this.#now.drawn.effective.has(part)));
    this.#judge();
    this.#burden(day);
    this.#record(before, day);
    if (day === null) return;
    this.#standing.record(day, this.#now.drawn.standing(this.#now.courses));
    this.diagnostics.push(
      ...outlivedHolds(this.#now.holdings, day, this.#history.teller.clauses, this.#outlived),
      ...outlivedTitles(this.#now.holdings, day, this.input.corpus.parties),
    );
  }

  finish(): Regime {
    this.diagnostics.push(...this.#worlds.tooMany());
    return {
      spells: this.#possible.among(this.#spells),
      burdened: this.#burdened,
      standing: this.#standing.told,
      disputants: this.#disputants,
    };
  }

  /**
   * A clause is judged when it first takes effect; what it meets when the past is told anew is no fault of its own. That it finds no
   * ground is not told after one that could give none for an error of its own, which may be where that ground was to come from.
   */
  #judge(): void {
    for (const { parts, diagnostics } of this.#now.remarks) {
      if (parts.some((part) => !this.#judged.has(part)))
        this.diagnostics.push(...diagnostics.filter((each) => !this.#hasFailed || !saysNothing(each)));
      for (const part of parts) this.#judged.add(part);
      this.#hasFailed ||= diagnostics.some(({ severity }) => severity === "error");
    }
  }

  /** Finds the ground of the provisions that first take effect on a day, by the lines that stand on it. */
  #burden(day: Day | null): void {
    for (const burden of (day !== null && this.#burdens.get(day)) || []) {
      const { ground, diagnostics } = burdenedGround(
        burden,
        this.#history.teller.settingOn(this.#now, day, null),
      );
      this.diagnostics.push(...diagnostics);
      if (ground) this.#burdened.set(burden.id, ground);
    }
  }

  /** Closes the spells of faces whose state or reasons changed, and opens new ones. */
  #record(before: Told, day: Day | null): void {
    const reading = this.input.persons.nameOn(this.input.reading, day);
    const lost = lostBetween(before, this.#now);
    const after = new Remembered((spells: readonly Spell[], old: Holding, holding: Holding) => {
      this.#addDisputants(holding);
      return withSpell(spells, day, { old, holding, reading, lost });
    });
    this.#now.holdings.forEach((holding, face) => {
      const old = before.holdings[face]!;
      if (holding !== old) this.#spells[face] = after.of(this.#spells[face]!, old, holding);
    });
  }

  #addDisputants({ told, ways }: Holding): void {
    for (const { held, claims } of [told, ...ways.each.map(({ had }) => had)])
      if (claims.length > 0)
        for (const title of [held, ...claims.map((claim) => claim.title)])
          for (const party of partiesOf(title)) this.#disputants.add(this.input.persons.personOf(party));
  }

  /** Tells the states of the other ways in which things may have come. Precondition: the day has been entered. */
  imagine(day: Day): void {
    const worlds = this.#worlds.on(day);
    const states = new Map(worlds.map((world) => [world, this.#statesIn(world, day)]));
    this.#possible.enter(day, worlds, (world) => states.get(world)!);
    for (const knot of new Set(worlds.map((world) => world.knot))) {
      if (!knot) continue;
      const other = worlds.filter((world) => world.knot === knot && states.get(world)!.size > 0);
      this.#worlds.settle(knot, other.length > 0);
      this.#tellUnsettled(other.map(({ key }) => this.#imagined.get(key)!.then));
    }
  } // prettier-ignore

  /** Of the worlds in which the ground is otherwise, by that in which the fewest act in another order. */
  #tellUnsettled(others: readonly Told[]): void {
    const inverted = others.flatMap(
      (then) => invertedIn(this.#now.parts, then.parts, this.#worlds.partsMeet) ?? [],
    );
    const least = inverted.sort((a, b) => a.count - b.count)[0];
    if (!least || this.#unsettled.has(least.later)) return;
    this.#unsettled.add(least.later);
    const { instruments } = this.input.corpus;
    this.diagnostics.push(unsettledOrder(least, (of) => instruments.find(({ id }) => id === of)!.span));
  }

  /** Of faces that are not as they are told. */
  #statesIn(world: World, day: Day): States {
    const reading = this.input.persons.nameOn(this.input.reading, day);
    const then = world.tell(this.#now);
    this.finding.note(then);
    const last = this.#imagined.get(world.key);
    if (last?.now === this.#now && last.then === then && last.reading === reading) return last.states;
    const lost = lostBetween(this.#now, then);
    const otherwise = new Remembered((told: Holding, holding: Holding): State | null => {
      this.#addDisputants(holding);
      const state = tellState(holding, reading);
      if (isSameState(state, tellState(told, reading))) return null;
      return { ...state, because: withExpiry(state, told.told.clause?.id, lost) };
    });
    const states = new Map<number, State>();
    then.holdings.forEach((holding, face) => {
      const told = this.#now.holdings[face]!;
      const state = holding === told ? null : otherwise.of(told, holding);
      if (state) states.set(face, state);
    });
    this.#imagined.set(world.key, { now: this.#now, then, reading, states });
    return states;
  }
}

type States = ReadonlyMap<number, State>;

interface Imagined {
  readonly now: Told;
  readonly then: Told;
  readonly reading: string;
  readonly states: States;
}

interface Changed {
  readonly old: Holding;
  readonly holding: Holding;
  readonly reading: string;
  readonly lost: ReadonlySet<string>;
}

/** The same list, where what is told and its reasons stay. */
function withSpell(spells: readonly Spell[], day: Day | null, { old, holding, reading, lost }: Changed) {
  const [now, then] = [tellState(holding, reading), tellState(old, reading)];
  if (holding.told.clause?.id === old.told.clause?.id && isSame(now, then)) return spells;
  const last = spells.at(-1)!;
  const closed = last.from === day ? [] : [{ ...last, until: day }];
  const because = withExpiry(now, old.told.clause?.id, lost);
  const opened: Spell = { from: day, possiblyFrom: day, possiblyUntil: day, until: null, ...now, because };
  return [...spells.slice(0, -1), ...closed, opened];
}

const lostBetween = (before: Told, now: Told): ReadonlySet<string> =>
  new Set(before.parts.filter((part) => !now.drawn.effective.has(part)).map(({ id }) => id));

/** With the end of the clause that had given it, where that is among those that were lost. */
const withExpiry = ({ because }: State, clause: string | undefined, lost: ReadonlySet<string>) =>
  clause !== undefined && lost.has(clause) ? [...because, { clause, rule: "expiry" as const }] : because;

/** The same for the same reasons. */
function isSame(a: State, b: State): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
