import { describe, expect, it } from "vitest";
import { dayFromCivil } from "./days.js";
import { lintDates, type DatedFact, type DateFinding, type Mention } from "./lint.js";

const julian = (event: string, year: number, month: number, day: number): DatedFact => {
  const at = dayFromCivil("julian", year, month, day);
  return { event, earliest: at, latest: at };
};
const FACTS = [
  julian("the Treaty of Nerchinsk", 1689, 8, 28),
  julian("the Treaty of Bura", 1727, 8, 20),
  julian("the Selenga letter", 1727, 10, 27),
  julian("the article of 1768", 1768, 10, 18),
  julian("the Treaty of Aigun", 1858, 5, 16),
  julian("the Treaty of Tianjin", 1858, 6, 1),
];

function mentions(...texts: readonly (readonly [text: string, event: string | null])[]): Mention<number>[] {
  return texts.map(([text, event], id) => ({ id, text, event, source: "a text" }));
}
function lint(...texts: readonly (readonly [text: string, event: string | null])[]): DateFinding<number>[] {
  return lintDates({ mentions: mentions(...texts), facts: FACTS });
}

describe("dates against facts", () => {
  it("are silent where they agree, in whatever calendar and precision", () => {
    expect(
      lint(
        ["16 May 1858 (Julian)", "the Treaty of Aigun"],
        ["28 May 1858", "the Treaty of Aigun"],
        ["咸丰八年四月十六日", "the Treaty of Aigun"],
        ["late May 1858", "the Treaty of Aigun"],
        ["27–29 August 1689 (O.S.)", "the Treaty of Nerchinsk"],
      ),
    ).toEqual([]);
  });

  it("flag the text that gives Tianjin in Gregorian days and Aigun in Julian ones", () => {
    const findings = lint(["13 Juni 1858", "the Treaty of Tianjin"], ["16 Mei 1858", "the Treaty of Aigun"]);
    expect(findings.map(({ rule, mentions: at }) => [rule, ...at])).toEqual([
      ["date-in-other-calendar", 1],
      ["date-mixed-calendars", 1, 0],
    ]);
    expect(findings[0]!.help).toBe('write "16 May 1858 (Julian)"');
    expect(findings[1]!.message).toBe(
      '"13 Juni 1858" is Gregorian here and "16 Mei 1858" Julian: 12 days apart in one text, which puts 28 days between them where there were 16',
    );
  });

  it.each([
    ["1 September 1727", "the Treaty of Bura", '"1 September 1727" is 20 August 1727 (Julian) with 12 days added; in 1727 the difference was 11', "31 August 1727"],
    ["8 November 1727", "the Selenga letter", "with 12 days added; in 1727 the difference was 11", "7 November 1727"],
    ["30 October 1768", "the article of 1768", "with 12 days added; in 1768 the difference was 11", "29 October 1768"],
    ["8 September 1689", "the Treaty of Nerchinsk", "with 11 days added; in 1689 the difference was 10", "7 September 1689"],
    ["29 May 1858", "the Treaty of Aigun", "with 13 days added; in 1858 the difference was 12", "28 May 1858"],
  ])("flag %s for %s: a difference of another century", (text, event, message, mended) => {
    const [finding, ...others] = lint([text, event]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: "date-difference-wrong", severity: "error", message: expect.stringContaining(message) });
    expect(finding!.help).toBe(`write "${mended}"`);
  }); // prettier-ignore

  it("flag the Qing date of Aigun in article 1 of the treaty of Beijing", () => {
    const [finding] = lint(["Xianfeng 8/4/21", "the Treaty of Aigun"]);
    expect(finding).toMatchObject({ rule: "date-qing-misses", message: expect.stringContaining("28 May 1858, 16 May 1858 (Julian), Xianfeng 8/4/16: 5 days apart") });
  }); // prettier-ignore

  it("flag what fits in no calendar", () => {
    expect(lint(["1 July 1858", "the Treaty of Aigun"])[0]).toMatchObject({ rule: "date-contradicts" });
    expect(lint(["1859", "the Treaty of Aigun"])[0]).toMatchObject({ rule: "date-contradicts" });
  });
});

describe("dates against each other", () => {
  it.each([
    ["16 May 1858 (Julian)", "Xianfeng 8/4/21", "date-qing-misses"],
    ["16 May 1858 (Julian)", "29 May 1858", "date-difference-wrong"],
    ["20 August 1727 (Julian)", "1 September 1727", "date-difference-wrong"],
    ["27 August 1689 (Julian)", "7 September 1689", "date-difference-wrong"],
    ["16 May 1858 (Julian)", "30 June 1858", "date-halves-disagree"],
    ["16 May 1858", "28 May 1858", "date-in-other-calendar"],
    ["28 May 1858", "2 June 1858", "date-contradicts"],
  ])("%s and %s of one event: %s", (a, b, rule) => {
    const findings = lint([a, "an event"], [b, "an event"]);
    expect(findings.map((finding) => [finding.rule, ...finding.mentions])).toEqual([[rule, 1, 0]]);
  });

  it("agree silently", () => {
    expect(
      lint(["16 May 1858 (Julian)", "e"], ["Xianfeng 8/4/16", "e"], ["28 May 1858", "e"], ["May 1858", "e"]),
    ).toEqual([]);
  });

  it("know the two days of Kyakhta, 11 days apart", () => {
    const [finding] = lint(["Yongzheng 5/9/7", "Kyakhta"], ["21 October 1727 (Julian)", "Kyakhta"]);
    expect(finding).toMatchObject({
      rule: "date-qing-misses",
      message: expect.stringContaining("11 days apart"),
    });
    expect(lint(["Yongzheng 5/9/7", "Kyakhta"], ["21 October 1727", "Kyakhta"])).toEqual([]);
    expect(lint(["Yongzheng 5/9/18", "Kyakhta"], ["21 October 1727 (Julian)", "Kyakhta"])).toEqual([]);
  });
});

describe("single dates", () => {
  it.each([
    ["16/27 May 1858", "date-difference-wrong"],
    ["16/24 June 1858", "date-halves-disagree"],
    ["Xianfeng 8/4/21 (28 May 1858)", "date-qing-misses"],
    ["咸丰八年四月二十一日（1858年5月28日）", "date-qing-misses"],
    ["29 February 1858", "date-unreadable"],
    ["Yongzheng 5/8/31", "date-unreadable"],
  ])("%s: %s", (text, rule) => {
    expect(lint([text, null]).map((finding) => finding.rule)).toEqual([rule]);
  });
});
