import { describe, expect, it } from "vitest";
import { FIRST_TREATY, SECOND_TREATY, syntheticAtlas } from "../../test/synthetic-atlas.js";
import { aroundBox } from "../geodesy/frame.js";
import { drawMap } from "./map.js";
import { projectionFor } from "./projection.js";

const theatres = [
  { west: 68, south: 36, east: 150, north: 62 },
  { west: 165, south: 50, east: 220, north: 72 },
  { west: -20, south: -10, east: 15, north: 10 },
  { west: 110, south: -45, east: 155, north: -10 },
  { west: -70, south: 60, east: -10, north: 85 },
];

describe("the projection", () => {
  it.each(theatres)("inverts over $west $south", (theatre) => {
    const { project, invert } = projectionFor(theatre);
    for (const { lon, lat } of aroundBox(theatre, () => 7)) {
      const [back, latitude] = invert(...project(lon, lat));
      expect(back).toBeCloseTo(lon, 8);
      expect(latitude).toBeCloseTo(lat, 8);
    }
  });

  it.each(theatres)("keeps areas over $west $south", (theatre) => {
    const { project } = projectionFor(theatre);
    const cell = (lon: number, lat: number, step: number) => {
      const sides = aroundBox({ west: lon, east: lon + step, south: lat, north: lat + step }, () => 40);
      const points = sides.map(({ lon, lat }) => project(lon, lat));
      const planar = points.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = points[(i + 1) % points.length]!;
        return sum + (x * nextY - nextX * y) / 2;
      }, 0);
      const radians = Math.PI / 180;
      const sphere = step * radians * (Math.sin((lat + step) * radians) - Math.sin(lat * radians));
      return planar / sphere;
    };
    expect(cell(theatre.west + 1, theatre.south + 1, 2)).toBeCloseTo(1, 3);
    expect(cell(theatre.east - 3, theatre.north - 3, 2)).toBeCloseTo(1, 3);
  });

  it("agrees with Snyder's worked example of the sphere (p. 291)", () => {
    // Standard parallels 29.5 and 45.5, origin 23 N 96 W, point 35 N 75 W: x = 0.2952720, y = 0.2416774.
    const span = (45.5 - 29.5) * 1.5;
    const { project } = projectionFor({
      west: -106,
      east: -86,
      south: 29.5 - span / 6,
      north: 45.5 + span / 6,
    });
    const [x, y] = project(-75, 35);
    const [, origin] = project(-96, 23);
    expect(x).toBeCloseTo(0.295272, 6);
    expect(y - origin).toBeCloseTo(0.2416774, 6);
  });
});

describe("the printable map", () => {
  const atlas = syntheticAtlas();
  it("differs by day and says so", () => {
    const before = drawMap(atlas, SECOND_TREATY - 1);
    const after = drawMap(atlas, SECOND_TREATY);
    expect(before).toContain("31 May 1850");
    expect(after).toContain("1 June 1850");
    expect(before).toContain('data-title="condominium alpha+beta"');
    expect(after).not.toContain("condominium");
  });
  it("names the article of each area, the sources and the projection", () => {
    const svg = drawMap(atlas, FIRST_TREATY);
    expect(svg).toContain("Treaty of Riverton, article 1");
    expect(svg).toContain("The Gazette of Treaties");
    expect(svg).toContain("Albers");
    expect(svg).toContain("km²");
  });
  it("is well formed and escapes what it is given", () => {
    const odd = syntheticAtlas({ corpus: { id: "odd", title: 'A & B < "C"' } });
    const svg = drawMap(odd, FIRST_TREATY);
    expect(svg).toContain("A &amp; B &lt; ");
    expect(svg.replace(/&(amp|lt|gt|quot);/g, "")).not.toContain("&");
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
  it("is the same text each time", () => {
    expect(drawMap(atlas, FIRST_TREATY)).toBe(drawMap(atlas, FIRST_TREATY));
  });
});

describe("names on the map", () => {
  const atlas = syntheticAtlas();
  const [town] = atlas.places.filter(({ kind }) => kind === "town");
  const named = { ...town!, existence: { from: FIRST_TREATY, until: SECOND_TREATY + 10, named: [{ from: null, until: SECOND_TREATY, name: "Former Name", names: [] }] } }; // prettier-ignore
  const shown = (day: number) => {
    const svg = drawMap({ ...atlas, places: [named] }, day);
    return [town!.name, "Former Name"].filter((name) => svg.includes(`>${name}<`));
  };
  it("are those of the day, of places that there are", () => {
    expect(shown(FIRST_TREATY - 1)).toEqual([]);
    expect(shown(FIRST_TREATY)).toEqual(["Former Name"]);
    expect(shown(SECOND_TREATY)).toEqual([town!.name]);
    expect(shown(SECOND_TREATY + 10)).toEqual([]);
  });
});
