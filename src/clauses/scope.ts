/** What one statement is read with: its file, the names of the corpus, and where its findings go. */
import type { AstNode, CstNode, Reference } from "langium";
import { parseDate } from "../chronology/parse.js";
import type { Moment } from "../chronology/model.js";
import type { ErrorCode, WarningCode } from "../diagnostics/codes.js";
import type { Diagnostic, SourceFile, Span } from "../diagnostics/model.js";
import type { Cited, Length, NameIn, WrittenDate } from "./generated/ast.js";
import type { Citation, Editorial, Name } from "./model.js";
import { article, type NamedKind, type Names } from "./names.js";
import { inWords, oneOf } from "./nearest.js";
import { lengthInMetres, UNITS } from "./units.js";

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

  constructor(
    readonly file: SourceFile,
    readonly names: Names,
    readonly report: (diagnostic: Diagnostic) => void,
  ) {}

  span(node: AstNode | CstNode | undefined): Span {
    const cst = node && "$type" in node ? node.$cstNode : (node as CstNode | undefined);
    return { file: this.file.path, start: cst?.offset ?? 0, end: cst?.end ?? 0 };
  }

  /** From the beginning of one node to the end of another. */
  spanFrom(first: AstNode | CstNode, last: AstNode | CstNode): Span {
    return { ...this.span(first), end: this.span(last).end };
  }

  /** The words of a span, without comments, white space folded. */
  words(span: Span): string {
    const raw = this.file.text.slice(span.start, span.end);
    return raw
      .replace(/("(?:[^"\\]|\\[\s\S])*")|--[^\r\n]*/g, (_, quoted?: string) => quoted ?? "")
      .replace(/\s+/g, " ")
      .trim();
  }

  error(code: ErrorCode, span: Span, message: string, help: string, label?: string): null {
    this.failed = true;
    this.report({ severity: "error", code, message, span, help, ...(label === undefined ? {} : { label }) });
    return null;
  }

  warn(code: WarningCode, span: Span, message: string, help: string): void {
    this.report({ severity: "warning", code, message, span, help });
  }

  /** The id that a reference names; null, with a diagnostic, if there is none of these kinds. */
  find(reference: Reference, kinds: readonly NamedKind[], needed?: string): string | null {
    const phrase = needed ?? inKinds(kinds);
    const found = this.names.find(reference.$refText, kinds, phrase, this.span(reference.$refNode));
    if (found === null) this.failed = true;
    else this.needs.add(found);
    return found;
  }

  findAll(references: readonly Reference[], kinds: readonly NamedKind[]): string[] {
    return references.map((reference) => this.find(reference, kinds)).filter((id) => id !== null);
  }

  /** Like `find`, but the statement means something even without it. */
  findOptional(
    reference: Reference | undefined,
    kinds: readonly NamedKind[],
    needed?: string,
  ): string | null {
    if (!reference) return null;
    return this.names.find(
      reference.$refText,
      kinds,
      needed ?? inKinds(kinds),
      this.span(reference.$refNode),
    );
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
      const source = this.findOptional(citation.source, ["source"]);
      return source === null ? [] : [{ source, locator: citation.locator ?? null }];
    });
  }

  nameList(names: readonly NameIn[]): Name[] {
    return names.map(({ language, text }) => ({ language, text }));
  }

  editorial(
    node: AstNode & { readonly editorial: boolean; readonly reasons: readonly string[] },
  ): Editorial | null {
    const because = node.reasons.join(" ");
    const words = this.words(this.span(node));
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

  /** Metres; null, with a diagnostic, for a unit that is not known. */
  length(node: Length): number | null {
    const result = lengthInMetres(node.number, node.unit, node.variant ?? null);
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

  /** The last of the lengths stated with `within`; null if there is none. */
  accuracy(within: readonly Length[]): number | null {
    const [first, second] = within;
    if (second)
      this.warn("stated-twice", this.span(second), "`within` is stated twice", "Keep the one that holds.");
    return first ? this.length(first) : null;
  }

  /** A date that has a first and a last day. */
  date(node: WrittenDate): Moment | null {
    const span = this.span(node);
    const text = node.quoted ?? this.words(span);
    const result = parseDate(text);
    if (!result.ok) {
      const near = result.near.length > 0 ? ` Near it: ${oneOf(result.near)}.` : "";
      return this.error(
        "impossible-date",
        span,
        `there is no such date: ${result.message}`,
        `Write a day that exists, such as \`28 May 1858\` or \`16 May 1858 (Julian)\`.${near}`,
      );
    }
    const { earliest, latest } = result.date;
    if (earliest === null || latest === null)
      return this.error(
        "open-date",
        span,
        `${text} has no ${earliest === null ? "first" : "last"} day`,
        "Write a day, or a time with both ends, such as `early May 1858`.",
      );
    return { earliest, latest, text };
  }
}

function inKinds(kinds: readonly NamedKind[]): string {
  return inWords(kinds.map(article), "or");
}
