import type { Clause, Corpus, Instrument, TerritorialClause } from "../clauses/model.js";
import type { Day } from "../chronology/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { Partition } from "../partition/model.js";
import { clauseSelectsNothing, problemDiagnostic, rivalClauses } from "./diagnostics.js";
import { keyOf, readGround, type BoundaryKey, type Ground } from "./ground.js";
import type { Regime, Spell, StandingLine, Step, Title } from "./model.js";
import { describeSelector, sentence } from "./says.js";
import { select, type Regions, type Selection } from "./select.js";
import { involved, isThirdPartys, mayCross, mayTake, titleGiven } from "./verbs.js";

export interface FoldInput {
  readonly corpus: Corpus;
  readonly partition: Partition;
  readonly regions: Regions;
  /** Instruments to leave out, as though they had never been. */
  readonly without: ReadonlySet<string>;
}

/** What a face has now: the title, why, since when, and what it had before the clause that gave it. */
interface Holding {
  readonly title: Title;
  readonly because: readonly Step[];
  readonly since: Day | null;
  readonly clause: TerritorialClause | null;
  readonly previous: Holding | null;
}

const SILENCE: Holding = {
  title: { kind: "unallocated", holders: [] },
  because: [{ clause: null, rule: "silence", says: "No clause speaks of this ground." }],
  since: null,
  clause: null,
  previous: null,
};

/**
 * Folds the instruments over the partition in the order of their day in force (then of the corpus).
 * Within one instrument every clause chooses among the state of things before it, so their order does not matter.
 */
export function foldRegime(input: FoldInput): { regime: Regime; diagnostics: Diagnostic[] } {
  const fold = new Fold(input);
  const instruments = input.corpus.instruments.filter((instrument) => !input.without.has(instrument.id));
  fold.apply(input.corpus.atFirst, null, null);
  for (const event of inOrder(instruments, fold.expiries(instruments))) {
    if (event.instrument) fold.enterIntoForce(event.instrument);
    else fold.expire(event.clause, event.day);
  }
  return { regime: fold.finish(), diagnostics: fold.diagnostics };
}

interface Expiry {
  readonly day: Day;
  readonly clause: TerritorialClause;
  readonly instrument: null;
}
interface Entry {
  readonly day: Day;
  readonly clause: null;
  readonly instrument: Instrument;
}

/** On one day, what ends ends before what begins begins. */
function inOrder(instruments: readonly Instrument[], expiries: readonly Expiry[]): (Expiry | Entry)[] {
  const entries = instruments.map((instrument): Entry => ({
    day: instrument.inForceFrom,
    clause: null,
    instrument,
  }));
  return [...expiries, ...entries].sort(
    (a, b) => a.day - b.day || Number(a.instrument !== null) - Number(b.instrument !== null),
  );
}

class Fold {
  readonly diagnostics: Diagnostic[] = [];
  readonly #ground: Ground;
  readonly #now: Holding[];
  readonly #spells: Spell[][];
  readonly #standing = new Map<string, StandingLine>();
  readonly #ended: StandingLine[] = [];

  constructor(readonly input: FoldInput) {
    this.#ground = readGround(input.partition);
    this.#now = new Array<Holding>(this.#ground.faceCount).fill(SILENCE);
    this.#spells = Array.from({ length: this.#ground.faceCount }, () => []);
  }

  expiries(instruments: readonly Instrument[]): Expiry[] {
    const inForce = new Map(instruments.map((instrument) => [instrument.id, instrument.inForceFrom]));
    return instruments.flatMap((instrument) =>
      instrument.clauses.flatMap((clause) => {
        if (clause.kind !== "territory" || clause.until === null || clause.until.form === "delimited")
          return [];
        const day = clause.until.form === "day" ? clause.until.day : inForce.get(clause.until.instrument);
        return day === undefined ? [] : [{ day, clause, instrument: null }];
      }),
    );
  }

  enterIntoForce(instrument: Instrument): void {
    const day = instrument.inForceFrom;
    for (const clause of instrument.clauses) if (clause.kind === "line-ends") this.#endLine(clause.line, day);
    for (const line of this.input.corpus.lines) {
      if (line.instrument === instrument.id && line.role === "line") {
        this.#standing.set(line.id, { line: line.id, from: day, until: null });
      }
    }
    this.apply(instrument.clauses.filter(isTerritorial), instrument, day);
    for (const clause of instrument.clauses) if (clause.kind === "confirms") this.#confirm(clause, day);
  }

  /** Ground that a clause gave for a time goes back to what it was before. */
  expire(clause: TerritorialClause, day: Day): void {
    this.#now.forEach((holding, face) => {
      if (holding.clause !== clause || holding.previous === null) return;
      const step: Step = {
        clause: clause.id,
        rule: "expiry",
        says: "The clause ran until this day; the ground is again what it was before.",
      };
      const back = holding.previous;
      this.#set(face, { ...back, because: [...back.because, step], since: day });
    });
  }

  apply(clauses: readonly TerritorialClause[], instrument: Instrument | null, day: Day | null): void {
    const parties = instrument?.parties ?? this.input.corpus.parties.map((party) => party.id);
    const standing = this.#barrierOf(clauses, instrument);
    const given = new Map<number, { clause: TerritorialClause; step: Step }[]>();
    for (const clause of clauses) {
      const selection = this.#select(clause, parties, standing);
      if (!selection.ok) {
        this.diagnostics.push(
          selection.problem.kind === "no ground"
            ? clauseSelectsNothing(clause)
            : problemDiagnostic(clause, selection.problem),
        );
        continue;
      }
      const step: Step = {
        clause: clause.id,
        rule: selection.rule,
        says: sentence(describeSelector(clause.selector)),
      };
      for (const face of selection.faces) {
        const list = given.get(face);
        if (list) list.push({ clause, step });
        else given.set(face, [{ clause, step }]);
      }
    }
    const rivals = new Map<string, readonly TerritorialClause[]>();
    for (const [face, claims] of given) this.#give(face, claims, parties, day, rivals);
    for (const pair of rivals.values()) this.diagnostics.push(rivalClauses(pair));
  }

  finish(): Regime {
    this.#now.forEach((holding, face) => this.#spells[face]!.push(spellOf(holding, null)));
    return {
      spells: this.#spells,
      standing: [...this.#ended, ...this.#standing.values()].sort((a, b) => a.from - b.from),
    };
  }

  #select(
    clause: TerritorialClause,
    parties: readonly string[],
    standing: ReadonlySet<BoundaryKey>,
  ): Selection {
    const { effect, selector } = clause;
    // A clause that names its ground outright speaks of it even where a third party holds it: then it is a rival claim.
    const isOutright = selector.form !== "side" && effect.verb === "belongs to";
    const take = (title: Title) =>
      mayTake(effect, parties, title) || (isOutright && isThirdPartys(title, parties));
    return select(selector, {
      ground: this.#ground,
      regions: this.input.regions,
      standing,
      mayTake: (face) => take(this.#now[face]!.title),
      mayCross: (face) => take(this.#now[face]!.title) || mayCross(effect, parties, this.#now[face]!.title),
    });
  }

  #give(
    face: number,
    claims: readonly { clause: TerritorialClause; step: Step }[],
    parties: readonly string[],
    day: Day | null,
    rivals: Map<string, readonly TerritorialClause[]>,
  ): void {
    const holding = this.#now[face]!;
    const titles = new Map(
      claims.map(({ clause }) => [titleKey(titleGiven(clause.effect, parties)), clause]),
    );
    const contenders = [...titles.values()];
    const isContested =
      isThirdPartys(holding.title, parties) ||
      (holding.since === day && day !== null && !titles.has(titleKey(holding.title)));
    if (isContested && holding.clause) contenders.unshift(holding.clause);
    const steps = claims.map(({ step }) => step);
    if (contenders.length > 1) {
      rivals.set(contenders.map((clause) => clause.id).join(), contenders);
      const holders = new Set(contenders.flatMap((clause) => involved(titleGiven(clause.effect, parties))));
      if (isContested) for (const holder of involved(holding.title)) holders.add(holder);
      const because = isContested ? [...holding.because, ...steps] : steps;
      this.#set(face, {
        title: { kind: "disputed", holders: [...holders].sort() },
        because,
        since: day,
        clause: claims[0]!.clause,
        previous: holding,
      });
      return;
    }
    const clause = claims[0]!.clause;
    const title = titleGiven(clause.effect, parties);
    if (titleKey(title) === titleKey(holding.title)) {
      const confirmed = steps.map((step) => ({ ...step, rule: "confirmation" }));
      this.#set(face, { ...holding, because: [...holding.because, ...confirmed], since: day });
    } else {
      this.#set(face, { title, because: steps, since: day, clause, previous: holding });
    }
  }

  #confirm(clause: Extract<Clause, { kind: "confirms" }>, day: Day): void {
    const prefix =
      clause.confirmedArticle === null
        ? `${clause.confirmed}/`
        : `${clause.confirmed}/${clause.confirmedArticle}/`;
    const step: Step = { clause: clause.id, rule: "confirmation", says: "A later text confirms the clause." };
    this.#now.forEach((holding, face) => {
      if (holding.clause?.id.startsWith(prefix))
        this.#set(face, { ...holding, because: [...holding.because, step], since: day });
    });
  }

  /** Coasts and the frame, the lines that stand, and what the instrument's own clauses name. */
  #barrierOf(clauses: readonly TerritorialClause[], instrument: Instrument | null): Set<BoundaryKey> {
    const keys = new Set<BoundaryKey>(["coast", "frame"]);
    for (const line of this.#standing.keys()) keys.add(`line:${line}`);
    const limits = new Set(
      this.input.corpus.lines.filter((line) => line.role === "limit").map((line) => `line:${line.id}`),
    );
    for (const { selector } of clauses) {
      for (const boundary of boundariesOf(selector))
        if (!limits.has(keyOf(boundary))) keys.add(keyOf(boundary));
      if (selector.form === "river-islands") keys.add(`island:${selector.river}`);
      if (selector.form === "island") keys.add(`island:${selector.island}`);
    }
    for (const clause of instrument?.clauses ?? [])
      if (clause.kind === "line-ends") keys.delete(`line:${clause.line}`);
    return keys;
  }

  #endLine(line: string, day: Day): void {
    const standing = this.#standing.get(line);
    if (!standing) return;
    this.#standing.delete(line);
    this.#ended.push({ ...standing, until: day });
  }

  /** A holding that began and ended on one day never was. */
  #set(face: number, next: Holding): void {
    const holding = this.#now[face]!;
    if (holding.since !== next.since) this.#spells[face]!.push(spellOf(holding, next.since));
    this.#now[face] = next;
  }
}

function spellOf(holding: Holding, until: Day | null): Spell {
  return { from: holding.since, until, title: holding.title, because: holding.because };
}

function isTerritorial(clause: Clause): clause is TerritorialClause {
  return clause.kind === "territory";
}

function boundariesOf(selector: TerritorialClause["selector"]) {
  switch (selector.form) {
    case "side":
      return [selector.of, ...selector.limits];
    case "between":
      return selector.boundaries;
    case "around":
      return selector.limits;
    default:
      return [];
  }
}

function titleKey(title: Title): string {
  return `${title.kind}:${involved(title).join("+")}`;
}
