import { describe, expect, it } from "vitest";
import { addedNames, askedColumns, ensureNamesDiffer, ensureAgree } from "./columns.js";

describe("the columns asked for", () => {
  it.each([
    [["lon", "lat", "date"], {}, { by: "position", lon: "lon", lat: "lat", date: "date" }],
    [
      ["eventDate", "decimalLatitude", "decimalLongitude", "place"],
      {},
      { by: "position", lon: "decimalLongitude", lat: "decimalLatitude", date: "eventDate" },
    ],
    [["place", "date"], {}, { by: "place", place: "place", date: "date" }],
    [["lon", "lat", "town", "day"], { place: "town" }, { by: "place", place: "town", date: "day" }],
    [
      ["x", "y", " sent "],
      { lon: "x", lat: "y", date: "sent" },
      { by: "position", lon: "x", lat: "y", date: " sent " },
    ],
  ])("of %j with %j", (columns, options, asked) => {
    expect(askedColumns(columns, options, "t")).toEqual(asked);
  });

  it("are refused where they are not there, or may be either of two", () => {
    expect(() => askedColumns(["lon", "lat"], {}, "t")).toThrow('t has no column "date"');
    expect(() => askedColumns(["lon", "LON", "lat", "date"], {}, "t")).toThrow("more than one column");
  });

  it("are refused where two have one name", () => {
    expect(() => ensureNamesDiffer(["a", "", "b", "", "a"], "t")).toThrow('2 columns called "a": 1, 5');
    ensureNamesDiffer(["a", "", "b", ""], "t");
  });
});

it("options that exclude each other, or name nothing, are refused", () => {
  expect(() => ensureAgree({ place: "a", lat: "b" })).toThrow("--place and --lat exclude each other");
  expect(() => ensureAgree({ lon: "a", lat: "b", date: "a" })).toThrow(
    '--lon and --date name one column, "a"',
  );
  expect(() => ensureAgree({ date: "" })).toThrow("--date names no column");
  ensureAgree({ place: "a", date: "b" });
});

describe("the names of added columns", () => {
  const names = (columns: readonly string[], prefix?: string) =>
    addedNames({ columns, file: "t", holds: (text) => !text.includes("Ж") }, ["x"], prefix);

  it("meet none of the table's", () => {
    expect(names(["a"])).toEqual(["thalweg_x"]);
    expect(names(["Thalweg_y"])).toEqual(["thalweg_2_x"]);
    expect(names(["thalweg_x", "thalweg_2_x"])).toEqual(["thalweg_3_x"]);
    expect(names(["a"], "")).toEqual(["x"]);
    expect(() => names(["X "], "")).toThrow('t has a column "x" already');
    expect(() => names(["a_x"], "A_")).toThrow('t has a column "A_x" already');
  });

  it("are refused where their prefix has a line break or shows nothing", () => {
    for (const prefix of ["x\ny", "\t", "\x1b[31m", "\u202e"])
      expect(() => names(["a"], prefix)).toThrow(
        "the prefix has a line break or another character that shows nothing",
      );
  });

  it("are refused where the encoding of the table lacks a letter of their prefix", () => {
    expect(() => names(["a"], "Ж_")).toThrow('"Ж_" cannot be written in the encoding of t');
  });
});
