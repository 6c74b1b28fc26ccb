import { assembleAtlas } from "./atlas/from-regime.js";
import { assembleBeside, effectiveIn, readsOtherwise, settle } from "./atlas/from-acts.js";
import { intersect } from "./chronology/interval.js";
import { EDITORIAL } from "./effect/model.js";
import { drawBase } from "./atlas/base.js";
import type { Atlas } from "./atlas/model.js";
import { parseClauses } from "./clauses/from-text.js";
import type { Corpus } from "./clauses/model.js";
import { lintCorpusDates } from "./clauses/lint-dates.js";
import { delimit } from "./delimitation/from-gazetteer.js";
import type { Delimitations } from "./delimitation/model.js";
import { toPlanarChains } from "./partition/to-planar.js";
import type { Diagnostic, SourceFile } from "./diagnostics/model.js";
import { openPositions } from "./diagnostics/positions.js";
import { locate } from "./gazetteer/from-clauses.js";
import { openHydrography } from "./gazetteer/hydrography/open.js";
import type { Gazetteer } from "./gazetteer/model.js";
import { partition } from "./partition/from-delimitation.js";
import type { Partition } from "./partition/model.js";
import { effectiveByInstrument } from "./regime/time.js";
import { foldRegime } from "./regime/fold.js";
import type { Regime } from "./regime/model.js";
import { openRegions } from "./regime/regions.js";

export const STAGES = [
  "text",
  "clauses",
  "gazetteer",
  "delimitation",
  "partition",
  "regime",
  "atlas",
] as const;
export type Stage = (typeof STAGES)[number];

export interface CompileOptions {
  /** Instruments to leave out, as though they had never been. */
  readonly without?: readonly string[];
  readonly stopAfter?: Stage;
  /** Told as each stage begins. */
  readonly onStage?: (stage: Stage) => void;
}

/** What each stage made, as far as the compilation came; a stage that reports an error is the last. */
export interface Compilation {
  readonly corpus?: Corpus;
  readonly gazetteer?: Gazetteer;
  readonly delimitations?: Delimitations;
  readonly partition?: Partition;
  readonly regime?: Regime;
  readonly atlas?: Atlas;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The whole flow: text becomes clauses; clauses, delimitations; delimitations, one partition;
 * the regime is folded over it in time; an atlas is assembled, to be packed and asked.
 */
export async function compile(
  files: readonly SourceFile[],
  options: CompileOptions = {},
): Promise<Compilation> {
  const diagnostics: Diagnostic[] = [];
  const without = new Set(options.without);
  const isLast = (stage: Stage) =>
    options.stopAfter === stage || diagnostics.some((each) => each.severity === "error");
  const begin = (stage: Stage) => options.onStage?.(stage);
  const note = <T extends { diagnostics: readonly Diagnostic[] }>(result: T): T => {
    diagnostics.push(...result.diagnostics);
    return result;
  };

  begin("clauses");
  const { corpus } = note(parseClauses(files));
  diagnostics.push(...lintCorpusDates(corpus));
  const settled = note(settle(corpus, without));
  const { theatre } = corpus;
  if (isLast("clauses") || !theatre) return { corpus, diagnostics };

  begin("gazetteer");
  const { network, shores } = await openHydrography(theatre);
  const { gazetteer } = note(locate(corpus, network, shores));
  if (isLast("gazetteer")) return { corpus, gazetteer, diagnostics };

  begin("delimitation");
  const { delimitations, resolve } = note(delimit(corpus, gazetteer, network, shores));
  if (isLast("delimitation")) return { corpus, gazetteer, delimitations, diagnostics };

  begin("partition");
  const plane = partition(toPlanarChains(corpus, delimitations, shores));
  if (isLast("partition")) return { corpus, gazetteer, delimitations, partition: plane, diagnostics };

  begin("regime");
  const regions = openRegions(plane, gazetteer, delimitations, resolve);
  const byInstrument = effectiveByInstrument(settled.force.days);
  const fold = (reading: string) =>
    foldRegime({
      corpus,
      partition: plane,
      regions,
      commencements: settled.force.days,
      effective: (clause) => intersect(byInstrument(clause), effectiveIn(settled, reading)(clause)),
    });
  const { regime } = note(fold(EDITORIAL));
  const regimes = new Map(
    settled.readings.map((reading) => [
      reading,
      readsOtherwise(settled, corpus, reading) ? fold(reading).regime : regime,
    ]),
  );
  if (isLast("regime")) return { corpus, gazetteer, delimitations, partition: plane, regime, diagnostics };

  begin("atlas");
  const where = openPositions(files);
  const atlas = assembleAtlas({
    corpus,
    gazetteer,
    delimitations,
    partition: plane,
    regimes,
    commencements: settled.commencements,
    base: drawBase(network, shores, gazetteer),
    diagnostics,
    where,
    beside: assembleBeside(corpus, settled, gazetteer, where),
  });
  return { corpus, gazetteer, delimitations, partition: plane, regime, atlas, diagnostics };
}
