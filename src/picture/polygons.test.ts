import { beforeAll, describe, expect, it } from "vitest";
import type { Atlas } from "../atlas/model.js";
import { dayFromCivil } from "../chronology/days.js";
import { ringAreaSquareKm } from "../geodesy/area.js";
import { ringHolds } from "../geodesy/plane.js";
import { compile } from "../pipeline.js";
import { titleKey } from "../regime/title.js";
import { readCorpusFiles } from "../text/from-files.js";
import { areasByTitle, groundsOn } from "./grounds.js";
import { groundHistories, spellOfDay } from "./history.js";
import { labelsOn, polygonsOn } from "./polygons.js";

const CORPORA = [
  { corpus: "cases/good/guadiana", days: [1790, 1802, 1850, 1870] },
  { corpus: "corpora/amur", days: [1690, 1700, 1800, 1859, 1865] },
];

it("has nothing on a day that the corpus does not speak of", async () => {
  const { files } = await readCorpusFiles("cases/states/coverage", process.cwd());
  const spoken = (await compile(files)).made.atlas!;
  const titles = (year: number) =>
    polygonsOn(spoken, dayFromCivil("gregorian", year, 6, 1)).features.map(
      ({ properties }) => properties.titleKey,
    );
  expect([titles(1799), titles(1850)]).toEqual([[], []]);
  expect(titles(1840)).toEqual(expect.arrayContaining(["sovereignty f", "sovereignty s"]));
}, 60_000);

describe.each(CORPORA)("the view of a day of $corpus", ({ corpus, days }) => {
  let atlas: Atlas;
  beforeAll(async () => {
    const { files } = await readCorpusFiles(corpus, process.cwd());
    atlas = (await compile(files)).made.atlas!;
  }, 240_000);
  const onDays = it.each(days.map((year) => dayFromCivil("gregorian", year, 6, 1)));

  onDays("covers on day %i what the faces of each title cover", (day) => {
    const { faceAreaSquareKm, faceIsLand } = atlas.partition;
    const ofFaces = new Map<string, number>();
    faceIsLand.forEach((isLand, face) => {
      if (!isLand || face === 0) return;
      const key = titleKey(spellOfDay(atlas.spells(face, "editorial"), day).title);
      ofFaces.set(key, (ofFaces.get(key) ?? 0) + faceAreaSquareKm[face]!);
    });
    const said = new Map<string, number>();
    const measured = new Map<string, number>();
    for (const { properties, geometry } of polygonsOn(atlas, day).features) {
      const rings = geometry.coordinates.map((ring) => ringAreaSquareKm(ring.flat()));
      expect(rings[0]).toBeGreaterThan(0);
      for (const hole of rings.slice(1)) expect(hole).toBeLessThan(0);
      for (const ring of geometry.coordinates) expect(ring.at(-1)).toEqual(ring[0]);
      const area = rings.reduce((sum, ring) => sum + ring, 0);
      measured.set(properties.titleKey, (measured.get(properties.titleKey) ?? 0) + area);
      said.set(properties.titleKey, (said.get(properties.titleKey) ?? 0) + properties.squareKm);
    }
    expect([...measured.keys()].sort()).toEqual([...ofFaces.keys()].sort());
    for (const [key, area] of ofFaces) {
      // Faces' areas are stored in single precision.
      expect(measured.get(key)! / area).toBeCloseTo(1, 5);
      // Of each area whole square metres are added.
      expect(Math.abs(said.get(key)! - area)).toBeLessThan(1e-6 * atlas.partition.faceIsLand.length);
    }
  });

  onDays("has on day %i each face's label in exactly one polygon, of the face's title", (day) => {
    const { faceLabelX, faceLabelY, faceIsLand } = atlas.partition;
    const polygons = polygonsOn(atlas, day).features.map(({ properties, geometry }) => {
      const rings = geometry.coordinates.map((ring) => Float64Array.from(ring.flat()));
      const lats = rings[0]!.filter((_, i) => i % 2 === 1);
      const lons = rings[0]!.filter((_, i) => i % 2 === 0);
      const box = [lons, lats].map((values) => [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))] as const); // prettier-ignore
      return { key: properties.titleKey, rings, box };
    });
    for (let face = 1; face < faceIsLand.length; face++) {
      const [x, y] = [faceLabelX[face]!, faceLabelY[face]!];
      const holding = polygons.filter(
        ({ rings, box: [lon, lat] }) =>
          x >= lon![0] && x <= lon![1] && y >= lat![0] && y <= lat![1] &&
          rings.filter((ring) => ringHolds(ring, x, y)).length % 2 === 1,
      ); // prettier-ignore
      const title = faceIsLand[face] ? spellOfDay(atlas.spells(face, "editorial"), day).title : null;
      expect(holding.map(({ key }) => key)).toEqual(title ? [titleKey(title)] : []);
    }
  });

  onDays("writes on day %i each name on ground of its title", (day) => {
    const polygons = polygonsOn(atlas, day).features;
    for (const { properties, geometry } of labelsOn(atlas, day).features) {
      const [x, y] = geometry.coordinates;
      const holding = polygons.filter(
        (polygon) =>
          polygon.geometry.coordinates.filter((ring) => ringHolds(ring.flat(), x!, y!)).length % 2 === 1,
      );
      expect(holding.map((polygon) => polygon.properties.titleKey)).toEqual([properties.titleKey]);
    }
  });

  onDays("sums on day %i its grounds as its areas do", (day) => {
    const ground = groundHistories(atlas, "editorial");
    const grounds = groundsOn(atlas, ground, day);
    const sums = grounds.map(() => 0);
    for (const area of areasByTitle(atlas, ground, day, grounds)) sums[area.class]! += area.areaSquareKm;
    grounds.forEach(({ areaSquareKm }, i) => expect(sums[i]! / areaSquareKm).toBeCloseTo(1, 9));
  });
});
