/** Characters that no reader sees and that a terminal or a page would obey: none stands in a corpus, nor so in an atlas. */
import { codePointName, harmfulIn } from "../diagnostics/harmless.js";
import type { Diagnostic, SourceFile } from "../diagnostics/model.js";

/** Each character once, where it stands first. */
export function hiddenCharacters(file: SourceFile): Diagnostic[] {
  const first = new Map<string, number>();
  for (const { character, at } of harmfulIn(file.text))
    if (isHidden(character) && !first.has(character)) first.set(character, at);
  return [...first].map(([character, start]): Diagnostic => ({
    severity: "error",
    ...(character === "\0" ? NUL : hidden(character)),
    span: { file: file.path, start, end: start + character.length },
  }));
}

/** Carriage returns and separators end lines; half a pair is what became of bytes that are said already. */
const isHidden = (character: string): boolean => !/[\r\u0085\p{Zl}\p{Zp}\p{Cs}]/u.test(character);

const NUL = {
  code: "nul-byte",
  message: "the file has a NUL byte in it, which no text has",
  help: "Remove it; if the file is full of them, it is not a text file or is saved as UTF-16: save it as UTF-8.",
} as const;

function hidden(character: string) {
  const turns = /\p{Cf}/u.test(character);
  const which = turns
    ? "which turns the order of what follows"
    : /\p{Cc}/u.test(character)
      ? "a control character"
      : "which is no character";
  return {
    code: "hidden-character",
    message: `${codePointName(character)}, ${which}, stands in the file`,
    help: turns
      ? "Remove it; a text in Arabic or Hebrew needs none, and marks of direction (U+200E, U+200F) may stay."
      : "Remove it: no text needs it, and a terminal may obey it.",
  } as const;
}
