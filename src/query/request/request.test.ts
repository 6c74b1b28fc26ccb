import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayFromCivil, isoFromDay } from "../../chronology/days.js";
import { atlasWithActs } from "../../../test/atlas-with-acts.js";
import { syntheticAtlas } from "../../../test/synthetic-atlas.js";
import { readDay, readDays, readLifeQuestion, readInstrument, readParty, readPlace, readPosition, readReading, readTextsQuestion } from "./index.js"; // prettier-ignore
import { placesMeant } from "./place.js";

const atlas = syntheticAtlas();
const written = (year: number, month: number, day: number) => dayFromCivil("gregorian", year, month, day);

describe("a day in words", () => {
  it.each([
    ["1885-01-01", written(1885, 1, 1)],
    ["+1885-01-01", written(1885, 1, 1)],
    [" 1885-01-01 ", written(1885, 1, 1)],
    ["0000-03-01", written(0, 3, 1)],
    ["-0043-03-15", written(-43, 3, 15)],
    ["+012000-03-01", written(12000, 3, 1)],
    ["Y12000-03-01", written(12000, 3, 1)],
    ["Y-12000-03-01", written(-12000, 3, 1)],
    ["16 May 1858 (Julian)", written(1858, 5, 28)],
    ["咸豐八年四月十六日", written(1858, 5, 28)],
    ["28/5/1858", written(1858, 5, 28)],
  ])("reads %j", (text, day) => {
    expect(readDay(text)).toEqual({ ok: true, value: day });
  });

  it.each([
    ["", "the day is missing", "write it as 1858-05-28", []],
    ["1885-02-29", '"1885-02-29" is no date: 1885 was no leap year, and February 1885 had 28 days in the Gregorian calendar', "did you mean 28 February 1885 or 1 March 1885?", ["28 February 1885", "1 March 1885"]],
    ["3/5/1858", '"3/5/1858" does not say whether the day or the month stands first', "did you mean 1858-05-03 or 1858-03-05?", ["1858-05-03", "1858-03-05"]],
    ["28 Mya 1858", '"28 Mya 1858" is no date: "mya" is no word of a date that is known', "did you mean 28 may 1858?", ["28 may 1858"]],
    ["tomorrow", '"tomorrow" is no word of a date that is known', "write it as 1858-05-28, 28 May 1858 or 1858", []],
    ["May 1858", '"May 1858" is no single day', "name one day, such as 1858-05-01 or 1858-05-31", ["1858-05-01", "1858-05-31"]],
    ["n.d.", '"n.d." is no single day', "name one day, such as 1858-05-28", []],
  ])("refuses %j", (text, message, help, near) => {
    expect(readDay(text)).toEqual({ ok: false, message, help, near });
  }); // prettier-ignore

  it.each([
    ["1858", "1858-01-01", "1858-12-31"],
    ["May 1858", "1858-05-01", "1858-05-31"],
    ["28 May 1858", "1858-05-28", "1858-05-28"],
    ["before 1850", null, "1849-12-31"],
    ["not before 1850", "1850-01-01", null],
    ["n.d.", null, null],
    ["about 1858", "1857-01-01", "1859-12-31"],
    ["28 May 1858?", "1858-05-23", "1858-06-02"],
  ])("reads %s as all the days that it may mean", (text, earliest, latest) => {
    const days = readDays(text);
    if (!days.ok) expect.fail(days.message);
    expect([days.value.earliest, days.value.latest].map((day) => day && isoFromDay(day))).toEqual([
      earliest,
      latest,
    ]);
  });

  it("reads every day that an answer writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -4_000_000_000, max: 4_000_000_000 }), (day) => {
        expect(readDay(isoFromDay(day))).toEqual({ ok: true, value: day });
      }),
    );
  });
});

describe("a position in words", () => {
  it.each([
    ["127.54", "50.29", 127.54, 50.29],
    [" +127.5 ", "-.5", 127.5, -0.5],
    ["180", "90", 180, 90],
    ["-180", "-90", -180, -90],
    ["200.1", "60", -159.9, 60],
    ["-190", "60", 170, 60],
    ["360", "0", 0, 0],
  ])("reads %s and %s", (lonText, latText, lon, lat) => {
    expect(readPosition(lonText, latText)).toEqual({ ok: true, value: { lon, lat } });
  });

  it.each([
    ["450", "60", "longitude 450 lies beyond a full turn"],
    ["", "60", "the longitude is missing"],
    ["10", " ", "the latitude is missing"],
    ["1e2", "60", '"1e2" is no longitude'],
    ["0x10", "60", '"0x10" is no longitude'],
    ["10", "50,5,0", '"50,5,0" is no latitude'],
    ["10", "90.01", "latitude 90.01 lies beyond a pole"],
  ])("refuses %s and %s", (lonText, latText, message) => {
    expect(readPosition(lonText, latText)).toMatchObject({ ok: false, message });
  });

  it("is the same in one text as in two", () => {
    const degrees = fc.oneof(
      fc.integer({ min: -500, max: 500 }),
      fc.double({ min: -400, max: 400, noNaN: true }),
    );
    fc.assert(
      fc.property(degrees, degrees, (lon, lat) => {
        const two = readPosition(lon.toFixed(6), lat.toFixed(6));
        const one = readPlace(atlas, `${lon.toFixed(6)}, ${lat.toFixed(6)}`);
        expect(one).toEqual(two.ok ? { ok: true, value: { ...two.value, id: null } } : two);
        if (two.ok) expect(Math.abs(two.value.lon)).toBeLessThanOrEqual(180);
      }),
    );
  });
});

describe("a name in words", () => {
  const party = atlas.parties[0]!;
  it("is an id or a name, whatever its case", () => {
    for (const text of [party.id, party.id.toUpperCase(), ` ${party.name.toLowerCase()} `])
      expect(readParty(atlas, text)).toEqual({ ok: true, value: party.id });
    expect(readReading(atlas, " Editorial")).toEqual({ ok: true, value: "editorial" });
  });
  it.each([
    ["Mértola", ["mertola", "MÉRTOLA", "Me\u0301rtola", "Ｍertola"]],
    ["Николаевск-на-Амуре", ["николаевск на амуре", "Николаевск—на—Амурѐ"]],
    ["Khüree", ["Khuree"]],
    ["St. John’s", ["St Johns", "st john's"]],
    ["Łódź", ["Lodz"]],
    ["海參崴", ["海参崴"]],
    ["恰克图", ["恰克圖"]],
    ["尼布楚條約", ["尼布楚条约"]],
    ["Ærøskøbing", ["Aeroskobing"]],
    ["كَابُل", ["كابل"]],
    ["Straße", ["STRASSE"]],
  ])("of %s is read as people write it", (name, ways) => {
    const places = [{ ...atlas.places[0]!, id: "it", name }];
    for (const way of [name, ...ways])
      expect([way, readPlace({ ...atlas, places }, way)]).toMatchObject([way, { value: { id: "it" } }]);
  });
  it.each([["か", "が"], ["कि", "कु"], ["Kyi", "Kiy"], ["-", "'"]])("%s is not %s", (name, other) => {
    const places = [{ ...atlas.places[0]!, id: "it", name }];
    expect(readPlace({ ...atlas, places }, other).ok).toBe(false);
  }); // prettier-ignore
  it("is refused with those that may be meant", () => {
    const misspelt = `${party.id}x`;
    expect(readParty(atlas, misspelt)).toEqual({
      ok: false,
      message: `the atlas has no party "${misspelt}"`,
      help: `did you mean ${party.id}?`,
      near: [party.id],
    });
  });
  it("is refused with all that have it within their names, before those that are written nearly so", () => {
    const titles = ["Treaty of Tianjin (Russia)", "Treaty of Tianjin (France)", "Treaty of Tianjin-Britain", "treaty of Tianjin: America", "Treaty of Nanking", "Tianjin"]; // prettier-ignore
    const instruments = titles.map((title, i) => ({ ...atlas.instruments[0]!, id: `i${i}`, title }));
    const near = (text: string) => readInstrument({ ...atlas, instruments }, text);
    expect(near("Treaty of Tianjin")).toMatchObject({ ok: false, near: ["i0", "i1", "i2", "i3"] });
    expect(near("britain")).toMatchObject({ ok: false, near: ["i2"] });
    expect(near("anjin")).toMatchObject({ ok: false, near: ["i5"] });
  });
  it("of a river is no place", () => {
    const features = [{ id: "amur", kind: "river", name: "Amur", names: [], surveys: [] }];
    expect(readPlace({ ...atlas, places: [], features }, "AMUR")).toMatchObject({
      message: '"AMUR" is no place, but a river',
    });
  });
  it("is refused where it names several", () => {
    const [one, other] = atlas.places;
    const twins = {
      ...atlas,
      places: [
        { ...one!, id: "one", name: "Twin" },
        { ...other!, id: "other", name: "Twin" },
      ],
    };
    expect(readPlace(twins, "twin")).toMatchObject({ ok: false, near: ["one", "other"] });
    expect(readPlace(twins, "other")).toMatchObject({ ok: true, value: { id: "other" } });
    const written = { ...twins, places: [{ ...one!, id: "one", name: "後山" }, { ...other!, id: "other", name: "后山" }] }; // prettier-ignore
    expect(placesMeant(written, "後山")).toEqual(["後山"]);
    const both = { ...twins, places: [{ ...one!, id: "one", name: "鍾山" }, { ...other!, id: "other", name: "鐘山" }] }; // prettier-ignore
    expect(placesMeant(both, "钟山")).toEqual(["one", "other"]);
  });
});

describe("an article or a clause in words", () => {
  const beside = atlasWithActs();
  const life = (article: string | null, clause: string | null) => ({ ...beside.lives[0]!, instrument: "roman", article, clause }); // prettier-ignore
  const article = (number: string | null) => ({ ...beside.instruments[0]!.articles[0]!, number });
  const roman = {
    ...beside,
    instruments: [
      { ...beside.instruments[0]!, id: "roman", articles: [null, "I", "IV", "IX"].map(article) },
      { ...beside.instruments[0]!, id: "none", articles: [] },
    ],
    lives: [life(null, null), life("I", null), life("IV", null), life("IV", "The-Loan")],
  };
  const force = (words: { article?: string; clause?: string }) => readLifeQuestion(roman, { instrument: "Roman", ...words }); // prettier-ignore
  const texts = (words: { instrument?: string; article?: string }) => readTextsQuestion(roman, { instrument: "Roman", ...words }); // prettier-ignore

  it("is read whatever its case", () => {
    expect(force({})).toMatchObject({ value: { instrument: "roman", article: null, clause: null } });
    expect(force({ article: " iv" })).toMatchObject({ value: { article: "IV", clause: null } });
    expect(force({ clause: "the-loan" })).toMatchObject({ value: { article: null, clause: "The-Loan" } });
    expect(force({ article: "iv", clause: "THE-LOAN" })).toMatchObject({ value: { article: "IV", clause: "The-Loan" } }); // prettier-ignore
    expect(texts({ article: "ix" })).toEqual({ ok: true, value: { instrument: "roman", article: "IX" } });
    expect(texts({})).toEqual({ ok: true, value: { instrument: "roman", article: null } });
  });

  it("is refused with those that there are", () => {
    const refusal = { message: 'roman has no article "XX"', help: "it has the articles I, IV, IX" };
    expect(force({ article: "XX" })).toMatchObject(refusal);
    expect(texts({ article: "XX" })).toMatchObject(refusal);
    expect(texts({ instrument: "none", article: "I" })).toMatchObject({ message: 'none has no article "I"', help: "it has none" }); // prettier-ignore
    expect(force({ article: "ix" })).toMatchObject({ message: "article IX of roman has no clauses", help: "it has the articles with clauses I, IV" }); // prettier-ignore
    expect(force({ clause: "the-lone" })).toMatchObject({
      message: 'roman has no labelled clause "the-lone"',
      help: "it has the labelled clauses The-Loan",
      near: ["The-Loan"],
    });
    expect(force({ article: "I", clause: "the-loan" })).toMatchObject({ message: 'article I of roman has no labelled clause "the-loan"' }); // prettier-ignore
  });
});
