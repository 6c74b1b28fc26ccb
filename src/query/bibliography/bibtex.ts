/** Sources in BibTeX, in UTF-8, for bibtex8, biber and reference managers. */
import type { CslItem } from "./csl.js";

const TYPES: Readonly<Record<CslItem["type"], string>> = {
  "article-journal": "article",
  book: "book",
  chapter: "incollection",
  dataset: "misc",
  document: "misc",
  "entry-encyclopedia": "incollection",
  webpage: "misc",
};

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** What TeX would take for a command stands for itself. */
const escaped = (text: string): string =>
  text.replace(/[\\~^]|[{}%&#$_]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);

/** Braces keep a name whole, and the capitals of a title. */
const whole = (text: string): string => `{${escaped(text)}}`;

/** In an address nothing is a command; what would end the field is written as its code. */
const address = (url: string): string => url.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));

/** One entry. */
export function bibtexEntry(item: CslItem): string {
  const date = item.issued && "date-parts" in item.issued ? item.issued["date-parts"][0]![0]! : undefined;
  const vague = item.issued && "literal" in item.issued ? item.issued.literal : undefined;
  const names = (list: CslItem["author"] = []): string | undefined =>
    list.length === 0 ? undefined : list.map(({ literal }) => whole(literal)).join(" and ");
  const text = (value: string | undefined): string | undefined => value && escaped(value);
  const fields: Readonly<Record<string, string | undefined>> = {
    author: names(item.author),
    title: whole(item.title),
    editor: names(item.editor),
    [item.type === "article-journal" ? "journal" : "booktitle"]: text(item["container-title"]),
    volume: text(item.volume),
    number: text(item.number ?? item.issue),
    pages: text(item.page)?.replace(/(\d)-(?=\d)/g, "$1--"),
    publisher: text(item.publisher),
    year: date === undefined ? text(vague) : String(date),
    language: text(item.language),
    url: item.URL && address(item.URL),
    note: text(item.note),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return [`@${TYPES[item.type]}{${item.id},`, ...lines, "}"].join("\n");
}
