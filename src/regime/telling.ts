/** The state of things that clauses with effect make of the ground, applied in their order. */
import type { Day } from "../chronology/model.js";
import { toldDay, type UncertainDay } from "../chronology/uncertain.js";
import type { Clause, Corpus, Instrument } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { Persons } from "../effect/persons.js";
import { turnsOf } from "../effect/sequence.js";
import { withCourses, type Ground } from "./ground.js";
import { SILENCE, type Holding } from "./holding.js";
import { inherit } from "./inherit.js";
import { isClause, isTerritorial, type Mover, type MovingPart } from "./movers.js";
import { redrawLines, type CoursesOfLines } from "./redrawn.js";
import type { FacesHeld, Regions } from "./selection.js";
import { DrawnLines, type WrittenLine } from "./standing.js";
import { applyClauses, confirmClause, type Setting } from "./state.js";
import { surely } from "./ways.js";
import type { GroundSetting } from "./whoever.js";

/** What has effect, and what it has made of each face. */
export interface Told {
  readonly holdings: readonly Holding[];
  /** The course that each line has, where a later instrument gave it one, by their keys. */
  readonly courses: CoursesOfLines;
  /** In the order in which they were applied. */
  readonly parts: readonly MovingPart[];
  readonly drawn: DrawnLines;
  /** What was met on the way, by what acted; of the past only where it is told anew. */
  readonly remarks: readonly Remark[];
}

interface Remark {
  readonly parts: readonly MovingPart[];
  readonly diagnostics: readonly Diagnostic[];
}

/** `remarks`: of what acts. */
interface Making {
  readonly holdings: Holding[];
  courses: CoursesOfLines;
  readonly drawn: DrawnLines;
  readonly remarks: Remark[];
}

export interface TellingInput {
  readonly corpus: Corpus;
  readonly ground: Ground;
  readonly regions: Regions;
  /** The instruments that take effect, in their order. */
  readonly sequence: readonly Instrument[];
  /** The day on which each of them does. */
  readonly commencements: ReadonlyMap<string, UncertainDay | null>;
  readonly persons: Persons;
}

export class Teller {
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly #turns: ReadonlyMap<string, number>;
  /** Of each turn the place at which the first of it is written. */
  readonly #firstOf: ReadonlyMap<number, number>;

  constructor(
    readonly input: TellingInput,
    readonly movers: readonly Mover[],
    /** As far as is known on a day; null: before all. */
    readonly facesHeldBy: (day: Day | null) => FacesHeld,
  ) {
    const { corpus, sequence, commencements } = input;
    this.#turns = turnsOf(corpus.instruments, commencements);
    const turns = corpus.instruments.map(({ id }, place) => [this.#turns.get(id) ?? -1, place] as const);
    this.#firstOf = new Map(turns.reverse());
    const clauses = sequence.flatMap((instrument) => instrument.clauses);
    this.clauses = new Map([...corpus.atFirst, ...clauses].map((clause) => [clause.id, clause]));
  }

  silence(): Told {
    const holdings = new Array<Holding>(this.input.ground.faceCount).fill(surely(SILENCE));
    return { holdings, courses: new Map(), parts: [], drawn: new DrawnLines([], new Set()), remarks: [] };
  }

  /** Applied to the longest of what is told already to which it only adds; else to what is at first. The same where it adds nothing. */
  tell(effective: ReadonlySet<MovingPart>, drawn: DrawnLines, before: readonly Told[]): Told {
    const parts = this.movers.flatMap((mover) => mover.parts).filter((part) => effective.has(part));
    const known = before.reduce<Told | null>(
      (longest, each) =>
        each.parts.length > (longest?.parts.length ?? -1) && this.#isAddition(each, parts, drawn)
          ? each
          : longest,
      null,
    );
    const isSame = known?.parts.length === parts.length && known.drawn.lines.length === drawn.lines.length;
    if (isSame) return known;
    const { holdings, courses, parts: applied } = known ?? this.silence();
    const making: Making = { holdings: [...holdings], courses, drawn, remarks: [] };
    if (!known) this.#apply(making, this.input.corpus.atFirst, null);
    const added = new Set(parts.slice(applied.length));
    for (const mover of this.movers) {
      const own = mover.parts.filter((part) => added.has(part));
      if (own.length > 0) this.#apply(making, own, mover);
    }
    return { ...making, parts };
  }

  /** `instrument`: lines of those before it stand, and its own; null: of those in force by the day. */
  settingOn(
    { courses, drawn }: Pick<Told, "courses" | "drawn">,
    day: Day | null,
    instrument: Instrument | null,
  ): GroundSetting {
    return {
      ground: withCourses(this.input.ground, courses),
      regions: this.input.regions,
      corpus: this.input.corpus,
      endedLines: [],
      standingLines: this.#linesAt(drawn, instrument, day),
      facesHeld: this.facesHeldBy(day),
    };
  }

  #isAddition(before: Told, parts: readonly MovingPart[], { lines }: DrawnLines): boolean {
    const [known, now] = [before.drawn.lines, lines].map((all) => new Set(all.map(({ id }) => id))) as [Set<string>, Set<string>];
    return (
      before.parts.every((part, index) => parts[index] === part) &&
      [...known].every((line) => now.has(line)) &&
      !lines.some((line) => !known.has(line.id) && this.#comesBefore(line, before.parts))
    );
  } // prettier-ignore

  #comesBefore({ instrument }: WrittenLine, parts: readonly MovingPart[]): boolean {
    const turnOf = (id: string | null) => this.#turns.get(id ?? "") ?? -Infinity;
    return parts.some((part) => isClause(part) && turnOf(instrument) < turnOf(part.instrument));
  }

  #apply(making: Making, parts: readonly MovingPart[], mover: Mover | null): void {
    const { instrument = null, day = null, isLate = false } = mover ?? {};
    const { holdings } = making;
    const nameOf = (party: string) => this.input.persons.nameOn(party, day);
    const parties = (instrument?.parties ?? []).map(nameOf);
    const clauses = parts.filter(isClause);
    making.courses = redrawLines(holdings, this.input.ground, clauses, parties, making.courses);
    const setting: Setting = {
      ...this.settingOn(making, day, isLate ? null : instrument),
      instrument,
      turn: instrument && !isLate ? this.#firstOf.get(this.#turns.get(instrument.id)!)! : null,
      nameOf,
      endedLines: parts.flatMap((part) => (isClause(part) && part.kind === "line-ends" ? [part.line] : [])),
    };
    const diagnostics = [
      ...parts.flatMap((part) => (isClause(part) ? [] : inherit(holdings, part, setting))),
      ...applyClauses(holdings, clauses.filter(isTerritorial), setting),
    ];
    for (const clause of clauses)
      if (clause.kind === "confirms") confirmClause(holdings, clause, this.clauses);
    making.remarks.push({ parts, diagnostics });
  }

  #linesAt(drawn: DrawnLines, instrument: Instrument | null, day: Day | null): string[] {
    if (day === null) return [];
    const { sequence, commencements } = this.input;
    const sofar = instrument
      ? sequence.slice(0, sequence.indexOf(instrument) + 1)
      : sequence.filter(({ id }) => toldDay(commencements.get(id)!) <= day);
    return drawn.of(new Set(sofar.map(({ id }) => id)));
  }
}
