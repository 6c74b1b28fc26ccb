/** A spell of a place's history that led to an answer. */
import type { AtlasClause, AtlasStep } from "../atlas/model.js";
import type { Answer, Lasting } from "./model.js";

export type DerivationStep = AtlasStep & { readonly source: AtlasClause | null };

/** One spell of a place's history that led to the answer, with the steps that made it. */
export interface DerivationStage extends Lasting {
  readonly title: Answer["title"];
  readonly claims: Answer["claims"];
  readonly layers: Answer["layers"];
  readonly doubts: Answer["doubts"];
  readonly burdens: Answer["burdens"];
  /** Of the title, then of what is beside it. */
  readonly steps: readonly DerivationStep[];
}

/** What it says of the ground, whatever its reasons. */
export const stageState = ({ title, claims, layers, doubts, burdens }: DerivationStage): string =>
  JSON.stringify([title, claims, layers, doubts, burdens]);

export const isSameStep = (a: AtlasStep, b: AtlasStep): boolean => a.clause === b.clause && a.rule === b.rule;
