/** How many columns of a terminal a text takes: wide East Asian characters two, combining marks none. */

import { INSTEAD, isHarmful } from "./harmless.js";

const ZERO = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
/** Unicode Standard Annex 11: wide and fullwidth characters. */
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303E\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]$/u;
const HALFWIDTH = /^[\uFF61-\uFFDC]$/;
const TAB_STOP = 4;

export interface Shown {
  /** The text with tabs as spaces and what is harmful as `�`. */
  readonly text: string;
  readonly width: number;
}

/** A text as it is printed from a column on (counted from 0; tab stops depend on it). */
export function showText(text: string, column = 0): Shown {
  let shown = "";
  let width = 0;
  for (const character of text) {
    const printed = printedAs(character, column + width);
    shown += printed.text;
    width += printed.width;
  }
  return { text: shown, width };
}

function printedAs(character: string, column: number): Shown {
  if (character === "\t") {
    const width = TAB_STOP - (column % TAB_STOP);
    return { text: " ".repeat(width), width };
  }
  if (isHarmful(character) || character === "\n") return { text: INSTEAD, width: 1 };
  if (ZERO.test(character)) return { text: character, width: 0 };
  return { text: character, width: WIDE.test(character) && !HALFWIDTH.test(character) ? 2 : 1 };
}
