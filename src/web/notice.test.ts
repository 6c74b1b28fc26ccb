import { describe, expect, it } from "vitest";
import { noticeOfDay, severalOf } from "./notice.js";

const YEAR = severalOf("1600", { earliest: 100, latest: 465 });

describe("the notice of a day", () => {
  it("is that which was given, where the day itself is shown", () => {
    expect(noticeOfDay(100, 100, null)).toBeNull();
    expect(noticeOfDay(100, 100, YEAR)).toBe(YEAR);
    expect(severalOf("1 May 1600", { earliest: 100, latest: 100 })).toBeNull();
  });

  it("names a year that is beyond as the year, never as a day of it", () => {
    expect(noticeOfDay(100, 900, null)).toEqual({ of: "beyond", asked: 100 });
    expect(noticeOfDay(100, 900, YEAR)).toEqual({ of: "beyond", asked: "1600" });
    expect(noticeOfDay(100, 90, YEAR)).toEqual({ of: "beyond", asked: "1600" });
  });

  it("says of a year that begins before the days shown that it means several", () => {
    expect(noticeOfDay(100, 465, YEAR)).toBe(YEAR);
    expect(noticeOfDay(100, 466, YEAR)).toEqual({ of: "beyond", asked: "1600" });
    const open = severalOf("not before 1600", { earliest: 100, latest: null });
    expect(noticeOfDay(100, 900, open)).toBe(open);
  });
});
