/**
 * Words of dates in English, Russian and Indonesian. Phrases are in lower case, without full stops; a hyphen is a word of its own.
 * Six more languages stand in european-words.ts; Chinese, which does not part its words, is read in chinese.ts.
 */
import { EUROPEAN_WORDS } from "./european-words.js";
import { ERA_FACTS } from "./qing-eras.js";
import type { Term } from "./terms.js";
import { ENGLISH_MONTHS, ENGLISH_WEEKDAYS } from "./day-words.js";

interface Phrase {
  readonly words: readonly string[];
  readonly term: Term;
}

const phrases = new Map<string, Phrase[]>();
const vocabulary = new Set<string>();

function add(term: Term, ...texts: string[]): void {
  for (const text of texts) {
    const words = text.toLowerCase().split(/\s+|(?=-)|(?<=-)/).filter((word) => word !== "");
    for (const word of words) if (word.length > 2) vocabulary.add(word);
    const first = words[0]!;
    const list = phrases.get(first) ?? [];
    list.push({ words, term });
    list.sort((a, b) => b.words.length - a.words.length);
    phrases.set(first, list);
  }
} // prettier-ignore

/** The phrases that begin with a word, longest first. */
export function phrasesFrom(word: string): readonly Phrase[] {
  return phrases.get(word) ?? [];
}
export function knownWords(): ReadonlySet<string> {
  return vocabulary;
}

ENGLISH_MONTHS.forEach((name, i) => add({ t: "month", month: i + 1 }, name, name.slice(0, 3)));
add({ t: "month", month: 9 }, "sept");
const RUSSIAN_MONTHS = [
  "январ", "феврал", "март", "апрел", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр",
]; // prettier-ignore
RUSSIAN_MONTHS.forEach((stem, i) => {
  const endings =
    i === 4 ? ["й", "я", "е", "ем"] : i === 2 || i === 7 ? ["", "а", "е", "ом"] : ["ь", "я", "е", "ем"];
  add({ t: "month", month: i + 1 }, ...endings.map((ending) => stem + ending));
});
const RUSSIAN_SHORT_MONTHS = [
  "янв", "фев февр", "мар", "апр", "", "июн", "июл", "авг", "сен сент", "окт", "ноя нояб", "дек",
]; // prettier-ignore
RUSSIAN_SHORT_MONTHS.forEach((names, i) =>
  add({ t: "month", month: i + 1 }, ...names.split(" ").filter(Boolean)),
);
const INDONESIAN_MONTHS = [
  "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember",
]; // prettier-ignore
INDONESIAN_MONTHS.forEach((name, i) => add({ t: "month", month: i + 1 }, name));
add({ t: "month", month: 2 }, "pebruari", "peb");
add({ t: "month", month: 8 }, "agu", "agt", "ags", "agst");
add({ t: "month", month: 11 }, "nopember", "nop");
add({ t: "month", month: 12 }, "des");

ENGLISH_WEEKDAYS.forEach((name, weekday) => add({ t: "weekday", weekday }, name, name.slice(0, 3)));
add({ t: "weekday", weekday: 2 }, "tues");
add({ t: "weekday", weekday: 4 }, "thurs");
const OTHER_WEEKDAYS = [
  ["воскресенье", "воскресенья", "minggu"],
  ["понедельник", "понедельника", "senin"],
  ["вторник", "вторника", "selasa"],
  ["среда", "среду", "среды", "rabu"],
  ["четверг", "четверга", "kamis"],
  ["пятница", "пятницу", "пятницы", "jumat"],
  ["суббота", "субботу", "субботы", "sabtu"],
];
OTHER_WEEKDAYS.forEach((names, weekday) => add({ t: "weekday", weekday }, ...names));

const ORDINALS = [
  "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
  "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
  "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth",
  "thirty-first",
]; // prettier-ignore
ORDINALS.forEach((name, i) => add({ t: "number", value: i + 1, digits: i < 9 ? 1 : 2, ordinal: true }, name));

add({ t: "calendar", calendar: "julian" },
  "julian", "julian calendar", "o s", "os", "old style", "old calendar", "ст ст", "с ст", "ст стиля", "ст стилю", "по ст ст", "старого стиля", "старый стиль", "по старому стилю",
  "юлианский", "по юлианскому календарю", "юлианского календаря", "юлианский календарь", "julius", "kalender julian", "kalender julius", "kalender lama", "gaya lama", "penanggalan julian"); // prettier-ignore
add({ t: "calendar", calendar: "gregorian" },
  "gregorian", "gregorian calendar", "n s", "ns", "new style", "new calendar", "н ст", "нов ст", "нового стиля", "новый стиль", "по новому стилю", "по н ст",
  "григорианский", "по григорианскому календарю", "григорианского календаря", "григорианский календарь", "kalender gregorian", "kalender baru", "gaya baru", "penanggalan gregorian", "masehi"); // prettier-ignore

add({ t: "part", part: "early" },
  "early", "beginning of", "beginning", "start of", "first third of", "начало", "начале", "в начале", "начала", "нач", "в нач", "первая треть", "awal"); // prettier-ignore
add({ t: "part", part: "mid" },
  "mid", "middle of", "middle", "mid -", "середина", "середине", "в середине", "середины", "сер", "в сер", "pertengahan", "tengah"); // prettier-ignore
add({ t: "part", part: "late" },
  "late", "end of", "end", "last third of", "конец", "конце", "в конце", "конца", "кон", "в кон", "последняя треть", "akhir"); // prettier-ignore
add({ t: "part", part: "first half" },
  "first half of", "first half", "1st half of", "первая половина", "первой половине", "в первой половине", "первой половины", "первую половину", "первой пол", "paruh pertama", "separuh pertama"); // prettier-ignore
add({ t: "part", part: "second half" },
  "second half of", "second half", "latter half of", "2nd half of", "вторая половина", "второй половине", "во второй половине", "второй половины", "вторую половину", "второй пол", "paruh kedua", "separuh kedua"); // prettier-ignore

add({ t: "season", season: "spring" }, "spring", "весна", "весной", "весны", "весну", "musim semi");
add({ t: "season", season: "summer" }, "summer", "лето", "летом", "лета", "musim panas");
add({ t: "season", season: "autumn" }, "autumn", "fall", "осень", "осенью", "осени", "musim gugur");
add({ t: "season", season: "winter" }, "winter", "зима", "зимой", "зимы", "зиму", "musim dingin");

add(
  { t: "century" },
  "century",
  "c",
  "cent",
  "век",
  "века",
  "веке",
  "в",
  "столетие",
  "столетия",
  "столетии",
  "abad",
);
add(
  { t: "leap" },
  "leap",
  "intercalary",
  "високосный",
  "вставной",
  "вставного",
  "вставная",
  "kabisat",
  "sisipan",
);
add({ t: "about" }, "about", "on or about", "on or around", "at or about", "circa", "c", "ca", "approximately", "around", "~", "около", "ок", "приблизительно", "примерно", "sekitar", "kira - kira", "kurang lebih", "lebih kurang"); // prettier-ignore
add({ t: "perhaps" }, "perhaps", "probably", "possibly", "?", "возможно", "вероятно", "предположительно", "mungkin", "barangkali", "diperkirakan"); // prettier-ignore
add(
  { t: "bc" },
  "bc",
  "b c",
  "bce",
  "до н э",
  "до нашей эры",
  "до р х",
  "до рождества христова",
  "sm",
  "sebelum masehi",
);
add(
  { t: "ad" },
  "ad",
  "a d",
  "ce",
  "m",
  "н э",
  "нашей эры",
  "от р х",
  "по р х",
  "от рождества христова",
  "по рождестве христовом",
);
add(
  { t: "dateline", days: -1 },
  "asian day",
  "asian date",
  "asian side",
  "азиатский счёт",
  "азиатский счет",
  "hari asia",
);
add(
  { t: "dateline", days: 1 },
  "american day",
  "american date",
  "american side",
  "американский счёт",
  "американский счет",
  "hari amerika",
);

add(
  { t: "before" },
  "before",
  "ante",
  "prior to",
  "earlier than",
  "до",
  "ранее",
  "раньше",
  "прежде",
  "перед",
  "sebelum",
  "menjelang",
);
add(
  { t: "after" },
  "after",
  "post",
  "later than",
  "после",
  "позже",
  "позднее",
  "setelah",
  "sesudah",
  "selepas",
);
add(
  { t: "not before" },
  "not before",
  "on or after",
  "not earlier than",
  "no earlier than",
  "не ранее",
  "не раньше",
  "tidak sebelum",
);
add(
  { t: "by" },
  "by",
  "not after",
  "on or before",
  "not later than",
  "no later than",
  "by the",
  "к",
  "не позднее",
  "не позже",
  "paling lambat",
);
add({ t: "since" }, "since", "from", "с", "со", "начиная с", "sejak", "dari", "mulai");
add({ t: "until" }, "until", "till", "up to", "вплоть до", "hingga", "sampai", "sampai dengan");
add({ t: "between" }, "between", "между", "antara");
add({ t: "and" }, "and", "и", "dan");
add({ t: "or" }, "or", "или", "либо", "atau");
add({ t: "to" }, "to", "through", "по", "s d");
add(
  { t: "unit", unit: "year", before: false },
  "year",
  "years",
  "год",
  "года",
  "году",
  "г",
  "годы",
  "годов",
  "годах",
  "гг",
);
add({ t: "unit", unit: "month", before: false }, "month", "месяц", "месяца", "месяце", "moon");
add({ t: "unit", unit: "day", before: false }, "day", "день", "дня", "число", "числа");
add({ t: "unit", unit: "year", before: true }, "tahun");
add({ t: "unit", unit: "month", before: true }, "bulan");
add({ t: "unit", unit: "day", before: true }, "hari", "tanggal");
add({ t: "filler" }, "the", "of", "in", "on", "в", "во", "на", "от", "of the", "in the", "on the", "pada", "yang", "reign", "calendar", "правления", "стиль", "calendar date"); // prettier-ignore

// Japan's eras of 1844 to 1872: known, so that a date in them is refused with a reason.
add(
  { t: "japanese" },
  "koka",
  "kaei",
  "ansei",
  "manen",
  "bunkyu",
  "genji",
  "keio",
  "meiji",
  "tenpo",
  "эра ансэй",
  "ансэй",
  "каэй",
);

for (const { era, russian, traditional, simplified, spellings } of ERA_FACTS) {
  add({ t: "era", era }, era, russian, traditional, simplified, ...spellings);
}

for (const [term, words] of EUROPEAN_WORDS) add(term, ...words);
