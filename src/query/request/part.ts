/** Readers of what an instrument is made of: its articles, and the labels of its clauses. */
import type { Atlas } from "../../atlas/model.js";
import type { TextTarget } from "../../clauses/acts-model.js";
import { read, readOptional, refuse, type Read } from "./model.js";
import { findNamed } from "./named.js";
import { didYouMean, nearestIds } from "./near.js";

/** The number of an article as the instrument writes it, whatever its case. */
export function readArticle(atlas: Atlas, instrument: string, text: string): Read<string> {
  const { articles } = atlas.instruments.find(({ id }) => id === instrument)!;
  const numbers = articles.map(({ number }) => number).filter((number) => number !== null);
  return readPart(instrument, "article", numbers, text);
}

/** Something of an instrument that has a life: all of it, an article with clauses, or a clause with a label. */
export function readInstrumentPart(
  atlas: Atlas,
  instrument: string,
  words: { readonly article?: string | undefined; readonly clause?: string | undefined },
): Read<TextTarget> {
  const lives = atlas.lives.filter((life) => life.instrument === instrument);
  const article = readOptional(words.article, (text) => readArticle(atlas, instrument, text));
  if (!article.ok) return article;
  const inArticle = lives.filter((life) => article.value === undefined || life.article === article.value);
  const whole = article.value === undefined ? instrument : `article ${article.value} of ${instrument}`;
  if (inArticle.length === 0)
    return refuse(`${whole} has no clauses`, itHas("articles with clauses", lives.map((life) => life.article))); // prettier-ignore
  const labels = inArticle.map(({ clause }) => clause).filter((label) => label !== null);
  const clause = readOptional(words.clause, (text) => readPart(whole, "labelled clause", labels, text));
  return clause.ok
    ? read({ instrument, article: article.value ?? null, clause: clause.value ?? null })
    : clause;
}

function readPart(whole: string, what: string, parts: readonly string[], text: string): Read<string> {
  const among = [...new Set(parts)].map((id) => ({ id }));
  const found = findNamed(among, text);
  if (found.length === 1) return read(found[0]!);
  if (found.length > 1)
    return refuse(`${whole} has more than one ${what} "${text}"`, didYouMean(found), found);
  return refuse(`${whole} has no ${what} "${text}"`, itHas(`${what}s`, parts), nearestIds(text, among));
}

function itHas(what: string, parts: readonly (string | null)[]): string {
  const known = [...new Set(parts)].filter((part) => part !== null);
  return known.length === 0 ? "it has none" : `it has the ${what} ${known.join(", ")}`;
}
