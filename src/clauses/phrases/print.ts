/** What the printers of all statements share: words, names, remarks, figures, dates. The inverse of the readers. */
import type { WrittenDays } from "../acts-model.js";
import { quote } from "../tokens.js";
import type { Citation, Name } from "../written-model.js";

interface Remarks {
  readonly citations: readonly Citation[];
  readonly unverified: boolean;
  readonly accuracyMetres?: number | null;
  readonly because?: string | null;
}

/** The remarks at the end of a statement. */
export function remarks({ citations, unverified, accuracyMetres, because }: Remarks): string[] {
  return [
    accuracyMetres === undefined || accuracyMetres === null ? "" : `within ${length(accuracyMetres)}`,
    unverified ? "unverified" : "",
    because === undefined || because === null ? "" : `because ${quote(because)}`,
    ...citations.map(
      ({ source, locator, only }) =>
        `${only ? "only source" : "source"} ${source}${locator === null ? "" : ` ${quote(locator)}`}`,
    ),
  ];
}

/** The parts that are not empty, with spaces between. */
export function words(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}

/** A name, with its names in other languages. */
export function title({ name, names }: { readonly name: string; readonly names: readonly Name[] }): string {
  return words(quote(name), nameList(names));
}

function nameList(names: readonly Name[]): string {
  if (names.length === 0) return "";
  return `(${names.map(({ language, text }) => `${language} ${quote(text)}`).join(", ")})`;
}

/** A figure without exponent, exactly. */
export function figure(value: number): string {
  const written = String(Math.abs(value));
  if (!written.includes("e")) return written;
  const [digits = "0", exponent = "0"] = written.split("e");
  const [whole = "0", fraction = ""] = digits.split(".");
  const shift = Number(exponent);
  if (shift >= 0) return `${whole}${fraction.padEnd(shift, "0")}`;
  return `0.${"0".repeat(-shift - whole.length)}${whole}${fraction}`;
}

/** A length in metres, as the language writes it. */
export function length(metres: number): string {
  return `${figure(metres)} m`;
}

/** `from DATE`, `until DATE`; nothing if no date is known. */
export function dated(word: string, date: WrittenDays | null): string {
  return date === null ? "" : `${word} ${quote(date.text)}`;
}

/** `word A, B`; nothing for an empty list. */
export function listed(word: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `${word} ${items.join(", ")}`;
}

/** `word X`; nothing for null. */
export function said(word: string, item: string | number | null): string {
  return item === null ? "" : `${word} ${item}`;
}

/** A text in quotes after a word; nothing for null. */
export function quoted(word: string, text: string | null): string {
  return text === null ? "" : words(word, quote(text));
}

/** `article N`. */
export function ofArticle(article: string | null): string {
  return quoted("article", article);
}
