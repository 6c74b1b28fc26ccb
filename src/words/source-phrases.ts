import type { Day, DayRange } from "../chronology/model.js";
import type { Doing, Relation, Remit } from "../clauses/acts-model.js";
import type { Modality } from "../clauses/rights-model.js";
import type { LifeReason, LifeState } from "../effect/model.js";
import type { SourceRules, Verdict } from "../query/sources/model.js";

/** Arguments of a rule in words. What a source says is compared for the author of a corpus: days are ISO, names are ids. */
export interface SourceArguments {
  readonly day: (day: Day) => string;
  readonly days: (range: DayRange) => string;
  readonly metres: (metres: number) => string;
  readonly scope: (scope: Remit) => string;
  readonly effect: (effect: Modality) => string;
  readonly how: (how: "lacks" | "says") => string;
  readonly doing: (doing: Doing) => string;
  readonly relation: (relation: Relation) => string;
  readonly articles: (count: number) => string;
  readonly state: (state: LifeState) => string;
  readonly life: (reason: LifeReason) => string;
}

/** For each rule by which a source agrees, differs or stands alone: a sentence without its capital and its stop. */
export type SourcePhrases = {
  readonly [Rule in keyof SourceRules]: (found: Readonly<SourceRules[Rule]>, say: SourceArguments) => string;
};

/** Frames of a check of a source. */
export interface CheckPhrases {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  counted(title: string, counts: Readonly<Record<Verdict, number>>): string;
}
