/**
 * Text that a corpus, a table or a command line brought along, made harmless for what shows it. A terminal obeys control
 * characters; overrides and embeddings turn the order of what follows (Unicode Technical Standard 55); XML 1.0 has not all of them.
 */
const HARMFUL = /[^\P{Cc}\t\n]|[\p{Cs}\p{Zl}\p{Zp}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FFFE}\u{FFFF}]/u;
const ALL_HARMFUL = new RegExp(HARMFUL, "gu");

export const INSTEAD = "\uFFFD";

/** Tabs and line breaks stay, those of Windows as plain ones. */
export const harmless = (text: string): string => text.replaceAll("\r\n", "\n").replace(ALL_HARMFUL, INSTEAD);

/** The same within a sentence, as names of files stand there: it has no end of a line of its own. */
export const onOneLine = (text: string): string => harmless(text).replace(/[\t\n]/g, INSTEAD);

/** Where something harmful stands, in order. */
export const harmfulIn = (text: string): { readonly character: string; readonly at: number }[] =>
  [...text.matchAll(ALL_HARMFUL)].map(({ 0: character, index }) => ({ character, at: index }));

export const isHarmful = (character: string): boolean => HARMFUL.test(character);

/** A value as JSON, in which what is harmful is escaped. */
export const harmlessJson = (value: unknown, indent?: number): string =>
  JSON.stringify(value, null, indent).replace(
    ALL_HARMFUL,
    (character) => `\\u${hexOf(character).toLowerCase()}`,
  );

/** The same as a line of its own. */
export const jsonLine = (value: unknown): string => `${harmlessJson(value)}\n`;

/** `U+202E`. */
export const codePointName = (character: string): string => `U+${hexOf(character)}`;

const hexOf = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
