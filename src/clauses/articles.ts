/** Articles and clauses by which a statement may be cited, and the one way in which their numbers are compared. */
import type { Span } from "../diagnostics/model.js";
import { nearestWords, oneOf } from "./nearest.js";

/** A number as compared: `Article IV` and `article iv` are one, with or without quotation marks. */
export function articleKey(number: string): string {
  return number.toLowerCase();
}

/** What stands in an instrument and may be cited. */
export interface Citable {
  /** As its own heading writes it, or as its label stands; null: the preamble. */
  readonly articles: readonly (string | null)[];
  readonly labels: readonly { readonly label: string; readonly article: string | null }[];
  /** Where the instrument is declared. */
  readonly span: Span;
}

/** The number as the instrument's own heading writes it; null if it has no such article. */
export function canonicalArticle(articles: Citable["articles"], written: string): string | null {
  const key = articleKey(written);
  return articles.find((number) => number !== null && articleKey(number) === key) ?? null;
}

/** Help for an article that is not there. */
export function knownArticles(articles: Citable["articles"], written: string): string {
  const numbers = articles.filter((number) => number !== null);
  const near = written.length > 2 ? nearestWords(articleKey(written), numbers.map(articleKey)) : [];
  if (near.length > 0) return `Did you mean article ${oneOf(near)}?`;
  const known = articles.map((number) => number ?? "preamble").join(", ");
  return known === "" ? "None of its headings begins an article." : `Its articles are ${known}.`;
}

/** Help for a clause that is not there. */
export function knownLabels(labels: readonly string[], written: string): string {
  const near = nearestWords(written, labels);
  if (near.length > 0) return `Did you mean ${oneOf(near)}?`;
  return labels.length === 0
    ? "No clause there has a label: begin one with `clause LABEL`."
    : `The clauses with a label there are ${oneOf(labels).replace(/ or /, " and ")}.`;
}
