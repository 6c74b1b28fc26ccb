/**
 * The parser: each statement of a Markdown file by itself, so that an error never reaches beyond its statement.
 * The whole file stays the document: offsets are those of the Markdown.
 */
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createParser,
  DefaultLexer,
  EmptyFileSystem,
  inject,
  LangiumParser,
  RootCstNodeImpl,
  type AstNode,
  type CstNode,
  type LangiumCoreServices,
  type LexerResult,
  type Module,
  type ParseResult,
  type PartialLangiumCoreServices,
} from "langium";
import { readMarkdown } from "../text/from-markdown.js";
import type { MarkdownText } from "../text/model.js";
import type { Document, Statement } from "./generated/ast.js";
import { ThalwegGeneratedModule, ThalwegGeneratedSharedModule } from "./generated/module.js";
import { splitStatements, type StatementText } from "./statements.js";
import { ThalwegTokenBuilder, ThalwegValueConverter } from "./tokens.js";

export type StatementNode = Statement & AstNode;

/** A statement as parsed; `node` is null where its syntax is wrong. */
export interface ParsedStatement {
  readonly written: StatementText;
  readonly lexed: LexerResult;
  readonly node: StatementNode | null;
}

type LexingError = LexerResult["errors"][number];

/** Lexes statement by statement: an open quotation mark never swallows the next statement. */
export class StatementLexer extends DefaultLexer {
  private queued: LexerResult | null = null;

  /** The next call of `tokenize` answers with this. */
  queue(result: LexerResult): void {
    this.queued = result;
  }

  override tokenize(text: string): LexerResult {
    const queued = this.queued;
    this.queued = null;
    if (queued) return queued;
    const markdown = readMarkdown({ path: "", text }).text;
    const results = splitStatements(markdown).map((statement) => this.lexStatement(statement, text));
    return {
      tokens: results.flatMap((result) => result.tokens),
      hidden: results.flatMap((result) => result.hidden),
      errors: results.flatMap((result) => result.errors),
    };
  }

  /** Tokens with offsets into the file; with lines and columns into it, if the file's text is given. */
  lexStatement(statement: StatementText, text: string | null): LexerResult {
    const result = super.tokenize(statement.text);
    const before = text === null ? "" : text.slice(0, statement.start);
    const lines = before.split(/\r\n|\r|\n/);
    const place = { offset: statement.start, lines: lines.length - 1, columns: lines.at(-1)?.length ?? 0 };
    for (const token of [...result.tokens, ...result.hidden]) shiftToken(token, place);
    for (const error of result.errors) shiftError(error, place);
    return result;
  }
}

interface Shift {
  readonly offset: number;
  readonly lines: number;
  readonly columns: number;
}

function shiftToken(token: LexerResult["tokens"][number], by: Shift): void {
  token.startOffset += by.offset;
  if (token.endOffset !== undefined) token.endOffset += by.offset;
  if (token.startLine === 1 && token.startColumn !== undefined) token.startColumn += by.columns;
  if (token.endLine === 1 && token.endColumn !== undefined) token.endColumn += by.columns;
  if (token.startLine !== undefined) token.startLine += by.lines;
  if (token.endLine !== undefined) token.endLine += by.lines;
}

function shiftError(error: LexingError, by: Shift): void {
  error.offset += by.offset;
  if (error.line === 1 && error.column !== undefined) error.column += by.columns;
  if (error.line !== undefined) error.line += by.lines;
}

export class StatementwiseParser extends LangiumParser {
  private readonly statementLexer: StatementLexer;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.statementLexer = services.parser.Lexer as StatementLexer;
  }

  /** One statement; `withLines`: positions also as line and column, for editors. */
  parseStatement(written: StatementText, markdown: MarkdownText, withLines = false): ParsedStatement {
    const lexed = this.statementLexer.lexStatement(written, withLines ? markdown.file.text : null);
    if (written.stray || lexed.errors.length > 0 || lexed.tokens.length === 0)
      return { written, lexed, node: null };
    this.statementLexer.queue(lexed);
    const parsed = super.parse<StatementNode>(markdown.file.text, { rule: "Statement" });
    return { written, lexed, node: parsed.parserErrors.length > 0 ? null : parsed.value };
  }

  /** A whole Markdown file, for editors: the statements that parse, under one document. */
  override parse<T extends AstNode = AstNode>(input: string): ParseResult<T> {
    const markdown = readMarkdown({ path: "", text: input }).text;
    const statements = splitStatements(markdown)
      .map((written) => this.parseStatement(written, markdown, true).node)
      .filter((node) => node !== null);
    const root = new RootCstNodeImpl(input);
    const document: { -readonly [key in keyof Document]: Document[key] } = {
      $type: "Document",
      $cstNode: root as CstNode,
      statements,
    };
    root.astNode = document;
    statements.forEach((node, index) => {
      Object.assign(node, { $container: document, $containerProperty: "statements", $containerIndex: index });
      if (node.$cstNode) root.content.push(node.$cstNode);
    });
    return { value: document as unknown as T, parserErrors: [], lexerErrors: [] };
  }
}

const module: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    TokenBuilder: () => new ThalwegTokenBuilder(),
    ValueConverter: () => new ThalwegValueConverter(),
    Lexer: (services) => new StatementLexer(services),
    ParserConfig: () => ({ recoveryEnabled: false, skipValidations: true }),
    LangiumParser: (services) => {
      const parser = createParser(
        services.Grammar,
        new StatementwiseParser(services),
        services.parser.Lexer.definition,
      );
      parser.finalize();
      return parser;
    },
  },
};

export interface ThalwegServices {
  readonly language: LangiumCoreServices;
  readonly parser: StatementwiseParser;
}

let shared: ThalwegServices | null = null;

/** The services of the language, built at first use (some 100 ms). */
export function thalwegServices(): ThalwegServices {
  if (shared) return shared;
  const core = inject(createDefaultSharedCoreModule(EmptyFileSystem), ThalwegGeneratedSharedModule);
  const language = inject(createDefaultCoreModule({ shared: core }), ThalwegGeneratedModule, module);
  core.ServiceRegistry.register(language);
  shared = { language, parser: language.parser.LangiumParser as StatementwiseParser };
  return shared;
}
