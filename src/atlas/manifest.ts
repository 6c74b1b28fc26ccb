import type { AtlasActs, AtlasEffect, AtlasRights, AtlasSays } from "./acts-model.js";
import { readJson, type Entries } from "./container.js";
import { AtlasError } from "./error.js";
import type { Atlas, AtlasBeside, AtlasLinePart, AtlasStep } from "./model.js";
import { FORMAT, FORMAT_VERSION, JSON_PARTS } from "./pack.js";

/** What stands in JSON beside the manifest. */
export type Lazy = AtlasActs & AtlasEffect & AtlasRights & AtlasSays;

export type Manifest = Omit<
  Atlas,
  "parts" | "base" | "outlines" | "whereabouts" | "partition" | "spells" | "coverage" | keyof Lazy
> &
  Required<Pick<Atlas, "coverage">> & {
    readonly format: string;
    readonly parts: readonly Omit<AtlasLinePart, "coordinates" | "accuracyMetres">[];
    readonly derivations: readonly (readonly AtlasStep[])[];
    readonly beside: readonly AtlasBeside[];
  };

type Shape = "list" | "record" | "record or nothing" | "text" | "number";

const SHAPES: Readonly<Record<keyof Manifest, Shape>> = {
  format: "text", formatVersion: "number", corpus: "record", coverage: "record or nothing", theatre: "record",
  readings: "list", parties: "list", holds: "list", instruments: "list", clauses: "list", lines: "list", parts: "list",
  places: "list", features: "list", surveys: "list", sources: "list", diagnostics: "list", derivations: "list", beside: "list",
}; // prettier-ignore

/** Throws AtlasError where it is of another format or version, or lacks what every atlas has. */
export function readManifest(entries: Entries): Manifest {
  const name = "manifest.json";
  const read = readJson(entries, name);
  if (!isRecord(read)) throw new AtlasError(`not an atlas: ${name} is damaged`);
  if (read["format"] !== FORMAT) throw new AtlasError("not an atlas: its manifest names another format");
  if (read["formatVersion"] !== FORMAT_VERSION)
    throw new AtlasError(
      `an atlas of format version ${JSON.stringify(read["formatVersion"])}, and this is version ${FORMAT_VERSION}: build it anew`,
    );
  const manifest = checkedShapes(name, read, SHAPES) as Manifest;
  checkGround(manifest);
  return manifest;
}

/** Where it lies: what every question of a place is held against. */
function checkGround({ theatre, places, coverage }: Manifest): void {
  const isBox = ({ west, south, east, north }: Manifest["theatre"]) =>
    isPosition({ lon: west, lat: south }) &&
    isPosition({ lon: east, lat: north }) &&
    west < east &&
    south < north;
  if (!isBox(theatre))
    throw new AtlasError("not an atlas: its theatre is no box of longitudes and latitudes");
  for (const place of places)
    if (!isPosition(place))
      throw new AtlasError(`not an atlas: its place ${String(place.id)} stands at no position`);
  if (coverage === null) return;
  const { boxes, areas, faces } = coverage;
  if (![boxes, areas, faces].every(Array.isArray) || !boxes.every(isBox))
    throw new AtlasError("not an atlas: its coverage is of no ground");
}

/** Longitudes run on past 180° where a theatre does. */
const isPosition = ({ lon, lat }: { readonly lon: unknown; readonly lat: unknown }): boolean =>
  typeof lon === "number" && Math.abs(lon) <= 540 && typeof lat === "number" && Math.abs(lat) <= 90;

/** Lists that an atlas of this version may lack: it was packed before there were any. */
const LATER: Partial<Record<keyof typeof JSON_PARTS, Partial<Lazy>>> = { "effect.json": { wordings: [] } };

/** The lists of a part of the atlas in JSON. Throws AtlasError where one is missing. */
export function readJsonPart(entries: Entries, part: keyof typeof JSON_PARTS): Partial<Lazy> {
  const read = readJson(entries, part);
  const shapes = Object.fromEntries(JSON_PARTS[part].map((list) => [list, "list" as const]));
  if (!isRecord(read)) throw new AtlasError(`not an atlas: ${part} is damaged`);
  return checkedShapes(part, { ...LATER[part], ...read }, shapes);
}

function checkedShapes(
  file: string,
  read: Readonly<Record<string, unknown>>,
  shapes: Readonly<Record<string, Shape>>,
): object {
  for (const [field, shape] of Object.entries(shapes)) {
    const value = Object.hasOwn(read, field) ? read[field] : undefined;
    if (!isOfShape(value, shape)) throw new AtlasError(`not an atlas: ${file} tells no ${field}`);
  }
  return read;
}

/** Every list of an atlas is one of records, of lists of records, or of texts. */
function isOfShape(value: unknown, shape: Shape): boolean {
  switch (shape) {
    case "list":
      return Array.isArray(value) && value.every((each) => each !== null && each !== undefined);
    case "record":
      return isRecord(value);
    case "record or nothing":
      return value === null || isRecord(value);
    case "text":
      return typeof value === "string";
    case "number":
      return typeof value === "number";
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
