import { describe, expect, it } from "vitest";
import { expectedFacts, factsOf, holdsFact } from "./facts.js";
import { withIsoDays } from "../src/chronology/iso-fields.js";
import { act, on, person, target } from "./beside-ground.js";

const facts = factsOf(
  ["find", "signature"],
  withIsoDays([
    act("t-signed", on("1858-05-28", "1858-05-28", "16 May 1858 (Julian)"), {
      kind: "signature",
      title: "Treaty of the River is signed; at last",
      by: [person("ada", "alpha", "envoy")],
      places: ["riverton"],
      targets: [target("signs", "t")],
    }),
    act("war", on("1840-01-01", "1840-12-31"), { until: on("1842-08-01", "1842-08-31") }),
    act("settled", on("1630-01-01", "1639-12-31")),
  ]),
);

/** What is expected and not found. */
const missing = (expected: string) => expectedFacts(expected).filter((fact) => !holdsFact(facts, fact));

describe("facts expected of an answer", () => {
  it.each([
    "t-signed: on 1858-05-28; written “16 May 1858 (Julian)”; by ada; by ada for alpha; by ada as envoy",
    "t-signed: kind signature; at riverton; signs t; title “Treaty of the River”",
    "t-signed: title “is signed; at last”",
    "war: from 1840; until 1842-08; settled: on 1630/1639",
    "t-signed: not by bo; not on 1858-05-16",
  ])("hold: %s", (expected) => expect(missing(expected)).toEqual([]));

  it.each([
    ["another day", "t-signed: on 1858-05-16"],
    ["the beginning of the day", "t-signed: on 1858-05"],
    ["another party", "t-signed: by ada for beta"],
    ["another subject", "war: by ada"],
    ["other words", "t-signed: title “of the Lake”"],
    ["what must not be", "t-signed: not by ada"],
  ])("do not hold: %s", (_, expected) => expect(missing(expected)).toEqual([expected]));

  it("each carry their subject, until another is named", () => {
    expect(expectedFacts("a-b: one; two “x; y”; c: three")).toEqual([
      "a-b: one",
      "a-b: two “x; y”",
      "c: three",
    ]);
  });
});
