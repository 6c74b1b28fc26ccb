/** Clause tree -> source text that parses to the same tree, but for spans and the words kept for answers. */
import { articleOfHeading } from "./article-heading.js";
import type { Article, Corpus, Instrument } from "./model.js";
import { partsOf, type Parts } from "./parts.js";
import type { Printed } from "./statement.js";
import { ALL_STATEMENTS } from "./statements/index.js";

/** One Markdown document: what stands outside instruments, then each instrument with its articles. */
export function printCorpus(corpus: Corpus): string {
  const printed = printedIn(partsOf(corpus));
  return [
    fence(printed.get(OUTSIDE) ?? []),
    ...corpus.instruments.map((instrument) => printInstrument(instrument, printed)),
  ].join("\n");
}

const OUTSIDE = "";
/** Statements by the place in which they stand: outside instruments, under an instrument, under one of its articles. */
type ByPlace = ReadonlyMap<string, readonly string[]>;

function printedIn(parts: Parts): ByPlace {
  const byPlace = new Map<string, { readonly order: number; readonly text: string }[]>();
  for (const printed of ALL_STATEMENTS.flatMap((row) => row.printed(parts))) {
    const { place, order } = placeOf(printed);
    const here = byPlace.get(place) ?? [];
    byPlace.set(place, here);
    here.push({ order, text: printed.text });
  }
  return new Map(
    [...byPlace].map(([place, all]) => [
      place,
      all.sort((a, b) => a.order - b.order).map(({ text }) => text),
    ]),
  );
}

/** A clause stands where its id says, in the order of its number; any other statement before the clauses of its place. */
function placeOf({ list, element }: Printed): { readonly place: string; readonly order: number } {
  if (list === "instruments" && "id" in element) return { place: underHead(element.id), order: -1 };
  const instrument = "instrument" in element ? element.instrument : null;
  const numbered = "id" in element ? /^(.*)\/([0-9]+)$/.exec(element.id) : null;
  const order = Number(numbered?.[2] ?? 0);
  if (instrument === null) return { place: OUTSIDE, order: 0 };
  if (numbered) return { place: numbered[1] ?? OUTSIDE, order };
  const article = "article" in element ? element.article : null;
  return { place: article === null ? underHead(instrument) : `${instrument}/${article}`, order };
}

const underHead = (instrument: string): string => `${instrument}/-`;

function fence(statements: readonly string[]): string {
  return statements.length === 0 ? "" : `\`\`\`thalweg\n${statements.join("\n")}\n\`\`\`\n`;
}

function printInstrument(instrument: Instrument, printed: ByPlace): string {
  return [
    articleOfHeading(instrument.title) ? "" : `# ${instrument.title}\n`,
    fence(printed.get(underHead(instrument.id)) ?? []),
    ...instrument.articles.map((article) => printArticle(article, printed.get(`${instrument.id}/${article.number ?? "preamble"}`) ?? [])),
  ].join("\n");
} // prettier-ignore

function printArticle({ number, title, prose }: Article, statements: readonly string[]): string {
  const additional = /^(additional|separate)-(.*)$/.exec(number ?? "");
  const heading =
    number === null
      ? "Preamble"
      : additional
        ? `${additional[1]} article ${additional[2]}`
        : `Article ${number}`;
  // A heading without words of its own is its article's title.
  const isBare = articleOfHeading(title)?.number === number;
  const parts = [`## ${isBare ? title : `${heading}: ${title}`}\n`, prose && `${prose}\n`, fence(statements)];
  return parts.filter((part) => part !== "").join("\n");
}
