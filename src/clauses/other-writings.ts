/** Writings that people bring from elsewhere: signed degrees, degrees in words, a mark within a text, whose ground something is in. */
import type { GrammarAST } from "langium";
import { awaitsRule, expectationOf, type Token } from "./expectation.js";
import { WHOLE_RULES } from "./forms.js";
import { nearestWords } from "./nearest.js";

/** What to write in their place; null: it is something else. `at`: the token that fits nothing. */
export function otherWriting(grammar: GrammarAST.Grammar, tokens: readonly Token[], at: number, awaited: readonly string[]): string | null {
  const found = tokens[at];
  if (!found) return null;
  const [before] = tokens.slice(0, at).slice(-1);
  if (before?.tokenType.name === "STRING" && before.startOffset + before.image.length === found.startOffset)
    return 'A quotation mark ends the text before it. One within a text is written `\\"`; or one is missing.';
  if (isDegreesInWords(grammar, tokens, at)) return POSITION_HELP;
  if (found.image === "of" && awaited.includes("towards") && tokens[at + 1])
    return `Ground is whoever's it is: leave \`of ${tokens[at + 1]!.image}\` out. Those to whom it is owed, or who let it be done, stand after \`towards\`.`;
  if (before?.image === "is" && awaited.includes("common") && found.tokenType.name === "ID" && nearestWords(found.image, awaited).length === 0)
    return `Say how it is: \`belongs to ${found.image}\`, \`is held by ${found.image} as KIND\`, \`is claimed by ${found.image}\`.`;
  return null;
} // prettier-ignore

const POSITION_HELP =
  "A point is written with the letters N, S, E, W: `18.92S 47.52E`, or `18°55′S 47°31′E`.";

/** `20s`, `18 deg`, `-18.91`, where a point may stand. */
function isDegreesInWords(grammar: GrammarAST.Grammar, tokens: readonly Token[], at: number): boolean {
  const begin = tokens.slice(0, at + 1).findIndex(({ tokenType }, i) => tokenType.name === "NUMBER" && i >= at - 2);
  if (begin < 1) return false;
  const unit = tokens[begin + 1]?.image ?? "";
  if (!/^(?:[nsew]|d|deg|degs|degree|degrees|[.,\d][.\d]*)$/i.test(unit)) return false;
  const { awaited } = expectationOf(grammar, "Statement", tokens.slice(0, begin), WHOLE_RULES);
  return awaitsRule(awaited, "ANGLE") || awaitsRule(awaited, "Point");
} // prettier-ignore

const SIGNED_PAIR = /^([+-]?\d+(?:\.\d+)?)°?\s*[,;]?\s*([+-]?\d+(?:\.\d+)?)/;

/** Two degrees with signs, as they are written here; the first is the latitude but where only a longitude is so great. */
export function signedPosition(text: string): string | null {
  const [, first, second] = SIGNED_PAIR.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const isLonFirst = Math.abs(Number(first)) > 90;
  const [lat, lon] = isLonFirst ? [second, first] : [first, second];
  const told = (figure: string, [plus, minus]: string) => `${figure.replace(/^[+-]/, "")}${figure.startsWith("-") ? minus : plus}`;
  return `Degrees have letters, not signs: \`${told(lat, "NS")} ${told(lon, "EW")}\`${isLonFirst ? "" : ", if the latitude stands first"}.`;
} // prettier-ignore

/** A comment as other languages begin it. */
export const isOtherComment = ({ image }: Token): boolean => image === "/";

export const COMMENT_HELP = "A comment begins with `--`.";
