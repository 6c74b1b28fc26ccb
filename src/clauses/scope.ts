/** What one statement is read with: its file, the names of the corpus, and where its findings go. */
import type { AstNode, CstNode, Reference } from "langium";
import { isCountable } from "../chronology/days.js";
import { parseDate } from "../chronology/parse.js";
import { possibleRange } from "../chronology/relations.js";
import { tooFarOff } from "../chronology/written.js";
import type { Moment } from "../chronology/model.js";
import type { ErrorCode, NoteCode, WarningCode } from "../diagnostics/codes.js";
import type { Diagnostic, SourceFile, Span } from "../diagnostics/model.js";
import type { Cited, Length, NameIn, WrittenDate } from "./generated/ast.js";
import type { WrittenDays } from "./acts-model.js";
import { canonicalArticle, knownArticles, knownLabels } from "./articles.js";
import { nodeOf, ownWordsOf, writtenWords } from "./cst.js";
import type { NamedKind } from "./model.js";
import { oneOfKinds, type NameTable, type Use } from "./names.js";
import { inWords, oneOf } from "./nearest.js";
import { lengthInMetres, UNITS } from "./units.js";
import type { Citation, Editorial, Name } from "./written-model.js";

/** What may follow any statement. */
export interface Remarked extends AstNode {
  readonly citations: readonly Cited[];
  readonly unverified: readonly string[];
}

export class Scope {
  /** Ids without which the statement means nothing. */
  readonly needs = new Set<string>();
  /** Something in it could not be resolved: the statement is left out. */
  failed = false;
  /** It names something that is written and could not be read: what else seems wrong with it may come of that. */
  private restsOnBroken = false;

  constructor(
    readonly file: SourceFile,
    readonly names: NameTable,
    readonly report: (diagnostic: Diagnostic) => void,
    /** What the statement declares. */
    private readonly declared: string | null = null,
  ) {}

  span(node: AstNode | CstNode | undefined): Span {
    const cst = node && "$type" in node ? node.$cstNode : node;
    return { file: this.file.path, start: cst?.offset ?? 0, end: cst?.end ?? 0 };
  }

  /** From the beginning of one node to the end of another. */
  spanFrom(first: AstNode | CstNode, last: AstNode | CstNode): Span {
    return { ...this.span(first), end: this.span(last).end };
  }

  /** The place of one property of a node, such as its id. */
  spanOf(node: AstNode, property: string): Span {
    return this.span(nodeOf(node, property));
  }

  /** The words of a node, without comments, white space folded. */
  words(node: AstNode): string {
    return writtenWords(node);
  }

  /** The same without `editorial` before them and without the remarks after them. */
  ownWords(node: AstNode): string {
    return ownWordsOf(node);
  }

  error(
    code: ErrorCode,
    span: Span,
    message: string,
    help: string,
    more: Pick<Diagnostic, "label" | "related"> = {},
  ): null {
    this.failed = true;
    if (!this.restsOnBroken) this.report({ severity: "error", code, message, span, help, ...more });
    return null;
  }

  warn(code: WarningCode, span: Span, message: string, help: string): void {
    this.report({ severity: "warning", code, message, span, help });
  }

  note(code: NoteCode, span: Span, message: string, help: string): void {
    this.report({ severity: "note", code, message, span, help });
  }

  /** The id that a reference names; null, with a diagnostic, if there is none of these kinds. */
  find(reference: Reference, kinds: readonly NamedKind[], needed?: string): string | null {
    if (this.isBroken(reference, kinds)) return null;
    const phrase = needed ?? oneOfKinds(kinds);
    const found = this.names.find(reference.$refText, kinds, phrase, this.use(reference));
    if (found === null) this.failed = true;
    else if (!kinds.includes("source")) this.needs.add(found);
    return found;
  }

  findAll(references: readonly Reference[], kinds: readonly NamedKind[]): string[] {
    return references.map((reference) => this.find(reference, kinds)).filter((id) => id !== null);
  }

  /** Whether what it names is written and could not be read: then the statement is left out in silence. */
  isBroken(reference: Reference, kinds: readonly NamedKind[]): boolean {
    if (!this.names.isBroken(reference.$refText, kinds)) return false;
    this.restsOnBroken = true;
    this.failed = true;
    return true;
  }

  /** Like `find`, but the statement means something even without it. */
  findOptional(
    reference: Reference | undefined,
    kinds: readonly NamedKind[],
    needed?: string,
  ): string | null {
    if (!reference || this.isBroken(reference, kinds)) return null;
    return this.names.find(reference.$refText, kinds, needed ?? oneOfKinds(kinds), this.use(reference));
  }

  private use(reference: Reference): Use {
    return { span: this.span(reference.$refNode), by: this.declared };
  }

  written(node: Remarked): { span: Span; citations: Citation[]; unverified: boolean } {
    return {
      span: this.span(node),
      citations: this.citations(node.citations),
      unverified: node.unverified.length > 0,
    };
  }

  citations(cited: readonly Cited[]): Citation[] {
    return cited.flatMap((citation) => {
      const id = citation.source.$refText;
      // A citation needs no more of its source than its id.
      const source = this.names.isBroken(id, ["source"])
        ? id
        : this.findOptional(citation.source, ["source"]);
      return source === null
        ? []
        : [{ source, locator: citation.locator ?? null, ...(citation.only ? { only: true } : {}) }];
    });
  }

  nameList(names: readonly NameIn[]): Name[] {
    return names.map(({ language, text }) => ({ language, text }));
  }

  editorial(
    node: AstNode & { readonly editorial: boolean; readonly reasons: readonly string[] },
  ): Editorial | null {
    const because = node.reasons.join(" ");
    const words = this.words(node);
    if (!node.editorial && node.reasons.length > 0)
      this.warn(
        "reason-without-editorial",
        this.span(node),
        "a reason is given, but nothing says that this is a judgement of yours",
        "Write `editorial` before it, or, if the text itself says it, cite the text with `source` instead of `because`.",
      );
    if (!node.editorial) return null;
    if (because === "")
      this.report({
        severity: "error",
        code: "editorial-without-reason",
        message: "an editorial clause gives no reason",
        span: { ...this.span(node), end: this.span(node).start + "editorial".length },
        label: `no \`because\` follows`,
        help: `Say why the text does not settle it and why this is chosen: \`${words.slice(0, 40).replace(/\s\S*$/, "")} … because "…"\`.`,
      });
    return { because };
  }

  /** How many units a length has; null, with a diagnostic, for a fraction of none. */
  number(node: Length): number | null {
    const { number, part, divisor } = node;
    if (divisor === undefined) return number;
    if (divisor !== 0) return part === undefined ? number / divisor : number + part / divisor;
    return this.error(
      "divided-by-nothing",
      this.span(node),
      `\`${this.words(node)}\` is divided by nothing`,
      "Write a fraction of a unit, such as `1/2 verst`, or a decimal, such as `0.5 versts`.",
    );
  }

  /** Metres; null, with a diagnostic, for a unit that is not known or a fraction of none. */
  length(node: Length): number | null {
    const number = this.number(node);
    if (number === null) return null;
    const result = lengthInMetres(number, node.unit, node.variant ?? null);
    if (result.ok) return result.metres;
    const faults = {
      unit: `\`${node.unit}\` is no unit of length that is known`,
      ambiguous: `\`${node.unit}\` may be several lengths`,
      variant: `\`${node.unit}\` has no variant \`${node.variant ?? ""}\``,
    };
    const helps = {
      unit: result.near.length > 0 ? `Did you mean ${oneOf(result.near)}?` : `Units: ${UNITS.map((known) => known.words[0]).join(", ")}.`,
      ambiguous: `Say which: ${oneOf(result.near)}.`,
      variant: `Its variants are ${inWords(result.near, "and")}; without brackets the first is meant.`,
    }; // prettier-ignore
    return this.error("unknown-unit", this.span(node), faults[result.fault], helps[result.fault]);
  }

  /** The first of the lengths stated with `within`; null if there is none. */
  accuracy(within: readonly Length[]): number | null {
    const [first, second] = within;
    if (second)
      this.warn(
        "stated-twice",
        this.span(second),
        "`within` is stated twice; the first is taken",
        "Keep the one that holds.",
      );
    return first ? this.length(first) : null;
  }

  /** The days that a date may be, with its words; null, with a diagnostic, if there is no such date. */
  date(node: WrittenDate): WrittenDays | null {
    return this.dateWritten(node.quoted ?? this.words(node), this.span(node));
  }

  /** The same of words that are known to be the date. */
  dateWritten(text: string, span: Span): WrittenDays | null {
    const result = parseDate(text);
    const { earliest, latest } = result.ok ? possibleRange(result.date) : { earliest: null, latest: null };
    if (result.ok && isCountable(earliest) && isCountable(latest)) return { earliest, latest, text };
    const { fault, message, near: dates } = result.ok ? tooFarOff() : result;
    const near = dates.length > 0 ? ` Near it: ${oneOf(dates)}.` : "";
    return this.error(
      "impossible-date",
      span,
      `${fault === "form" || fault === "ambiguous" ? "the date cannot be read" : "there is no such date"}: ${message}`,
      `Write a day that exists, such as \`28 May 1858\` or \`16 May 1858 (Julian)\`.${near}`,
    );
  }

  dateIf(node: WrittenDate | undefined): WrittenDays | null {
    return node ? this.date(node) : null;
  }

  /** A date with a first and a last day. */
  boundedDate(node: WrittenDate): Moment | null {
    const date = this.date(node);
    if (date === null) return null;
    const { earliest, latest, text } = date;
    if (earliest !== null && latest !== null) return { earliest, latest, text };
    return this.error(
      "open-date",
      this.span(node),
      `“${text}” has no ${earliest === null ? "first" : "last"} day`,
      "Write a day, or a time with both ends, such as `early May 1858`.",
    );
  }

  /**
   * The number of an article of an instrument, as the instrument's own heading writes it;
   * null where none is written, and, with a diagnostic at that word, where the instrument has no such article.
   */
  article(instrument: string | null, node: AstNode & { readonly article?: string | number }): string | null {
    const cited = instrument === null ? null : this.names.citedIn(instrument);
    if (node.article === undefined || !cited) return null;
    const written = String(node.article);
    const number = canonicalArticle(cited.articles, written);
    if (number !== null) return number;
    this.error(
      "unknown-article",
      this.spanOf(node, "article"),
      `\`${instrument}\` has no article ${written}`,
      knownArticles(cited.articles, written),
      { related: [{ span: cited.span, label: "the instrument" }] },
    );
    return null;
  }

  /** The same of an instrument that need not be known: what is not found stays as it is written. */
  articleAsSaid(instrument: string, node: AstNode & { readonly article?: string | number }): string | null {
    if (node.article === undefined) return null;
    const written = String(node.article);
    return canonicalArticle(this.names.citedIn(instrument)?.articles ?? [], written) ?? written;
  }

  /** The label of a clause of an instrument, or of one of its articles; null as above. */
  clauseLabel(
    instrument: string | null,
    article: string | null,
    node: AstNode & { readonly label?: string },
  ): string | null {
    const cited = instrument === null ? null : this.names.citedIn(instrument);
    if (node.label === undefined || !cited) return null;
    const labels = cited.labels.filter((one) => article === null || one.article === article);
    if (labels.some(({ label }) => label === node.label)) return node.label;
    this.error(
      "unknown-clause",
      this.spanOf(node, "label"),
      `${article === null ? "" : `article ${article} of `}\`${instrument}\` has no clause called \`${node.label}\``,
      knownLabels(labels.map(({ label }) => label), node.label),
      { related: [{ span: cited.span, label: "the instrument" }] },
    );
    return null;
  } // prettier-ignore
}
