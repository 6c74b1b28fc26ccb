/** Sources in CSL-JSON (citeproc's input format, CSL 1.0.2), which reference managers read. */
import type { AtlasSource } from "../../atlas/model.js";
import { civilFromDay } from "../../chronology/days.js";
import { parseDate } from "../../chronology/parse.js";

/** What of CSL-JSON is written; names are whole, since nothing says which part is the family's. */
export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly "container-title"?: string;
  readonly volume?: string;
  readonly number?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly language?: string;
  readonly URL?: string;
  readonly note?: string;
}
interface CslName {
  readonly literal: string;
}
type CslDate = { readonly "date-parts": readonly (readonly number[])[] } | { readonly literal: string };
type CslType =
  "article-journal" | "book" | "chapter" | "dataset" | "document" | "entry-encyclopedia" | "webpage";

export function cslItem(source: AtlasSource): CslItem {
  const type = typeOf(source);
  const { id, title, authors = [], editors = [], collection, volume, number, pages, publisher, of } = source;
  const { languages = [], address, readAt } = source;
  const url = address ?? readAt;
  const note = address !== null && readAt !== undefined ? `read at ${readAt}` : undefined;
  const item: Partial<CslItem> = {
    author: authors.map(literal),
    editor: editors.map(literal),
    "container-title": collection,
    volume,
    [type === "article-journal" ? "issue" : "number"]: number,
    page: pages?.replace(/ to |–/g, "-"),
    publisher,
    issued: of === undefined ? undefined : issued(of),
    language: languages.join(", "),
    URL: url,
    note,
  } as Partial<CslItem>;
  const said = Object.entries(item).filter(([, value]) => value !== undefined && !isEmpty(value));
  return { id, type, title, ...Object.fromEntries(said) };
}

const isEmpty = (value: CslItem[keyof CslItem]): boolean =>
  (typeof value === "string" || Array.isArray(value)) && value.length === 0;

const literal = (name: string): CslName => ({ literal: name });

function typeOf({ kind, collection, volume, number, address, readAt }: AtlasSource): CslType {
  if (kind === "dataset") return "dataset";
  if (kind === "mirror") return "webpage";
  if (collection === undefined) {
    if (kind === undefined) return address === null && readAt === undefined ? "document" : "webpage";
    return kind === "document" ? "document" : "book";
  }
  if (kind === "reference work") return "entry-encyclopedia";
  const isPeriodical = kind === "study" || kind === "popular account";
  return isPeriodical && (volume !== undefined || number !== undefined) ? "article-journal" : "chapter";
}

/** A year or a day as such; what is vaguer in its own words. */
function issued(of: string): CslDate {
  const read = parseDate(of);
  if (!read.ok || read.date.earliest === null || read.date.latest === null) return { literal: of };
  if (read.date.doubt.approximate || read.date.doubt.uncertain) return { literal: of };
  const [from, to] = [read.date.earliest, read.date.latest].map((day) => civilFromDay("gregorian", day));
  if (read.date.earliest === read.date.latest)
    return { "date-parts": [[from!.year, from!.month, from!.day]] };
  return read.date.precision === "year" && from!.year === to!.year
    ? { "date-parts": [[from!.year]] }
    : { literal: of };
}
