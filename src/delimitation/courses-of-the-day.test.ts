import { describe, expect, it } from "vitest";
import type { Course, Line, Point } from "../clauses/model.js";
import { corpusIn, gazetteerOf, networkOf, part, shoresOf } from "../../test/country.js";
import { treaty } from "../../test/treaties.js";
import { at, writtenLine } from "../../test/written.js";
import { onCoursesOfTheDay } from "./courses-of-the-day.js";
import { delimit } from "./from-gazetteer.js";

const straight: Course = { form: "straight", as: "rhumb" };
const ends = { from: at(102, 50), to: at(118, 50) };
const old = writtenLine("old", { instrument: "first", from: ends.from, parts: [part(straight, ends.to)] });

/** A course that takes the line between two meridians over the parallel of `lat`. */
const later = (id: string, instrument: string, [west, east]: readonly [number, number], lat: number): Line =>
  writtenLine(id, {
    insteadOf: "old",
    instrument,
    from: at(west, 50),
    parts: [
      part(straight, at(west + 1, lat)),
      part(straight, at(east - 1, lat)),
      part(straight, at(east, 50)),
    ],
  });

const along = (id: string, instrument: string | null): Line =>
  writtenLine(id, { instrument, from: ends.from, parts: [part({ form: "line", line: "old" }, ends.to)] });

const north = later("old@second", "second", [104, 108], 51);
const south = later("old@third", "third", [112, 116], 49);
const again = later("old@third/2", "third", [104, 108], 52);
const sequence = ["first", "second", "third"].map((id, day) => treaty(id, day, [], []).instrument);

/** The latitude of a line on a meridian that it passes once. */
function latitudeOn(lon: number, id: string, lines: readonly Line[], instruments = sequence): number {
  const country = {};
  const { delimitations, diagnostics } = delimit(
    corpusIn(country, lines),
    gazetteerOf(country),
    networkOf(country),
    shoresOf(country),
    instruments,
  );
  expect(diagnostics).toEqual([]);
  const vertices = delimitations.lines.get(id)!.parts.flatMap(({ chain }) => chain.vertices);
  const after = vertices.findIndex((vertex) => vertex.lon >= lon);
  const [a, b] = [vertices[after - 1]!, vertices[after]!];
  return a.lat + ((lon - a.lon) / (b.lon - a.lon)) * (b.lat - a.lat);
}

describe("along a line", () => {
  const lines = [
    old,
    north,
    south,
    again,
    ...[null, "first", "second", "third"].map((each) => along(`along-${each}`, each)),
  ];

  it("is along the course that it has on the day of the instrument that says so", () => {
    const seen = [null, "first", "second", "third"].map((instrument) =>
      [106, 110, 114].map((lon) => latitudeOn(lon, `along-${instrument}`, lines)),
    );
    const wanted = [
      [50, 50, 50],
      [50, 50, 50],
      [51, 50, 50],
      [52, 50, 49],
    ];
    expect(seen.map((each) => each.map((lat) => Math.round(lat * 1e6) / 1e6))).toEqual(wanted);
  });

  it("passes over the course of an instrument that takes no effect", () => {
    const without = sequence.filter(({ id }) => id !== "second");
    expect([106, 114].map((lon) => latitudeOn(lon, "along-second", lines, without))).toEqual([50, 50]);
    expect(latitudeOn(114, "along-third", lines, without)).toBeCloseTo(49, 9);
  });
});

describe("a course that is measured by a line", () => {
  const { span } = at(0, 0);
  const crossing = (line: string): Point => ({
    form: "crossing",
    of: [
      { kind: "line", id: line, span },
      { kind: "meridian", id: "the meridian of 106E", at: 106, span },
    ],
    nearest: null,
    span,
  });
  const measured = (by: string): Course[] => [
    { form: "parallel", at: crossing(by) },
    { form: "meridian", at: crossing(by) },
    { form: "arc", centre: crossing(by), metres: null, through: crossing(by), sense: null },
    { form: "midway", between: [{ kind: "line", id: by, span }, { kind: "coast", id: null, span }] },
    { form: "parallel-to", what: { kind: "line", id: by, span }, metres: 1000 },
    { form: "line", line: by },
  ]; // prettier-ignore
  const written = (id: string, instrument: string) =>
    writtenLine(id, {
      instrument,
      from: ends.from,
      parts: measured("old").map((course) => part(course, ends.to)),
    });

  it("is measured by the course of its own day", () => {
    const lines = onCoursesOfTheDay(
      [old, north, written("early", "first"), written("late", "second")],
      sequence,
    );
    const coursesOf = (line: string) =>
      lines.find(({ id }) => id === line)!.parts.map(({ course }) => course);
    expect(coursesOf("early")).toEqual(measured("old"));
    expect(coursesOf("late")).toEqual(measured("old@second"));
  });
});

describe("a later course", () => {
  it("keeps the stretches of the one before it, of its own instrument too", () => {
    const lines = [old, north, south, again];
    expect([106, 114].map((lon) => latitudeOn(lon, "old@third", lines))).toEqual(
      [51, 49].map((lat) => expect.closeTo(lat, 9)),
    );
    expect([106, 114].map((lon) => latitudeOn(lon, "old@third/2", lines))).toEqual(
      [52, 49].map((lat) => expect.closeTo(lat, 9)),
    );
  });

  it("follows upon no course of an instrument that takes no effect", () => {
    const without = sequence.filter(({ id }) => id !== "second");
    const before = onCoursesOfTheDay([old, north, south], without).map(({ id, insteadOf }) => [
      id,
      insteadOf,
    ]);
    expect(before).toEqual([
      ["old", null],
      ["old@second", "old"],
      ["old@third", "old"],
    ]);
  });
});
