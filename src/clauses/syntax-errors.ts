/** Statements that do not parse -> diagnostics in the words of the language. One per statement, and a capped number per file. */
import type { GrammarAST } from "langium";
import type { Diagnostic, SourceFile, Span } from "../diagnostics/model.js";
import { angleAlone } from "./angle-alone.js";
import { areaMisplaced } from "./area-misplaced.js";
import { wordOf } from "./awaited-words.js";
import {
  awaitsId,
  awaitsRule,
  begunWith,
  expectationOf,
  type Awaited,
  type Expectation,
  type Token,
} from "./expectation.js";
import {
  declarationWith,
  formOf,
  STATEMENT_WORDS,
  statementForm,
  WHOLE_RULES,
  WORDS_OF_CONTINUATION,
} from "./forms.js";
import { inWords, nearestWords, oneOf } from "./nearest.js";
import type { ParsedStatement } from "./parser.js";
import { firstKeywords, phrasesMeant, wordsOfChoice } from "./phrases-awaited.js";
import { joinedByIn } from "./joined-by-in.js";
import { listedGround } from "./listed-ground.js";
import { kindLeftOut } from "./kind-left-out.js";
import { kindNotSaid } from "./kind-not-said.js";
import { wrongOrder } from "./phrases-in-order.js";
import { COMMENT_HELP, isOtherComment, otherWriting, signedPosition } from "./other-writings.js";
import { clipped, clippedList, inMarks, shownCharacter } from "./shown-words.js";
import { RESERVED, suggestedId } from "./tokens.js";
import { unquotedDate } from "./unquoted-dates.js";

/** After so many in one file the rest is only counted. */
const MOST_SYNTAX_ERRORS = 20;

export class SyntaxErrors {
  private count = 0;
  private skipped = 0;
  private last: Span | null = null;
  private explained: { readonly tokens: readonly Token[]; readonly expectation: Expectation } | null = null;

  constructor(
    private readonly grammar: GrammarAST.Grammar,
    private readonly file: SourceFile,
    private readonly report: (diagnostic: Diagnostic) => void,
  ) {}

  /** No further statement of this file need be parsed. */
  get full(): boolean {
    return this.count >= MOST_SYNTAX_ERRORS;
  }

  add(parsed: ParsedStatement): void {
    this.count += 1;
    const diagnostic = this.explain(parsed);
    this.last = diagnostic.span;
    this.report(diagnostic);
  }

  /** Nothing is wrong with it but that it should go on. */
  endsEarly({ lexed: { tokens, errors } }: ParsedStatement): boolean {
    return errors.length === 0 && tokens.length > 0 && this.furthest(tokens) === tokens.length;
  }

  skip(): void {
    this.skipped += 1;
  }

  finish(): void {
    if (this.skipped === 0 || !this.last) return;
    this.report({
      severity: "note",
      code: "too-many-errors",
      message: `after ${MOST_SYNTAX_ERRORS} statements with wrong syntax the other ${this.skipped.toLocaleString("en")} statements of this file were not read`,
      span: this.last,
      help: "Mend those above, and run it again.",
    });
  }

  private explain({ written, lexed }: ParsedStatement): Diagnostic {
    const tokens = lexed.tokens;
    const [fault] = lexed.errors;
    if (written.stray) return this.stray(written.start, written.text);
    if (
      fault &&
      (tokens.length === 0 || fault.offset < (tokens[this.furthest(tokens)]?.startOffset ?? Infinity))
    )
      return this.strayCharacters(fault.offset, fault.length);
    const [first] = tokens;
    if (!first) return this.strayCharacters(written.start, 1);
    const at = this.furthest(tokens);
    const misplaced =
      joinedByIn(this.file.path, tokens, at) ??
      areaMisplaced(this.file.path, tokens, at) ??
      listedGround(this.file.path, tokens, at) ??
      (this.isMisspelt(tokens) ? null : kindNotSaid(this.file.path, tokens, at));
    if (misplaced) return misplaced;
    const meant = STATEMENT_WORDS.includes(first.image) ? null : this.wordsMeantToBegin(tokens, first);
    if (meant && !this.goesOnAfterId(tokens, meant)) {
      if (meant.length > 0 || this.furthest(tokens) < 2) return this.unknownStatement(tokens, first, meant);
    }
    const order = wrongOrder(this.grammar, this.file, tokens, this.expectation(tokens));
    const date = this.isMisspelt(tokens)
      ? null
      : unquotedDate(this.file.path, tokens, this.expectation(tokens));
    return order ?? date ?? this.unexpected(tokens);
  }

  private furthest(tokens: readonly Token[]): number {
    return this.expectation(tokens).at;
  }

  private expectation(tokens: readonly Token[]): Expectation {
    if (this.explained?.tokens !== tokens)
      this.explained = { tokens, expectation: expectationOf(this.grammar, "Statement", tokens, WHOLE_RULES) };
    return this.explained.expectation;
  }

  /** Words near to the first with which the statement would read further, or no less far and to no other reading. */
  private wordsMeantToBegin(tokens: readonly Token[], first: Token): readonly string[] {
    const near = nearestWords(first.image.toLowerCase(), STATEMENT_WORDS);
    const written = this.furthest(tokens);
    return near.filter((word) => written < 2 || this.readTo(word, tokens) > written);
  }

  /** The second word is like one that may follow an id, and with none of these words before it would it read further. */
  private goesOnAfterId(tokens: readonly Token[], begun: readonly string[]): boolean {
    return (
      this.furthest(tokens) === 1 &&
      this.isMisspelt(tokens) &&
      begun.every((word) => this.readTo(word, tokens) < 3)
    );
  }

  /** How far the statement would read if it began with this word. */
  private readTo(word: string, tokens: readonly Token[]): number {
    return expectationOf(this.grammar, "Statement", begunWith(word, tokens), WHOLE_RULES).at;
  }

  /** What fits nothing is like a word that would. */
  private isMisspelt(tokens: readonly Token[]): boolean {
    const { at, awaited } = this.expectation(tokens);
    const found = tokens[at];
    return found !== undefined && nearestWords(found.image, keywordsOf(awaited)).length > 0;
  }

  private span(start: number, end: number): Span {
    return { file: this.file.path, start, end };
  }

  private spanOf(token: Token): Span {
    return this.span(token.startOffset, token.startOffset + token.image.length);
  }

  private stray(start: number, text: string): Diagnostic {
    const indent = /^\s*/.exec(text)?.[0].length ?? 0;
    const end = indent + (/[\r\n]|$/.exec(text.slice(indent))?.index ?? 0);
    return {
      severity: "error",
      code: "indented-statement",
      message: "an indented line continues a statement, but none has begun",
      span: this.span(start + indent, start + end),
      help: "Begin the statement at the start of the line; indent only the lines that continue it.",
    };
  }

  private strayCharacters(offset: number, length: number): Diagnostic {
    const written = this.file.text.slice(offset, offset + length);
    const first = String.fromCodePoint(written.codePointAt(0) ?? 0x20);
    if (first === '"') {
      const lineEnd = /[\r\n]|$/.exec(this.file.text.slice(offset))?.index ?? 1;
      return {
        severity: "error",
        code: "open-quotation",
        message: "this quotation mark is never closed",
        span: this.span(offset, offset + lineEnd),
        label: "opened here",
        help: 'Write `"` at the end of the text. A quotation mark within it is written `\\"`.',
      };
    }
    const quotation = /[“”„«»‘’]/.test(first);
    return {
      severity: "error",
      code: "unexpected-character",
      message: `the character ${shownCharacter(first)} has no meaning here`,
      span: this.span(offset, offset + first.length),
      help: quotation
        ? 'Texts stand between straight quotation marks: `"…"`.'
        : (signedPosition(this.file.text.slice(offset, offset + 40)) ??
          "Remove it, or put it within a text in quotes. A comment begins with `--`."),
    };
  }

  private unknownStatement(tokens: readonly Token[], token: Token, near: readonly string[]): Diagnostic {
    const form = near[0] === undefined ? null : this.formBegunBy(near[0], tokens);
    const continues = WORDS_OF_CONTINUATION.includes(token.image);
    const said = kindLeftOut(this.grammar, this.file.path, tokens) ?? this.saidWhereDeclared(tokens);
    if (said && near.length === 0 && !continues) return said;
    return {
      severity: "error",
      code: "unknown-statement",
      message: continues
        ? `\`${token.image}\` continues a statement, and cannot begin one`
        : `no statement begins with \`${clipped(token.image)}\``,
      span: this.spanOf(token),
      help: isOtherComment(token)
        ? COMMENT_HELP
        : continues
          ? "Indent the line, so that it belongs to the statement above."
          : near.length > 0
            ? `Did you mean ${oneOf(near)}?${form === null ? "" : ` The form is: \`${form}\`.`}`
            : `Statements begin with a word such as ${oneOf(["river", "town", "treaty", "line", "left of"])}; if the line continues the one above, indent it.`,
    };
  }

  /** `b continues a`: an id of the corpus, and what is said of it where it is declared. */
  private saidWhereDeclared([id, word]: readonly Token[]): Diagnostic | null {
    const form = id && word && /^[a-z]+$/.test(word.image) ? declarationWith(word.image) : null;
    if (!id || !word || form === null) return null;
    return {
      severity: "error",
      code: "unknown-statement",
      message: `${inMarks(word)} is said of ${inMarks(id)} where that is declared, and not in a statement of its own`,
      span: this.span(this.spanOf(id).start, this.spanOf(word).end),
      help: `Write it there: the form is \`${form}\`.`,
    };
  }

  private formBegunBy(word: string, tokens: readonly Token[]): string | null {
    const begun = begunWith(word, tokens);
    const { awaited } = expectationOf(this.grammar, "Statement", begun, WHOLE_RULES);
    return statementForm(begun, awaited);
  }

  private unexpected(tokens: readonly Token[]): Diagnostic {
    const { at, awaited } = this.expectation(tokens);
    const found = tokens[at];
    const previous = tokens[at - 1] ?? tokens[0];
    const shown = wordsOfChoice(awaited) ?? clippedList(wordsOf(awaited));
    const phrase = shown.length > 0 ? inWords(shown, "or") : "the end of the statement";
    const end = previous ? this.spanOf(previous).end : 0;
    return {
      severity: "error",
      code: "syntax",
      message: found
        ? `${phrase} should follow ${previous === found ? "" : inMarks(previous)}, but ${inMarks(found)} does`
        : `${phrase} should follow ${inMarks(previous)}, but the statement ends there`,
      span: found ? this.spanOf(found) : this.span(end, end),
      ...(found ? {} : { label: "the statement ends here" }),
      help: this.help(tokens, found, awaited),
    };
  }

  private help(tokens: readonly Token[], found: Token | undefined, awaited: readonly Awaited[]): string {
    const before = found ? tokens.slice(0, tokens.indexOf(found)) : tokens;
    const other = found ? otherWriting(this.grammar, tokens, before.length, keywordsOf(awaited)) : null;
    if (other !== null) return other;
    const alone = angleAlone(before, found, keywordsOf(awaited), awaitsRule(awaited, "ANGLE"));
    if (alone !== null) return alone;
    const near =
      found && /^[a-z-]+$/i.test(found.image) ? nearestWords(found.image, keywordsOf(awaited)) : [];
    const form = formOf(tokens, this.expectation(tokens), near);
    const example = form === null ? "" : ` The form is: \`${form}\`.`;
    if (!found) return `Complete the statement; lines that continue it are indented.${example}`;
    if (near.length > 0 && near[0] !== found.image)
      return `Did you mean ${oneOf(phrasesMeant(near, awaited, tokens.slice(tokens.indexOf(found) + 1)))}?${example}`;
    if (awaitsId(awaited) && keywordsOf(awaited).length === 0 && RESERVED.has(found.image))
      return `\`${found.image}\` is a word of the language and cannot be an id.${example}`;
    if (awaitsId(awaited) && found.tokenType.name === "WORD")
      return `Ids are words of small Latin letters, joined with hyphens${suggestedId(found.image)}.${example}`;
    if (awaitsRule(awaited, "STRING") && /^[\p{L}]/u.test(found.image))
      return `Texts and names stand between quotation marks: \`"…"\`.${example}`;
    return `${example === "" ? "Compare the forms in docs/language.md." : example.trim()}`;
  }
}

function wordsOf(awaited: readonly Awaited[]): readonly string[] {
  const all = [...new Set(awaited.map(({ element }) => wordOf(element)))];
  const without = all.filter((word) => word !== "a remark");
  return without.length > 0
    ? without
    : all.length > 0
      ? [oneOf(["source", "within", "unverified", "because"])]
      : [];
}

/** The keywords that were awaited, also those with which a rule begins that is named as a whole. */
function keywordsOf(awaited: readonly Awaited[]): readonly string[] {
  return awaited.flatMap(({ element }) => firstKeywords(element));
}
