import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWrittenAngle, readWrittenPoint } from "./coordinates.js";

const lat = 50 + 17 / 60 + 30 / 3600;
const lon = 127 + 32 / 60;

describe("a position as people write it", () => {
  it.each([
    ["50.29N 127.54E", 127.54, 50.29],
    ["127.54E 50.29N", 127.54, 50.29],
    ["50.29N, 127.54E", 127.54, 50.29],
    ["50.29 n 127.54 e", 127.54, 50.29],
    ["N50.29 E127.54", 127.54, 50.29],
    ["N 50.29, E 127.54", 127.54, 50.29],
    ["7.66W,37.64N", -7.66, 37.64],
    ["37.64N 7.66W", -7.66, 37.64],
    ["34.6S 58.4W", -58.4, -34.6],
    ["５０．２９N １２７．５４E", 127.54, 50.29],
    ["\u200B127.54,50.29", 127.54, 50.29],
    ["127.54 50.29", 127.54, 50.29],
    ["127.54,50.29", 127.54, 50.29],
    ["127.54, 50.29", 127.54, 50.29],
    ["127.54;50.29", 127.54, 50.29],
    ["-58.4 -34.6", -58.4, -34.6],
    ["−58.4, −34.6", -58.4, -34.6],
    ["127.54° 50.29°", 127.54, 50.29],
    ["50°17′30″N 127°32′E", lon, lat],
    ["50°17'30\"N 127°32'E", lon, lat],
    ["50º17’30”N, 127º32’E", lon, lat],
    ["50° 17' 30'' N, 127° 32' E", lon, lat],
    ["50˚17′30″ north 127˚32′ east", lon, lat],
    ["N 50°17′30″ E 127°32′", lon, lat],
    ["50 17 30 N 127 32 E", lon, lat],
    ["50 17 30 N, 127 32 E", lon, lat],
    ["50 deg 17' 30\" N 127 deg 32' E", lon, lat],
    ["127°32′ 50°17′30″", lon, lat],
    ["127°32′, 50°17′30″", lon, lat],
    ["127 32, 50 17 30", lon, lat],
    ["50°17′30″ с. ш. 127°32′ в. д.", lon, lat],
    ["北緯50度17分30秒、東經127度32分", lon, lat],
    ["50°17.5′N 127°32′E", lon, lat],
    ["0°0′0″N 0°0′0″W", -0, 0],
    ["48,48N 135,07E", 135.07, 48.48],
    ["48,48 с.ш. 135,07 в.д.", 135.07, 48.48],
    ["48,48N,135,07E", 135.07, 48.48],
    ["N 48,48 E 135,07", 135.07, 48.48],
    ["N 48,48, E 135,07", 135.07, 48.48],
    ["50,29N 127,54E", 127.54, 50.29],
    ["50°17,5′N 127°32′E", 127 + 32 / 60, 50 + 17.5 / 60],
    ["50 17,5 N 127 32 E", 127 + 32 / 60, 50 + 17.5 / 60],
    ["135,07° 48,48°", 135.07, 48.48],
    ["135,07 48,48", 135.07, 48.48],
    ["135,07;48,48", 135.07, 48.48],
    ["135,07, 48,48", 135.07, 48.48],
    ["127,50", 127, 50],
    ["127 32,50 17 30", lon, lat],
    ["50d17m30sN 127d32mE", lon, lat],
    ["50d17m30.0sN, 127d32m00sE", lon, lat],
    ["127d32m0s,50d17m30s", lon, lat],
    ["50:17:30N 127:32:00E", lon, lat],
    ["N50:17.5 E127:32", 127 + 32 / 60, 50 + 17.5 / 60],
    ["127:32:00,50:17:30", lon, lat],
    ["POINT(127.5 50.2)", 127.5, 50.2],
    ["point z (-58.4 -34.6 12)", -58.4, -34.6],
    ["SRID=4326;POINT (127.5 50.2)", 127.5, 50.2],
    ["geo:50.2,127.5", 127.5, 50.2],
    ["geo:-34.6,-58.4,12;crs=wgs84;u=35", -58.4, -34.6],
    ["50d17'30\"N 127d32'E", lon, lat],
    ["50d17m30S 127d32m0W", -lon, -lat],
    ["50d17m30sS 127d32m0sW", -lon, -lat],
  ])("reads %s", (text, east, north) => {
    const read = readWrittenPoint(text) as { lon: number; lat: number };
    expect(read.lon).toBeCloseTo(east, 10);
    expect(read.lat).toBeCloseTo(north, 10);
  });

  it.each([
    ["50.29N 127.54", "only one of the angles"],
    ["50.29N 51N", "two latitudes"],
    ["10E 20W", "two longitudes"],
    ["50°60′N 127°E", "no position"],
    ["50.5°17′N 127°E", "no position"],
    ["-50N 127E", "no position"],
    ["50°17″30′N 127°E", "no position"],
    ["50 17 30 5 N 127 E", "no position"],
    ["1,2,3", "three numbers"],
    ["135.07,48.48,200", "three numbers"],
    ["135,07,48,48", "which of its commas are decimal"],
    ["50,17,30N 127,32E", "which of its commas are decimal"],
    ["127,54 50", "whether its comma is decimal or parts the two angles"],
    ["50N", "one angle, and a position has two"],
    ["48.48N", "one angle, and a position has two"],
    ["48°29′N", "one angle, and a position has two"],
    ["POINT(127.5)", "is no point"],
    ["SRID=3857;POINT(1 2)", "not in degrees of WGS 84"],
    ["geo:50.2", "is no position"],
    ["geo:50.2,127.5;crs=nad27", "not in degrees of WGS 84"],
    ["1e2,48.48", "a figure with an exponent"],
  ])("refuses %s", (text, message) => {
    const refused = readWrittenPoint(text);
    expect((refused as { message: string }).message).toContain(message);
  });

  it.each(["", "n", "N E", "50", "1858-05-28", "10-20", "50 17 30", "1 2 3 4", "Erzurum", "S. E. Point", "Point (Barrow)", "7 Wells", "50N x 127E"])(
    "takes %j for no position",
    (text) => expect(readWrittenPoint(text)).toBeNull(),
  ); // prettier-ignore

  it("takes the decimal sign that is named, and refuses the other", () => {
    expect(readWrittenPoint("48,48N 135,07E", ",")).toEqual({ lon: 135.07, lat: 48.48 });
    expect(readWrittenPoint("48.48N 135.07E", ".")).toEqual({ lon: 135.07, lat: 48.48 });
    expect(readWrittenPoint("135.07,48.48", ".")).toEqual({ lon: 135.07, lat: 48.48 });
    expect(readWrittenPoint("48,48N 135,07E", ".")).toMatchObject({ ok: false });
    expect(readWrittenPoint("48.48N 135.07E", ",")).toMatchObject({ ok: false });
  });

  it("reads a decimal comma as a point, with letters before or after", () => {
    const hundredths = (limit: number) => fc.integer({ min: -limit * 100, max: limit * 100 });
    fc.assert(
      fc.property(hundredths(180), hundredths(90), fc.boolean(), fc.constantFrom(" ", ", ", "; "), (east, north, isBefore, between) => {
        const angle = (value: number, [plus, minus]: readonly [string, string]) => {
          const figures = (Math.abs(value) / 100).toFixed(2).replace(".", ",");
          const letter = value < 0 ? minus : plus;
          return isBefore ? `${letter} ${figures}` : `${figures} ${letter}`;
        };
        const text = [angle(north, ["N", "S"]), angle(east, ["E", "W"])].join(between);
        const read = readWrittenPoint(text) as { lon: number; lat: number };
        expect(read.lon).toBeCloseTo(east / 100, 10);
        expect(read.lat).toBeCloseTo(north / 100, 10);
      }),
    );
  }); // prettier-ignore

  it("reads what it is written from, in any of the usual ways", () => {
    const seconds = (limit: number) => fc.integer({ min: -limit * 3600, max: limit * 3600 });
    const parts = (value: number) => [Math.floor(value / 3600), Math.floor(value / 60) % 60, value % 60] as const;
    const letters = (value: number, [plus, minus]: readonly [string, string]) => (value < 0 ? minus : plus);
    fc.assert(
      fc.property(seconds(180), seconds(90), fc.constantFrom("° ′ ″", "º ' \"", "° ' ''", "   "), fc.boolean(), fc.boolean(), fc.constantFrom(" ", ", ", "; ", " / "), (east, north, marks, isBefore, isLonFirst, between) => {
        const [d, m, s] = marks === "   " ? [" ", " ", ""] : marks.split(" ");
        const angle = (value: number, of: readonly [string, string]) => {
          const [degrees, minutes, rest] = parts(Math.abs(value));
          const figures = `${degrees}${d}${minutes}${m}${rest}${s}`;
          return isBefore ? `${letters(value, of)}${figures}` : `${figures}${letters(value, of)}`;
        };
        const both = [angle(east, ["E", "W"]), angle(north, ["N", "S"])];
        const read = readWrittenPoint((isLonFirst ? both : both.toReversed()).join(between)) as { lon: number; lat: number };
        expect(read.lon).toBeCloseTo(east / 3600, 9);
        expect(read.lat).toBeCloseTo(north / 3600, 9);
        expect(readWrittenAngle(both[0]!, "lon")).toBeCloseTo(east / 3600, 9);
        expect(readWrittenAngle(both[0]!, "lat")).toBeNull();
      }),
    );
  }); // prettier-ignore
});
