/** What is wrong with surveys, their files, and what is taken from them. */
import type { Feature, Survey } from "../../clauses/model.js";
import { oneOf } from "../../clauses/nearest.js";
import type { Diagnostic } from "../../diagnostics/model.js";
import type { LonLat } from "../../geodesy/model.js";
import { writtenPosition } from "../../words/measures.js";
import type { SurveyShape } from "../model.js";
import type { FeaturesRead } from "./from-geojson.js";

export function fileMissing({ span }: Survey, file: string, near: readonly string[]): Diagnostic {
  return {
    severity: "error",
    code: "survey-file-missing",
    message: `no file ${file} stands beside this one`,
    span,
    help:
      near.length > 0
        ? `Did you mean ${oneOf(near)}?`
        : "Put the file into the folder of the corpus: a `.geojson`, a `.json`, or a `.csv` of points.",
  };
}

export function fileTooLarge({ span }: Survey, file: string, bytes: number): Diagnostic {
  return {
    severity: "error",
    code: "survey-file-too-large",
    message: `${file} has ${Math.ceil(bytes / 1e6)} MB; no more than 33 are read`,
    span,
    help: "Keep of it the features that the corpus names, with no more decimals than its accuracy is worth.",
  };
}

const HELP = {
  "survey-not-read":
    "A survey is a FeatureCollection of GeoJSON (RFC 7946), each ring closed, or a CSV with the columns `lon`, `lat` and a name.",
  "survey-projection":
    "Save it in longitude and latitude of WGS 84 (EPSG:4326), which GeoJSON has had alone since 2016.",
} as const;

export function notReadable(
  { span }: Survey,
  file: string,
  property: string,
  { code, message, help: mend, known = [] }: FeaturesRead & { readonly ok: false },
): Diagnostic {
  const help =
    code === "survey-property-unknown"
      ? known.length > 0
        ? `It has ${oneOf(known.slice(0, 8))}.`
        : `Give its features the property "${property}".`
      : (mend ?? HELP[code]);
  return { severity: "error", code, message: `${file} cannot be used: ${message}`, span, help };
}

export function outOfRange({ span }: Survey, file: string, { lon, lat }: LonLat): Diagnostic {
  return {
    severity: "error",
    code: "survey-projection",
    message: `${file} cannot be used: ${lon}, ${lat} is no longitude and latitude in degrees`,
    span,
    help: HELP["survey-projection"],
  };
}

export function featureUnknown(
  where: Pick<Feature, "span">,
  survey: string,
  name: string,
  near: readonly string[],
  known: readonly string[],
): Diagnostic {
  return {
    severity: "error",
    code: "survey-feature-unknown",
    message: `the survey \`${survey}\` has nothing named “${name}”`,
    span: where.span,
    help:
      near.length > 0
        ? `Did you mean ${oneOf(near)}?`
        : known.length > 0
          ? `It has ${oneOf(known.slice(0, 8))}${known.length > 8 ? ` and ${known.length - 8} more` : ""}.`
          : "Its features have no names: follow its lines with `along survey`.",
  };
}

export function featureTwice(
  where: Pick<Feature, "span">,
  survey: string,
  name: string,
  count: number,
): Diagnostic {
  return {
    severity: "error",
    code: "survey-feature-twice",
    message: `the survey \`${survey}\` has ${count} features named “${name}”`,
    span: where.span,
    label: "which of them?",
    help: "Name its features by a property that tells them apart, or join those that are one thing into one feature of several pieces.",
  };
}

export function withoutPlace(where: Pick<Feature, "span">, survey: string, name: string): Diagnostic {
  return {
    severity: "error",
    code: "survey-feature-without-place",
    message: `in the survey \`${survey}\` “${name}” has no place: its geometry is null, or empty`,
    span: where.span,
    help: `Draw it in the file. Of what nobody can place, say so: \`unlocated\` instead of \`as "${name}" in ${survey}\`.`,
  };
}

type Placed = Exclude<SurveyShape["kind"], "none">;

const SHAPES: Readonly<Record<Placed, string>> = {
  point: "a point",
  lines: "a line",
  area: "an area",
  other: "no one point, line or area",
};

export function otherShape(
  where: Pick<Feature, "span">,
  survey: string,
  name: string,
  is: Placed,
  needed: Placed,
): Diagnostic {
  return {
    severity: "error",
    code: "survey-feature-of-another-kind",
    message: `in the survey \`${survey}\` “${name}” is ${SHAPES[is]}, and ${SHAPES[needed]} is needed here`,
    span: where.span,
    help: `Name a feature that is ${SHAPES[needed]}.`,
  };
}

/** `pieces`: those that are left when all that join have been joined. */
export function inPieces(
  { span }: Feature,
  survey: string,
  name: string,
  pieces: readonly (readonly LonLat[])[],
): Diagnostic {
  const ends = pieces.slice(0, 2).map((piece) => (piece[0] ? writtenPosition(piece.at(-1)!) : "nowhere"));
  return {
    severity: "error",
    code: "survey-line-in-pieces",
    message: `in the survey \`${survey}\` “${name}” is ${pieces.length} lines that do not join; they end at ${ends.join(", ")}`,
    span,
    help: 'Join them end to end in the file, or follow the lines by `along survey SURVEY feature "NAME"`, which need not be one.',
  };
}

export function ringCrosses({ span, id }: Feature, survey: string, at: LonLat): Diagnostic {
  return {
    severity: "error",
    code: "survey-ring-crosses",
    message: `the outline of \`${id}\` in the survey \`${survey}\` crosses itself at ${writtenPosition(at)}`,
    span,
    help: "Mend the outline in the file: inside and outside cannot be told apart there.",
  };
}

export function enclosesNothing({ span, id }: Feature, survey: string): Diagnostic {
  return {
    severity: "error",
    code: "survey-encloses-nothing",
    message: `the outline of \`${id}\` in the survey \`${survey}\` encloses nothing`,
    span,
    help: "Mend the outline in the file: it goes back on itself, or its corners lie in one line.",
  };
}

export function holeOutside({ span, id }: Feature, survey: string, at: LonLat): Diagnostic {
  return {
    severity: "error",
    code: "survey-hole-outside",
    message: `a hole of \`${id}\` in the survey \`${survey}\` lies outside its outline, about ${writtenPosition(at)}`,
    span,
    help: "The first ring of a polygon is its outline, and every other a hole in it: put the outer ring first, or make two polygons of them.",
  };
}

export function outsideTheatre(
  { span, id }: Feature,
  survey: string,
  [southWest, northEast]: readonly [LonLat, LonLat],
): Diagnostic {
  return {
    severity: "error",
    code: "survey-outside-theatre",
    message: `\`${id}\` in the survey \`${survey}\` lies outside the theatre: it reaches from ${writtenPosition(southWest)} to ${writtenPosition(northEast)}`,
    span,
    help: "Widen the theatre, or name another feature; if the ground is right, the file may have latitude before longitude.",
  };
}
