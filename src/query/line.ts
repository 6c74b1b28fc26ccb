import type { Feature, MultiLineString } from "geojson";
import { isoOrNull } from "../chronology/days.js";
import { contains } from "../chronology/interval.js";
import type { Day } from "../chronology/model.js";
import type { Atlas, AtlasLine, AtlasLinePart, AtlasProof, AtlasRuns } from "../atlas/model.js";
import { standingIn } from "../atlas/standing.js";
import { EDITORIAL } from "../effect/model.js";
import type { Basis } from "../clauses/model.js";
import { cutAtAntimeridian } from "../geodesy/antimeridian.js";

type Position = readonly [lon: number, lat: number];

export interface ProvedStretch {
  readonly from: Position;
  readonly to: Position;
  readonly by: string;
}

export interface LinePartProperties {
  /** The form of its course: `river`, `geodesic`, `watershed`, … */
  readonly form: string;
  /** How many members of the geometry it is, which the antimeridian cuts; absent: one. */
  readonly pieces?: number;
  /** The text means low water, and the shore is drawn; absent: it does not. */
  readonly atLowWater?: true;
  /** Whether it goes with its water, or stays where that ran on a day; absent: the text does not say. */
  readonly runs?: AtlasRuns;
  /** Where words of its text put it, as it would run elsewhere else: from where, to where (lon, lat), and the words; absent: nowhere. */
  readonly proved?: readonly ProvedStretch[];
  /** What its course follows, by id; null: nothing. */
  readonly along: string | null;
  readonly clause: string;
  readonly accuracyMetres: number;
  readonly editorial: string | null;
  /** What fixes its course: `text`, `evidence` or `judgement`. */
  readonly basis: Basis;
  /** Surveys, by id, on which it rests. */
  readonly surveys: readonly string[];
  readonly unverified: boolean;
  readonly file: string;
  readonly line: number;
}

/** A finding of the compiler's, in its words, and the line of the file that it is about. */
export interface LineNote {
  readonly code: string;
  readonly message: string;
  readonly line: number;
}

/** The course that a line has on a day: its own, or the one that a later instrument gave it; null where it does not stand. */
export function courseOn(atlas: Atlas, id: string, day: Day, reading: string): string | null {
  const courses = atlas.lines.filter(
    (each) => each.id === id || (each.role === "line" && each.insteadOf === id),
  );
  return courses.find((line) => contains(standingIn(line, reading), day))?.id ?? null;
}

/**
 * A line as GeoJSON (RFC 7946): one MultiLineString, a member for each part, or for each piece of one; `parts` in the same order.
 * `stands`: from when until when (ISO; null `until`: open) in the reading; `from` and `until`: from the first of that to the last,
 * flat, for programs that keep no lists.
 */
export function lineFeature(
  atlas: Atlas,
  id: string,
  reading: string = EDITORIAL,
): Feature<MultiLineString> | null {
  const line = atlas.lines.find((each) => each.id === id);
  if (!line) return null;
  const parts = partsInOrder(atlas, id);
  const notes = notesOn(atlas, line, parts);
  const stands = standingIn(line, reading).map(({ from, until }) => ({
    from: isoOrNull(from),
    until: isoOrNull(until),
  }));
  const pieces = parts.map(partPieces);
  return {
    type: "Feature",
    id,
    properties: {
      name: line.name,
      role: line.role,
      insteadOf: line.insteadOf,
      instrument: line.instrument,
      article: line.article,
      editorial: line.editorial,
      otherwise: line.otherwise,
      stands,
      from: stands[0]?.from ?? null,
      until: stands.at(-1)?.until ?? null,
      file: line.where.file,
      line: line.where.line,
      ...(notes.length > 0 ? { notes } : {}),
      parts: parts.map((part, i) => propertiesOfPieces(part, pieces[i]!.length)),
    },
    geometry: { type: "MultiLineString", coordinates: pieces.flat() },
  };
}

/** What was found where the line is written: that parts of it are joined by a step, that it runs beside another, that it is impossible. */
function notesOn({ diagnostics }: Atlas, { where }: AtlasLine, parts: readonly AtlasLinePart[]): LineNote[] {
  const last = Math.max(where.line, ...parts.map((part) => part.where.line));
  return diagnostics
    .filter((found) => found.where.file === where.file && found.where.line >= where.line && found.where.line <= last)
    .map(({ code, message, where: { line } }) => ({ code, message, line }));
} // prettier-ignore

function propertiesOfPieces(part: AtlasLinePart, pieces: number): LinePartProperties {
  const { form, ...others } = partProperties(part);
  return { form, ...(pieces > 1 ? { pieces } : {}), ...others };
}

/** Of a line, as its text has them. */
export const partsInOrder = ({ parts }: Atlas, line: string): AtlasLinePart[] =>
  parts.filter((part) => part.line === line).sort((a, b) => a.part - b.part);

/** Without `pieces`. */
export const partProperties = (part: AtlasLinePart): LinePartProperties => ({
  form: part.form,
  ...(part.atLowWater ? { atLowWater: true } : {}),
  ...(part.runs ? { runs: part.runs } : {}),
  ...(part.proved ? { proved: proofsIn(part, part.proved) } : {}),
  along: part.along,
  clause: part.text,
  accuracyMetres: Math.round(part.accuracyMetres.reduce((worst, each) => Math.max(worst, each), 0)),
  editorial: part.editorial,
  basis: part.basis,
  surveys: part.surveys,
  unverified: part.unverified,
  file: part.where.file,
  line: part.where.line,
});

/** Its course, cut at the antimeridian. */
export const partPieces = (part: AtlasLinePart): [number, number][][] => cutAtAntimeridian(positions(part));

function proofsIn(part: AtlasLinePart, proofs: readonly AtlasProof[]): ProvedStretch[] {
  const course = positions(part);
  return proofs.map(({ from, until, by }) => ({ from: course[from]!, to: course[until]!, by }));
}

function positions(part: AtlasLinePart): [number, number][] {
  const result: [number, number][] = [];
  for (let i = 0; i < part.coordinates.length; i += 2) {
    result.push([round(part.coordinates[i]!), round(part.coordinates[i + 1]!)]);
  }
  return result;
}

const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
