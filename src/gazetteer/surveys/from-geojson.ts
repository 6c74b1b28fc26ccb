/** GeoJSON (RFC 7946) as the features of a survey. Read as data: nothing in it is taken on trust. */
import type { LonLat } from "../../geodesy/model.js";
import { faultOf } from "./geometry-fault.js";
import { lineOfJson } from "./json-line.js";
import type { SurveyFeature, SurveyShape } from "../model.js";

export type FeaturesRead =
  | { readonly ok: true; readonly features: readonly SurveyFeature[] }
  | {
      readonly ok: false;
      readonly code: "survey-not-read" | "survey-projection" | "survey-property-unknown";
      readonly message: string;
      /** How to mend it, where that is known better than by the code. */
      readonly help?: string;
      /** Names that could have been meant. */
      readonly known?: readonly string[];
    };

type Json = Readonly<Record<string, unknown>>;

/** `property`: the member of each feature's properties that names it. Longitudes are left as they are. */
export function readGeoJson(text: string, property: string): FeaturesRead {
  let root: unknown;
  try {
    root = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return notRead("it is not JSON");
  }
  if (!isObject(root)) return notRead("it is no GeoJSON object");
  const foreign = otherProjection(root);
  if (foreign !== null) return { ok: false, code: "survey-projection", message: `its \`crs\` is ${foreign}` };
  const features = root["type"] === "Feature" ? [root] : root["features"];
  if (root["type"] !== "Feature" && root["type"] !== "FeatureCollection")
    return notRead("it is no FeatureCollection");
  if (!Array.isArray(features)) return notRead("its `features` are no list");
  const read: SurveyFeature[] = [];
  for (const [index, feature] of features.entries()) {
    const shape = isObject(feature) ? shapeOf(feature["geometry"]) : null;
    if (shape === null)
      return faulty(text, root["type"] === "Feature" ? [] : ["features", index], feature, property);
    read.push({ name: nameOf(feature as Json, property), shape });
  }
  if (read.length > 0 && read.every(({ name }) => name === null))
    return {
      ok: false,
      code: "survey-property-unknown",
      message: `no feature of it has the property "${property}"`,
      known: [...new Set(features.flatMap((each) => Object.keys(propertiesOf(each as Json))))],
    };
  return { ok: true, features: read };
}

/** By the line of the file, the feature and its name. */
function faulty(text: string, at: readonly (string | number)[], feature: unknown, property: string): FeaturesRead {
  const { path, message, help } = faultOf(isObject(feature) ? feature["geometry"] : null);
  const name = isObject(feature) ? nameOf(feature, property) : null;
  const line = lineOfJson(text, [...at, "geometry", ...path]);
  const which = `feature ${Number(at[1] ?? 0) + 1}${name === null ? "" : ` (“${name}”)`}`;
  return { ok: false, code: "survey-not-read", message: `line ${line}, ${which}${pathWords(path)}: ${message}`, help };
} // prettier-ignore

const pathWords = ([member, ...steps]: readonly (string | number)[]): string =>
  member === undefined ? "" : `, \`${member}${steps.map((step) => `[${step}]`).join("")}\``;

function notRead(message: string): FeaturesRead {
  return { ok: false, code: "survey-not-read", message };
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function propertiesOf(feature: Json): Json {
  const { properties } = feature;
  return isObject(properties) ? properties : {};
}

function nameOf(feature: Json, property: string): string | null {
  const properties = propertiesOf(feature);
  const name = Object.hasOwn(properties, property) ? properties[property] : null;
  return typeof name === "string" || typeof name === "number" ? String(name) : null;
}

/** Longitude and latitude of WGS 84, by any of its names. */
const WGS84 = /^(?:urn:ogc:def:crs:)?(?:OGC:[\d.]*:?CRS84|EPSG:[\d.]*:?4326)$/i;

/** The name of the projection that an old GeoJSON states, where it is another; null: none, or WGS 84. */
function otherProjection({ crs }: Json): string | null {
  if (crs === undefined || crs === null) return null;
  const properties = isObject(crs) ? crs["properties"] : null;
  const name = isObject(properties) ? properties["name"] : null;
  if (typeof name !== "string") return "none that has a name";
  return WGS84.test(name) ? null : name;
}

/** Those that have coordinates. */
const GEOMETRIES: ReadonlySet<unknown> = new Set([
  "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon",
]); // prettier-ignore

/** Null where it is no geometry of GeoJSON. */
function shapeOf(geometry: unknown): SurveyShape | null {
  if (geometry === null) return { kind: "none" };
  if (!isObject(geometry)) return null;
  const { type, coordinates } = geometry;
  if (GEOMETRIES.has(type) && Array.isArray(coordinates) && coordinates.length === 0) return { kind: "none" };
  switch (type) {
    case "Point": {
      const at = positionOf(coordinates);
      return at && { kind: "point", at };
    }
    case "MultiPoint":
      return listOf(coordinates, positionOf) && { kind: "other" };
    case "LineString":
    case "MultiLineString": {
      const lines = listOf(type === "LineString" ? [coordinates] : coordinates, lineOf);
      return lines && { kind: "lines", lines };
    }
    case "Polygon":
    case "MultiPolygon": {
      const polygons = listOf(type === "Polygon" ? [coordinates] : coordinates, (each) =>
        listOf(each, ringOf),
      );
      return polygons && { kind: "area", polygons };
    }
    case "GeometryCollection":
      return { kind: "other" };
    default:
      return null;
  }
}

function positionOf(value: unknown): LonLat | null {
  if (!Array.isArray(value)) return null;
  const [lon, lat] = value as readonly unknown[];
  return typeof lon === "number" && typeof lat === "number" ? { lon, lat } : null;
}

function lineOf(value: unknown): LonLat[] | null {
  const line = listOf(value, positionOf);
  return line && line.length >= 2 ? line : null;
}

/** Closed in the file, at least four positions; without the last, which repeats the first. */
function ringOf(value: unknown): LonLat[] | null {
  const ring = listOf(value, positionOf);
  const [first, last] = [ring?.[0], ring?.at(-1)];
  if (!ring || ring.length < 4 || first?.lon !== last?.lon || first?.lat !== last?.lat) return null;
  return ring.slice(0, -1);
}

function listOf<T>(value: unknown, read: (each: unknown) => T | null): T[] | null {
  if (!Array.isArray(value)) return null;
  const out: T[] = [];
  for (const each of value) {
    const one = read(each);
    if (one === null) return null;
    out.push(one);
  }
  return out;
}
