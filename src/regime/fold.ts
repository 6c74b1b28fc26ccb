import type { Burden } from "../clauses/rights-model.js";
import { cutDays, holds, type Interval } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import { isTold, type UncertainDays } from "../chronology/uncertain-days.js";
import { toldDay, toldDayOf } from "../chronology/uncertain.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { isSameState } from "./alike.js";
import { burdenedGround, burdensByDay } from "./burdened.js";
import type { Holding } from "./holding.js";
import { moversOf, type Part } from "./movers.js";
import type { BurdenedGround, Regime, Spell, State } from "./model.js";
import { outlivedHolds, outlivedTitles } from "./outlived.js";
import { PendingChanges, type Possibility } from "./pending.js";
import { PossibleSpells } from "./possible-spells.js";
import { Remembered } from "./remembered.js";
import { DrawnLines, StandingDays, writtenLines, type WrittenLine } from "./standing.js";
import { Teller, type Told, type TellingInput } from "./telling.js";
import { partiesOf } from "./title.js";
import { tellState } from "./told.js";

export interface FoldInput extends TellingInput {
  /** `editorial`, or the party whose reading it is. */
  readonly reading: string;
  /** The days on which a clause has effect, or one state stands in the place of another, in that reading. */
  readonly effective: (part: Part | Burden) => UncertainDays;
  /** The days on which a line stands, unless a clause ends it. */
  readonly daysOfLine: (line: string) => UncertainDays;
}

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
  return { regime: fold.finish(), diagnostics: fold.diagnostics };
}

/** What the clauses with effect on a day make of each face, what came before them left aside. */
export function stateOn(input: FoldInput, day: Day): readonly State[] {
  const fold = new Fold(input);
  fold.enter(null);
  fold.enter(day);
  return fold.told();
}

class Fold {
  readonly diagnostics: Diagnostic[] = [];
  readonly #teller: Teller;
  /** One entry for each spell of effect of each clause. */
  readonly #intervals: readonly (Interval & { readonly part: Part })[];
  readonly #lines: readonly WrittenLine[];
  readonly #pending: PendingChanges;
  readonly #possible: PossibleSpells;
  readonly #burdens: ReadonlyMap<Day, readonly Burden[]>;
  readonly #burdened = new Map<string, BurdenedGround>();
  readonly #standing = new StandingDays();
  /** Faces of one history share its list. */
  readonly #spells: (readonly Spell[])[];
  readonly #judged = new Set<Part>();
  readonly #disputants = new Set<string>();
  /** Clauses of holds that are told to outlive the title of their giver. */
  readonly #outlived = new Set<string>();
  #now: Told;
  #today: Day | null = null;
  /** What was told, and what was pending, when states were imagined last. */
  #imagined: { readonly told: Told | null; readonly key: string } = { told: null, key: "" };

  constructor(readonly input: FoldInput) {
    const { corpus, sequence, effective, commencements } = input;
    const movers = moversOf(corpus.inheritances, sequence, effective, ({ id }) => toldDay(commencements.get(id)!));
    this.#teller = new Teller(input, movers, (party, days) => this.#facesHeld(party, days));
    this.#intervals = movers.flatMap(({ parts }) =>
      parts.flatMap((part) => effective(part).told.map((interval) => ({ ...interval, part }))),
    );
    this.#lines = writtenLines(corpus, input.daysOfLine);
    this.#pending = new PendingChanges(movers, this.#lines, effective);
    this.#burdens = burdensByDay(corpus, effective);
    this.#now = this.#teller.silence();
    const silence = this.told();
    this.#possible = new PossibleSpells();
    const [state] = silence;
    const spells: Spell[] = state ? [{ from: null, possiblyFrom: null, possiblyUntil: null, until: null, ...state }] : [];
    this.#spells = silence.map(() => spells);
  } // prettier-ignore

  /** All on which something changes, or may. */
  days(): Day[] {
    const ends = this.input.corpus.parties.flatMap(({ until }) => toldDayOf(until) ?? []);
    const lines = this.#lines.flatMap(({ days }) => days.told);
    const cuts = cutDays([...this.#intervals, ...lines]);
    const days = new Set([...cuts, ...ends, ...this.#burdens.keys(), ...this.#pending.days]);
    return [...days].sort((a, b) => a - b);
  }

  /** Brings the state of things to a day; null is before all days. */
  enter(day: Day | null): void {
    this.#today = day;
    const before = this.#now;
    const effective = new Set(
      this.#intervals.flatMap((each) => (day !== null && holds(each, day) ? [each.part] : [])),
    );
    const drawn = this.#lines.filter((line) => isTold(line.days, day));
    this.#now = this.#teller.tell(effective, new DrawnLines(drawn, effective), day === null ? null : before);
    this.#judge();
    this.#burden(day);
    this.#record(before, day);
    if (day === null) return;
    this.#standing.record(day, this.#now.drawn.standing(this.#now.courses));
    this.diagnostics.push(
      ...outlivedHolds(this.#now.holdings, day, this.#teller.clauses, this.#outlived),
      ...outlivedTitles(this.#now.holdings, day, this.input.corpus.parties),
    );
  }

  told(): State[] {
    return this.#now.holdings.map((holding) => tellState(holding, this.input.reading));
  }

  finish(): Regime {
    return {
      spells: this.#possible.among(this.#spells),
      burdened: this.#burdened,
      standing: this.#standing.told,
      disputants: this.#disputants,
    };
  }

  /** A clause is judged when it first takes effect; what it meets when the past is told anew is no fault of its own. */
  #judge(): void {
    for (const { parts, diagnostics } of this.#now.remarks) {
      if (parts.some((part) => !this.#judged.has(part))) this.diagnostics.push(...diagnostics);
      for (const part of parts) this.#judged.add(part);
    }
  }

  /** Finds the ground of the provisions that first take effect on a day, by the lines that stand on it. */
  #burden(day: Day | null): void {
    for (const burden of (day !== null && this.#burdens.get(day)) || []) {
      const found = burdenedGround(burden, this.#teller.settingOn(this.#now, day, null));
      if ("diagnostic" in found) this.diagnostics.push(found.diagnostic);
      else this.#burdened.set(burden.id, found);
    }
  }

  /** By the spells so far: what is told of the days before this one. */
  #facesHeld(party: string, { earliest, latest }: { readonly earliest: Day; readonly latest: Day }) {
    if (this.#today === null || latest > this.#today) return null;
    const [surely, perhaps] = [new Set<number>(), new Set<number>()];
    const name = this.input.persons.nameOn(party, latest);
    this.#spells.forEach((spells, face) => {
      const of = spells.filter(({ from, until }) => (from ?? -Infinity) <= latest && earliest < (until ?? Infinity));
      const had = of.filter(({ title }) => title.kind !== "undetermined" && partiesOf(title).includes(name));
      if (had.length > 0) (had.length === of.length ? surely : perhaps).add(face);
    });
    return { surely, perhaps };
  } // prettier-ignore

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

  #addDisputants({ held, claims, doubts }: Holding): void {
    const claimed = [...claims, ...doubts.filter((doubt) => doubt.claimed)];
    if (claimed.length === 0) return;
    for (const { title } of [{ title: held }, ...claimed])
      for (const party of partiesOf(title)) this.#disputants.add(this.input.persons.personOf(party));
  }

  /** Tells the states in which what is pending has changed already. Precondition: the day has been entered. */
  imagine(day: Day): void {
    const ways = this.#pending.on(day);
    const key = ways.map((way) => way.key).join();
    if (this.#now === this.#imagined.told && key === this.#imagined.key) return;
    this.#imagined = { told: this.#now, key };
    this.#possible.enter(day, ways, (way) => this.#wereItSo(way, day));
  }

  /** Of faces that are not as they are told. */
  #wereItSo(way: Possibility, day: Day): ReadonlyMap<number, State> {
    const reading = this.input.persons.nameOn(this.input.reading, day);
    const effective = toggled(this.#now.drawn.effective, way.parts);
    const drawn = toggled(new Set(this.#now.drawn.lines), way.lines);
    const lines = this.#lines.filter((line) => drawn.has(line));
    const then = this.#teller.tell(effective, new DrawnLines(lines, effective), this.#now);
    const lost = lostBetween(this.#now, then);
    const otherwise = new Remembered((told: Holding, holding: Holding): State | null => {
      const state = tellState(holding, reading);
      if (isSameState(state, tellState(told, reading))) return null;
      return { ...state, because: withExpiry(state, told.clause?.id, lost) };
    });
    const states = new Map<number, State>();
    then.holdings.forEach((holding, face) => {
      const told = this.#now.holdings[face]!;
      const state = holding === told ? null : otherwise.of(told, holding);
      if (state) states.set(face, state);
    });
    return states;
  }
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
  if (holding.clause?.id === old.clause?.id && isSame(now, then)) return spells;
  const last = spells.at(-1)!;
  const closed = last.from === day ? [] : [{ ...last, until: day }];
  const because = withExpiry(now, old.clause?.id, lost);
  const opened: Spell = { from: day, possiblyFrom: day, possiblyUntil: day, until: null, ...now, because };
  return [...spells.slice(0, -1), ...closed, opened];
}

function toggled<T>(all: ReadonlySet<T>, some: ReadonlySet<T>): Set<T> {
  const now = new Set(all);
  for (const each of some) if (!now.delete(each)) now.add(each);
  return now;
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
