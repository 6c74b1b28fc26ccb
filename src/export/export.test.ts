import initGeosJs from "geos-wasm";
import { geojsonToGeosGeom } from "geos-wasm/helpers";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import type { Atlas } from "../atlas/model.js";
import { dayFromCivil } from "../chronology/days.js";
import { ringAreaSquareKm } from "../geodesy/area.js";
import { groundHistories } from "../picture/history.js";
import { groundsOn } from "../picture/grounds.js";
import { compile } from "../pipeline.js";
import { openAsker } from "../query/ask.js";
import { partiesOf } from "../regime/title.js";
import { readCorpusFiles } from "../text/from-files.js";
import { ENGLISH, titleWords, wordsOf } from "../words/index.js";
import { withinAntimeridian } from "./antimeridian.js";
import { areasOn } from "./areas.js";
import { besideFeaturesOn } from "./beside.js";
import { lineFeaturesOn } from "./lines.js";

const geos = await initGeosJs();

const isValid = (geometry: Polygon | MultiPolygon): boolean =>
  geos.GEOSisValid(geojsonToGeosGeom(geometry, geos)) === 1;

const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

/** Outer rings counter-clockwise, holes clockwise (RFC 7946, 3.1.6). */
const areasOfRings = (geometry: Polygon | MultiPolygon): number[] =>
  polygonsOf(geometry).flatMap((rings) =>
    rings.map((ring, i) => {
      const area = ringAreaSquareKm(ring.flat());
      expect(Math.sign(area)).toBe(i === 0 ? 1 : -1);
      expect(ring.at(-1)).toEqual(ring[0]);
      return area;
    }),
  );

const geoBoxOf = (geometry: Polygon | MultiPolygon) =>
  [0, 1].map((axis) => {
    const values = polygonsOf(geometry)
      .flat(2)
      .map((position) => position[axis]!);
    return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  });

const isIn = (box: readonly (readonly number[])[], point: readonly number[]): boolean =>
  box.every(([low, high], axis) => low! <= point[axis]! && point[axis]! <= high!);

const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);

async function atlasOf(corpus: string): Promise<Atlas> {
  const { files } = await readCorpusFiles(corpus, process.cwd());
  return (await compile(files)).made.atlas!;
}

describe.each([
  { corpus: "cases/states/beside", year: 1900 },
  { corpus: "cases/elsewhere/alaska", year: 1880 },
  { corpus: "cases/good/guadiana", year: 1850 },
  { corpus: "cases/ground/enclaves", year: 1900 },
])("what is exported of $corpus", ({ corpus, year }) => {
  const day = dayFromCivil("gregorian", year, 6, 1);
  const made = atlasOf(corpus);
  const features = async (byTitle: boolean) => {
    const atlas = await made;
    return [...areasOn(atlas, day, { reading: "editorial", words: wordsOf(atlas, ENGLISH, day), byTitle })];
  };

  it.each([true, false])("is valid by GEOS, and as large as it says (by title: %s)", async (byTitle) => {
    const all = await features(byTitle);
    expect(all.length).toBeGreaterThan(0);
    for (const { geometry, properties } of [...all, ...besideFeaturesOn(await made, day, "editorial")]) {
      expect(isValid(geometry)).toBe(true);
      const said = properties["square_km"] as number;
      // Whole square metres are told.
      expect(Math.abs(sum(areasOfRings(geometry)) - said)).toBeLessThan(1e-6 + 1e-6 * said);
    }
  });

  it.each([true, false])("sums up to what the key of the map says (by title: %s)", async (byTitle) => {
    const atlas = await made;
    const words = wordsOf(atlas, ENGLISH, day);
    const sums = new Map<string, number>();
    for (const { properties } of await features(byTitle)) {
      const name = properties["name"] as string;
      sums.set(name, (sums.get(name) ?? 0) + (properties["square_km"] as number));
    }
    const grounds = groundsOn(atlas, groundHistories(atlas, "editorial"), day);
    expect([...sums.keys()].sort()).toEqual(grounds.map(({ title }) => titleWords(words, title)).sort());
    for (const { title, areaSquareKm } of grounds)
      expect(sums.get(titleWords(words, title))).toBeCloseTo(areaSquareKm, 4);
  });

  it("tells of each area what is told of a place in it", async () => {
    const atlas = await made;
    const asker = openAsker(atlas);
    const { faceLabelX, faceLabelY, faceIsLand } = atlas.partition;
    const all = await features(false);
    const shapes = all.map(({ geometry }) => ({
      box: geoBoxOf(geometry),
      shape: geojsonToGeosGeom(geometry, geos),
    }));
    for (let face = 1; face < faceIsLand.length; face++) {
      const [lon, lat] = [faceLabelX[face]!, faceLabelY[face]!];
      const answer = asker.ask({ lon, lat }, day);
      const coordinates = [((((lon + 180) % 360) + 360) % 360) - 180, lat];
      const point = geojsonToGeosGeom({ type: "Point", coordinates }, geos);
      const holding = all.filter(
        (_, i) => isIn(shapes[i]!.box, coordinates) && geos.GEOSContains(shapes[i]!.shape, point) === 1,
      );
      const told = holding.map(({ properties }) => [
        properties["title"],
        properties["since"],
        properties["clause"],
      ]);
      const asked = [answer.title.kind, answer.since, answer.because[0]?.clause ?? null];
      if (told.length > 0 || faceIsLand[face]) expect(told).toEqual([asked]);
      if (told.length > 0)
        expect(holding[0]!.properties["holders"] ?? "").toBe(answer.title.holders.join("+"));
    }
  });

  it("has the lines that stand, each part with its own accuracy", async () => {
    const atlas = await made;
    for (const { properties, geometry } of lineFeaturesOn(atlas, day, "editorial")) {
      const part = atlas.parts.find(
        ({ line, part }) => line === properties["line"] && part + 1 === properties["part"],
      )!;
      expect(properties["accuracy_metres"]).toBe(Math.round(Math.max(...part.accuracyMetres)));
      expect(geometry.coordinates.flat().every(([lon]) => Math.abs(lon!) <= 180)).toBe(true);
    }
  });
});

describe("what crosses the antimeridian", () => {
  const square = (west: number, east: number): Polygon => ({
    type: "Polygon",
    coordinates: [[[west, 0], [east, 0], [east, 2], [west, 2], [west, 0]]],
  }); // prettier-ignore
  const spans = (polygon: Polygon) =>
    polygonsOf(withinAntimeridian(polygon)).map(([ring]) => {
      const lons = ring!.map(([lon]) => lon!);
      return [Math.min(...lons), Math.max(...lons)];
    });

  it.each([
    [[170, 180], [[170, 180]]],
    [[-180, -170], [[-180, -170]]],
    [[170, 190], [[170, 180], [-180, -170]]],
    [[182, 190], [[-178, -170]]],
    [[-190, -170], [[170, 180], [-180, -170]]],
    [[180, 190], [[-180, -170]]],
  ] as const)("lies from %j at %j", ([west, east], expected) => {
    expect(spans(square(west, east))).toEqual(expected);
  }); // prettier-ignore

  it("keeps its holes, and the way round of its rings", () => {
    const outer = square(170, 190).coordinates[0]!;
    const hole = [
      [178, 0.5],
      [178, 1.5],
      [184, 1.5],
      [184, 0.5],
      [178, 0.5],
    ];
    const cut = withinAntimeridian({ type: "Polygon", coordinates: [outer, hole] });
    expect(isValid(cut)).toBe(true);
    const [whole, left] = [outer, hole].map((ring) => ringAreaSquareKm(ring.flat()));
    expect(sum(areasOfRings(cut))).toBeCloseTo(whole! + left!, 6);
  });
});

it("names parties that left ground open between them", async () => {
  const atlas = await atlasOf("cases/elsewhere/sakhalin");
  const day = dayFromCivil("gregorian", 1860, 1, 1);
  const open = [
    ...areasOn(atlas, day, { reading: "editorial", words: wordsOf(atlas, ENGLISH, day), byTitle: true }),
  ]
    .map(({ properties }) => properties)
    .filter(({ title }) => title === "undetermined");
  expect(open.length).toBeGreaterThan(0);
  const grounds = groundsOn(atlas, groundHistories(atlas, "editorial"), day);
  const undetermined = grounds.flatMap(({ title }) =>
    title.kind === "undetermined" ? [partiesOf(title).join("+")] : [],
  );
  expect([...new Set(open.map(({ between }) => between))].sort()).toEqual([...undetermined].sort());
}, 120_000);
