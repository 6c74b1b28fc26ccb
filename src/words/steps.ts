/** Steps of a derivation, worded from the rule and the clause that it was applied to. */
import type { AtlasClause, AtlasStep } from "../atlas/model.js";
import { selectorWords } from "./ground.js";
import type { Words } from "./words.js";

/** One plain sentence: what the rule did. `clause`: the clause of the step, where it has one. */
export function stepWords(
  words: Words,
  { rule }: Pick<AtlasStep, "rule">,
  clause: Pick<AtlasClause, "selector"> | null,
): string {
  const { steps, grammar } = words.language;
  if (
    rule === "silence" ||
    rule === "expiry" ||
    rule === "delimitation" ||
    rule === "continuation" ||
    rule === "succession" ||
    rule === "most favoured nation" ||
    rule === "as other nations"
  )
    return steps[rule];
  const selector = clause?.selector ?? null;
  if (selector !== null) return grammar.sentence(selectorWords(words, selector));
  return rule === "confirmation" ? steps.confirmation : grammar.sentence(steps.rules[rule]);
}
