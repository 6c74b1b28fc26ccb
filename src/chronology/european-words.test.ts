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
