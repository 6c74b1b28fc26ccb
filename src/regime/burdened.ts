/** The ground of provisions that burden it: whoever has it, as it is on the day on which each first takes effect. */
import type { Day } from "../chronology/model.js";
import type { UncertainDays } from "../chronology/uncertain-days.js";
import type { Corpus, Selector } from "../clauses/model.js";
import type { Burden } from "../clauses/rights-model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { selectorProblem } from "./diagnostics.js";
import type { BurdenedGround } from "./model.js";
import { remarksOn } from "./notes.js";
import { select } from "./select.js";
import { whoeverHasIt, type GroundSetting } from "./whoever.js";

/** A provision that burdens ground, and not what lies along something. */
export type BurdenOfGround = Burden & { readonly selector: Selector };

/** Those that take effect, by the first day on which they are told to, or else may. */
export function burdensByDay(
  { network }: Pick<Corpus, "network">,
  effective: (burden: Burden) => UncertainDays,
): Map<Day, BurdenOfGround[]> {
  const byDay = new Map<Day, BurdenOfGround[]>();
  for (const provision of network.provisions) {
    if (provision.kind !== "burden" || !isOfGround(provision)) continue;
    const { told, possibly } = effective(provision);
    const day = (told[0] ?? possibly[0])?.from ?? null;
    if (day !== null) byDay.set(day, [...(byDay.get(day) ?? []), provision]);
  }
  return byDay;
}

const isOfGround = (burden: Burden): burden is BurdenOfGround => burden.selector.form !== "along";

/** The ground of one of them; null, with a diagnostic, where there is none. */
export function burdenedGround(
  { selector }: BurdenOfGround,
  setting: GroundSetting,
): { readonly ground: BurdenedGround | null; readonly diagnostics: readonly Diagnostic[] } {
  const selection = select(selector, whoeverHasIt(selector, setting));
  if (!selection.ok)
    return {
      ground: null,
      diagnostics: [selectorProblem(selector, selection.problem, setting.corpus.lines)],
    };
  const { faces, perhaps, rule } = selection;
  return {
    ground: { faces, perhaps: new Set(perhaps.keys()), rule },
    diagnostics: remarksOn(selector, selection),
  };
}
