import type { Day } from "../chronology/model.js";
import type { TerritorialClause } from "../clauses/model.js";
import type { Claim, Layer, Step } from "./model.js";
import { UNALLOCATED, type Title } from "./title.js";

/** What a face has now, why, and the clause that gave it. */
export interface Holding {
  /** What clauses gave, whoever claims it besides. */
  readonly held: Title;
  readonly because: readonly Step[];
  readonly clause: TerritorialClause | null;
  /** The day on which the clause's instrument was in force; null before all. */
  readonly since: Day | null;
  readonly claims: readonly StandingClaim[];
  readonly layers: readonly Layer[];
  readonly doubts: readonly Claim[];
}

/** A claim, and the clause that makes it. */
export interface StandingClaim extends Claim {
  readonly clause: TerritorialClause;
}

export const SILENCE: Holding = {
  held: UNALLOCATED,
  because: [{ clause: null, rule: "silence" }],
  clause: null,
  since: null,
  claims: [],
  layers: [],
  doubts: [],
};
