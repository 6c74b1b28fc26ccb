/** Markdown files -> the clause tree of the corpus. */
import type { Diagnostic, SourceFile } from "../diagnostics/model.js";
import { articleOfHeading, seemsAnArticle } from "./article-heading.js";
import { checkCorpus } from "./check.js";
import { lintCorpusDates } from "./lint-dates.js";
import { collectParts, type PlacedArticle, type PlacedStatement } from "./collect.js";
import type { Article, Corpus } from "./model.js";
import { thalwegServices } from "./parser.js";
import { corpusOf, type InstrumentHead } from "./parts.js";
import { splitStatements } from "./statements.js";
import { STATEMENTS } from "./statements/index.js";
import { SyntaxErrors } from "./syntax-errors.js";
import { readTexts } from "../text/from-markdown.js";
import type { Heading, MarkdownText } from "../text/model.js";

/** The clause tree, with all that is wrong in its files. */
export interface ParsedClauses {
  readonly corpus: Corpus;
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
  const statements = texts.flatMap((text) => parseFile(text, articles, report));
  for (const head of HEADS) checkHead(head, statements, texts[0]?.file.path ?? "", report);
  const articlesOf = (id: string): readonly ReadArticle[] => articles.get(id) ?? [];
  const { parts, lost } = collectParts(
    statements,
    (id) => articlesOf(id).map(({ number }) => number),
    report,
  );
  const instruments = parts.instruments.map((head) => withoutLostPlace(head, lost));
  const corpus = corpusOf({ ...parts, instruments }, (id) =>
    articlesOf(id).map(({ number, title, prose, span }) => ({ number, title, prose, span })),
  );
  diagnostics.push(...checkCorpus(corpus), ...lintCorpusDates(corpus));
  return { corpus, diagnostics };
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

function parseFile(text: MarkdownText, articles: Articles, report: Report): PlacedStatement[] {
  const { file } = text;
  const { parser, language } = thalwegServices();
  const errors = new SyntaxErrors(language.Grammar, file, report);
  const placed: PlacedStatement[] = [];
  const headings = placedArticles(text.headings);
  let instrument: string | null = null;
  let from = 0;
  const closeInstrument = (to: number): void => {
    if (instrument === null) return;
    for (const { heading } of headings)
      if (within(heading, from, to) && seemsAnArticle(heading.title)) report(unreadArticle(heading));
    const its = headings.filter(
      ({ heading, article }) => heading === article?.heading && within(heading, from, to),
    );
    const known = articles.get(instrument) ?? [];
    articles.set(instrument, [...known, ...its.flatMap(({ article }) => (article ? [article.article] : []))]);
  };
  for (const written of splitStatements(text)) {
    if (errors.full) {
      errors.skip();
      continue;
    }
    const parsed = parser.parseStatement(written, text);
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
