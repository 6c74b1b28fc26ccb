import { expect, it } from "vitest";
import { recordedIo } from "../../test/recorded-io.js";
import { openAtlas } from "../atlas/open.js";
import { isoFromDay } from "../chronology/days.js";
import { dayFromIso } from "../chronology/iso.js";
import { compiledAtlas } from "../cli/cache/compiled.js";
import { uncertainSpans } from "../web/time/spans.js";
import { daysOfChange, groundHistories, seasonTurns } from "./history.js";

it("changes on the days of which that is told, whatever may be so for ever after", async () => {
  const bytes = await compiledAtlas(recordedIo().io, "cases/states/accepted-or-rejected", []);
  const histories = groundHistories(openAtlas(bytes), "b");
  const [ceded, rejected] = ["1900-02-04", "1915-12-31"].map((iso) => dayFromIso(iso)!);
  expect(daysOfChange(histories)).toEqual([ceded, rejected]);
  expect(uncertainSpans(histories)).toEqual([{ earliest: dayFromIso("1915-01-01"), day: rejected }]);
});

it("turns with the seasons of what is held, within the days that are shown", async () => {
  const bytes = await compiledAtlas(recordedIo().io, "cases/states/by-turns", []);
  const histories = groundHistories(openAtlas(bytes), "editorial");
  const between = (first: string, last: string) =>
    seasonTurns(histories, dayFromIso(first)!, dayFromIso(last)!).map(isoFromDay);
  const turns = ["1950-08-01", "1951-02-01", "1951-08-01"];
  expect(between("1950-08-01", "1951-08-01")).toEqual(turns);
  expect(between("1950-08-02", "1951-07-31")).toEqual(turns.slice(1, 2));
  expect(between("1856-12-02", "1857-01-31")).toEqual([]);
});
