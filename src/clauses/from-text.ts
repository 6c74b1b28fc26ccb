/** Markdown files -> the clause tree of the corpus. */
import type { Diagnostic, SourceFile } from "../diagnostics/model.js";
import { readMarkdown } from "../text/from-markdown.js";
import type { Heading } from "../text/model.js";
import { checkCorpus } from "./check.js";
import {
  readFeature,
  readOffice,
  readParty,
  readPerson,
  readSource,
  readTheatre,
} from "./from-declarations.js";
import { articleOfHeading, readClause, readInstrument, type InstrumentHead } from "./from-instruments.js";
import { readLine } from "./from-lines.js";
import {
  declaredBesideGround,
  isBesideGround,
  BesideGroundReader,
  type BesideGroundNode,
} from "./from-beside-ground.js";
import type * as ast from "./generated/ast.js";
import { GROUND_ALONE } from "./parts-model.js";
import type { Article, Clause, Corpus, Instrument, TerritorialClause } from "./model.js";
import { Names, type NamedKind } from "./names.js";
import { thalwegServices, type StatementNode } from "./parser.js";
import { Scope } from "./scope.js";
import { splitStatements } from "./statements.js";
import { SyntaxErrors } from "./syntax-errors.js";

export interface ParsedClauses {
  readonly corpus: Corpus;
  readonly diagnostics: readonly Diagnostic[];
}

/** A statement with where it stands: its file, and the article whose heading it stands under. */
interface PlacedStatement {
  readonly file: SourceFile;
  readonly node: StatementNode;
  readonly instrument: string | null;
  readonly article: PlacedArticle | null;
}

interface PlacedArticle extends Article {
  /** The id's part: the number, or `preamble`. */
  readonly key: string;
}

/** The order in which files are given does not matter: they are read in the order of their paths. */
export function parseClauses(files: readonly SourceFile[]): ParsedClauses {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const ordered = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const articles = new Map<string, PlacedArticle[]>();
  const statements = ordered.flatMap((file) => parseFile(file, articles, report));
  const corpus = new CorpusReader(statements, articles, report).read(ordered[0]?.path ?? "");
  diagnostics.push(...checkCorpus(corpus));
  return { corpus, diagnostics };
}

function parseFile(
  file: SourceFile,
  articles: Map<string, PlacedArticle[]>,
  report: (diagnostic: Diagnostic) => void,
): PlacedStatement[] {
  const markdown = readMarkdown(file);
  markdown.diagnostics.forEach(report);
  const { parser, language } = thalwegServices();
  const errors = new SyntaxErrors(language.Grammar, file, report);
  const placed: PlacedStatement[] = [];
  const headings = placedArticles(markdown.text.headings);
  let instrument: string | null = null;
  let from = 0;
  const closeInstrument = (to: number): void => {
    if (instrument === null) return;
    const its = headings.filter(
      ({ heading, article }) => heading === article?.heading && within(heading, from, to),
    );
    const known = articles.get(instrument) ?? [];
    articles.set(instrument, [...known, ...its.flatMap(({ article }) => (article ? [article.article] : []))]);
  };
  for (const written of splitStatements(markdown.text)) {
    if (errors.full) {
      errors.skip();
      continue;
    }
    const parsed = parser.parseStatement(written, markdown.text);
    if (parsed.node === null) {
      errors.add(parsed);
      continue;
    }
    if (parsed.node.$type === "Instrument") {
      closeInstrument(written.start);
      instrument = parsed.node.name;
      from = written.start;
    }
    const article =
      headings.findLast(({ heading }) => heading.span.start < written.start)?.article?.article ?? null;
    const ofInstrument =
      instrument !== null && article !== null && article.span.start > from ? article : null;
    placed.push({ file, node: parsed.node, instrument, article: ofInstrument });
  }
  closeInstrument(file.text.length);
  errors.finish();
  return placed;
}

function within(heading: Heading, from: number, to: number): boolean {
  return heading.span.start >= from && heading.span.start < to;
}

interface HeadingInArticle {
  readonly heading: Heading;
  /** The article that holds from this heading on: its own, or one that a shallower heading began. */
  readonly article: { readonly heading: Heading; readonly article: PlacedArticle } | null;
}

function placedArticles(headings: readonly Heading[]): HeadingInArticle[] {
  const placed: HeadingInArticle[] = [];
  for (const heading of headings) {
    const own = articleOfHeading(heading.title);
    if (own) {
      const article = { ...own, prose: heading.prose, span: heading.span, key: own.number ?? "preamble" };
      placed.push({ heading, article: { heading, article } });
      continue;
    }
    const outer = placed.at(-1)?.article ?? null;
    placed.push({ heading, article: outer && outer.heading.depth < heading.depth ? outer : null });
  }
  return placed;
}

type Element = { readonly scope: Scope; readonly id: string | null; keep: () => void };

/** Reads placed statements into one corpus; what needs something that was left out is left out itself. */
class CorpusReader {
  private readonly names: Names;
  private readonly elements: Element[] = [];
  /** Ids of elements that are left out. */
  private readonly lost = new Set<string>();
  private readonly beside = new BesideGroundReader();
  private readonly clauseCounts = new Map<string, number>();
  private readonly corpus: { -readonly [key in keyof Corpus]: Corpus[key] extends readonly (infer T)[] ? T[] : Corpus[key] } = {
    id: "", title: "", theatre: null, parties: [], persons: [], offices: [], sources: [], features: [], lines: [],
    instruments: [], atFirst: [], acts: GROUND_ALONE.acts, network: GROUND_ALONE.network, textNotes: [], readingTexts: [], ends: [], says: [],
  }; // prettier-ignore
  private readonly heads: { readonly head: InstrumentHead; readonly clauses: Clause[] }[] = [];

  constructor(
    private readonly statements: readonly PlacedStatement[],
    private readonly articles: ReadonlyMap<string, readonly PlacedArticle[]>,
    private readonly report: (diagnostic: Diagnostic) => void,
  ) {
    this.names = new Names(report);
  }

  read(firstPath: string): Corpus {
    const declared = this.statements.filter((statement) => this.declare(statement));
    this.readHeads(firstPath);
    for (const statement of declared) this.readStatement(statement);
    this.keepWhole();
    Object.assign(this.corpus, this.beside.finish(this.corpus));
    this.corpus.instruments = this.heads.map(({ head, clauses }) => this.instrument(head, clauses));
    return this.corpus;
  }

  private instrument(head: InstrumentHead, clauses: Clause[]): Instrument {
    const articles = (this.articles.get(head.id) ?? []).map(({ number, title, prose, span }) => ({
      number,
      title,
      prose,
      span,
    }));
    const place = head.signed?.place ?? null;
    const signed =
      place !== null && head.signed && this.lost.has(place) ? { ...head.signed, place: null } : head.signed;
    return { ...head, signed, articles, clauses };
  }

  private scope(statement: PlacedStatement): Scope {
    return new Scope(statement.file, this.names, this.report);
  }

  /** False for a second declaration of an id, which is not read. */
  private declare(statement: PlacedStatement): boolean {
    const { node } = statement;
    const kind = declaredKind(node);
    if (kind === null || !("name" in node)) return true;
    const start = (node.$cstNode?.offset ?? 0) + offsetOfId(node);
    return this.names.declare({
      id: node.name,
      kind,
      span: { file: statement.file.path, start, end: start + node.name.length },
    });
  }

  private readHeads(firstPath: string): void {
    const head = this.single("CorpusHead", "corpus", 'corpus ID "Title"', firstPath);
    if (head?.node.$type === "CorpusHead")
      Object.assign(this.corpus, { id: head.node.name, title: head.node.title });
    const theatre = this.single("Theatre", "theatre", "theatre from 68E 36N to 150E 62N", firstPath);
    if (theatre?.node.$type === "Theatre")
      this.corpus.theatre = readTheatre(this.scope(theatre), theatre.node);
  }

  /** The one statement of a kind that a corpus must have. */
  private single(
    type: "CorpusHead" | "Theatre",
    word: string,
    example: string,
    path: string,
  ): PlacedStatement | null {
    const [first, second] = this.statements.filter(({ node }) => node.$type === type);
    if (!first) {
      this.report({
        severity: "error",
        code: word === "corpus" ? "missing-corpus" : "missing-theatre",
        message: `no statement says ${word === "corpus" ? "what this corpus is" : "which area this corpus considers"}`,
        span: { file: path, start: 0, end: 0 },
        help: `Write \`${example}\` in a fence of one of its files.`,
      });
      return null;
    }
    if (second)
      this.report({
        severity: "error",
        code: word === "corpus" ? "second-corpus" : "second-theatre",
        message: `a corpus has one \`${word}\` statement, and this is the second`,
        span: this.scope(second).span(second.node),
        related: [{ span: this.scope(first).span(first.node), label: "the first" }],
        help: "Keep one of them.",
      });
    return first;
  }

  private add<T>(scope: Scope, id: string | null, element: T | null, keep: (element: T) => void): void {
    if (element === null) scope.failed = true;
    this.elements.push({ scope, id, keep: () => element !== null && keep(element) });
  }

  private readStatement(statement: PlacedStatement): void {
    const { node } = statement;
    const scope = this.scope(statement);
    if (isBesideGround(node)) return this.readBesideGround(statement, scope, node);
    switch (node.$type) {
      case "CorpusHead":
      case "Theatre":
        return;
      case "Party":
        return this.add(scope, node.name, readParty(scope, node), (party) => this.corpus.parties.push(party));
      case "Person":
        return this.add(scope, node.name, readPerson(scope, node), (person) =>
          this.corpus.persons.push(person),
        );
      case "Office":
        this.beside.readOfficeScopes(scope, node);
        return this.add(scope, node.name, readOffice(scope, node), (office) =>
          this.corpus.offices.push(office),
        );
      case "Source":
        return this.add(scope, node.name, readSource(scope, node), (source) =>
          this.corpus.sources.push(source),
        );
      case "Line":
        return this.readLine(statement, scope, node);
      case "Instrument":
        return this.add(scope, node.name, readInstrument(scope, node), (head) =>
          this.heads.push({ head, clauses: [] }),
        );
      case "Territory":
      case "Agreed":
      case "Confirms":
      case "LineEnds":
        return this.readClause(statement, scope, node);
      default:
        return this.add(scope, node.name, readFeature(scope, node), (feature) =>
          this.corpus.features.push(feature),
        );
    }
  }

  private readBesideGround(statement: PlacedStatement, scope: Scope, node: BesideGroundNode): void {
    const { instrument } = statement;
    const keep = this.beside.read(scope, node, {
      instrument,
      article: statement.article?.number ?? null,
      clauseId: () =>
        this.clauseId(instrument === null ? "corpus" : `${instrument}/${statement.article?.key ?? "-"}`),
    });
    const id = declaredBesideGround(node) !== null && "name" in node ? node.name : null;
    this.add(scope, id, keep, (kept) => kept());
  }

  private readLine(statement: PlacedStatement, scope: Scope, node: ast.Line): void {
    const { instrument } = statement;
    if (instrument !== null) scope.needs.add(instrument);
    else if (node.role === "line")
      scope.warn(
        "line-outside-instrument",
        { ...scope.span(node), end: scope.span(node).start + "line".length },
        `no instrument makes the line \`${node.name}\`, so it stands on no day`,
        "Put it after the instrument that makes it, or write `limit` instead of `line`.",
      );
    const place = { instrument, article: statement.article?.number ?? null };
    this.add(scope, node.name, readLine(scope, node, place), (line) => this.corpus.lines.push(line));
  }

  private readClause(
    statement: PlacedStatement,
    scope: Scope,
    node: ast.Territory | ast.Agreed | ast.Confirms | ast.LineEnds,
  ): void {
    if (node.$type === "Territory" && node.atFirst) {
      const place = { id: this.clauseId("at-first"), instrument: null, article: null };
      this.add(scope, null, readClause(scope, node, place), (clause) =>
        this.corpus.atFirst.push(clause as TerritorialClause),
      );
      return;
    }
    const { instrument } = statement;
    if (instrument === null) {
      scope.error(
        "clause-outside-instrument",
        scope.span(node),
        "this clause belongs to no instrument",
        "Put it after the `treaty` (or `convention`, …) that says it, in the same file; the state of things before the first instrument begins with `at first`.",
      );
      return;
    }
    scope.needs.add(instrument);
    const id = this.clauseId(`${instrument}/${statement.article?.key ?? "-"}`);
    const place = { id, instrument, article: statement.article?.number ?? null };
    this.add(scope, null, readClause(scope, node, place), (clause) =>
      this.heads.find(({ head }) => head.id === instrument)?.clauses.push(clause),
    );
  }

  private clauseId(prefix: string): string {
    const count = (this.clauseCounts.get(prefix) ?? 0) + 1;
    this.clauseCounts.set(prefix, count);
    return `${prefix}/${count}`;
  }

  /** Keeps the elements that were resolved and need nothing that was not. */
  private keepWhole(): void {
    const { lost } = this;
    let found = true;
    while (found) {
      found = false;
      for (const element of this.elements) {
        if ([...element.scope.needs].some((id) => lost.has(id))) element.scope.failed = true;
        if (!element.scope.failed || element.id === null || lost.has(element.id)) continue;
        lost.add(element.id);
        found = true;
      }
    }
    const isHead = (element: Element): boolean =>
      element.id !== null && this.names.kindOf(element.id) === "instrument";
    const whole = this.elements.filter((element) => !element.scope.failed);
    for (const element of whole.filter(isHead)) element.keep();
    for (const element of whole.filter((candidate) => !isHead(candidate))) element.keep();
  }
}

function declaredKind(node: StatementNode): NamedKind | null {
  if (isBesideGround(node)) return declaredBesideGround(node);
  switch (node.$type) {
    case "Party":
      return "party";
    case "Person":
      return "person";
    case "Office":
      return "office";
    case "Source":
      return "source";
    case "Line":
      return "line";
    case "Instrument":
      return "instrument";
    default:
      return "kind" in node ? node.kind : null;
  }
}

/** Where the id stands in a statement: after the word, or the two words, that begin it. */
function offsetOfId(node: StatementNode & { readonly name: string }): number {
  const text = node.$cstNode?.text ?? "";
  return /^(?:editorial\s+)?[a-z]+\s+/.exec(text)?.[0].length ?? 0;
}
