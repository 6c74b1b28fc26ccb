import type { TerritorialClause } from "../clauses/model.js";
import type { Claim, Layer, Step } from "./model.js";
import { UNALLOCATED, type Title } from "./title.js";

/** What a face has now, why, and the clause that gave it. */
export interface Holding {
  /** What clauses gave, whoever claims it besides. */
  readonly held: Title;
  readonly because: readonly Step[];
  readonly clause: TerritorialClause | null;
  /** The turn of the clause's instrument: instruments of one day that do not say which came first share it. null: before all. */
  readonly turn: number | null;
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
  turn: null,
  claims: [],
  layers: [],
  doubts: [],
};
