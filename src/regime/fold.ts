import type { Clause, Corpus, Instrument } from "../clauses/model.js";
import type { Burden } from "../clauses/rights-model.js";
import { cutDays, holds } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { Partition } from "../partition/model.js";
import { readGround, withCourses, type Ground } from "./ground.js";
import type { BurdenedGround, Regime, Spell, State, Step } from "./model.js";
import type { Regions } from "./selection.js";
import type { GroundSetting } from "./whoever.js";
import { redrawLines, type Courses } from "./redrawn.js";
import { burdenedGround, burdensByDay } from "./burdened.js";
import { SILENCE, type Holding } from "./holding.js";
import { inherit } from "./inherit.js";
import { isClause, isTerritorial, moversOf, type Mover, type Part } from "./movers.js";
import { Standing, writtenLines, type WrittenLine } from "./standing.js";
import { applyClauses, confirmClause } from "./state.js";
import type { Persons } from "../effect/persons.js";
import { outlivedHolds, outlivedTitles } from "./outlived.js";
import { partiesOf } from "./title.js";
import { tellState } from "./told.js";
import { isSameState } from "./alike.js";
import type { Interval } from "../chronology/interval.js";
import { changesOf, type UncertainDays } from "../chronology/uncertain-days.js";
import { turnsOf } from "../effect/sequence.js";
import { toldDay, toldDayOf, type UncertainDay } from "../chronology/uncertain.js";

export interface FoldInput {
  readonly corpus: Corpus;
  readonly partition: Partition;
  readonly regions: Regions;
  /** The instruments that take effect, in their order. */
  readonly sequence: readonly Instrument[];
  /** The day on which each of them does. */
  readonly commencements: ReadonlyMap<string, UncertainDay | null>;
  /** `editorial`, or the party whose reading it is. */
  readonly reading: string;
  /** The days on which a clause has effect, or one state stands in the place of another, in that reading. */
  readonly effective: (part: Part | Burden) => UncertainDays;
  /** The days on which a line stands, unless a clause ends it. */
  readonly daysOfLine: (line: string) => UncertainDays;
  readonly persons: Persons;
}

/**
 * Folds the instruments over the partition in their sequence; before those of its day a state takes the place of another.
 * The state of things on a day is what the clauses that have effect on that day make, applied in order:
 * a clause that loses its effect leaves the ground as though it had never been.
 * Within one instrument every clause chooses among the state of things before it, so their order does not matter.
 */
export function foldRegime(input: FoldInput): { regime: Regime; diagnostics: Diagnostic[] } {
  const fold = new Fold(input);
  const days = new Set(cutDays([...fold.intervals.values(), ...fold.standing.days]));
  for (const { until } of input.corpus.parties) {
    const end = toldDayOf(until);
    if (end !== null) days.add(end);
  }
  for (const day of fold.burdens.keys()) days.add(day);
  fold.enter(null);
  for (const day of [...days].sort((a, b) => a - b)) fold.enter(day);
  return { regime: fold.finish(), diagnostics: fold.diagnostics };
}

/** What the clauses with effect on a day make of each face, what came before them left aside. */
export function stateOn(input: FoldInput, day: Day): readonly State[] {
  const fold = new Fold(input);
  fold.enter(null);
  fold.enter(day);
  return fold.told();
}

/** What an instrument made on a day on which another acted after it, that may have been so before: it is told of no day. */
interface Passing {
  readonly possiblyFrom: Day;
  readonly state: readonly Holding[];
}

class Fold {
  readonly diagnostics: Diagnostic[] = [];
  /** One entry for each spell of effect of each clause. */
  readonly intervals = new Map<string, Interval & { readonly part: Part }>();
  readonly burdens: ReadonlyMap<Day, readonly Burden[]>;
  readonly #burdened = new Map<string, BurdenedGround>();
  readonly #ground: Ground;
  readonly #instruments: readonly Instrument[];
  readonly #movers: readonly Mover[];
  readonly #spells: Spell[][];
  readonly #turns: ReadonlyMap<string, number>;
  readonly standing: Standing;
  readonly #judged = new Set<Part>();
  /** The earliest day of each change of a clause's effect, by the clause and the day on which it is told. */
  readonly #earliest = new Map<Part, ReadonlyMap<Day, Day>>();
  readonly #clauses: ReadonlyMap<string, Clause>;
  readonly #disputants = new Set<string>();
  /** Clauses of holds that are told to outlive the title of their giver. */
  readonly #outlived = new Set<string>();
  /** The course that each line has, where a later instrument gave it one, by their keys. */
  #courses: Courses = new Map();
  #now: Holding[];
  #applied: readonly Part[] = [];
  #today: Day | null = null;

  constructor(readonly input: FoldInput) {
    const { corpus } = input;
    this.#ground = readGround(input.partition);
    this.#now = this.#silence();
    const silence = tellState(SILENCE, input.reading);
    this.#spells = this.#now.map(() => [{ from: null, possiblyFrom: null, until: null, ...silence }]);
    this.#instruments = input.sequence;
    this.burdens = burdensByDay(corpus, input.effective);
    this.#turns = turnsOf(corpus.instruments, input.commencements);
    this.#movers = moversOf(corpus.inheritances, input.sequence, input.effective, (each) =>
      this.#inForceFrom(each),
    );
    this.standing = new Standing(writtenLines(corpus, input.daysOfLine));
    const clauses = this.#instruments.flatMap((instrument) => instrument.clauses);
    this.#clauses = new Map([...corpus.atFirst, ...clauses].map((clause) => [clause.id, clause]));
    for (const part of this.#movers.flatMap(({ parts }) => parts)) {
      const days = input.effective(part);
      this.#earliest.set(part, new Map(changesOf(days).map((each) => [each.latest, each.earliest])));
      days.told.forEach((interval, index) =>
        this.intervals.set(`${part.id} ${index}`, { ...interval, part }),
      );
    }
  }

  /** Brings the state of things to a day; null is before all days. */
  enter(day: Day | null): void {
    this.#today = day;
    const effective = new Set(
      [...this.intervals.values()].filter((each) => day !== null && holds(each, day)).map(({ part }) => part),
    );
    const parts = this.#movers.flatMap((mover) => mover.parts).filter((part) => effective.has(part));
    const lines = this.standing.enter(day, effective);
    const isAddition =
      this.#applied.every((part, index) => parts[index] === part) &&
      lines.lost.length === 0 &&
      !lines.added.some((line) => this.#comesBeforeApplied(line));
    const before = this.#now;
    const lost = this.#applied.filter((part) => !effective.has(part));
    const added = new Set(isAddition ? parts.slice(this.#applied.length) : parts);
    this.#now = isAddition ? [...before] : this.#silence();
    if (!isAddition) this.#courses = new Map();
    if (!isAddition || day === null) this.#apply(this.input.corpus.atFirst, null);
    const passing: Passing[] = [];
    for (const mover of this.#movers) {
      const own = mover.parts.filter((part) => added.has(part));
      if (own.length === 0) continue;
      this.#apply(own, mover);
      const possiblyFrom = Math.min(
        ...own.map((part) => this.#earliest.get(part)?.get(day ?? NaN) ?? Infinity),
      );
      if (isAddition && day !== null && possiblyFrom < day)
        passing.push({ possiblyFrom, state: [...this.#now] });
    }
    this.#applied = parts;
    this.#burden(day);
    this.#record(before, day, lost, passing);
    if (day === null) return;
    this.standing.record(day, this.#courses);
    this.diagnostics.push(
      ...outlivedHolds(this.#now, day, this.#clauses, this.#outlived),
      ...outlivedTitles(this.#now, day, this.input.corpus.parties),
    );
  }

  #comesBeforeApplied({ instrument }: WrittenLine): boolean {
    const turnOf = (id: string | null) => this.#turns.get(id ?? "") ?? -Infinity;
    return this.#applied.some((part) => isClause(part) && turnOf(instrument) < turnOf(part.instrument));
  }

  told(): State[] {
    return this.#now.map((holding) => tellState(holding, this.input.reading));
  }

  finish(): Regime {
    return {
      spells: this.#spells,
      burdened: this.#burdened,
      standing: this.standing.told,
      disputants: this.#disputants,
    };
  }

  /** Precondition: it takes part. */
  #inForceFrom({ id }: Instrument): Day {
    return toldDay(this.input.commencements.get(id)!);
  }

  #silence(): Holding[] {
    return new Array<Holding>(this.#ground.faceCount).fill(SILENCE);
  }

  #apply(parts: readonly Part[], mover: Mover | null): void {
    const { instrument = null, day = null, isLate = false } = mover ?? {};
    const nameOf = (party: string) => this.input.persons.nameOn(party, day);
    const parties = (instrument?.parties ?? []).map(nameOf);
    const clauses = parts.filter(isClause);
    this.#courses = redrawLines(this.#now, this.#ground, clauses, parties, this.#courses);
    const setting = {
      ...this.#settingOn(day, isLate ? null : instrument),
      instrument,
      turn: instrument && !isLate ? this.#turns.get(instrument.id)! : null,
      nameOf,
      endedLines: parts.flatMap((part) => (isClause(part) && part.kind === "line-ends" ? [part.line] : [])),
    };
    const found = [
      ...parts.flatMap((part) => (isClause(part) ? [] : inherit(this.#now, part, setting))),
      ...applyClauses(this.#now, clauses.filter(isTerritorial), setting),
    ];
    for (const clause of clauses)
      if (clause.kind === "confirms") confirmClause(this.#now, clause, this.#clauses);
    // A clause is judged when it first takes effect; what it meets when the past is told anew is no fault of its own.
    if (parts.some((part) => !this.#judged.has(part))) this.diagnostics.push(...found);
    for (const part of parts) this.#judged.add(part);
  } // prettier-ignore

  #settingOn(day: Day | null, instrument: Instrument | null): GroundSetting {
    return {
      ground: withCourses(this.#ground, this.#courses),
      regions: this.input.regions,
      corpus: this.input.corpus,
      endedLines: [],
      standingLines: this.#linesAt(instrument, day),
      facesHeld: (party, days) => this.#facesHeld(party, days),
    };
  }

  /** Finds the ground of the provisions that first take effect on a day, by the lines that stand on it. */
  #burden(day: Day | null): void {
    for (const burden of (day !== null && this.burdens.get(day)) || []) {
      const found = burdenedGround(burden, this.#settingOn(day, null));
      if ("diagnostic" in found) this.diagnostics.push(found.diagnostic);
      else this.#burdened.set(burden.id, found);
    }
  }

  /** Lines of instruments before this one, and its own; null: of those in force by the day. */
  #linesAt(instrument: Instrument | null, day: Day | null): string[] {
    if (day === null) return [];
    const sofar = instrument
      ? this.#instruments.slice(0, this.#instruments.indexOf(instrument) + 1)
      : this.#instruments.filter((each) => this.#inForceFrom(each) <= day);
    return this.standing.of(new Set(sofar.map(({ id }) => id)));
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
  #record(
    before: readonly Holding[],
    day: Day | null,
    lost: readonly Part[],
    passing: readonly Passing[],
  ): void {
    const reading = this.input.persons.nameOn(this.input.reading, day);
    this.#now.forEach((holding, face) => {
      const old = before[face]!;
      if (holding === old) return;
      const claimed = [...holding.claims, ...holding.doubts.filter((doubt) => doubt.claimed)];
      if (claimed.length > 0)
        for (const { title } of [{ title: holding.held }, ...claimed])
          for (const party of partiesOf(title)) this.#disputants.add(this.input.persons.personOf(party));
      const [now, then] = [tellState(holding, reading), tellState(old, reading)];
      if (holding.clause?.id === old.clause?.id && isSame(now, then)) return;
      const ended = lost.find(({ id }) => id === old.clause?.id);
      const because = ended ? [...now.because, { clause: ended.id, rule: "expiry" as const }] : now.because;
      const spells = this.#spells[face]!;
      const last = spells.pop()!;
      if (last.from !== day) spells.push({ ...last, until: day });
      for (const { possiblyFrom, state } of passing) {
        const met = tellState(state[face]!, reading);
        if (isSameState(met, then) || isSameState(met, now)) continue;
        spells.push({ from: day, possiblyFrom, until: day, ...met });
      }
      const possiblyFrom = isSameState(now, then) ? day : this.#earliestOf(day, now, then);
      spells.push({ from: day, possiblyFrom, until: null, ...now, because });
    });
  }

  /** When what is told on a day may have come about: by a clause that makes the state now, or one that made it before. */
  #earliestOf(day: Day | null, now: State, then: State): Day | null {
    if (day === null) return null;
    const turns = [...this.#earliest].flatMap(([clause, days]) => {
      const earliest = days.get(day);
      return earliest === undefined ? [] : [{ clause, earliest }];
    });
    const named = new Set([now, then].flatMap(stepsOf).map((step) => step.clause));
    const own = turns.filter(({ clause }) => named.has(clause.id));
    const earliest = Math.min(...(own.length > 0 ? own : turns).map((turn) => turn.earliest));
    return Number.isFinite(earliest) ? earliest : null;
  }
}

/** The same for the same reasons. */
function isSame(a: State, b: State): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** All steps of a state, of claims and layers too. */
function stepsOf({ because, claims, layers, doubts }: State): Step[] {
  return [because, ...[...claims, ...layers, ...doubts].map((each) => each.because)].flat();
}
