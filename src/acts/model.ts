/**
 * Acts: all that was done, signatures included, in the order of its days; and which of it went beyond powers.
 * Promise to the next stage: every act of an instrument that was left out is left out; the rest is as in the clause tree.
 */
import type { Act, Actor, Acts, Mandate, Remit, Tenure } from "../clauses/acts-model.js";
import type { Diagnostic } from "../diagnostics/model.js";

/** Why an act is held to exceed powers: the act's scope beside the clause that bounds it. */
export interface Excess {
  readonly act: Act;
  readonly actor: Actor;
  readonly scope: Remit;
  /** `forbidden`: an instruction says not to. `beyond`: powers exist, over other things. */
  readonly kind: "forbidden" | "beyond";
  /** The mandate that forbids it, or the powers that do not reach so far. */
  readonly bounds: readonly PowerBound[];
  readonly approvedBy: Act | null;
  readonly disownedBy: Act | null;
}

/** Powers, from full powers and instructions or from an office held. */
export type PowerBound =
  | { readonly kind: "mandate"; readonly mandate: Mandate }
  | { readonly kind: "office"; readonly tenure: Tenure; readonly over: readonly Remit[] };

export interface SettledActs {
  readonly acts: Acts;
  readonly excesses: readonly Excess[];
  readonly diagnostics: readonly Diagnostic[];
}
