/** The days on which clauses have effect, and the ground divided -> title over time, in each reading. */
import type { Corpus } from "../clauses/model.js";
import type { Day } from "../chronology/model.js";
import { contains } from "../chronology/interval.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { SettledEffects } from "../effect/from-acts.js";
import { EDITORIAL } from "../effect/model.js";
import { readOpenDates } from "../effect/open-dates.js";
import { inSequence, isInOrder } from "../effect/sequence.js";
import type { Partition } from "../partition/model.js";
import { coveredGround } from "./covered.js";
import { fallsBack } from "./falls-back.js";
import { foldRegime, type FoldInput } from "./fold.js";
import { openGround, type Ground } from "./ground.js";
import type { HistoryInput } from "./history.js";
import type { Regime } from "./model.js";
import { isTerritorial } from "./movers.js";
import type { Regions } from "./selection.js";

export interface FoldedRegimes {
  /** One regime a reading, `editorial` first: the same object where a reading has every clause on the same days. */
  readonly regimes: ReadonlyMap<string, Regime>;
  /** The faces of the areas of which the corpus says that it speaks. */
  readonly covered: ReadonlySet<number>;
  readonly diagnostics: readonly Diagnostic[];
}

export function foldRegimes(
  corpus: Corpus,
  settled: SettledEffects,
  partition: Partition,
  regions: Regions,
): FoldedRegimes {
  const { daysOf, daysOfLine } = settled.effects;
  const burdens = corpus.network.provisions.filter(({ kind }) => kind === "burden");
  const parts = [...corpus.instruments.flatMap(({ clauses }) => clauses), ...corpus.inheritances, ...burdens];
  const inputOf = foldInputs(corpus, settled, openGround(partition), regions);
  const fold = (reading: string) => foldRegime(inputOf(reading));
  const { regime, diagnostics } = fold(EDITORIAL);
  const regimes = new Map(
    settled.readings.map((reading) => {
      const isOwn =
        regime.disputants.has(reading) ||
        parts.some(({ id }) => daysOf(id, reading) !== daysOf(id, EDITORIAL)) ||
        corpus.lines.some(({ id }) => daysOfLine(id, reading) !== daysOfLine(id, EDITORIAL));
      return [reading, isOwn ? fold(reading).regime : regime];
    }),
  );
  const given = corpus.instruments.flatMap(({ clauses }) => clauses.filter(isTerritorial));
  const atFirst = new Set(corpus.atFirst.map(({ id }) => id));
  const isTold = (clause: string, day: Day) =>
    atFirst.has(clause) || contains(daysOf(clause, EDITORIAL).told, day);
  const back = fallsBack([...corpus.atFirst, ...given], regime.spells, isTold);
  const covered = coveredGround(corpus, partition, regions);
  return {
    regimes,
    covered: covered.faces,
    diagnostics: [...covered.diagnostics, ...diagnostics, ...back],
  };
}

/** What is folded in each reading. */
export function foldInputs(
  corpus: Corpus,
  settled: SettledEffects,
  ground: Ground,
  regions: Regions,
): (reading: string) => FoldInput {
  const open = readOpenDates(settled);
  const historyInput = (reading: string, { effects, persons }: Pick<SettledEffects, "effects" | "persons">): HistoryInput => ({
    corpus,
    ground,
    regions,
    sequence: inSequence(corpus.instruments, effects.commencements),
    commencements: effects.commencements,
    reading,
    persons,
    effective: ({ id }) => effects.daysOf(id, reading),
    daysOfLine: (id) => effects.daysOfLine(id, reading),
  });
  return (reading) => ({
    ...historyInput(reading, settled),
    openDates: open.dates,
    inputIf: (chosen) => {
      const then = open.settledIf(chosen);
      return isInOrder(corpus.instruments, then.effects.commencements) ? historyInput(reading, then) : null;
    },
  });
} // prettier-ignore
