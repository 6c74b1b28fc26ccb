import { expect, it } from "vitest";
import { recordedIo } from "../../test/recorded-io.js";
import { openAtlas } from "../atlas/open.js";
import { dayFromIso } from "../chronology/iso.js";
import { compiledAtlas } from "../cli/cache/compiled.js";
import { uncertainSpans } from "../web/time/spans.js";
import { daysOfChange, groundHistories } from "./history.js";

it("changes on the days of which that is told, whatever may be so for ever after", async () => {
  const bytes = await compiledAtlas(recordedIo().io, "cases/states/accepted-or-rejected", []);
  const histories = groundHistories(openAtlas(bytes), "b");
  const [ceded, rejected] = ["1900-02-04", "1915-12-31"].map((iso) => dayFromIso(iso)!);
  expect(daysOfChange(histories)).toEqual([ceded, rejected]);
  expect(uncertainSpans(histories)).toEqual([{ earliest: dayFromIso("1915-01-01"), day: rejected }]);
});
