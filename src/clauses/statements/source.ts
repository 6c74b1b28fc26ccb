import type * as ast from "../generated/ast.js";
import { SOURCE_KINDS, type Source, type SourceKind } from "../source-model.js";
import { printMade, readMade } from "../phrases/made.js";
import { once } from "../phrases/once.js";
import { listed, quoted, remarks, title, words } from "../phrases/print.js";
import type { Scope } from "../scope.js";
import { statement } from "../statement.js";
import { quote } from "../tokens.js";

/** `source ID "Title" is an edition by "…" in "…" number "12" at "address"`: what remarks cite, as a scholar describes it. */
export const source = statement({
  type: "Source",
  words: ["source"],
  declares: { source: 'source ID "Title"' },
  forms: [
    'source ID "Title" is a document edited by "…" in "…" volume "2" number "12" pages "64 to 65" published "…" of 2004 in language ru at "https://…"',
    'source ID "Title" is a mirror by "…" echoes SOURCE read at "https://…"',
  ],
  keptIn: "sources",
  read: readSource,
  print: printSource,
});

function readSource(scope: Scope, node: ast.Source): Source {
  const one = <T>(all: readonly T[], nth: string, what: string): T | null => {
    if (all.length > 1)
      scope.warn("stated-twice", scope.spanOf(node, nth), `${what} is stated twice; the first is taken`, "Keep the one that holds.");
    return all[0] ?? null;
  };
  return {
    ...scope.written(node),
    id: node.name,
    title: node.title,
    names: scope.nameList(node.names),
    kind: kindOf(one(node.kinds, "kinds", "what kind of source it is")),
    authors: node.authors,
    editors: node.editors,
    collection: one(node.collections, "collections", "`in`"),
    volume: one(node.volumes, "volumes", "`volume`"),
    number: one(node.numbers, "numbers", "`number`"),
    pages: one(node.pages, "pages", "`pages`"),
    publisher: one(node.publishers, "publishers", "`published`"),
    of: readMade(scope, once(scope, node.mades, "`of`")),
    languages: node.languages,
    address: one(node.addresses, "addresses", "`at`"),
    readAt: one(node.readAts, "readAts", "`read at`"),
    echoes: node.echoes
      .map((echoed) => scope.findOptional(echoed, ["source"]))
      .filter((echoed) => echoed !== null),
  };
} // prettier-ignore

/** The grammar runs the words of a kind together. */
const kindOf = (written: string | null): SourceKind | null =>
  SOURCE_KINDS.find((kind) => kind.replace(" ", "") === written?.replace(" ", "")) ?? null;

function printSource(source: Source): string {
  const { id, kind, authors, editors, languages } = source;
  return words(
    "source",
    id,
    title({ name: source.title, names: source.names }),
    kind === null ? "" : `is ${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`,
    listed("by", authors.map(quote)),
    listed("edited by", editors.map(quote)),
    quoted("in", source.collection),
    quoted("volume", source.volume),
    quoted("number", source.number),
    quoted("pages", source.pages),
    quoted("published", source.publisher),
    printMade(source.of),
    listed("in language", languages),
    quoted("at", source.address),
    quoted("read at", source.readAt),
    listed("echoes", source.echoes),
    ...remarks(source),
  );
}
