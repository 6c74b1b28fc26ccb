/** Words of a statement as messages show them. */
import { codePointName } from "../diagnostics/harmless.js";
import type { Token } from "./expectation.js";

export function shownCharacter(character: string): string {
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Z}]/u.test(character)) return codePointName(character);
  return `\`${character}\``;
}

export function clipped(word: string): string {
  const letters = [...word];
  return letters.length > 30 ? `${letters.slice(0, 29).join("")}…` : word;
}

export function inMarks(token: Token | undefined): string {
  if (!token) return "the start";
  return `\`${clipped(token.image.replace(/\s+/g, " "))}\``;
}

export function clippedList(words: readonly string[]): readonly string[] {
  return words.length > 6 ? [...words.slice(0, 5), "another word"] : words;
}
