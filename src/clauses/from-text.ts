/** Markdown files -> the clause tree of the corpus. */
import type { Diagnostic, SourceFile } from "../diagnostics/model.js";
import { articleOfHeading, seemsAnArticle } from "./article-heading.js";
import { checkCorpus } from "./check.js";
import { lintCorpusDates } from "./lint-dates.js";
import { ANYTHING, brokenByHead, brokenOf, type Broken } from "./broken.js";
import { collectParts, type PlacedArticle, type PlacedBroken, type PlacedStatement } from "./collect.js";
import { restsOnAbsence } from "./left-out.js";
import type { Article, Corpus } from "./model.js";
import { thalwegServices } from "./parser.js";
import { corpusOf, type InstrumentHead, type Parts } from "./parts.js";
import { splitStatements, type StatementText } from "./statements.js";
import { STATEMENT_WORDS, WORDS_OF_CONTINUATION } from "./forms.js";
import { STATEMENTS } from "./statements/index.js";
import { SyntaxErrors } from "./syntax-errors.js";
import { readTexts } from "../text/from-markdown.js";
import type { Heading, MarkdownText } from "../text/model.js";

/** The clause tree, with all that is wrong in its files. */
export interface ParsedClauses {
  readonly corpus: Corpus;
  /** The lists that lack something which is written, and could not be read. */
  readonly leftOut: ReadonlySet<keyof Parts>;
  readonly diagnostics: readonly Diagnostic[];
}

type Report = (diagnostic: Diagnostic) => void;
type ReadArticle = Article & PlacedArticle;
type Articles = Map<string, ReadArticle[]>;

/** Both stages at once: the order in which files are given does not matter. */
export function parseClauses(files: readonly SourceFile[]): ParsedClauses {
  const { texts, diagnostics } = readTexts(files);
  const parsed = parseTexts(texts);
  return { ...parsed, diagnostics: [...diagnostics, ...parsed.diagnostics] };
}

/** `texts`: in the order of their paths. */
export function parseTexts(texts: readonly MarkdownText[]): ParsedClauses {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const articles: Articles = new Map();
  const files = texts.map((text) => parseFile(text, articles, report));
  const statements = files.flatMap(({ placed }) => placed);
  const broken = files.flatMap((file) => file.broken);
  const articlesOf = (id: string): readonly ReadArticle[] => articles.get(id) ?? [];
  const { parts, lost, leftOut } = collectParts(
    statements,
    broken,
    (id) => articlesOf(id).map(({ number }) => number),
    report,
  );
  const instruments = parts.instruments.map((head) => withoutLostPlace(head, lost));
  for (const head of HEADS) checkHead(head, statements, texts[0]?.file.path ?? "", report);
  const corpus = corpusOf({ ...parts, instruments }, (id) =>
    articlesOf(id).map(({ number, title, prose, span }) => ({ number, title, prose, span })),
  );
  diagnostics.push(...checkCorpus(corpus), ...lintCorpusDates(corpus));
  return { corpus, leftOut, diagnostics: diagnostics.filter((each) => !restsOnAbsence(each, leftOut)) };
}

/** Where it was signed is left out if nothing says where that is. */
function withoutLostPlace(head: InstrumentHead, lost: ReadonlySet<string>): InstrumentHead {
  const { signed } = head;
  return signed?.place && lost.has(signed.place) ? { ...head, signed: { ...signed, place: null } } : head;
}

/** The statements of which a corpus must have one. */
const HEADS = [
  {
    type: "CorpusHead",
    missing: "missing-corpus",
    second: "second-corpus",
    word: "corpus",
    of: "what this corpus is",
  },
  {
    type: "Theatre",
    missing: "missing-theatre",
    second: "second-theatre",
    word: "theatre",
    of: "which area this corpus considers",
  },
] as const;

function checkHead(
  { type, missing, second: again, word, of }: (typeof HEADS)[number],
  statements: readonly PlacedStatement[],
  path: string,
  report: Report,
): void {
  const span = ({ file, node }: PlacedStatement) => ({
    file: file.path,
    start: node.$cstNode?.offset ?? 0,
    end: node.$cstNode?.end ?? 0,
  });
  const [first, second] = statements.filter(({ node }) => node.$type === type);
  if (!first)
    report({
      severity: "error",
      code: missing,
      message: `no statement says ${of}`,
      span: { file: path, start: 0, end: 0 },
      help: `Write \`${STATEMENTS[type].forms[0]}\` in a fence of one of its files.`,
    });
  if (first && second)
    report({
      severity: "error",
      code: again,
      message: `a corpus has one \`${word}\` statement, and this is the second`,
      span: span(second),
      related: [{ span: span(first), label: "the first" }],
      help: "Keep one of them.",
    });
}

/** What the statements of a file are read into. */
interface FileRead {
  readonly placed: PlacedStatement[];
  readonly broken: PlacedBroken[];
}

function parseFile(text: MarkdownText, articles: Articles, report: Report): FileRead {
  const { file } = text;
  const { parser, language } = thalwegServices();
  const errors = new SyntaxErrors(language.Grammar, file, report);
  const instruments = new Instruments(text.headings, articles, report);
  const read: FileRead = { placed: [], broken: [] };
  const statements = splitStatements(text);
  statements.forEach((written, index) => {
    const parsed = errors.full ? null : parser.parseStatement(written, text);
    const goesOn = continuesAnother(statements[index + 1]);
    if (parsed?.node && !goesOn) {
      if (parsed.node.$type === "Instrument") instruments.begin(parsed.node.name, written.start);
      read.placed.push({ file, node: parsed.node, ...instruments.at(written.start) });
      return;
    }
    const broken = parsed ? brokenOf(parsed.lexed.tokens, language.Grammar) : unparsed(written);
    if (broken.kinds.includes("instrument")) instruments.begin(broken.ids[0] ?? "", written.start);
    const { start, text: words } = written;
    const span = { file: file.path, start, end: start + words.length };
    read.broken.push({ ...broken, span, ...instruments.at(start) });
    const isTold = continuesAnother(written) && continuesAnother(statements[index - 1]);
    if (parsed === null) errors.skip();
    else if (parsed.node === null && !isTold && !(goesOn && errors.endsEarly(parsed))) errors.add(parsed);
  });
  instruments.close(file.text.length);
  errors.finish();
  return read;
}

/** What a statement may be that is not to be parsed. */
function unparsed(written: StatementText): Broken {
  if (!STATEMENT_WORDS.includes(firstWord(written))) return ANYTHING;
  return brokenByHead(thalwegServices().parser.lexStatement(written).tokens);
}

/** A line that should be indented: all of its statement is told there. */
function continuesAnother(written: StatementText | undefined): boolean {
  const word = written ? firstWord(written) : "";
  return WORDS_OF_CONTINUATION.includes(word) && !STATEMENT_WORDS.includes(word);
}

const firstWord = ({ text }: StatementText): string => /^\S*/.exec(text)![0];

/** Which instrument and article the statements of a file stand under. */
class Instruments {
  private readonly headings: readonly HeadingInArticle[];
  private current: string | null = null;
  private from = 0;

  constructor(
    headings: readonly Heading[],
    private readonly articles: Articles,
    private readonly report: Report,
  ) {
    this.headings = placedArticles(headings);
  }

  begin(instrument: string, from: number): void {
    this.close(from);
    this.current = instrument;
    this.from = from;
  }

  at(offset: number): { readonly instrument: string | null; readonly article: ReadArticle | null } {
    const { current: instrument, from } = this;
    const article = this.headings.findLast(({ heading }) => heading.span.start < offset)?.article?.article;
    return {
      instrument,
      article: instrument !== null && article && article.span.start > from ? article : null,
    };
  }

  /** Keeps the articles of the instrument that ends here. */
  close(to: number): void {
    if (this.current === null) return;
    const headings = this.headings.filter(({ heading }) => within(heading, this.from, to));
    for (const { heading } of headings)
      if (seemsAnArticle(heading.title)) this.report(unreadArticle(heading));
    const its = headings.flatMap(({ heading, article }) =>
      article && heading === article.heading ? [article.article] : [],
    );
    this.articles.set(this.current, [...(this.articles.get(this.current) ?? []), ...its]);
  }
}

function within(heading: Heading, from: number, to: number): boolean {
  return heading.span.start >= from && heading.span.start < to;
}

function unreadArticle({ span, title }: Heading): Diagnostic {
  return {
    severity: "note",
    code: "unread-article",
    message: `\`${title}\` begins no article: its number is not read`,
    span,
    help: "Write `Article` and one number in figures, Roman numerals or an ordinal: `Article 3bis`. What stands under it belongs to no article now.",
  };
}

interface HeadingInArticle {
  readonly heading: Heading;
  /** The article that holds from this heading on: its own, or one that a shallower heading began. */
  readonly article: { readonly heading: Heading; readonly article: ReadArticle } | null;
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
