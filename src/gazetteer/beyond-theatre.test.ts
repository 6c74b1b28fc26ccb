import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inTheatre } from "./beyond-theatre.js";
import type { Polygon } from "./model.js";

const FRAME = { west: 170, south: -10, east: 190, north: 10 };

/** An oblong with its sides to the four quarters; `hole`: another within it. */
function oblong([west, south, east, north]: Sides, hole?: Sides): Polygon {
  const ring = ([w, s, e, n]: Sides) => [
    { lon: w, lat: s },
    { lon: e, lat: s },
    { lon: e, lat: n },
    { lon: w, lat: n },
  ];
  return {
    id: "a",
    rings: hole ? [ring([west, south, east, north]), ring(hole)] : [ring([west, south, east, north])],
  };
}
type Sides = readonly [west: number, south: number, east: number, north: number];

const sidesOf = (polygons: readonly Polygon[]) => {
  const extent = inTheatre(polygons, FRAME);
  return extent.form === "partly" ? extent.crossed.map(({ side }) => side) : extent.form;
};

const whole = (least: number, most: number) => fc.integer({ min: least, max: most });
/** Half degrees: no side runs along the frame. */
const oblongs = fc
  .tuple(whole(160, 199), whole(-20, 19), whole(1, 25), whole(1, 25))
  .map(([w, s, dx, dy]): Sides => [w + 0.5, s + 0.5, w + 0.5 + dx, s + 0.5 + dy]);

describe("inTheatre", () => {
  it("goes by what two oblongs have in common", () => {
    fc.assert(
      fc.property(oblongs, ([west, south, east, north]) => {
        const common =
          Math.max(0, Math.min(east, 190) - Math.max(west, 170)) *
          Math.max(0, Math.min(north, 10) - Math.max(south, -10));
        const form =
          common === 0 ? "outside" : common === (east - west) * (north - south) ? "within" : "partly";
        expect(inTheatre([oblong([west, south, east, north])], FRAME).form).toBe(form);
      }),
    );
  });

  it("tells where the outline crosses each side, in whatever turn of longitude", () => {
    const expected = {
      form: "partly",
      crossed: [
        { side: "north", from: { lon: 185, lat: 10 }, to: { lon: 185, lat: 10 } },
        { side: "east", from: { lon: 190, lat: 5 }, to: { lon: 190, lat: 5 } },
      ],
    };
    expect(inTheatre([oblong([185, 5, 195, 15])], FRAME)).toEqual(expected);
    expect(inTheatre([oblong([-175, 5, -165, 15])], FRAME)).toEqual(expected);
  });

  it("takes an edge on the frame for one within it", () => {
    expect(sidesOf([oblong([170, -10, 190, 10])])).toBe("within");
    expect(sidesOf([oblong([175, -10, 180, 12])])).toEqual(["north"]);
  });

  it("tells ground all around the theatre, with and without what lies in it", () => {
    expect(sidesOf([oblong([160, -20, 200, 20])])).toEqual([]);
    expect(sidesOf([oblong([160, -20, 200, 20], [165, -15, 195, 15])])).toBe("outside");
  });

  it("tells a piece beyond the theatre beside one within it", () => {
    expect(sidesOf([oblong([171, 1, 172, 2]), oblong([171, 20, 172, 21])])).toEqual([]);
    expect(sidesOf([])).toBe("outside");
  });
});
