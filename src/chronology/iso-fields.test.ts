import { expect, it } from "vitest";
import { withIsoDays } from "./iso-fields.js";

it("gives days as ISO dates, and leaves other numbers", () => {
  // Day 0 is 1 January 1970, as Unix has it; the Treaty of Nerchinsk was signed on 6 September 1689 (Python's datetime counts the days).
  const kept = { signedOn: -102_384, acts: [{ when: { earliest: 0, latest: null, text: "1970" } }], lon: 127.5, until: null, line: 5 };
  expect(withIsoDays(kept)).toEqual({
    signedOn: "1689-09-06",
    acts: [{ when: { earliest: "1970-01-01", latest: null, text: "1970" } }],
    lon: 127.5,
    until: null,
    line: 5,
  });
}); // prettier-ignore
