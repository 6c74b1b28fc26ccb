import fc from "fast-check";
import type { TerritorialClause } from "../model.js";
import { clauseBase, onlyTexts } from "../phrases/clauses.arbitrary.js";
import { effect, selector } from "../phrases/phrases.arbitrary.js";
import { terms } from "../phrases/terms.arbitrary.js";
import { few, maybe, word, type World } from "../phrases/world.arbitrary.js";

/** At first, and of each instrument; only the earlier waits for the later. */
export const territories = (w: World) =>
  fc
    .tuple(
      few(territory(w, null, w.instruments)),
      ...w.instruments.map((id, index) => few(territory(w, id, w.instruments.slice(index + 1)))),
    )
    .map((all) => all.flat());

function territory(
  w: World,
  instrument: string | null,
  later: readonly string[],
): fc.Arbitrary<TerritorialClause> {
  return fc.record({
    ...clauseBase(w),
    instrument: fc.constant(instrument),
    label: maybe(word),
    kind: fc.constant("territory"),
    selector: selector(w),
    effect: effect(w),
    terms: instrument === null ? fc.constant(null) : terms(w, later),
    texts: instrument === null ? fc.constant(null) : onlyTexts,
  });
}
