import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoFromDay } from "./days.js";
import type { WrittenDate } from "./model.js";
import { parseDate } from "./parse.js";

function range({ earliest, latest }: WrittenDate): string {
  const print = (day: number | null): string => (day === null ? ".." : isoFromDay(day));
  return earliest === latest ? print(earliest) : `${print(earliest)}/${print(latest)}`;
}

function read(text: string): WrittenDate {
  const result = parseDate(text);
  return result.ok ? result.date : expect.fail(`${text}: ${result.message}`);
}

type Golden = readonly (readonly [text: string, range: string, calendar?: string])[];

const ENGLISH: Golden = [
  ["16 May 1858 (Julian)", "1858-05-28", "julian"],
  ["16 May 1858 O.S.", "1858-05-28", "julian"],
  ["16 May 1858, Old Style", "1858-05-28", "julian"],
  ["16 May (O.S.) 1858", "1858-05-28", "julian"],
  ["Julian 16 May 1858", "1858-05-28", "julian"],
  ["28 May 1858", "1858-05-28", "gregorian"],
  ["28 May 1858 (Gregorian)", "1858-05-28", "gregorian"],
  ["28 May 1858 N.S.", "1858-05-28", "gregorian"],
  ["May 28, 1858", "1858-05-28"],
  ["28th of May 1858", "1858-05-28"],
  ["Friday 28 May 1858", "1858-05-28"],
  ["16/28 May 1858", "1858-05-28", "julian"],
  ["1/13 June 1858", "1858-06-13", "julian"],
  ["20 May/1 June 1858", "1858-06-01"],
  ["20 December 1857/1 January 1858", "1858-01-01"],
  ["20 December/1 January 1858", "1858-01-01"],
  ["20 December 1857/1 January", "1858-01-01"],
  ["20(31) August 1727", "1727-08-31"],
  ["28-16 February 1825", "1825-02-28"],
  ["28 May [O.S. 16 May] 1858", "1858-05-28", "gregorian"],
  ["16 May 1858 O.S. (28 May 1858 N.S.)", "1858-05-28", "julian"],
  ["16 May 1858 (Julian) = 28 May 1858 = Xianfeng 8/4/16", "1858-05-28"],
  ["10 February 1727/8", "1728-02-21", "julian"],
  ["10 February 1727/28", "1728-02-21", "julian"],
  ["May 1858", "1858-05-01/1858-05-31"],
  ["May 1858 (Julian)", "1858-05-13/1858-06-12"],
  ["May/June 1858", "1858-05-01/1858-06-30"],
  ["1858", "1858-01-01/1858-12-31"],
  ["in the year 1858", "1858-01-01/1858-12-31"],
  ["early May 1858", "1858-05-01/1858-05-10"],
  ["mid-May 1858", "1858-05-11/1858-05-20"],
  ["end of May 1858", "1858-05-21/1858-05-31"],
  ["first half of May 1858", "1858-05-01/1858-05-15"],
  ["early 1858", "1858-01-01/1858-04-30"],
  ["second half of 1858", "1858-07-01/1858-12-31"],
  ["summer 1849", "1849-06-01/1849-08-31"],
  ["early summer 1849", "1849-06-01/1849-06-30"],
  ["winter 1849", "1849-01-01/1850-02-28"],
  ["winter 1849/50", "1849-12-01/1850-02-28"],
  ["the 1630s", "1630-01-01/1639-12-31"],
  ["early 1630s", "1630-01-01/1633-12-31"],
  ["late 1630s", "1637-01-01/1639-12-31"],
  ["17th century", "1601-01-01/1700-12-31"],
  ["the seventeenth century", "1601-01-01/1700-12-31"],
  ["mid-17th century", "1634-01-01/1666-12-31"],
  ["end of the 16th century", "1567-01-01/1600-12-31"],
  ["second half of the 17th century", "1651-01-01/1700-12-31"],
  ["the 1600s", "1600-01-01/1699-12-31"],
  ["before 1858", "../1857-12-31"],
  ["by 1858", "../1858-12-31"],
  ["after 28 May 1858", "1858-05-29/.."],
  ["since 1858", "1858-01-01/.."],
  ["between 1855 and 1856", "1855-01-01/1856-12-31"],
  ["27–29 August 1689 (O.S.)", "1689-09-06/1689-09-08", "julian"],
  ["27 or 28 August 1689 (O.S.)", "1689-09-06/1689-09-07"],
  ["from 14 April 1854 to June 1855", "1854-04-14/1855-06-30"],
  ["1816–1856", "1816-01-01/1856-12-31"],
  ["15 March 44 BC (Julian)", "-0043-03-13"],
  ["1 BC", "0000-01-01/0000-12-31"],
  ["7 October 1867 (Julian, Asian day)", "1867-10-18"],
  ["31 December 1844 (American day)", "1845-01-01"],
];
const RUSSIAN: Golden = [
  ["16 мая 1858 г. (ст. ст.)", "1858-05-28", "julian"],
  ["16 мая 1858 года по старому стилю", "1858-05-28", "julian"],
  ["28 мая 1858 г. (н. ст.)", "1858-05-28", "gregorian"],
  ["16 (28) мая 1858 г.", "1858-05-28", "julian"],
  ["16.05.1858 ст. ст.", "1858-05-28", "julian"],
  ["28.05.1858", "1858-05-28"],
  ["в мае 1858 года", "1858-05-01/1858-05-31"],
  ["в начале мая 1858 г.", "1858-05-01/1858-05-10"],
  ["летом 1849 г.", "1849-06-01/1849-08-31"],
  ["1630-е годы", "1630-01-01/1639-12-31"],
  ["в 1630-х гг.", "1630-01-01/1639-12-31"],
  ["30-е годы XVII века", "1630-01-01/1639-12-31"],
  ["середина XVII века", "1634-01-01/1666-12-31"],
  ["в конце XVI в.", "1567-01-01/1600-12-31"],
  ["вторая половина XVII века", "1651-01-01/1700-12-31"],
  ["до 1858 г.", "../1857-12-31"],
  ["с 1855 по 1856 г.", "1855-01-01/1856-12-31"],
  ["между 1855 и 1856 гг.", "1855-01-01/1856-12-31"],
  ["конец XVII — начало XVIII века", "1667-01-01/1733-12-31"],
  ["16-й день 4-го месяца 8-го года Сяньфэн", "1858-05-28", "qing"],
];
const INDONESIAN: Golden = [
  ["13 Juni 1858", "1858-06-13", "gregorian"],
  ["Pada tanggal 14 April 1854", "1854-04-14"],
  ["16 Mei 1858 (kalender Julian)", "1858-05-28", "julian"],
  ["Pada bulan Juni 1855", "1855-06-01/1855-06-30"],
  ["awal Mei 1858", "1858-05-01/1858-05-10"],
  ["musim panas 1849", "1849-06-01/1849-08-31"],
  ["tahun 1630-an", "1630-01-01/1639-12-31"],
  ["pertengahan abad ke-17", "1634-01-01/1666-12-31"],
  ["akhir abad ke-16", "1567-01-01/1600-12-31"],
  ["paruh kedua abad ke-17", "1651-01-01/1700-12-31"],
  ["abad XIX", "1801-01-01/1900-12-31"],
  ["sebelum 1858", "../1857-12-31"],
  ["antara 1855 dan 1856", "1855-01-01/1856-12-31"],
  ["dari 1855 hingga 1856", "1855-01-01/1856-12-31"],
];
const CHINESE: Golden = [
  ["咸丰八年四月十六日", "1858-05-28", "qing"],
  ["咸豐八年四月十六日", "1858-05-28", "qing"],
  ["大清咸豐八年四月十六", "1858-05-28"],
  ["咸豐八年四月辛酉", "1858-05-28"],
  ["咸豐戊午年四月十六日", "1858-05-28"],
  ["咸丰八年四月", "1858-05-13/1858-06-10"],
  ["咸丰八年四月上旬", "1858-05-13/1858-05-22"],
  ["咸丰八年", "1858-02-14/1859-02-02"],
  ["康熙二十八年七月廿四日", "1689-09-07"],
  ["雍正五年閏三月初一日", "1727-04-21"],
  ["宣统元年正月初一", "1909-01-22"],
  ["1858年5月28日", "1858-05-28", "gregorian"],
  ["公历1858年5月28日", "1858-05-28"],
  ["一八五八年五月二十八日", "1858-05-28"],
  ["俄历1858年5月16日", "1858-05-28", "julian"],
  ["1858年5月16日（儒略历）", "1858-05-28", "julian"],
  ["咸丰八年四月十六日（1858年5月28日）", "1858-05-28"],
  ["1858年5月初", "1858-05-01/1858-05-10"],
  ["1849年夏", "1849-06-01/1849-08-31"],
  ["十七世纪中叶", "1634-01-01/1666-12-31"],
  ["16世紀末", "1567-01-01/1600-12-31"],
  ["1630年代", "1630-01-01/1639-12-31"],
  ["19世纪50年代", "1850-01-01/1859-12-31"],
  ["1855至1856年", "1855-01-01/1856-12-31"],
  ["1858年以前", "../1857-12-31"],
];
const QING: Golden = [
  ["Xianfeng 8/4/16", "1858-05-28", "qing"],
  ["Xianfeng 4/leap7/6", "1854-08-29"],
  ["Xianfeng 8, 4th month, day 16", "1858-05-28"],
  ["the eighth year of Xianfeng, fourth month, sixteenth day", "1858-05-28"],
  ["hari ke-16 bulan ke-4 tahun ke-8 Xianfeng", "1858-05-28"],
  ["Hsien-feng 8/4/16", "1858-05-28"],
  ["K'ang-hsi 28/7/24", "1689-09-07"],
  ["Yongzheng 5/9", "1727-10-15/1727-11-12"],
];

describe.each([
  ["English", ENGLISH],
  ["Russian", RUSSIAN],
  ["Indonesian", INDONESIAN],
  ["Chinese", CHINESE],
  ["the Qing calendar", QING],
])("dates in %s", (_, golden) => {
  it.each(golden.map(([text, days, calendar]) => ({ text, days, calendar })))(
    "$text",
    ({ text, days, calendar }) => {
      const date = read(text);
      expect(range(date)).toBe(days);
      expect(date.text).toBe(text);
      if (calendar) expect(date.calendar).toBe(calendar);
    },
  );
});

it("offers nothing that it does not read itself", () => {
  for (const text of ["north50", "50May", "50BCt", "Речной50", "31 Febuary 18588"]) {
    const read = parseDate(text);
    expect(read.ok).toBe(false);
    if (!read.ok) for (const near of read.near) expect([near, parseDate(near).ok]).toEqual([near, true]);
  }
});

describe("doubt is kept beside the range", () => {
  it.each([
    ["c. 1632", false, true],
    ["около 1632 г.", false, true],
    ["sekitar tahun 1632", false, true],
    ["约1632年", false, true],
    ["perhaps 1632", true, false],
    ["mungkin 1632", true, false],
    ["1728?", true, false],
    ["1858-05~", false, true],
    ["2004-06-11%", true, true],
  ])("%s", (text, uncertain, approximate) => expect(read(text).doubt).toEqual({ uncertain, approximate }));
});

describe("the calendar of unmarked dates", () => {
  it("is Gregorian, or what the caller says", () => {
    const julian = parseDate("16 May 1858", { calendar: "julian" });
    expect(julian.ok && isoFromDay(julian.date.earliest!)).toBe("1858-05-28");
    expect(range(read("16 May 1858"))).toBe("1858-05-16");
    const marked = parseDate("28 May 1858 (Gregorian)", { calendar: "julian" });
    expect(marked.ok && isoFromDay(marked.date.earliest!)).toBe("1858-05-28");
  });
});

describe("what is no date says why, and what is near", () => {
  it.each([
    ["29 February 1858", "no such date", "1858 was no leap year", "1 March 1858"],
    ["1858-02-29", "no such date", "February 1858 had 28 days", "28 February 1858"],
    ["29 февраля 1858 г.", "no such date", "February 1858 had 28 days", "28 February 1858"],
    ["31 Juni 1858", "no such date", "June 1858 had 30 days", "30 June 1858"],
    ["1858年2月29日", "no such date", "February 1858 had 28 days", "1 March 1858"],
    ["1700-02-29", "no such date", "exists in the Julian one", "29 February 1700 (Julian)"],
    ["1858-13-01", "no such date", "there is no month 13", "1858"],
    ["Yongzheng 5/8/31", "no such date", "no lunar month has more than 30 days", "Yongzheng 5/9/1"],
    ["Xianfeng 8/leap4/1", "no such date", "Xianfeng 8 had no leap month", "Xianfeng 7/leap5"],
    ["咸丰八年闰四月初一", "no such date", "Xianfeng 8 had no leap month", "Xianfeng 8/4"],
    ["咸丰十二年", "no such date", "Xianfeng had 11 years", "Tongzhi 1"],
    ["祺祥元年", "no such date", "withdrawn", "Tongzhi 1"],
    ["Ansei 3/11/10", "form", "Japanese calendar, which is not converted", null],
    ["安政三年十一月十日", "form", "Japanese calendar, which is not converted", null],
    ["year 0 AD", "no such date", "no year 0", "1 BC"],
    ["17/28 May 1858", "halves", "the halves are 11 days apart, and the calendars were 12", "17 May 1858 (Julian) = 29 May 1858"],
    ["20 августа (1 сентября) 1727 г.", "halves", "the halves are 12 days apart, and the calendars were 11", "20 August 1727 (Julian) = 31 August 1727"],
    ["Xianfeng 8/4/21 (28 May 1858)", "halves", "5 days apart", "Xianfeng 8/4/16 = 28 May 1858"],
    ["咸丰八年四月二十一日（1858年5月28日）", "halves", "5 days apart", "Xianfeng 8/4/21 = 2 June 1858"],
    ["10 April 1727/8", "halves", "only from 1 January to 24 March", "10 April 1727"],
    ["Saturday 28 May 1858", "weekday", "28 May 1858 was a Friday, not a Saturday", "Saturday 29 May 1858"],
    ["05/06/1858", "ambiguous", "does not say whether the day or the month stands first", "1858-06-05"],
    ["the 30s", "ambiguous", "does not say of which century", "the 1830s"],
    ["1856/1855", "order", "ends before it begins", null],
    ["28 Mya 1858", "form", '"mya" is no word of a date', "28 may 1858"],
    ["28 мая", "form", "names no year", "28 May 1858"],
    ["early 28 May 1858", "form", "a day has no early part", null],
    ["", "form", "no date here", "28 May 1858"],
    ["16 May (1858", "form", "never closed", null],
  ] as const)("%s", (text, fault, message, near) => {
    const result = parseDate(text);
    if (result.ok) expect.fail(`read as ${range(result.date)}`);
    expect(result.fault).toBe(fault);
    expect(result.message).toContain(message);
    if (near) expect(result.near).toContain(near);
  }); // prettier-ignore

  it("offers only dates that can be read", () => {
    for (const text of ["29 February 1858", "1700-02-29", "Yongzheng 5/8/31", "17/28 May 1858", "Saturday 28 May 1858", "Kangxi 62"]) {
      const result = parseDate(text);
      expect(result.ok).toBe(false);
      if (!result.ok) for (const near of result.near) read(near);
    }
  }); // prettier-ignore
});

describe("mutated dates", () => {
  it("are no dates where the days of the year cannot be told apart", () => {
    expect(parseDate("9007199255202399").ok).toBe(false);
  });
  const words = [...ENGLISH, ...RUSSIAN, ...INDONESIAN, ...CHINESE, ...QING].flatMap(([text]) => [text, ...text.split(/\s+/)]);
  const piece = fc.oneof(fc.constantFrom(...words), fc.constantFrom("/", "-", "(", ")", "=", ",", "?", "~", "0", "99", "年", "月", "闰"), fc.nat(99999).map(String));
  it("give a date whose range is in order, or a reason; never a crash", () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 7 }), fc.constantFrom(" ", ""), (parts, glue) => {
      const result = parseDate(parts.join(glue));
      if (!result.ok) return result.message.length > 0;
      const { earliest, latest } = result.date;
      return earliest === null || latest === null || (earliest <= latest && Number.isFinite(earliest) && Number.isFinite(latest));
    }), { numRuns: 1500 });
  });
}); // prettier-ignore
