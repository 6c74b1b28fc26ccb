/** The surveys of a corpus, read from the files beside it and from `geography/`. */
import type { Corpus, Survey } from "../../clauses/model.js";
import { nearestWords } from "../../clauses/nearest.js";
import type { Diagnostic, SourceFile } from "../../diagnostics/model.js";
import { middleLon, unwrapChain, unwrapLonNear } from "../../geodesy/longitude.js";
import type { Box, LonLat } from "../../geodesy/model.js";
import { readItems, type ByteSource } from "../hydrography/files.js";
import { lonLatsOfQuanta } from "../hydrography/local.js";
import type { ReadSurvey, SurveyFeature, SurveyShape } from "../model.js";
import { fileMissing, fileTooLarge, notReadable, outOfRange } from "./diagnostics.js";
import { readPointsTable } from "./from-csv.js";
import { readGeoJson } from "./from-geojson.js";

export interface ReadSurveys {
  readonly surveys: ReadonlyMap<string, ReadSurvey>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Those that could not be read are missing from the map, and reported. `lines`: the national lines of `geography/`. */
export async function readSurveys(
  corpus: Corpus,
  theatre: Box,
  files: readonly SourceFile[],
  lines: () => ByteSource,
): Promise<ReadSurveys> {
  const surveys = new Map<string, ReadSurvey>();
  const diagnostics: Diagnostic[] = [];
  for (const survey of corpus.surveys) {
    const read = survey.data
      ? await fromFile(survey, survey.data, files, middleLon(theatre))
      : await fromGeography(survey, lines(), theatre);
    if ("code" in read) diagnostics.push(read);
    else surveys.set(survey.id, read);
  }
  return { surveys, diagnostics };
}

async function fromFile(
  survey: Survey,
  { file, property }: NonNullable<Survey["data"]>,
  files: readonly SourceFile[],
  middle: number,
): Promise<ReadSurvey | Diagnostic> {
  const path = besides(survey.span.file, file);
  const data = files.filter((each) => each.data !== undefined);
  const found = data.find((each) => each.path === path);
  if (!found) {
    const beside = data.map((each) => pathFrom(survey.span.file, each.path));
    return fileMissing(survey, file, nearestWords(file, beside));
  }
  const { instead, refused } = found.data!;
  if (refused) return notReadable(survey, file, property, { ok: false, code: "survey-not-read", message: refused, help: "Make the file readable." }); // prettier-ignore
  if (instead) return notReadable(survey, file, property, { ok: false, code: "survey-not-read", message: `it is ${instead}, not a file`, help: "Put the file itself into the folder of the corpus." }); // prettier-ignore
  if (found.text === "" && found.data!.bytes > 0) return fileTooLarge(survey, file, found.data!.bytes);
  const read = /\.csv$/i.test(file)
    ? readPointsTable(found.text, property)
    : readGeoJson(found.text, property);
  if (!read.ok) return notReadable(survey, file, property, read);
  const astray = read.features.flatMap(({ shape }) => positionsOf(shape)).find((at) => !isOnEarth(at));
  if (astray) return outOfRange(survey, file, astray);
  return {
    id: survey.id,
    accuracyMetres: survey.accuracyMetres,
    sha256: await sha256(new TextEncoder().encode(found.text)),
    features: read.features.map((feature) => unwrapped(feature, middle)),
  };
}

/** National lines of WDBII in and about the theatre; they have no names. */
async function fromGeography(survey: Survey, source: ByteSource, theatre: Box): Promise<ReadSurvey> {
  const items = await readItems(source, theatre);
  const lines = items.map(({ points }) => lonLatsOfQuanta(points));
  return {
    id: survey.id,
    accuracyMetres: survey.accuracyMetres,
    sha256: await sha256(await source.whole()),
    features: [{ name: null, shape: { kind: "lines", lines } }],
  };
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A path that is relative to the folder of a file, from where that file's own path begins. */
function besides(from: string, relative: string): string {
  const parts: string[] = [];
  const steps = [...from.split(/[\\/]/).slice(0, -1), ...relative.split(/[\\/]/)];
  for (const [index, step] of steps.entries()) {
    if (step === "." || (step === "" && index > 0)) continue;
    if (step === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(step);
  }
  return parts.join("/");
}

/** How a file names another: the inverse, for those in its own folder and below. */
function pathFrom(from: string, path: string): string {
  const folder = besides(from, "./");
  return folder !== "" && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

function positionsOf(shape: SurveyShape): readonly LonLat[] {
  switch (shape.kind) {
    case "point":
      return [shape.at];
    case "lines":
      return shape.lines.flat();
    case "area":
      return shape.polygons.flat(2);
    case "other":
    case "none":
      return [];
  }
}

function isOnEarth({ lon, lat }: LonLat): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 360;
}

function unwrapped({ name, shape }: SurveyFeature, middle: number): SurveyFeature {
  const chain = (vertices: readonly LonLat[]) => unwrapChain(vertices, middle);
  switch (shape.kind) {
    case "point":
      return {
        name,
        shape: { kind: "point", at: { lon: unwrapLonNear(shape.at.lon, middle), lat: shape.at.lat } },
      };
    case "lines":
      return { name, shape: { kind: "lines", lines: shape.lines.map(chain) } };
    case "area":
      return { name, shape: { kind: "area", polygons: shape.polygons.map((rings) => rings.map(chain)) } };
    case "other":
    case "none":
      return { name, shape };
  }
}
