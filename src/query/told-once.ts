/** A derivation with each reason told once, and what only confirms apart. */
import type { KnownDay } from "./model.js";
import { isSameStep, stageState, type DerivationStage, type DerivationStep } from "./derivation-stage.js";

/** `since`, `sinceDay`: from when; null where the stage began with it. */
interface Confirmed {
  readonly step: DerivationStep;
  readonly since: string | null;
  readonly sinceDay: KnownDay | null;
}

export interface ToldStage extends DerivationStage {
  /** What is told here first. */
  readonly steps: readonly DerivationStep[];
  /** What stands on steps of an earlier stage; `stage`: its place in the list. */
  readonly again: readonly { readonly step: DerivationStep; readonly stage: number }[];
  /** What gave the ground to nobody else. */
  readonly confirmed: readonly Confirmed[];
}

/** Spells that differ by their confirmations alone are one; of a confirmation that was told nothing is told again. */
export function toldOnce(stages: readonly DerivationStage[]): readonly ToldStage[] {
  return stages.reduce<readonly ToldStage[]>((sofar, stage) => {
    const last = sofar.at(-1);
    const isTold = (step: DerivationStep) => stageOf(sofar, step) !== -1;
    const added = stage.steps.filter((step) => !isTold(step));
    if (last && stageState(last) === stageState(stage) && added.every(onlyConfirms)) {
      const { since, sinceDay, until, untilDay } = stage;
      const confirmed = [...last.confirmed, ...added.map((step) => ({ step, since, sinceDay }))];
      return [...sofar.slice(0, -1), { ...last, until, untilDay, confirmed }];
    }
    const again = stage.steps
      .filter((step) => isTold(step) && !onlyConfirms(step))
      .map((step) => ({ step, stage: stageOf(sofar, step) }));
    const confirmed = added.filter(onlyConfirms).map((step) => ({ step, since: null, sinceDay: null }));
    return [...sofar, { ...stage, steps: added.filter((step) => !onlyConfirms(step)), again, confirmed }];
  }, []);
}

/** What it goes by is its own clause alone: no judgement and no survey is to be shown with it. */
const onlyConfirms = ({ rule, source }: DerivationStep): boolean =>
  rule === "confirmation" && source !== null && source.editorial === null && source.surveys.length === 0;

const stageOf = (stages: readonly ToldStage[], step: DerivationStep): number =>
  step.clause === null
    ? -1
    : stages.findIndex(({ steps, confirmed }) =>
        [...steps, ...confirmed.map((one) => one.step)].some((one) => isSameStep(one, step)),
      );
