/** Chinese numerals of dates: 一八五八, 十六, 廿三, 初八, 元, 正. */

const DIGITS = new Map([..."〇零一二三四五六七八九"].map((digit, i) => [digit, Math.max(0, i - 1)]));
DIGITS.set("两", 2)
  .set("兩", 2)
  .set("壹", 1)
  .set("貳", 2)
  .set("贰", 2)
  .set("叁", 3)
  .set("肆", 4)
  .set("伍", 5);

/** Characters that a numeral of a date may consist of. */
export const NUMERAL = "[0-9０-９〇零一二三四五六七八九十廿卅百两兩壹貳贰叁肆伍元正]";

/** The number, or null where the characters make none. */
export function chineseNumber(text: string): number | null {
  if (text === "元" || text === "正") return 1;
  const western = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^\d+$/.test(western)) return Number(western);
  if (!/[十百廿卅]/.test(text)) return positional(text);
  const match = /^(?:(.)?百)?(?:零)?(?:(.)?十|(廿)十?|(卅)十?)?(.)?$/u.exec(text);
  if (!match) return null;
  const digit = (character: string | undefined, otherwise: number): number | null =>
    character === undefined ? otherwise : (DIGITS.get(character) ?? null);
  const hundreds = text.includes("百") ? digit(match[1], 1) : 0;
  const tens = match[3] ? 2 : match[4] ? 3 : text.includes("十") ? digit(match[2], 1) : 0;
  const ones = digit(match[5], 0);
  return hundreds === null || tens === null || ones === null ? null : hundreds * 100 + tens * 10 + ones;
}

function positional(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = DIGITS.get(character);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return text === "" ? null : value;
}

const PLAIN = "〇一二三四五六七八九";

/** 16 to 十六; up to 99. */
export function toChinese(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? "" : PLAIN.charAt(value % 10);
  if (tens === 0) return ones || "〇";
  return `${tens === 1 ? "" : PLAIN.charAt(tens)}十${ones}`;
}
