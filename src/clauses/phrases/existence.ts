/** `since DATE until DATE named "Name" until DATE`, after a state or a feature, read and printed. */
import type * as ast from "../generated/ast.js";
import type { WrittenDays } from "../acts-model.js";
import type { DatedName, Existence } from "../existence-model.js";
import type { Scope } from "../scope.js";
import { dated, title, words } from "./print.js";

interface ExistenceNodes {
  readonly beginnings: readonly ast.WrittenDate[];
  readonly endings: readonly ast.WrittenDate[];
  readonly named: readonly ast.DatedName[];
}

/** Null: at all times, under one name. */
export function readExistence(
  scope: Scope,
  { beginnings, endings, named }: ExistenceNodes,
): Existence | null {
  if (beginnings.length + endings.length + named.length === 0) return null;
  const since = once(scope, beginnings, "`since`");
  const until = once(scope, endings, "`until`");
  if (endings[0]) checkSpan(scope, since, until, scope.span(endings[0]));
  return { since, until, named: named.map((node) => readName(scope, node)) };
}

/** A name with the days on which it was one. */
export function readName(scope: Scope, node: ast.DatedName): DatedName {
  const since = scope.dateIf(node.since);
  const until = scope.dateIf(node.until);
  checkSpan(scope, since, until, scope.span(node));
  return { name: node.title, names: scope.nameList(node.names), since, until };
}

function once(scope: Scope, nodes: readonly ast.WrittenDate[], what: string): WrittenDays | null {
  if (nodes[1])
    scope.error(
      "stated-twice",
      scope.span(nodes[1]),
      `${what} is stated twice`,
      "Keep the day that holds; the days of a name stand after `named`.",
    );
  return scope.dateIf(nodes[0]);
}

/** Reports an end before the beginning; `span`: where it is written. */
export function checkSpan(
  scope: Scope,
  since: WrittenDays | null,
  until: WrittenDays | null,
  span: ReturnType<Scope["span"]>,
): void {
  const [first, last] = [since?.earliest ?? since?.latest, until?.latest ?? until?.earliest];
  if (first == null || last == null || first <= last) return;
  scope.error(
    "ends-before-it-begins",
    span,
    `it ends (${until!.text}) before it begins (${since!.text})`,
    "Exchange the two dates, or mend the calendar of one of them.",
  );
}

export function printExistence(existence: Existence | null): string {
  if (existence === null) return "";
  const { since, until, named } = existence;
  return words(dated("since", since), dated("until", until), ...named.map(printName));
}

export const printName = (one: DatedName): string =>
  words("named", title(one), dated("since", one.since), dated("until", one.until));
