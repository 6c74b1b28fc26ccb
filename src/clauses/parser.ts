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
  type AstNode,
  type LangiumCoreServices,
  type LexerResult,
  type Module,
  type PartialLangiumCoreServices,
} from "langium";
import type { MarkdownText } from "../text/model.js";
import type { Statement } from "./generated/ast.js";
import { ThalwegGeneratedModule, ThalwegGeneratedSharedModule } from "./generated/module.js";
import type { StatementText } from "./statements.js";
import { ThalwegTokenBuilder, ThalwegValueConverter } from "./tokens.js";

/** A statement as parsed, of any kind. */
export type StatementNode = Statement & AstNode;

/** A statement as parsed; `node` is null where its syntax is wrong. */
export interface ParsedStatement {
  readonly written: StatementText;
  readonly lexed: LexerResult;
  readonly node: StatementNode | null;
}

/** Lexes statement by statement: an open quotation mark never swallows the next statement. */
class StatementLexer extends DefaultLexer {
  private queued: LexerResult | null = null;

  /** Answers with the statement that was lexed last. */
  override tokenize(text: string): LexerResult {
    const queued = this.queued ?? super.tokenize(text);
    this.queued = null;
    return queued;
  }

  /** Tokens with offsets into the file. */
  lexStatement(statement: StatementText): LexerResult {
    const result = super.tokenize(statement.text);
    for (const token of [...result.tokens, ...result.hidden]) {
      token.startOffset += statement.start;
      if (token.endOffset !== undefined) token.endOffset += statement.start;
    }
    for (const error of result.errors) error.offset += statement.start;
    this.queued = result;
    return result;
  }
}

class StatementParser extends LangiumParser {
  private readonly statementLexer: StatementLexer;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.statementLexer = services.parser.Lexer as StatementLexer;
    // How far a message about a missing alternative looks ahead, which costs a second a statement; nobody reads it.
    (this.wrapper as unknown as { maxLookahead: number }).maxLookahead = 1;
  }

  /** The words of a statement that is not to be parsed. */
  lexStatement(written: StatementText): LexerResult {
    return this.statementLexer.lexStatement(written);
  }

  parseStatement(written: StatementText, markdown: MarkdownText): ParsedStatement {
    const lexed = this.statementLexer.lexStatement(written);
    if (written.stray || lexed.errors.length > 0 || lexed.tokens.length === 0)
      return { written, lexed, node: null };
    const parsed = super.parse<StatementNode>(markdown.file.text, { rule: "Statement" });
    return { written, lexed, node: parsed.parserErrors.length > 0 ? null : parsed.value };
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
        new StatementParser(services),
        services.parser.Lexer.definition,
      );
      parser.finalize();
      return parser;
    },
  },
};

/** The services of the language, and its parser. */
export interface ThalwegServices {
  readonly language: LangiumCoreServices;
  readonly parser: StatementParser;
}

let shared: ThalwegServices | null = null;

/** The services of the language, built at first use (some 100 ms). */
export function thalwegServices(): ThalwegServices {
  if (shared) return shared;
  const core = inject(createDefaultSharedCoreModule(EmptyFileSystem), ThalwegGeneratedSharedModule);
  const language = inject(createDefaultCoreModule({ shared: core }), ThalwegGeneratedModule, module);
  core.ServiceRegistry.register(language);
  shared = { language, parser: language.parser.LangiumParser as StatementParser };
  return shared;
}
