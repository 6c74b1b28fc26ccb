/** What lasted, and ends before it begins: acts, tenures, mandates, claims, occupations, lives. */
import type { Acts, WrittenDays } from "../clauses/acts-model.js";
import type { Diagnostic, Span } from "../diagnostics/model.js";

interface Lasted {
  readonly what: string;
  readonly from: WrittenDays | null;
  readonly until: WrittenDays | null;
  readonly span: Span;
}

export function checkSpans(world: Acts): Diagnostic[] {
  return lasted(world).flatMap((each): Diagnostic[] => {
    const from = each.from?.earliest ?? each.from?.latest ?? null;
    const until = each.until?.latest ?? each.until?.earliest ?? null;
    if (from === null || until === null || until >= from) return [];
    return [
      {
        severity: "error",
        code: "ends-before-it-begins",
        message: `${each.what} ends (${each.until!.text}) before it begins (${each.from!.text})`,
        span: each.span,
        label: "these two days",
        help: "Exchange the two dates, or mend the calendar of one of them.",
      },
    ];
  });
}

function lasted({ acts, tenures, mandates, claims, occupations, lifetimes }: Acts): Lasted[] {
  return [
    ...acts.map(({ id, when, until, span }) => ({ what: `the act \`${id}\``, from: when, until, span })),
    ...tenures.map(({ person, office, from, until, span }) => {
      return { what: `\`${person}\`'s holding of \`${office}\``, from, until, span };
    }),
    ...mandates.map(({ id, from, until, span }) => ({ what: `the mandate \`${id}\``, from, until, span })),
    ...claims.flatMap(({ id, holders, span }) =>
      holders.map(({ from, until }) => ({ what: `a holding of the claim \`${id}\``, from, until, span })),
    ),
    ...occupations.map(({ id, from, until, span }) => ({
      what: `the occupation \`${id}\``,
      from,
      until,
      span,
    })),
    ...lifetimes.map(({ person, born, died, span }) => {
      return { what: `the life of \`${person}\``, from: born, until: died, span };
    }),
  ];
}
