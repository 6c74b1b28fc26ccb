/** The days on which clauses have effect, and the ground divided -> title over time, in each reading. */
import type { Corpus } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { SettledEffects } from "../effect/from-acts.js";
import { EDITORIAL } from "../effect/model.js";
import { inSequence } from "../effect/sequence.js";
import type { Partition } from "../partition/model.js";
import { coveredGround } from "./covered.js";
import { foldRegime, type FoldInput } from "./fold.js";
import { readGround } from "./ground.js";
import type { Regime } from "./model.js";
import type { Regions } from "./selection.js";
import { unsettledOrders } from "./unsettled.js";

export interface FoldedRegimes {
  /** One regime a reading, `editorial` first: the same object where a reading has every clause on the same days. */
  readonly regimes: ReadonlyMap<string, Regime>;
  /** The faces of the areas of which the corpus says that it speaks. */
  readonly covered: ReadonlySet<number>;
  readonly diagnostics: readonly Diagnostic[];
}

export function foldRegimes(
  corpus: Corpus,
  { effects, persons, readings }: SettledEffects,
  partition: Partition,
  regions: Regions,
): FoldedRegimes {
  const { commencements, daysOf, daysOfLine } = effects;
  const burdens = corpus.network.provisions.filter(({ kind }) => kind === "burden");
  const parts = [...corpus.instruments.flatMap(({ clauses }) => clauses), ...corpus.inheritances, ...burdens];
  const ground = readGround(partition);
  const sequence = inSequence(corpus.instruments, commencements);
  const inputOf = (reading: string): FoldInput => ({
    corpus,
    ground,
    regions,
    sequence,
    commencements,
    reading,
    persons,
    effective: ({ id }) => daysOf(id, reading),
    daysOfLine: (id) => daysOfLine(id, reading),
  });
  const fold = (reading: string) => foldRegime(inputOf(reading));
  const { regime, diagnostics } = fold(EDITORIAL);
  const regimes = new Map(
    readings.map((reading) => {
      const isOwn =
        regime.disputants.has(reading) ||
        parts.some(({ id }) => daysOf(id, reading) !== daysOf(id, EDITORIAL)) ||
        corpus.lines.some(({ id }) => daysOfLine(id, reading) !== daysOfLine(id, EDITORIAL));
      return [reading, isOwn ? fold(reading).regime : regime];
    }),
  );
  const covered = coveredGround(corpus, partition, regions);
  return {
    regimes,
    covered: covered.faces,
    diagnostics: [...covered.diagnostics, ...diagnostics, ...unsettledOrders(inputOf(EDITORIAL))],
  };
}
