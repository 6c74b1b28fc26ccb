import { isoOrNull } from "../chronology/days.js";
import type { AtlasClause, AtlasStep } from "../atlas/model.js";
import type { Reason } from "./model.js";

/** The clauses of a derivation, as answers cite them. */
export function reasons(
  steps: readonly Pick<AtlasStep, "clause">[],
  clauses: ReadonlyMap<string, AtlasClause>,
): Reason[] {
  return steps.flatMap((step) => {
    const clause = step.clause === null ? undefined : clauses.get(step.clause);
    if (!clause) return [];
    return [
      {
        instrument: clause.instrument,
        article: clause.article,
        clause: clause.text,
        outside: clause.outside,
        file: clause.where.file,
        line: clause.where.line,
        editorial: clause.editorial,
        surveys: clause.surveys,
        ...(clause.surveysInPart ? { surveysInPart: clause.surveysInPart } : {}),
        unverified: clause.unverified,
        alone: clause.alone,
        aheadOf: isoOrNull(clause.aheadOf),
      },
    ];
  });
}
