/** A date in words to terms. */
import { closest, distance } from "fastest-levenshtein";
import type { PlacedTerm, Term } from "./terms.js";
import { knownWords, phrasesFrom } from "./words.js";

interface Piece {
  readonly kind: "number" | "word" | "sign";
  readonly text: string;
  /** No space before it. */
  readonly joined: boolean;
}

export type Scan =
  | { readonly ok: true; readonly terms: readonly PlacedTerm[] }
  | { readonly ok: false; readonly word: string; readonly near: string | null };

const PIECE = /\d+|[\p{L}\p{M}][\p{L}\p{M}'’ʼ`]*|[/()[\]=~?–—−-]|[.,;:]|\S/gu;
const SIGNS = new Map<string, Term>([
  ["/", { t: "/" }],
  ["-", { t: "-" }],
  ["(", { t: "(" }],
  ["[", { t: "(" }],
  [")", { t: ")" }],
  ["]", { t: ")" }],
  ["=", { t: "=" }],
]);
/** Endings of ordinal numbers: 16th, 16-го, 1er, 1º, 16e, 1ste. */
const ORDINAL_ENDING =
  /^(?:st|nd|rd|th|го|е|й|я|ой|ый|ий|ая|ого|ом|м|му|х|er|re|ro|ra|do|o|a|º|ª|e|eme|ème|ste|sten|de)$/;
/** Endings of decades: 1630s, 1630er, 1630-е, 1630-х, 1630-an. */
const DECADE_ENDING = /^(?:s|er|е|х|ые|ых|an|’s|'s)$/;
/** `XIX`, `XIXe`, `XIXème`. */
const ROMAN = /^([ivxlc]+)(?:e|er|eme|ème)?$/;
/** What is left of an article or preposition before a vowel: d'août, l'an, dell'anno. */
const ELISION = /(?<!\p{L})(?:d|l|dell|nell)'(?=\p{L})/gu;
const MARKS = /[\u0300-\u0305\u0307-\u036f]/g;

function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  for (const match of text.matchAll(PIECE)) {
    const raw = match[0];
    if (/^[.,;:]$/.test(raw)) continue;
    const joined = match.index > 0 && !/\s/.test(text.charAt(match.index - 1));
    if (/^\d/.test(raw)) found.push({ kind: "number", text: raw, joined });
    else if (/^[\p{L}]/u.test(raw)) found.push({ kind: "word", text: raw.replace(/['’ʼ`]+/g, ""), joined });
    else found.push({ kind: "sign", text: /[–—−]/.test(raw) ? "-" : raw, joined });
  }
  return found;
}

/** Precondition: `text` is not Chinese. */
export function scan(text: string): Scan {
  const plain = text.toLowerCase().normalize("NFC").replace(/[’ʼ]/g, "'").replaceAll("°", "º");
  const list = pieces(plain.replace(ELISION, ""));
  const terms: PlacedTerm[] = [];
  let i = 0;
  while (i < list.length) {
    const piece = list[i]!;
    if (piece.kind === "number") {
      i = scanNumber(list, i, terms);
      continue;
    }
    const phrase = phraseAt(list, i);
    if (phrase) {
      terms.push({ term: phrase.term, text: piece.text });
      i += phrase.length;
      continue;
    }
    const other = otherTerm(list, i, terms);
    if (!other) {
      return { ok: false, word: piece.text, near: nearestWord(piece.text) };
    }
    i += other;
  }
  return { ok: true, terms };
}

const sortLetters = (text: string): string => [...text].sort().join("");
/** Known words by their letters in alphabetical order, and by their length; made when first needed. */
let shuffled: ReadonlyMap<string, string> | null = null;
let byLength: (readonly string[])[] | null = null;

/** The known word that a wrong one was meant for: the same letters in another order, or at most two letters changed. */
function nearestWord(word: string): string | null {
  if (word.length < 3 || word.length > 20) return null;
  const words = shuffled ? [] : [...knownWords()];
  shuffled ??= new Map(words.map((known) => [sortLetters(known), known]));
  byLength ??= Array.from({ length: 24 }, (_, length) => words.filter((known) => known.length === length));
  const anagram = shuffled.get(sortLetters(word));
  if (anagram) return anagram;
  const alike = [-1, 0, 1].flatMap((more) => byLength![word.length + more] ?? []);
  if (alike.length === 0) return null;
  const near = closest(word, alike);
  return distance(near, word) <= Math.min(2, word.length - 2) ? near : null;
}

/** Signs, Roman numerals before or after a century, `ke-17`, and era names written with marks. */
function otherTerm(list: readonly Piece[], i: number, terms: PlacedTerm[]): number {
  const { text, kind } = list[i]!;
  const sign = SIGNS.get(text);
  if (kind === "sign") {
    if (!sign) return 0;
    terms.push({ term: sign, text });
    return 1;
  }
  const numberAfterKe = text === "ke" ? (list[i + 1]?.text === "-" ? 2 : 1) : 0;
  const number = list[i + numberAfterKe];
  if (numberAfterKe > 0 && number?.kind === "number") {
    terms.push({
      term: { t: "number", value: Number(number.text), digits: number.text.length, ordinal: true },
      text: `ke-${number.text}`,
    });
    return numberAfterKe + 1;
  }
  const figures = ROMAN.exec(text)?.[1];
  if (figures !== undefined) {
    terms.push({ term: { t: "number", value: roman(figures), digits: 2, ordinal: true }, text: figures });
    return 1;
  }
  const plain = unmarked(text);
  if (plain !== text) {
    const phrase = phraseAt([{ ...list[i]!, text: plain }, ...list.slice(i + 1)], 0);
    if (phrase) {
      terms.push({ term: phrase.term, text });
      return phrase.length;
    }
  }
  return 0;
}

const unmarked = (text: string): string => text.normalize("NFD").replace(MARKS, "").normalize("NFC");
const isWord = (text: string | undefined, word: string): boolean =>
  text === word || (text !== undefined && unmarked(text) === word);

function phraseAt(list: readonly Piece[], i: number): { term: Term; length: number } | null {
  for (const { words, term } of phrasesFrom(list[i]!.text)) {
    if (words.every((word, k) => isWord(list[i + k]?.text, word))) return { term, length: words.length };
  }
  return null;
}

function scanNumber(list: readonly Piece[], i: number, terms: PlacedTerm[]): number {
  const { text } = list[i]!;
  const hyphen = list[i + 1]?.text === "-" && list[i + 1]!.joined && list[i + 2]?.joined ? 1 : 0;
  const ending = list[i + 1 + hyphen];
  const joined = ending?.kind === "word" && ending.joined ? ending.text : "";
  const number = (ordinal: boolean): Term => ({
    t: "number",
    value: Number(text),
    digits: text.length,
    ordinal,
  });
  if (
    joined !== "" &&
    text.length >= 2 &&
    text.endsWith("0") &&
    DECADE_ENDING.test(joined) &&
    (text.length > 2 || joined !== "е" || /^г/.test(list[i + 2 + hyphen]?.text ?? ""))
  ) {
    terms.push({ term: number(false), text }, { term: { t: "decade" }, text: joined });
    return i + 2 + hyphen;
  }
  if (joined !== "" && ORDINAL_ENDING.test(joined)) {
    terms.push({ term: number(true), text });
    return i + 2 + hyphen;
  }
  terms.push({ term: number(false), text });
  return i + 1;
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function roman(text: string): number {
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const value = ROMAN_VALUES[text.charAt(i)]!;
    total += value < (ROMAN_VALUES[text.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return total;
}
