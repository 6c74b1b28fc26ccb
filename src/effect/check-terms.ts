/** What clauses say of their own time that comes to nothing: a condition that is never met, an end before the beginning. */
import type { UncertainDay } from "../chronology/uncertain.js";
import type { Occurrence, Terms } from "../clauses/terms-model.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";
import { beginningOf, endOfUntil, reachesBack, type Comes } from "./own-time.js";

/** A clause or provision, and the day of its instrument; null: that is never in force, or there is none. */
export interface Termed {
  readonly inForce: UncertainDay | null;
  readonly terms: Terms | null;
  readonly span: Span;
}

/** `comes`: by what is written, whatever is left out. */
export function checkTerms(clauses: readonly Termed[], comes: Comes): Diagnostic[] {
  return clauses.flatMap(({ inForce, terms, span }) => {
    if (terms === null) return [];
    const begins = terms.once.filter((once) => comes(once) === null);
    const awaited = terms.until.flatMap((until) => (until.form === "occurrences" ? until.all : []));
    const ends = awaited.filter((each) => comes(each) === null);
    return [
      ...begins.map((once) => neverComes(once, "never has effect")),
      ...ends.map((each) => neverComes(each, "goes on without that end")),
      ...(inForce ? endsTooEarly(inForce, terms, comes, span) : []),
      ...(inForce && terms.since && reachesBack(inForce, terms) ? [effectBefore(terms.since.span)] : []),
    ];
  });
}

function neverComes({ kind, id, span }: Occurrence & { readonly span: Span }, so: string): Diagnostic {
  const [why, mend] =
    kind === "act"
      ? [`the act \`${id}\` has no day`, `Say when it was done: \`on DATE\` in the act \`${id}\``]
      : [`\`${id}\` is never in force`, `Say from which day \`${id}\` is in force`];
  return {
    severity: "note",
    code: "condition-never-met",
    message: `${why}, so the clause ${so}`,
    span,
    label: "never comes",
    help: `${mend}; if it never was, leave this as it is.`,
  };
}

function effectBefore(span: Span): Diagnostic {
  return {
    severity: "note",
    code: "effect-before-instrument",
    message: "the clause has effect from before its instrument is in force",
    span,
    label: "an earlier day than the instrument's",
    help: "Where the text says so, leave this as it is; answers tell it. Else take `since` out, or mend the day.",
  };
}

/** Ends of which even the last possible day comes before the first on which the clause may begin. */
function endsTooEarly(inForce: UncertainDay, terms: Terms, comes: Comes, clause: Span): Diagnostic[] {
  const from = beginningOf(inForce, terms, comes);
  return terms.until.flatMap((until): Diagnostic[] => {
    const end = endOfUntil(until, comes);
    if (until.form === "delimited" || from === null || end === null || end.latest >= from.earliest) return [];
    return [
      {
        severity: "error",
        code: "ends-before-it-begins",
        message: "the clause ends before it begins, so it never has effect",
        span: until.span,
        label: "comes before the day from which it could have effect",
        related: [{ span: clause, label: "this clause" }],
        help: "Mend one of the days (and its calendar): the instrument's, `since`, `once` or `until`.",
      },
    ];
  });
}
