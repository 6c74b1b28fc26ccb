/** Ranges, roads, railways, walls: lines on the ground through points, or as a survey has them. */
import type { Feature } from "../clauses/model.js";
import { WAY_KINDS } from "../clauses/names.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { CHORD_METRES, distanceMetres, geodesicVertices } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import type { Chain, ReadSurvey } from "./model.js";
import type { Located } from "./point-result.js";
import { inPieces } from "./surveys/diagnostics.js";
import { featureOf } from "./surveys/feature.js";

/** Between the points of a way that states no accuracy. */
const WAY_ACCURACY_METRES = 5_000;
/** Pieces whose ends lie nearer than this join. */
const JOINED_METRES = 0.1;

export const isWay = ({ kind }: Feature): boolean => WAY_KINDS.includes(kind);

/** By geodesics from point to point; null where all of them are one. */
export function wayThrough(feature: Feature, points: readonly Located[]): Chain | null {
  const vertices: LonLat[] = [];
  const accuracyMetres: number[] = [];
  points.forEach(({ at, accuracyMetres: known }, i) => {
    const [last, before] = [vertices.at(-1), points[i - 1]];
    if (!last || !before) {
      vertices.push(at);
      return;
    }
    if (distanceMetres(last, at) < 1) return;
    const stretch = geodesicVertices(last, at, CHORD_METRES).slice(1);
    const metres = feature.accuracyMetres ?? Math.max(WAY_ACCURACY_METRES, known, before.accuracyMetres);
    vertices.push(...stretch);
    accuracyMetres.push(...stretch.map(() => metres));
  });
  return vertices.length < 2 ? null : { vertices, accuracyMetres };
}

/** As one feature of a survey, whose pieces join end to end in whatever order and direction they are written. */
export function surveyedWay(feature: Feature, survey: ReadSurvey, name: string): Chain | Diagnostic {
  const shape = featureOf(survey, name, "lines", feature);
  if ("code" in shape) return shape;
  const [first, ...others] = endToEnd(shape.lines);
  if (!first || others.length > 0) return inPieces(feature, survey.id, name, [first ?? [], ...others]);
  const metres = feature.accuracyMetres ?? survey.accuracyMetres;
  return { vertices: first, accuracyMetres: first.slice(1).map(() => metres) };
}

function endToEnd(pieces: readonly (readonly LonLat[])[]): (readonly LonLat[])[] {
  const joined: (readonly LonLat[])[] = [];
  const left = pieces.filter(({ length }) => length > 1);
  for (let piece = left.shift(); piece; piece = left.shift()) {
    for (let next = nextTo(piece, left); next; next = nextTo(piece, left)) {
      left.splice(next.index, 1);
      piece = next.joined;
    }
    joined.push(piece);
  }
  return joined;
}

function nextTo(piece: readonly LonLat[], others: readonly (readonly LonLat[])[]) {
  const [first, last] = [piece[0]!, piece.at(-1)!];
  for (const [index, other] of others.entries())
    for (const way of [other, other.toReversed()]) {
      if (distanceMetres(last, way[0]!) < JOINED_METRES)
        return { index, joined: [...piece, ...way.slice(1)] };
      if (distanceMetres(way.at(-1)!, first) < JOINED_METRES)
        return { index, joined: [...way, ...piece.slice(1)] };
    }
  return null;
}
