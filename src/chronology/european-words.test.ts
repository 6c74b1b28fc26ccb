/** Months and days of the week in six languages against those of ICU, which `Intl` has. */
import { describe, expect, it } from "vitest";
import { isoFromDay } from "./days.js";
import { EUROPEAN_WORDS } from "./european-words.js";
import { parseDate } from "./parse.js";

function day(text: string): string {
  const result = parseDate(text);
  if (!result.ok) return expect.fail(`${text}: ${result.message}`);
  expect(result.date.earliest).toBe(result.date.latest);
  return isoFromDay(result.date.earliest!);
}

const twoFigures = (number: number): string => String(number).padStart(2, "0");
const LANGUAGES = ["fr", "es", "de", "it", "pt", "nl"] as const;
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

describe.each(LANGUAGES)("dates in %s", (language) => {
  const format = (month: number, options: Intl.DateTimeFormatOptions, on = 28) =>
    new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options }).format(
      new Date(Date.UTC(1858, month - 1, on)),
    );

  it.each(["long", "short"] as const)("have their %s months", (length) => {
    for (const month of MONTHS) {
      const alone = format(month, { month: length });
      const inDate = format(month, { day: "numeric", month: length, year: "numeric" });
      const expected = `1858-${twoFigures(month)}-28`;
      expect(day(`28 ${alone} 1858`)).toBe(expected);
      expect(day(inDate)).toBe(expected);
      expect(day(inDate.normalize("NFD").toUpperCase())).toBe(expected);
    }
  });

  it("have their days of the week", () => {
    for (let on = 1; on <= 7; on++) {
      const text = format(5, { weekday: "long", day: "numeric", month: "long", year: "numeric" }, on);
      expect(day(text)).toBe(`1858-05-0${on}`);
    }
  });
});

it("have no word for two months", () => {
  const months = new Map<string, Set<number>>();
  for (const [term, words] of EUROPEAN_WORDS)
    if (term.t === "month")
      for (const word of words) months.set(word, (months.get(word) ?? new Set()).add(term.month));
  expect([...months].filter(([, found]) => found.size > 1)).toEqual([]);
});

describe("as treaties write them", () => {
  it.each([
    ["le 1er mai 1858", "1858-05-01"],
    ["le premier mai 1858", "1858-05-01"],
    ["le 15 d'août 1858", "1858-08-15"],
    ["le 25 avril (7 mai) 1875", "1875-05-07"],
    ["16 mai 1858 (ancien style)", "1858-05-28"],
    ["3 de septiembre de 1783", "1783-09-03"],
    ["el 3 de setiembre del año 1783", "1783-09-03"],
    ["den 28. Mai 1858", "1858-05-28"],
    ["am 3. März des Jahres 1858", "1858-03-03"],
    ["16. Mai 1858 a. St.", "1858-05-28"],
    ["li 28 maggio 1858", "1858-05-28"],
    ["il 1º maggio dell'anno 1858", "1858-05-01"],
    ["1.º de março de 1858", "1858-03-01"],
    ["aos 28 de maio de 1858", "1858-05-28"],
    ["op den 28sten mei 1858", "1858-05-28"],
    ["de 16e van mei 1858 (oude stijl)", "1858-05-28"],
    ["15 mars 44 av. J.-C.", "-0043-03-15"],
  ])("%s", (text, expected) => expect(day(text)).toBe(expected));

  it("refuse two days that Dutch joins by its word for and", () => {
    expect(parseDate("27 en 28 mei 1858")).toMatchObject({ ok: false, fault: "form" });
  });
});

/** What each says in English, which is read by words of its own. */
describe("vague dates", () => {
  const bounds = (text: string) => {
    const result = parseDate(text);
    return result.ok
      ? [isoFromDay(result.date.earliest!), isoFromDay(result.date.latest!)]
      : expect.fail(`${text}: ${result.message}`);
  };
  it.each([
    ["1858-05-21", "1858-05-31", "late May 1858", "fin mai 1858", "fines de mayo de 1858", "Ende Mai 1858", "fine maggio 1858", "fim de maio de 1858", "eind mei 1858"],
    ["1858-05-11", "1858-05-20", "mid-May 1858", "mi-mai 1858", "mediados de mayo de 1858", "Mitte Mai 1858", "metà maggio 1858", "meados de maio de 1858", "midden mei 1858"],
    ["1858-05-01", "1858-05-10", "early May 1858", "début mai 1858", "principios de mayo de 1858", "Anfang Mai 1858", "inizio maggio 1858", "início de maio de 1858", "begin mei 1858"],
    ["1801-01-01", "1900-12-31", "19th century", "XIXe siècle", "siglo XIX", "19. Jahrhundert", "sec. XIX", "século XIX", "19e eeuw"],
    ["1801-01-01", "1850-12-31", "first half of the 19th century", "première moitié du XIXe siècle", "primera mitad del siglo XIX", "erste Hälfte des 19. Jahrhunderts", "prima metà del secolo XIX", "primeira metade do século XIX", "eerste helft van de 19e eeuw"],
    ["1851-01-01", "1900-12-31", "second half of the 19th century", "seconde moitié du XIXe siècle", "segunda mitad del siglo XIX", "zweite Hälfte des 19. Jh.", "seconda metà del secolo XIX", "segunda metade do século XIX", "tweede helft van de 19e eeuw"],
    ["1850-01-01", "1859-12-31", "1850s", "années 1850", "años 1850", "1850er Jahre", "anni 1850", "anos 1850", "jaren 1850"],
    ["1859-06-01", "1859-08-31", "summer 1859", "été 1859", "verano de 1859", "Sommer 1859", "estate 1859", "verão de 1859", "zomer 1859"],
    ["1859-03-01", "1859-05-31", "spring 1859", "printemps 1859", "primavera de 1859", "Frühling 1859", "primavera 1859", "primavera de 1859", "lente 1859"],
    ["1859-09-01", "1859-11-30", "autumn 1859", "automne 1859", "otoño de 1859", "Herbst 1859", "autunno 1859", "outono de 1859", "herfst 1859"],
  ])("from %s to %s: %s", (from, to, ...texts) => {
    for (const text of texts) expect([text, bounds(text)]).toEqual([text, [from, to]]);
  });
  it("a year after the word for years is a year, and a span a span", () => {
    expect(bounds("anni 1858")).toEqual(["1858-01-01", "1858-12-31"]);
    expect(bounds("27 august anni 1690")).toEqual(["1690-08-27", "1690-08-27"]);
    expect(bounds("años 1850-1855")).toEqual(["1850-01-01", "1855-12-31"]);
  });
  it("old style is said in short", () => expect(day("16 mai 1858 (v.s.)")).toBe("1858-05-28"));
}); // prettier-ignore

it("hyphens that do not break, and full-width figures, are hyphens and figures", () => {
  for (const hyphen of "\u2010\u2011\u2212\uFF0D")
    expect(day(`28${hyphen}05${hyphen}1858`)).toBe("1858-05-28");
  expect(day("１８５８-０５-２８")).toBe("1858-05-28");
});

it("two days that follow each other are offered as one or the other", () => {
  const result = parseDate("27/28 May 1858");
  expect(result.ok ? [] : result.near).toContain("27 May 1858 or 28 May 1858");
});
