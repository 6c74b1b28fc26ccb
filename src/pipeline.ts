import { settleActs } from "./acts/from-clauses.js";
import type { SettledActs } from "./acts/model.js";
import { assembleAtlas } from "./atlas/from-regime.js";
import type { Atlas } from "./atlas/model.js";
import { leavingOut } from "./clauses/check-without.js";
import { parseTexts, type ParsedClauses } from "./clauses/from-text.js";
import { restsOnAbsence } from "./clauses/left-out.js";
import { delimit, type Delimiting } from "./delimitation/from-gazetteer.js";
import { oneOfEachCause } from "./diagnostics/causes.js";
import type { Diagnostic, SourceFile } from "./diagnostics/model.js";
import { openPositions } from "./diagnostics/positions.js";
import { inSequence } from "./effect/sequence.js";
import { settleEffects, type SettledEffects } from "./effect/from-acts.js";
import { locateCorpus, type LocatedCorpus } from "./gazetteer/locate-corpus.js";
import { partition } from "./partition/from-delimitation.js";
import type { Partition } from "./partition/model.js";
import { toPlanarChains } from "./partition/to-planar.js";
import { foldRegimes, type FoldedRegimes } from "./regime/from-effect.js";
import { openRegions } from "./regime/regions.js";
import { rightsByReading, type RightsByReading } from "./rights/from-effect.js";
import { readTexts, type ReadTexts } from "./text/from-markdown.js";

/** The stages, in their order. */
export const STAGES = [
  "text",
  "clauses",
  "acts",
  "effect",
  "gazetteer",
  "delimitation",
  "partition",
  "regime",
  "rights",
  "atlas",
] as const;
export type Stage = (typeof STAGES)[number];

/** What each stage makes. */
export interface Made {
  readonly text: ReadTexts;
  readonly clauses: ParsedClauses;
  readonly acts: SettledActs;
  readonly effect: SettledEffects;
  readonly gazetteer: LocatedCorpus;
  readonly delimitation: Delimiting;
  readonly partition: Partition;
  readonly regime: FoldedRegimes;
  readonly rights: RightsByReading;
  readonly atlas: Atlas;
}

/**
 * The whole flow: text becomes clauses; of clauses and acts follows on which days each clause has effect; lines are
 * delimited, and make one partition; the regime is folded over it in time, rights are inferred; an atlas is
 * assembled, to be packed and asked. Each stage sees what those before it made, and nothing else.
 */
const FLOW: { readonly [S in Stage]: (made: Pick<Made, Before<S>>, job: Job) => Made[S] | Promise<Made[S]> } =
  {
    text: (_, { files }) => readTexts(files),
    clauses: ({ text }, { without }) => leavingOut(without, parseTexts(text.texts)),
    acts: ({ clauses: { corpus } }, { without }) => settleActs(corpus, without),
    effect: ({ clauses: { corpus }, acts }, { without }) => settleEffects(corpus, acts.acts.acts, without),
    gazetteer: ({ clauses: { corpus } }, { files }) => locateCorpus(corpus, files),
    delimitation: ({ clauses: { corpus }, effect, gazetteer: { gazetteer, network, shores } }) => {
      const sequence = inSequence(corpus.instruments, effect.effects.commencements);
      return delimit(corpus, gazetteer, network, shores, sequence);
    },
    partition: ({ clauses: { corpus }, delimitation, gazetteer }) =>
      partition(toPlanarChains(corpus, delimitation.delimitations, gazetteer.shores)),
    regime: ({
      clauses: { corpus },
      effect,
      partition,
      delimitation: { gazetteer, delimitations, resolve, measure },
    }) =>
      foldRegimes(
        corpus,
        effect,
        partition,
        openRegions(corpus.features, partition, gazetteer, delimitations, { resolve, measure }),
      ),
    rights: ({ clauses: { corpus }, effect, regime }) => rightsByReading(corpus, effect, regime.regimes),
    atlas: (made, { files, diagnostics }) =>
      assembleAtlas({
        corpus: made.clauses.corpus,
        acts: made.acts,
        effect: made.effect,
        gazetteer: made.delimitation.gazetteer,
        occupied: made.gazetteer.occupied,
        delimitations: made.delimitation.delimitations,
        partition: made.partition,
        regimes: made.regime.regimes,
        covered: made.regime.covered,
        rights: made.rights,
        base: made.gazetteer.base,
        diagnostics,
        where: openPositions(files),
      }),
  };

/** Stages that a corpus with errors still goes through, so that as many as can be are told at once. */
const IN_SPITE_OF_ERRORS: readonly Stage[] = ["text", "clauses", "acts", "effect"];

interface Job {
  readonly files: readonly SourceFile[];
  /** Instruments and acts to leave out, as though they had never been. */
  readonly without: ReadonlySet<string>;
  readonly diagnostics: Diagnostic[];
}

/** The stages before one. */
type Before<S extends Stage, Order extends readonly Stage[] = typeof STAGES> = Order extends readonly [
  infer First extends Stage,
  ...infer Rest extends readonly Stage[],
]
  ? S extends First
    ? never
    : First | Before<S, Rest>
  : never;

export interface CompileOptions {
  /** Instruments and acts to leave out, as though they had never been. One that the corpus does not have is an error. */
  readonly without?: readonly string[];
  readonly stopAfter?: Stage;
  /**
   * What can be made in spite of errors is made, for who mends them: the atlas lacks whatever is at fault, and answers no question of
   * title. What stages find that would not run otherwise may be an echo, and is left out.
   */
  readonly asDraft?: boolean;
  /** Of a whole compilation only the atlas is kept: a world's would not fit beside what it was made of. */
  readonly atlasOnly?: boolean;
  /** Told as each stage begins. */
  readonly onStage?: (stage: Stage) => void;
}

export interface Compilation {
  /** What each stage made, as far as the compilation came. */
  readonly made: Partial<Made>;
  readonly diagnostics: readonly Diagnostic[];
  /** How long each stage took. */
  readonly milliseconds: ReadonlyMap<Stage, number>;
}

/** Walks the stages to the last, to `stopAfter`, or to the first that needs a corpus without errors and has none. */
export async function compile(
  files: readonly SourceFile[],
  { without = [], stopAfter, asDraft = false, atlasOnly = false, onStage }: CompileOptions = {},
): Promise<Compilation> {
  const job: Job = { files, without: new Set(without), diagnostics: [] };
  const made: { -readonly [S in Stage]?: Made[S] } = {};
  const milliseconds = new Map<Stage, number>();
  const isFaulty = () => job.diagnostics.some(({ severity }) => severity === "error");
  const run = async <S extends Stage>(stage: S): Promise<void> => {
    // FLOW[stage] asks only for stages before it, and those have run.
    made[stage] = await FLOW[stage](made as Pick<Made, Before<S>>, job);
  };
  for (const stage of STAGES) {
    const isEcho = isFaulty() && !IN_SPITE_OF_ERRORS.includes(stage);
    if (isEcho && !(asDraft && made.clauses?.corpus.theatre)) break;
    onStage?.(stage);
    // Whoever waits for it may do something else between two stages, such as show how far it is.
    await new Promise((resolve) => setTimeout(resolve));
    const began = performance.now();
    await run(stage);
    milliseconds.set(stage, performance.now() - began);
    const leftOut = made.clauses?.leftOut ?? new Set();
    if (!isEcho) {
      const found = foundBy(made[stage]).filter((each) => !restsOnAbsence(each, leftOut));
      job.diagnostics.push(...oneOfEachCause(found));
    }
    if (stage === stopAfter) break;
  }
  const isAtlasAlone = atlasOnly && made.atlas !== undefined;
  return { made: isAtlasAlone ? { atlas: made.atlas! } : made, diagnostics: job.diagnostics, milliseconds };
}

function foundBy(made: Made[Stage] | undefined): readonly Diagnostic[] {
  return made && "diagnostics" in made && !("formatVersion" in made) ? made.diagnostics : [];
}
