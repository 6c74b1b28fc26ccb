/** Areas that clauses name and of which nobody says where they lie, not even in which other area. */
import type { Diagnostic } from "../diagnostics/model.js";
import type { Corpus } from "./model.js";
import { areasOf, selectorsOf } from "./selector.js";

export function checkUnlocated(corpus: Corpus): Diagnostic[] {
  const named = new Set(selectorsOf(corpus).flatMap(areasOf));
  return corpus.features.flatMap(({ kind, id, name, location, span }): Diagnostic[] => {
    if (kind !== "area" || location.form !== "none" || location.in !== null || !named.has(id)) return [];
    return [
      {
        severity: "note",
        code: "area-anywhere",
        message: `Nothing says in which area “${name}” lies: what clauses say of it is *perhaps* so of all ground on which they can act, in every answer.`,
        span,
        label: "may lie anywhere",
        help: `Name ground in which it surely lies: \`area ${id} "${name}" unlocated in AREA\`. A circle will do, \`area AREA within 30 km of P\`, or what boundaries enclose.`,
      },
    ];
  });
}
