import { describe, expect, it } from "vitest";
import { FIRST_TREATY, SECOND_TREATY, syntheticAtlas } from "../../test/synthetic-atlas.js";
import { rasterFaces, titleAnchors } from "./anchors.js";
import { dissolve } from "./ground.js";
import { daysOfChange, groundHistories, spellOfDay } from "./history.js";

const atlas = syntheticAtlas();
const ground = groundHistories(atlas, "editorial");

describe("histories of title", () => {
  it("are few, and each face keeps its own title on any day", () => {
    expect(ground.histories.length).toBeLessThan(8);
    for (const day of [FIRST_TREATY - 1, FIRST_TREATY, SECOND_TREATY - 1, SECOND_TREATY]) {
      ground.classOf.forEach((c, face) => {
        if (c < 0) return;
        const own = atlas
          .spells(face, "editorial")
          .find((s) => (s.from ?? -Infinity) <= day && day < (s.until ?? Infinity));
        expect(spellOfDay(ground.histories[c]!, day).title).toEqual(own!.title);
      });
    }
  });
  it("change on the days of the instruments", () => {
    expect(daysOfChange(ground)).toContain(SECOND_TREATY);
  });
});

describe("dissolving", () => {
  const areas = dissolve(atlas.partition, ground.classOf);
  it("keeps the area of the land", () => {
    let land = 0;
    atlas.partition.faceAreaSquareKm.forEach((area, f) => {
      if (atlas.partition.faceIsLand[f]) land += area;
    });
    expect(areas.reduce((sum, area) => sum + area.areaSquareKm, 0)).toBeCloseTo(land, 3);
  });
  it("covers in the plane what its faces cover", () => {
    const { x, y } = atlas.partition;
    const planar = (ring: Int32Array) => {
      let sum = 0;
      ring.forEach((a, i) => {
        const b = ring[(i + 1) % ring.length]!;
        sum += (x[a]! * y[b]! - x[b]! * y[a]!) / 2;
      });
      return sum;
    };
    const total = areas.flatMap((area) => area.rings).reduce((sum, ring) => sum + planar(ring), 0);
    const cells = ground.classOf.filter((c) => c >= 0).length;
    expect(total).toBeCloseTo(cells * 0.25, 6);
  });
});

describe("the raster and its anchors", () => {
  const raster = rasterFaces(atlas.partition, atlas.theatre, 96, 60);
  it("finds the face at the middle of each cell", () => {
    const { faceLabelX, faceLabelY } = atlas.partition;
    for (let f = 1; f < faceLabelX.length; f++) {
      const column = Math.floor((faceLabelX[f]! - 0.1 - raster.west) / raster.stepX);
      const row = Math.floor((faceLabelY[f]! - 0.1 - raster.south) / raster.stepY);
      expect(raster.faces[row * raster.columns + column]).toBe(f);
    }
  });
  it("puts a name inside ground of its title", () => {
    for (const anchor of titleAnchors(raster, ground, FIRST_TREATY)) {
      const column = Math.floor((anchor.lon - raster.west) / raster.stepX);
      const row = Math.floor((anchor.lat - raster.south) / raster.stepY);
      const face = raster.faces[row * raster.columns + column]!;
      expect(spellOfDay(ground.histories[ground.classOf[face]!]!, FIRST_TREATY).title).toEqual(anchor.title);
    }
  });
});
