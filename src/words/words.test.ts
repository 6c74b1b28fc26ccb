import { describe, expect, it } from "vitest";
import { dayFromCivil } from "../chronology/days.js";
import type { DayRange } from "../chronology/model.js";
import { partiesOf, type BeyondTitle, type Title } from "../regime/title.js";
import { dayWords, rangeWords, spanWords } from "./dates.js";
import { ENGLISH } from "./english.js";
import { selectorWords } from "./ground.js";
import { INDONESIAN } from "./indonesian.js";
import { languageOf, LANGUAGES } from "./languages.js";
import { areaWords, metresWords, positionWords, writtenApart, writtenPosition } from "./measures.js";
import { IDS } from "./names.js";
import { stepWords } from "./steps.js";
import { titleHeading, titleLabel, titleWords } from "./titles.js";

const day = (year: number, month: number, dayOfMonth: number) =>
  dayFromCivil("gregorian", year, month, dayOfMonth);
const en = { language: ENGLISH, ...IDS };
const id = { language: INDONESIAN, ...IDS };

describe("measures", () => {
  it.each([
    [0, "0 m", "0 m"],
    [0.004, "0 m", "0 m"],
    [0.02, "0.02 m", "0,02 m"],
    [0.3, "0.3 m", "0,3 m"],
    [0.96, "1 m", "1 m"],
    [4, "4 m", "4 m"],
    [45, "45 m", "45 m"],
    [454, "450 m", "450 m"],
    [949, "950 m", "950 m"],
    [950, "1.0 km", "1,0 km"],
    [2149, "2.1 km", "2,1 km"],
    [9949, "9.9 km", "9,9 km"],
    [9950, "10 km", "10 km"],
    [1_234_567, "1,235 km", "1.235 km"],
  ])("%d metres", (metres, english, indonesian) => {
    expect(metresWords(ENGLISH, metres)).toBe(english);
    expect(metresWords(INDONESIAN, metres)).toBe(indonesian);
  });

  it.each([
    [0, "0.0 km²", "0,0 km²"],
    [0.000_062, "0.00006 km²", "0,00006 km²"],
    [0.0099, "0.01 km²", "0,01 km²"],
    [0.042, "0.04 km²", "0,04 km²"],
    [0.26, "0.3 km²", "0,3 km²"],
    [0.97, "1.0 km²", "1,0 km²"],
    [3.42, "3.4 km²", "3,4 km²"],
    [20.7, "21 km²", "21 km²"],
    [438, "440 km²", "440 km²"],
    [33_271, "33,300 km²", "33.300 km²"],
    [1_024_400, "1,024,000 km²", "1.024.000 km²"],
  ])("%d square kilometres", (area, english, indonesian) => {
    expect(areaWords(ENGLISH, area)).toBe(english);
    expect(areaWords(INDONESIAN, area)).toBe(indonesian);
  });

  it("names hemispheres, and turns longitudes into their circle", () => {
    expect(positionWords(ENGLISH, { lon: 190, lat: -48.5 })).toBe("48.5°S 170°W");
    expect(positionWords(INDONESIAN, { lon: 135.07, lat: 48.5 })).toBe("48,5° LU 135,07° BT");
    expect(positionWords(INDONESIAN, { lon: -70, lat: -5.25 })).toBe("5,25° LS 70° BB");
    expect(positionWords(ENGLISH, { lon: 100, lat: 39.9999999 })).toBe("39.9999999°N 100°E");
    expect(positionWords(ENGLISH, { lon: 127 + 54 / 60, lat: 50 + 29 / 60 })).toBe("50.483333°N 127.9°E");
    expect(positionWords(ENGLISH, { lon: 0.1 + 0.2, lat: 1e-9 })).toBe("0.000000001°N 0.3°E");
    expect(positionWords(ENGLISH, { lon: 127.123456789, lat: 50 }, 3)).toBe("50°N 127.123°E");
    expect(writtenPosition({ lon: 190, lat: -48.5 })).toBe("48.500S 170.000W");
    const apart = (metres: number) => writtenApart({ lon: 190, lat: -48.5 }, metres);
    expect(apart(5000)).toBe("48.500S 170.000W");
    expect(apart(30)).toBe("48.5000S 170.0000W");
    expect(apart(0.3)).toBe("48.500000S 170.000000W");
    expect(apart(0)).toBe("48.5000000S 170.0000000W");
  });
});

describe("lists", () => {
  it.each([
    [[], "", ""],
    [["a"], "a", "a"],
    [["a", "b"], "a and b", "a dan b"],
    [["a", "b", "c"], "a, b and c", "a, b, dan c"],
  ])("of %j", (words, english, indonesian) => {
    expect(ENGLISH.grammar.list(words)).toBe(english);
    expect(INDONESIAN.grammar.list(words)).toBe(indonesian);
  });
});

describe("dates", () => {
  it.each([
    [day(1858, 5, 28), "28 May 1858", "28 Mei 1858"],
    [day(988, 8, 1), "1 August 988", "1 Agustus 988"],
    [day(-43, 3, 15), "15 March 44 BC", "15 Maret 44 SM"],
  ])("day %d", (at, english, indonesian) => {
    expect(dayWords(ENGLISH, at)).toBe(english);
    expect(dayWords(INDONESIAN, at)).toBe(indonesian);
  });

  it("knows the other calendars, and says where the Qing one does not reach", () => {
    expect(dayWords(INDONESIAN, day(1858, 5, 28), "julian")).toBe("16 Mei 1858");
    expect(dayWords(ENGLISH, day(1858, 5, 28), "qing")).toBe("Xianfeng 8/4/16");
    expect(dayWords(INDONESIAN, day(1600, 1, 2), "qing")).toBe("2 Januari 1600 (Gregorian)");
  });

  it.each([
    [day(1858, 1, 1), day(1858, 12, 31), "1858", "1858"],
    [day(1858, 1, 1), day(1860, 12, 31), "1858 – 1860", "1858 – 1860"],
    [day(1858, 5, 1), day(1858, 5, 31), "May 1858", "Mei 1858"],
    [day(1858, 5, 1), day(1858, 5, 10), "1–10 May 1858", "1–10 Mei 1858"],
    [day(1858, 5, 28), day(1859, 6, 3), "28 May 1858 – 3 June 1859", "28 Mei 1858 – 3 Juni 1859"],
    [null, day(1859, 6, 3), "until 3 June 1859", "hingga 3 Juni 1859"],
    [day(1859, 6, 3), null, "3 June 1859 or later", "3 Juni 1859 atau sesudahnya"],
    [null, null, "undated", "tanpa tanggal"],
  ])("from %s to %s", (earliest, latest, english, indonesian) => {
    expect(rangeWords(ENGLISH, { earliest, latest })).toBe(english);
    expect(rangeWords(INDONESIAN, { earliest, latest })).toBe(indonesian);
  });

  it("words how long something held", () => {
    const [from, until] = [day(1858, 5, 28), day(1860, 11, 14)].map((each) => ({
      earliest: each,
      latest: each,
    })) as [DayRange, DayRange];
    expect(spanWords(ENGLISH, from, until)).toBe("from 28 May 1858 until 14 November 1860");
    expect(spanWords(INDONESIAN, from, until)).toBe("dari 28 Mei 1858 hingga 14 November 1860");
    expect(spanWords(INDONESIAN, from, null)).toBe("sejak 28 Mei 1858");
    expect(spanWords(ENGLISH, null, until)).toBe("until 14 November 1860");
    expect(spanWords(ENGLISH, null, null)).toBe(null);
  });

  it("words a day that is not known by the year, the month or both ends of what is known, never by one of its days", () => {
    const [year, month] = [
      { earliest: day(1659, 1, 1), latest: day(1659, 12, 31) },
      { earliest: day(1660, 5, 1), latest: day(1660, 5, 31) },
    ];
    expect(spanWords(ENGLISH, year, null)).toBe("since 1659");
    expect(spanWords(ENGLISH, year, month)).toBe("from 1659 until May 1660");
    expect(spanWords(INDONESIAN, null, { ...month, latest: month.latest - 1 })).toBe(
      "hingga suatu hari dari 1 Mei 1660 sampai 30 Mei 1660",
    );
  });
});

const TITLES: readonly (readonly [Title | BeyondTitle, string, string])[] = [
  [{ kind: "sovereignty", holders: ["russia"] }, "russia", "russia"],
  [
    { kind: "condominium", holders: ["qing", "russia"] },
    "common to qing and russia",
    "milik bersama qing dan russia",
  ],
  [
    { kind: "disputed", holders: ["a", "b", "c"] },
    "disputed between a, b and c",
    "dipersengketakan antara a, b, dan c",
  ],
  [
    { kind: "undetermined", holders: [], between: ["qing", "russia"] },
    "left undetermined between qing and russia",
    "belum ditentukan antara qing dan russia",
  ],
  [{ kind: "undetermined", holders: [], between: [] }, "left undetermined", "belum ditentukan"],
  [{ kind: "unallocated", holders: [] }, "this corpus is silent", "korpus ini tidak menyebutnya"],
  [{ kind: "beyond", of: "theatre", holders: [] }, "outside the theatre", "di luar wilayah yang ditinjau"],
];

describe("titles", () => {
  it.each(TITLES)("%j", (title, english, indonesian) => {
    expect(titleWords(en, title)).toBe(english);
    expect(titleWords(id, title)).toBe(indonesian);
    expect(titleHeading(en, title)).toBe(english.charAt(0).toUpperCase() + english.slice(1));
  });

  it("have a short label over the ground, and say that they lie at sea", () => {
    expect(titleLabel(en, { kind: "sovereignty", holders: ["russia"] })).toBe("RUSSIA");
    expect(titleLabel(en, { kind: "undetermined", holders: [], between: ["a", "b"] })).toBe(
      "left undetermined",
    );
    expect(titleHeading(en, { kind: "unallocated", holders: [] }, true)).toBe(
      "This corpus is silent (at sea)",
    );
  });

  it("name every party, in every language", () => {
    for (const language of LANGUAGES)
      for (const [title] of TITLES)
        for (const party of partiesOf(title))
          expect(titleWords({ language, ...IDS }, title)).toContain(party);
  });
});

describe("ground and steps", () => {
  const amur = { kind: "river", id: "amur" } as const;
  const selector = {
    form: "side",
    side: "left",
    of: amur,
    from: { form: "confluence", rivers: ["shilka", "argun"] },
    to: {
      form: "offset",
      from: { form: "mouth", river: "amur" },
      metres: 5000,
      azimuthDegrees: 45,
      needle: null,
    },
    limits: [{ kind: "frame" }],
    islands: false,
  } as const;

  it("describe the side of a stretch", () => {
    expect(selectorWords(en, selector)).toBe(
      "the ground to the left of the river amur from the confluence of shilka and argun as far as the point 5.0 km north-east of the mouth of amur, as far as the frame of the theatre, reached without crossing it, another standing line or the coast",
    );
    expect(selectorWords(id, selector)).toBe(
      "tanah di sebelah kiri Sungai amur dari pertemuan shilka dan argun sampai titik 5,0 km di sebelah timur laut muara amur, sampai bingkai wilayah yang ditinjau, yang dicapai tanpa melintasinya, garis lain yang berlaku, atau pantai",
    );
  });

  it.each([
    [
      { form: "between", boundaries: [amur, { kind: "coast", id: null }] },
      "The ground that the river amur and the coast enclose.",
    ],
    [{ form: "island", island: "sakhalin" }, "The island sakhalin."],
    [{ form: "around", point: { form: "place", feature: "aigun" }, limits: [] }, "The ground around aigun."],
  ] as const)("%j", (each, sentence) => {
    expect(stepWords(en, { rule: "island" }, { selector: each })).toBe(sentence);
  });

  it("come from the rule where no ground is spoken of", () => {
    expect(stepWords(en, { rule: "silence" }, null)).toBe("No clause says whose this ground is.");
    expect(stepWords(id, { rule: "silence" }, null)).toBe(
      "Tidak ada klausul yang menyebut pemilik tanah ini.",
    );
    expect(stepWords(en, { rule: "confirmation" }, { selector: null })).toBe(
      "A later text confirms the clause.",
    );
    expect(stepWords(id, { rule: "expiry" }, { selector })).toContain("berlaku hingga hari ini");
  });
});

it("finds a language by its tag", () => {
  expect(languageOf("id")).toBe(INDONESIAN);
  expect(languageOf("tlh")).toBe(null);
});
