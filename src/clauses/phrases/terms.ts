/** The time that a clause or provision sets itself, read and printed. */
import { LONGEST_TERM_DAYS } from "../../chronology/days.js";
import type { CalendarDuration } from "../../chronology/add-duration.js";
import type * as ast from "../generated/ast.js";
import type { Occurrence, Terms, Until } from "../terms-model.js";
import type { Scope } from "../scope.js";
import { quote } from "../tokens.js";
import { words } from "./print.js";

interface TermNodes {
  readonly sinces: readonly ast.Since[];
  readonly onces: readonly ast.Once[];
  readonly untils: readonly ast.Until[];
  readonly fors: readonly ast.ForTime[];
}

/** Null where it sets itself none. */
export function readTerms(scope: Scope, { sinces, onces, untils, fors }: TermNodes): Terms | null {
  if (sinces.length + onces.length + untils.length + fors.length === 0) return null;
  const since = first(scope, sinces, "`since`");
  const lasting = first(scope, fors, "`for`");
  return {
    since: since && readSince(scope, since),
    once: onces.flatMap((node) => occurrence(scope, node.occurrence, node) ?? []),
    until: untils.map((node) => readUntil(scope, node)).filter((until) => until !== null),
    lasting: lasting && readLasting(scope, lasting),
  };
}

function first<T extends ast.Since | ast.ForTime>(scope: Scope, nodes: readonly T[], what: string): T | null {
  if (nodes[1])
    scope.error(
      "stated-twice",
      scope.span(nodes[1]),
      `${what} is stated twice`,
      "Keep the one that holds; `once` and `until` may be said of several acts or instruments.",
    );
  return nodes[0] ?? null;
}

function readSince(scope: Scope, node: ast.Since): Terms["since"] {
  const date = scope.date(node.date);
  return date && { ...date, span: scope.span(node) };
}

function occurrence(
  scope: Scope,
  reference: ast.Once["occurrence"],
  node: ast.Once | ast.Until,
): Terms["once"][number] | null {
  const id = scope.find(reference, ["act", "instrument"], "an act or an instrument");
  if (id === null) return null;
  const kind: Occurrence["kind"] = scope.names.kindOf(id) === "act" ? "act" : "instrument";
  return { kind, id, span: scope.span(node) };
}

function readUntil(scope: Scope, node: ast.Until): Until | null {
  const span = scope.span(node);
  if (node.date) {
    const date = scope.date(node.date);
    return date && { form: "day", date, span };
  }
  if (node.occurrences.length === 0) return { form: "delimited" };
  const all = node.occurrences.map((reference) => occurrence(scope, reference, node));
  const after = node.after ? readDuration(scope, node.after) : null;
  if (all.includes(null) || (node.after && after === null)) return null;
  return { form: "occurrences", all: all.filter((each) => each !== null), after, span };
}

function readLasting(scope: Scope, node: ast.ForTime): Terms["lasting"] {
  const lasting = readDuration(scope, node.lasting);
  return lasting && { ...lasting, span: scope.span(node) };
}

function readDuration(scope: Scope, node: ast.LengthOfTime): CalendarDuration | null {
  const { number, unit } = node;
  if (!Number.isInteger(number) || number < 1)
    return scope.error(
      "impossible-term",
      scope.span(node),
      `no term is ${number} ${unit} long`,
      "Write whole years, months or days, one at least: `for 99 years`, `for 18 months`.",
    );
  if (number * DAYS_AT_MOST[unit] > LONGEST_TERM_DAYS)
    return scope.error(
      "impossible-term",
      scope.span(node),
      `the end of a term of ${number} ${unit} is beyond the days that can be counted`,
      "Write the term that the text states; one without end is written without `for`.",
    );
  return { [UNITS[unit]]: number };
}

const UNITS = {
  year: "years", years: "years", month: "months", months: "months", day: "days", days: "days",
} as const satisfies Record<ast.LengthOfTime["unit"], keyof CalendarDuration>; // prettier-ignore

const DAYS_AT_MOST: Readonly<Record<ast.LengthOfTime["unit"], number>> = {
  year: 366, years: 366, month: 31, months: 31, day: 1, days: 1,
}; // prettier-ignore

/** `since "1861" once vote until t2 for 99 years`; nothing for null. */
export function printTerms(terms: Terms | null): string {
  if (terms === null) return "";
  const { since, once, until, lasting } = terms;
  return words(
    since ? `since ${quote(since.text)}` : "",
    ...once.map(({ id }) => `once ${id}`),
    ...until.map(printUntil),
    lasting ? `for ${printLasting(lasting)}` : "",
  );
}

function printUntil(until: Until): string {
  switch (until.form) {
    case "delimited":
      return "until delimited";
    case "occurrences":
      return words(
        "until",
        until.after ? `${printLasting(until.after)} after` : "",
        until.all.map(({ id }) => id).join(" and "),
      );
    case "day":
      return `until ${quote(until.date.text)}`;
  }
}

function printLasting({ years, months, days }: CalendarDuration): string {
  if (years !== undefined) return `${years} years`;
  return months === undefined ? `${days ?? 0} days` : `${months} months`;
}
