/** Chinese numerals of dates: 一八五八, 十六, 廿三, 初八, 元, 正. */

const DIGITS = new Map([..."〇一二三四五六七八九"].map((digit, value) => [digit, value]));
/** Characters of the same meaning: formal ones, as deeds write them, and others. */
const PLAIN_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
    〇: "零○０", 一: "壹１", 二: "贰貳两兩２", 三: "叁參叄３", 四: "肆４", 五: "伍５", 六: "陆陸６", 七: "柒７", 八: "捌８", 九: "玖９",
    十: "拾", 百: "佰", 千: "仟",
  }).flatMap(([plain, others]) => [...others].map((other) => [other, plain])),
); // prettier-ignore

/** Characters that a numeral of a date may consist of. */
export const NUMERAL = `[0-9〇一二三四五六七八九十廿卅百千元正${[...PLAIN_OF.keys()].join("")}]`;

/** The number, or null where the characters make none. */
export function chineseNumber(text: string): number | null {
  if (text === "元" || text === "正") return 1;
  if (/^\d+$/.test(text)) return Number(text);
  const plain = [...text].map((character) => PLAIN_OF.get(character) ?? character).join("");
  return /[十百千廿卅]/.test(plain) ? counted(plain) : positional(plain);
}

/** `一千八百五十八`, `一百零五`, `廿三`. */
function counted(text: string): number | null {
  const match = /^(?:(.)千)?〇?(?:(.)?百)?〇?(?:(.)?十|(廿)十?|(卅)十?)?(.)?$/u.exec(text);
  if (!match) return null;
  const digit = (character: string | undefined, otherwise: number): number | null =>
    character === undefined ? otherwise : (DIGITS.get(character) ?? null);
  const [, thousand, hundred, ten, twenty, thirty, one] = match;
  const thousands = digit(thousand, 0);
  const hundreds = text.includes("百") ? digit(hundred, 1) : 0;
  const tens = twenty ? 2 : thirty ? 3 : text.includes("十") ? digit(ten, 1) : 0;
  const ones = digit(one, 0);
  if (thousands === null || hundreds === null || tens === null || ones === null) return null;
  return thousands * 1000 + hundreds * 100 + tens * 10 + ones;
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
