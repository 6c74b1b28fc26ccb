import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { WRITTEN, writtenCorpus } from "../../../test/written.js";
import type { Survey } from "../../clauses/model.js";
import type { SourceFile } from "../../diagnostics/model.js";
import { nearestOnPolyline } from "../../geodesy/distance.js";
import { shippedLines } from "../hydrography/files.js";
import { readPointsTable } from "./from-csv.js";
import { readSurveys } from "./from-files.js";
import { readGeoJson } from "./from-geojson.js";

const survey = (file: string | null): Survey => ({
  ...WRITTEN,
  span: { file: "corpus/a/units.md", start: 0, end: 0 },
  id: "s",
  title: "S",
  data: file === null ? null : { file, property: "name" },
  of: null,
  accuracyMetres: 200,
});
async function read(one: Survey, files: readonly SourceFile[]) {
  const corpus = writtenCorpus([-8.3, 36.8, -6.4, 38], { surveys: [one] });
  const { surveys, diagnostics } = await readSurveys(corpus, corpus.theatre!, files, shippedLines);
  return { read: surveys.get("s"), codes: diagnostics.map(({ code }) => code) };
}

const file = (path: string, text: string, bytes = text.length): SourceFile => ({
  path,
  text,
  data: { bytes },
});
const collection = (...geometries: readonly unknown[]): string =>
  JSON.stringify({
    type: "FeatureCollection",
    features: geometries.map((geometry, i) => ({
      type: "Feature",
      properties: { name: `f${i}`, no: i },
      geometry,
    })),
  });
const point = { type: "Point", coordinates: [1, 2, 3] };

describe("the file of a survey", () => {
  it("is found from the file that names it, and hashed as it stands", async () => {
    const text = `\uFEFF${collection(point)}`;
    for (const [name, path] of [
      ["units.geojson", "corpus/a/units.geojson"],
      ["../b/units.json", "corpus/b/units.json"],
      ["./deep/units.geojson", "corpus/a/deep/units.geojson"],
    ] as const) {
      const { read: found, codes } = await read(survey(name), [file(path, text)]);
      expect(codes).toEqual([]);
      expect(found!.sha256).toBe(createHash("sha256").update(text).digest("hex"));
    }
  });

  it("is none that is Markdown, too large, or elsewhere", async () => {
    const markdown = { path: "corpus/a/units.geojson", text: collection(point) };
    expect((await read(survey("units.geojson"), [markdown])).codes).toEqual(["survey-file-missing"]);
    const large = file("corpus/a/units.geojson", "", 40e6);
    expect((await read(survey("units.geojson"), [large])).codes).toEqual(["survey-file-too-large"]);
    const empty = file("corpus/a/units.geojson", "", 0);
    expect((await read(survey("units.geojson"), [empty])).codes).toEqual(["survey-not-read"]);
  });

  it("is told as what the system does not let be read, and not as missing", async () => {
    const corpus = writtenCorpus([-8.3, 36.8, -6.4, 38], { surveys: [survey("p.csv")] });
    const closed = { path: "corpus/a/p.csv", text: "", data: { bytes: 9, refused: "it may not be read" } };
    const { diagnostics } = await readSurveys(corpus, corpus.theatre!, [closed], shippedLines);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual(["survey-not-read: p.csv cannot be used: it may not be read"]);
  }); // prettier-ignore

  it("is told as the pipe that stands in its place", async () => {
    const corpus = writtenCorpus([-8.3, 36.8, -6.4, 38], { surveys: [survey("p.csv")] });
    const pipe = { path: "corpus/a/p.csv", text: "", data: { bytes: 0, instead: "a pipe" } };
    const { diagnostics } = await readSurveys(corpus, corpus.theatre!, [pipe], shippedLines);
    expect(diagnostics.map(({ message }) => message)).toEqual(["p.csv cannot be used: it is a pipe, not a file"]);
  }); // prettier-ignore

  it("has its longitudes unwrapped about the theatre's middle", async () => {
    const { read: found } = await read(survey("p.csv"), [
      file("corpus/a/p.csv", "name,lon,lat\nx,352.5,37\n"),
    ]);
    expect(found!.features).toEqual([{ name: "x", shape: { kind: "point", at: { lon: -7.5, lat: 37 } } }]);
  });
});

describe("GeoJSON", () => {
  const shapes = (...geometries: readonly unknown[]) => {
    const found = readGeoJson(collection(...geometries), "name");
    return found.ok ? found.features.map(({ shape }) => shape.kind) : found.code;
  };
  const ring = [[0, 0], [1, 0], [1, 1], [0, 0]]; // prettier-ignore

  it("has every geometry of RFC 7946", () => {
    expect(
      shapes(
        point,
        { type: "LineString", coordinates: ring },
        { type: "MultiLineString", coordinates: [ring] },
        { type: "Polygon", coordinates: [ring] },
        { type: "MultiPolygon", coordinates: [[ring]] },
        { type: "MultiPoint", coordinates: ring },
        { type: "GeometryCollection", geometries: [] },
        null,
      ),
    ).toEqual(["point", "lines", "lines", "area", "area", "other", "other", "none"]);
  });

  it("is not what only looks like it", () => {
    for (const geometry of [
      "Point",
      { type: "Circle", coordinates: [0, 0] },
      { type: "Point", coordinates: ["0", "1"] },
      { type: "Point", coordinates: { lon: 1 } },
      { type: "LineString", coordinates: [[0, 0]] },
      { type: "Polygon", coordinates: [ring.slice(0, 3)] },
      { type: "Polygon", coordinates: ring },
    ])
      expect([geometry, shapes(geometry)]).toEqual([geometry, "survey-not-read"]);
    expect(readGeoJson(collection({ type: "constructor", coordinates: [0, 0] }), "name")).toMatchObject({
      message: 'line 1, feature 1 (“f0”), `type`: "constructor" is no type of geometry',
    });
    for (const text of ["", "{", "[]", "null", '"x"', "[".repeat(1e5), '{"type":"FeatureCollection"}'])
      expect([text.slice(0, 5), readGeoJson(text, "name")]).toMatchObject([{}, { code: "survey-not-read" }]);
  });

  it("names its features by a text or a figure, and by nothing that it inherits", () => {
    const names = (property: string) => {
      const found = readGeoJson(collection(point, point), property);
      return found.ok ? found.features.map(({ name }) => name) : found.code;
    };
    expect(names("name")).toEqual(["f0", "f1"]);
    expect(names("no")).toEqual(["0", "1"]);
    for (const property of ["toString", "__proto__", "Name"])
      expect(names(property)).toBe("survey-property-unknown");
  });

  it("may name WGS 84 in any way, and nothing else", () => {
    const code = (name: unknown) => {
      const crs = { type: "name", properties: { name } };
      const found = readGeoJson(JSON.stringify({ type: "FeatureCollection", crs, features: [] }), "name");
      return found.ok ? "read" : found.code;
    };
    for (const name of ["urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326", "EPSG:4326"])
      expect([name, code(name)]).toEqual([name, "read"]);
    for (const name of ["EPSG:3857", "urn:ogc:def:crs:EPSG::28412", "EPSG:43261", null])
      expect([name, code(name)]).toEqual([name, "survey-projection"]);
  });
});

describe("a table of points", () => {
  it("has its names and positions by their columns, in any order", () => {
    expect(readPointsTable('\uFEFFlat,"letter",lon\n37.5, "T ""1""" ,-7\n', "letter")).toEqual({
      ok: true,
      features: [{ name: 'T "1"', shape: { kind: "point", at: { lon: -7, lat: 37.5 } } }],
    });
  });

  it("is refused for the true reason", () => {
    const code = (text: string) => {
      const found = readPointsTable(text, "name");
      return found.ok ? "read" : found.message;
    };
    expect(code('name,lon,lat\n"x,1,2\n')).toContain("do not close");
    expect(code("name,lon,lat\n\nx,1,\n")).toContain("line 3, “x”: its `lat` is empty");
    expect(code("id,lon,lat\nx,1,2\n")).toContain('no column "name"');
    expect(code("")).toContain("names no columns");
  });
});

describe("the lines of the geography", () => {
  it("are the national lines of WDBII: the Guadiana's mouth has one, and the middle of Portugal has none", async () => {
    const { read: found } = await read(survey(null), []);
    const lines = found!.features.flatMap(({ shape }) => (shape.kind === "lines" ? shape.lines : []));
    const away = (lon: number, lat: number) =>
      Math.min(...lines.map((vertices) => nearestOnPolyline({ lon, lat }, vertices)?.metres ?? Infinity));
    expect(away(-7.4, 37.18)).toBeLessThan(3000);
    expect(away(-8.2, 37.5)).toBeGreaterThan(50_000);
  });
});
