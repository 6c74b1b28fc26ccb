/** Spans, years before Christ and their decades against the same in EDTF, which writes each year whole, and against brute force. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoYear } from "./days.js";
import { parseDate } from "./parse.js";

function days(text: string) {
  const result = parseDate(text);
  if (!result.ok) return expect.fail(`${text}: ${result.message}`);
  return { kind: result.date.kind, earliest: result.date.earliest, latest: result.date.latest };
}

const refusal = (text: string) => {
  const result = parseDate(text);
  return result.ok ? expect.fail(`${text} is read`) : result;
};

/** From one year to another, astronomical. */
const span = (from: number, to: number) => days(`${isoYear(from)}/${isoYear(to)}`);
const bc = (from: number, to: number) => span(1 - from, 1 - to);

describe("a span whose second year is short", () => {
  it.each([
    ["1858/59", 1858, 1859],
    ["1858/60", 1858, 1860],
    ["1857/58", 1857, 1858],
    ["1858/9", 1858, 1859],
    ["1859/0", 1859, 1860],
    ["1899/00", 1899, 1900],
    ["1858–59", 1858, 1859],
    ["1858–9", 1858, 1859],
    ["1858-59", 1858, 1859],
    ["1858-60 гг.", 1858, 1860],
    ["1808-09 гг.", 1808, 1809],
    ["1858/60 гг.", 1858, 1860],
    ["годы 1858–60", 1858, 1860],
    ["с 1850 по 58 гг.", 1850, 1858],
    ["in the years 1858-60", 1858, 1860],
    ["from 1858 to 60", 1858, 1860],
    ["tahun 1858-60", 1858, 1860],
    ["1858—59年", 1858, 1859],
    ["1858至60年", 1858, 1860],
    ["1858/59?", 1858, 1859],
    ["98–117 AD", 98, 117],
    ["AD 14–37", 14, 37],
  ])("%s", (text, from, to) => expect(days(text)).toEqual(span(from, to)));

  it("is the span with its second year whole, or is refused with both readings", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9998 }), fc.integer({ min: 1, max: 99 }), fc.constantFrom("/", "–", "-"), (year, more, sign) => {
        fc.pre(Math.floor((year + more) / 100) === Math.floor(year / 100));
        const figures = String(year + more).slice(2);
        const result = parseDate(`${year}${sign}${figures}`);
        const number = Number(figures);
        if (sign === "-" && (number <= 12 || (number >= 21 && number <= 41))) {
          expect(result.ok && result.date.kind).toBe("moment");
          const isNoted = result.ok && result.date.notes.some(({ is }) => is === "numbered months");
          expect(isNoted).toBe(number > 12);
        } else if (sign === "/" && number <= 12) expect(result).toMatchObject({ ok: false, near: [`${year}/${year + more}`, `${year}-${figures}`] });
        else expect(days(`${year}${sign}${figures}`)).toEqual(span(year, year + more));
      }),
    );
  }); // prettier-ignore

  it.each([
    ["1858-05", "1858-05"],
    ["1858/1860", "1858/1860"],
    ["1821-22", "1821-06-01/1821-08-31"],
  ])("leaves %s to EDTF", (text, edtf) => {
    const { earliest, latest } = days(edtf);
    expect(days(text)).toMatchObject({ earliest, latest });
  });

  it("leaves a year of two New Years its one day", () => {
    expect(days("10 February 1727/8")).toEqual(days("1728-02-21"));
    expect(days("winter 1858/59")).toEqual({ ...days("1858-12-01/1859-02-28"), kind: "moment" });
  });

  it.each([
    ["1858/05", ["1858-05"]],
    ["1811/12", ["1811/1812", "1811-12"]],
    ["1858-9", ["1858/1859", "1858-09"]],
    ["1899–02", ["1899 to 1902"]],
  ])("refuses %s", (text, near) => expect(refusal(text).near).toEqual(near));
});

describe("years before Christ", () => {
  it.each([
    ["between 500 and 450 BC", 500, 450],
    ["500-450 BC", 500, 450],
    ["500–450 BC", 500, 450],
    ["BC 500–450", 500, 450],
    ["from 500 to 450 BC", 500, 450],
    ["44/43 BC", 44, 43],
    ["490/89 BC", 490, 489],
    ["44/3 BC", 44, 43],
    ["500/499 BC", 500, 499],
    ["500/99 BC", 500, 499],
    ["490 BC to 89 BC", 490, 89],
    ["500–450 гг. до н. э.", 500, 450],
    ["между 500 и 450 до н. э.", 500, 450],
    ["500–450 SM", 500, 450],
    ["antara 500 dan 450 SM", 500, 450],
    ["500-450 av. J.-C.", 500, 450],
    ["500–450 a. C.", 500, 450],
    ["500–450 v. Chr.", 500, 450],
    ["公元前500—450年", 500, 450],
    ["公元前500至公元前450年", 500, 450],
  ])("%s", (text, from, to) => {
    const { earliest, latest } = bc(from, to);
    expect(days(text)).toMatchObject({ earliest, latest });
  });

  it("lend their era to days and months only where these name a year", () => {
    expect(days("28–30 May 44 BC")).toEqual(days("-0043-05-28/-0043-05-30"));
    expect(days("15 March 44 – June 43 BC")).toEqual(days("-0043-03-15/-0042-06"));
    expect(days("winter 44/43 BC")).toEqual({ ...days("-0043-12-01/-0042-02-28"), kind: "moment" });
    expect(days("27 BC–476")).toEqual(span(-26, 476));
    expect(days("5th–4th century BC")).toMatchObject({ earliest: bc(500, 301).earliest, latest: bc(500, 301).latest });
  }); // prettier-ignore

  it.each([
    ["490–89 BC", ["490 BC to 489 BC", "490 BC to 89 BC"]],
    ["27 BC–14", ["27 BC to 14 BC", "27 BC to AD 14"]],
  ])("refuse %s, which has two readings", (text, near) =>
    expect(refusal(text)).toMatchObject({ fault: "ambiguous", near }),
  );

  it("have decades and hundreds that share their first figures", () => {
    for (let decade = 10; decade <= 990; decade += 10) {
      const size = decade % 100 === 0 ? 100 : 10;
      const shared = Array.from({ length: 999 }, (_, i) => i + 1).filter((year) => Math.floor(year / size) * size === decade);
      const { earliest, latest } = bc(Math.max(...shared), Math.min(...shared));
      expect(days(`the ${decade}s BC`)).toMatchObject({ earliest, latest });
      expect(days(`${decade}-е годы до н. э.`)).toMatchObject({ earliest, latest });
    }
  }); // prettier-ignore

  it.each([
    ["early 510s BC", 519, 516],
    ["late 510s BC", 512, 510],
    ["60s of the 5th century BC", 469, 460],
    ["60-е гг. V в. до н. э.", 469, 460],
    ["公元前510年代", 519, 510],
    ["公元前五世纪60年代", 469, 460],
    ["公元前五世紀60年代", 469, 460],
  ])("%s", (text, from, to) => {
    const { earliest, latest } = bc(from, to);
    expect(days(text)).toMatchObject({ earliest, latest });
  });
});
