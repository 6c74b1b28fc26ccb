/** Placed statements -> the parts of a corpus: each is read by its row of the table; what needs something that was left out is left out. */
import type { Diagnostic, SourceFile, Span } from "../diagnostics/model.js";
import type { Broken } from "./broken.js";
import { NameTable } from "./names.js";
import type { StatementNode } from "./parser.js";
import { noParts, type Parts } from "./parts.js";
import { Scope } from "./scope.js";
import type { Piece, StatementPlace } from "./statement.js";
import { DECLARED_SO, rowOf } from "./statements/index.js";

/** A statement with where it stands: its file, and the article whose heading it stands under. */
export interface PlacedStatement {
  readonly file: SourceFile;
  readonly node: StatementNode;
  readonly instrument: string | null;
  readonly article: PlacedArticle | null;
}

/** A statement that does not parse, with where it stands. */
export interface PlacedBroken extends Broken, Pick<PlacedStatement, "instrument" | "article"> {
  readonly span: Span;
}

/** An article as its heading gives it. */
export interface PlacedArticle {
  readonly number: string | null;
  /** The part of a clause's id: the number, or `preamble`. */
  readonly key: string;
}

type Report = (diagnostic: Diagnostic) => void;
/** The numbers of the articles of each instrument. */
type NumbersOf = (instrument: string) => readonly (string | null)[];

/** The parts that could be resolved, and the ids of those that could not. */
export interface Collected {
  readonly parts: Parts;
  readonly lost: ReadonlySet<string>;
  /** The lists that lack something. */
  readonly leftOut: ReadonlySet<keyof Parts>;
}

/** Reads all statements. The first declaration of an id holds; a second is not read. */
export function collectParts(
  statements: readonly PlacedStatement[],
  broken: readonly PlacedBroken[],
  numbersOf: NumbersOf,
  report: Report,
): Collected {
  const names = new NameTable(report, DECLARED_SO, broken);
  const declared = statements.filter((placed) => declare(placed, names, report));
  declareCited([...declared.map(labelled), ...broken], names, numbersOf);
  const places = new Places();
  const elements = declared.map((placed): Element => {
    const scope = new Scope(placed.file, names, report, idOf(placed.node));
    const piece = rowOf(placed.node).read(scope, placed.node, places.of(placed));
    const { keptIn } = rowOf(placed.node);
    return { needs: scope.needs, piece: scope.failed ? null : piece, id: idOf(placed.node), lists: [keptIn] };
  });
  const unread = broken.flatMap(({ ids, lists }) =>
    ["", ...ids].map((id): Element => ({ needs: new Set(), piece: null, id, lists })),
  );
  const all = [...elements, ...unread];
  const lost = loseDependents(all);
  const parts = noParts();
  for (const { piece } of elements) piece?.keepIn(parts);
  const leftOut = new Set(all.filter(({ piece }) => piece === null).flatMap(({ lists }) => lists));
  return { parts, lost, leftOut };
} // prettier-ignore

interface Element {
  readonly needs: ReadonlySet<string>;
  /** What it declares; "": something of which the id cannot be read. */
  readonly id: string | null;
  readonly lists: readonly (keyof Parts)[];
  /** Null: left out. */
  piece: Piece | null;
}

function idOf(node: StatementNode): string | null {
  return rowOf(node).declared(node) !== null && "name" in node ? node.name : null;
}

/** False for a second declaration of an id. */
function declare({ file, node }: PlacedStatement, names: NameTable, report: Report): boolean {
  const kind = rowOf(node).declared(node);
  if (kind === null || !("name" in node)) return true;
  const span = new Scope(file, names, report).spanOf(node, "name");
  return names.declare({ id: node.name, kind, span });
}

type Labelled = Pick<PlacedBroken, "label" | "instrument" | "article">;

const labelled = ({ node, instrument, article }: PlacedStatement): Labelled => ({
  label: "label" in node ? (node.label ?? null) : null,
  instrument,
  article,
});

/** The articles of each instrument, and the clauses that have a label. */
function declareCited(clauses: readonly Labelled[], names: NameTable, numbersOf: NumbersOf): void {
  const labels = new Map<string, { label: string; article: string | null }[]>();
  for (const { label, instrument, article } of clauses) {
    if (instrument === null || label === null) continue;
    const known = labels.get(instrument) ?? [];
    labels.set(instrument, [...known, { label, article: article?.number ?? null }]);
  }
  for (const { id, span } of names.declaredAs("instrument"))
    names.declareCited(id, { span, articles: numbersOf(id), labels: labels.get(id) ?? [] });
}

/** Numbers the clauses of each place. */
class Places {
  private readonly counts = new Map<string, number>();

  of({ instrument, article }: PlacedStatement): StatementPlace {
    const here = instrument === null ? "corpus" : `${instrument}/${article?.key ?? "-"}`;
    const nth = (key: string): number => {
      const count = (this.counts.get(key) ?? 0) + 1;
      this.counts.set(key, count);
      return count;
    };
    const clauseId = (prefix = here): string => `${prefix}/${nth(prefix)}`;
    return { instrument, article: article?.number ?? null, clauseId, nth };
  }
}

/** From each element that is left out to those that need its id, and on; the ids that are lost. */
function loseDependents(elements: readonly Element[]): ReadonlySet<string> {
  const dependents = new Map<string, Element[]>();
  for (const element of elements)
    for (const id of element.needs) {
      const known = dependents.get(id);
      if (known) known.push(element);
      else dependents.set(id, [element]);
    }
  const lost = new Set<string>();
  const left = elements.filter(({ piece }) => piece === null);
  for (let element = left.pop(); element; element = left.pop()) {
    if (element.id === null || lost.has(element.id)) continue;
    lost.add(element.id);
    for (const dependent of dependents.get(element.id) ?? []) {
      dependent.piece = null;
      left.push(dependent);
    }
  }
  return lost;
}
