/** Headings that begin articles, in the languages in which treaties are written. */
import { chineseNumber, NUMERAL } from "../chronology/chinese-numerals.js";

/** What an article is called, before its number; `art.` and `ст.` are short for it. */
const ARTICLE = [
  "art(?:icle|ículo|iculo|igo|icol(?:o|ul)|iculus|ikel|yku[lł])|art(?=\\.)|[čc]l(?:anak|ánek|ánok|en)",
  "стать[яи]|ст(?=\\.)|стаття|член|члан|[άα]ρθρον?|pasal|madde|điều|(?:ال)?ماد[ةه]|ข้อ",
].join("|");
/** Those that stand after their number: Finnish, Hungarian, Turkish, Korean, Swedish of old. */
const AFTER = "artikla|cikk|madde|조|artikeln?";
/** `3`, `3a`, `3bis`, `3 ter`, `1er`, `3º`, `IV`. */
const FIGURES =
  "(?<figure>[0-9٠-٩۰-۹]+)(?:er|re|st|nd|rd|th|\\.?[º°ª])?(?:(?<letter>[a-z])|[ -]?(?<again>bis|ter|quater|quinquies))?|(?<roman>[ivxlcdm]+)(?:[ -]?(?<romanAgain>bis|ter|quater|quinquies))?";
const WORDS = "(?:the )?(?<ordinal>\\p{L}+(?:-\\p{L}+)?)";
const END = "(?![\\p{L}\\p{N}])";
const REST = "[\\s.:,)–—-]*(?<rest>.*)";

const WITH_NUMBER = new RegExp(
  `^(?:(?<kind>additional|separate)\\s+)?(?:${ARTICLE})[.\\s]*(?:${FIGURES})${END}${REST}$`,
  "iu",
);
const WITH_WORD = new RegExp(
  `^(?:(?<kind>additional|separate)\\s+)?(?:${ARTICLE})\\s+${WORDS}${END}${REST}$`,
  "iu",
);
const WORD_FIRST = new RegExp(`^${WORDS}\\s+(?:${ARTICLE})${END}${REST}$`, "iu");
const NUMBER_FIRST = new RegExp(`^(?:제\\s*)?(?<figure>[0-9]+)[.:]?\\s*(?:${AFTER})${END}${REST}$`, "iu");
const CHINESE = new RegExp(
  `^第\\s*(?<chinese>${NUMERAL}+)\\s*[條条款](?:之(?<of>${NUMERAL}+))?[\\s.:,：、，。)–—-]*(?<rest>.*)$`,
  "u",
);

/** What seems to be an article's heading: its word, in the singular or plural, and a number or an ordinal. */
const SEEMING = new RegExp(
  `^(?:第.{1,6}[條条]|§\\s*\\d|(?:\\p{L}+\\s+)?(?:articles?|art\\.|artículos?|artigos?|articol[oi]|artikel|artyku[lł]y?|статт?[ьі]?[яи]|pasal|madde)\\s+(?:the\\s+|\\p{L}+$|\\S*\\d|[ivxlcdm]+\\b))`,
  "iu",
);

const UNITS_OF_ENGLISH =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
const TENS_OF_ENGLISH = "twent thirt fort fift sixt sevent eight ninet".split(" ");

/** Ordinals in words, from the first; several ways of writing one are joined by `|`. */
const ORDINALS: readonly string[] = [
  UNITS_OF_ENGLISH,
  "premier|première|unique deuxième|second troisième quatrième cinquième sixième septième huitième neuvième dixième",
  "primero segundo tercero cuarto quinto sexto séptimo octavo noveno|nono décimo",
  "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo",
  "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo",
  "erster|erste zweiter|zweite dritter|dritte vierter|vierte fünfter|fünfte sechster|sechste siebenter|siebente achter|achte neunter|neunte zehnter|zehnte",
  "первая вторая третья четвертая|четвёртая пятая шестая седьмая восьмая девятая десятая",
  "pertama|kesatu kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh",
];

const BY_WORD: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.flatMap((words) =>
    words.split(" ").flatMap((ways, index) => ways.split("|").map((way) => [way, index + 1] as const)),
  ),
  ...TENS_OF_ENGLISH.flatMap((tens, index) => [
    [`${tens}ieth`, (index + 2) * 10] as const,
    ...UNITS_OF_ENGLISH.split(" ")
      .slice(0, 9)
      .map((unit, of) => [`${tens}y-${unit}`, (index + 2) * 10 + of + 1] as const),
  ]),
]);

export interface HeadedArticle {
  /** As it is cited: figures, or Roman numerals as they stand; null: the preamble. */
  readonly number: string | null;
  readonly title: string;
}

/**
 * The article that a heading begins: `Article 3: …`, `Art. IV`, `Article the Third`, `Статья 3`, `第三條`, `Preamble`;
 * null if it begins none. Whatever the language, its number is cited in figures, or in Roman numerals if it has them.
 */
export function articleOfHeading(title: string): HeadedArticle | null {
  const preamble = /^preamble\b[\s.:,–—-]*(.*)$/i.exec(title);
  if (preamble) return { number: null, title: preamble[1] === "" ? "Preamble" : (preamble[1] ?? "") };
  for (const form of [WITH_NUMBER, WITH_WORD, WORD_FIRST, NUMBER_FIRST, CHINESE]) {
    const found = form.exec(title)?.groups;
    const number = found && numberOf(found);
    if (!found || number === null || number === undefined) continue;
    const kind = found["kind"] ? `${found["kind"].toLowerCase()}-` : "";
    return { number: kind + number, title: found["rest"] || title };
  }
  return null;
}

function numberOf(found: Readonly<Record<string, string | undefined>>): string | null {
  const { figure, letter, again, roman, romanAgain, ordinal, chinese, of } = found;
  if (figure !== undefined) return inAscii(figure) + (letter ?? again ?? "").toLowerCase();
  if (roman !== undefined) return roman + (romanAgain ?? "").toLowerCase();
  if (ordinal !== undefined) return numeral(BY_WORD.get(ordinal.toLowerCase()));
  if (chinese === undefined) return null;
  const number = chineseNumber(chinese);
  if (number === null) return null;
  return of === undefined ? String(number) : `${number}-${chineseNumber(of) ?? of}`;
}

/** Arabic and Persian digits follow one another as ours do. */
const inAscii = (figures: string): string =>
  figures.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0)! - 0x660) % 0x90));

const numeral = (number: number | undefined): string | null => (number === undefined ? null : String(number));

/** Whether somebody who writes this heading may think that an article begins, though none does. */
export const seemsAnArticle = (title: string): boolean =>
  articleOfHeading(title) === null && SEEMING.test(title);
