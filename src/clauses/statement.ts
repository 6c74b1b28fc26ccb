/**
 * A statement of the language, as one row of the table in statements/index.ts: what the grammar calls it, what it declares,
 * how it looks, how it is read, where it is kept, how it is printed. Everything that must know all statements asks the table.
 */
import type { AstNode } from "langium";
import type { NamedKind } from "./model.js";
import type { StatementNode } from "./parser.js";
import type { Parts } from "./parts.js";
import type { Scope } from "./scope.js";

/** The grammar rule of a statement. */
export type StatementType = StatementNode["$type"];
/** The syntax tree of a statement of a rule. */
export type NodeOf<Type extends StatementType> = Extract<StatementNode, { readonly $type: Type }>;

/** Where a statement stands. */
export interface StatementPlace {
  readonly instrument: string | null;
  /** The number of the article, as its heading writes it; null: in none, or in the preamble. */
  readonly article: string | null;
  /** A new id for a clause here: `<instrument>/<article>/<n>`, or after another prefix. */
  readonly clauseId: (prefix?: string) => string;
  /** How many with this key have been counted, this one among them. */
  readonly nth: (key: string) => number;
}

/** What one file of statements/ says. */
export interface Definition<Type extends StatementType, List extends keyof Parts, Kept, Kind extends NamedKind> {
  readonly type: Type;
  /** The words that begin it; none if it begins with an id. */
  readonly words: readonly string[];
  /** The kinds of id that it may declare, each with the form to write. */
  readonly declares: Readonly<Record<Kind, string>>;
  /** Which of several kinds a node declares. */
  readonly kindOf?: (node: NodeOf<Type>) => Kind;
  /** Its forms by example: words of the language in small letters, what is to be filled in in capitals. */
  readonly forms: readonly [string, ...string[]];
  /** The list of the corpus in which it is kept. */
  readonly keptIn: List;
  /** Null, with diagnostics, where it means nothing. */
  readonly read: (scope: Scope, node: NodeOf<Type>, place: StatementPlace) => Kept | null;
  /** Which elements of a shared list are of this statement. */
  readonly is?: (element: Parts[List][number]) => boolean;
  /** The inverse of `read`. */
  readonly print: (element: Kept) => string;
} // prettier-ignore

/** A statement that was read, to be kept in its list. */
export interface Piece {
  readonly keepIn: (parts: Parts) => void;
}

/** A statement in words, with the element that it was printed from. */
export interface Printed {
  readonly list: keyof Parts;
  readonly element: Parts[keyof Parts][number];
  readonly text: string;
}

/** A row of the table. */
export interface Statement<Type extends StatementType, Kind extends NamedKind = NamedKind> {
  readonly type: Type;
  readonly words: readonly string[];
  readonly declares: Readonly<Partial<Record<Kind, string>>>;
  readonly forms: readonly string[];
  readonly keptIn: keyof Parts;
  /** The kind of id that a node of this rule declares; null if none. */
  readonly declared: (node: StatementNode) => Kind | null;
  readonly read: (scope: Scope, node: StatementNode, place: StatementPlace) => Piece | null;
  /** All statements of this rule among the parts of a corpus. */
  readonly printed: (parts: Parts) => Printed[];
}

/** A row: that its nodes and elements are of its own rule is held by the table, so the casts are here and nowhere else. */
export function statement<
  const Type extends StatementType,
  const List extends keyof Parts,
  Kept extends Parts[List][number],
  const Kind extends NamedKind = never,
>(definition: Definition<Type, List, Kept, Kind>): Statement<Type, Kind> {
  const { type, words, declares, forms, keptIn } = definition;
  const kinds = Object.keys(declares) as Kind[];
  const listOf = (parts: Parts): Parts[List][number][] => parts[keptIn];
  return {
    type,
    words,
    declares,
    forms,
    keptIn,
    declared: (node) => definition.kindOf?.(node as NodeOf<Type>) ?? kinds[0] ?? null,
    read(scope, node, place) {
      const element = definition.read(scope, node as NodeOf<Type>, place);
      return element === null ? null : { keepIn: (parts) => void listOf(parts).push(element) };
    },
    printed: (parts) =>
      listOf(parts)
        .filter((element) => definition.is?.(element) ?? true)
        .map((element) => ({ list: keptIn, element, text: definition.print(element as Kept) })),
  };
}

/** The instrument in which a clause stands; null, with a diagnostic, if it stands in none. */
export function instrumentOf(
  scope: Scope,
  node: AstNode,
  { instrument }: StatementPlace,
  otherwise = "",
): string | null {
  if (instrument !== null) {
    scope.needs.add(instrument);
    return instrument;
  }
  return scope.error(
    "clause-outside-instrument",
    scope.span(node),
    "this clause belongs to no instrument",
    otherwise || "Put it after the `treaty` (or `convention`, …) that says it, under its article, in the same file.",
  );
} // prettier-ignore
