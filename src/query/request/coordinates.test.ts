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
    ["1,2,3", "no position"],
  ])("refuses %s", (text, message) => {
    const refused = readWrittenPoint(text);
    expect((refused as { message: string }).message).toContain(message);
  });

  it.each(["", "n", "N E", "50", "50N", "1858-05-28", "10-20", "50 17 30", "1 2 3 4", "Erzurum", "S. E. Point", "7 Wells", "50N x 127E"])(
    "takes %j for no position",
    (text) => expect(readWrittenPoint(text)).toBeNull(),
  ); // prettier-ignore

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
