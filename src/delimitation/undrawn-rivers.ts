/** A divide that runs where no river is drawn near it: it is known there no better than the rivers lie off. */
import type { LinePart } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { Chain } from "../gazetteer/model.js";
import { distanceMetres, lengthMetres } from "../geodesy/geodesic.js";
import { flat } from "../geodesy/flat.js";
import type { LonLat } from "../geodesy/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { metresPerDegree } from "../geodesy/wgs84.js";
import { metresWords, writtenPosition } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";

type Polylines = readonly (readonly LonLat[])[];

export interface Sides {
  readonly waters: Polylines;
  readonly others: Polylines;
}

/** Upper courses are drawn to some ten kilometres of most divides. */
const FAR_METRES = 25_000;
/** A shorter stretch is a saddle between two heads. */
const LEAST_LENGTH_METRES = 25_000;
/** Rivers are looked for so many times as far off as the nearest lies. */
const LOOKED_FOR = 2;
/** One side has fewer where it has less than this share of what the other has. */
const FEWER = 0.5;

interface Undrawn {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly lengthMetres: number;
  /** From the nearest river, at worst. */
  readonly farthestMetres: number;
  readonly lookedMetres: number;
  /** Length of what is drawn on either side within that. */
  readonly drawnMetres: readonly [waters: number, others: number];
}

/** The longest stretch of a divide that no drawn river comes near; null: there is none. */
export function undrawnAlong({ vertices }: Chain, { waters, others }: Sides): Undrawn | null {
  const [own, against] = [waters, others].map((lines) => new SegmentIndex(lines.map(flat)));
  const off = vertices.map((at) => Math.min(own!.nearest(at)?.metres ?? Infinity, against!.nearest(at)?.metres ?? Infinity));
  const far: number[][] = [];
  off.forEach((metres, i) => {
    if (metres <= FAR_METRES) return;
    if (i > 0 && off[i - 1]! > FAR_METRES) far.at(-1)!.push(i);
    else far.push([i]);
  });
  const stretches = far.map((at) => {
    const course = at.map((i) => vertices[i]!);
    return { course, metres: lengthMetres(course), farthestMetres: Math.max(...at.map((i) => off[i]!)) };
  });
  const [longest] = stretches.sort((a, b) => b.metres - a.metres);
  if (!longest || longest.metres < LEAST_LENGTH_METRES) return null;
  const { course, metres, farthestMetres } = longest;
  const lookedMetres = LOOKED_FOR * farthestMetres;
  const drawnMetres = [drawnNear(own!, course, lookedMetres), drawnNear(against!, course, lookedMetres)] as const;
  return { from: course[0]!, to: course.at(-1)!, lengthMetres: metres, farthestMetres, lookedMetres, drawnMetres };
} // prettier-ignore

/** The length of the edges whose middle lies so near to a course. */
function drawnNear(index: SegmentIndex, course: readonly LonLat[], metres: number): number {
  const along = new SegmentIndex([flat(course)]);
  const lons = course.map(({ lon }) => lon);
  const lats = course.map(({ lat }) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const { x, y } = metresPerDegree(Math.min(85, Math.max(-south, north) + metres / metresPerDegree(0).y));
  const [dx, dy] = [(1.01 * metres) / x, (1.01 * metres) / y];
  const near = index.search(Math.min(...lons) - dx, south - dy, Math.max(...lons) + dx, north + dy);
  return near.reduce((sum, edge) => {
    const [a, b] = index.endsOf(edge);
    const foot = along.nearest({ lon: (a.lon + b.lon) / 2, lat: (a.lat + b.lat) / 2 });
    return foot && foot.metres <= metres ? sum + distanceMetres(a, b) : sum;
  }, 0);
}

export function divideFarFromRivers(
  part: LinePart,
  waters: readonly string[],
  others: readonly string[],
  found: Undrawn,
): Diagnostic {
  const words = (metres: number) => metresWords(AUTHOR.language, metres);
  const names = [sideWords(waters), others.length > 0 ? sideWords(others) : "all other waters"];
  const [own, against] = found.drawnMetres;
  const fewer = own < FEWER * against ? 0 : against < FEWER * own ? 1 : null;
  const drawn = `within ${words(found.lookedMetres)} of it lie ${words(own)} of the rivers of ${names[0]}, and ${words(against)} of those of ${names[1]}`;
  const fewest = fewer === null ? "" : `, and fewest on the side of ${names[fewer]}`;
  return {
    severity: "note",
    code: "divide-far-from-rivers",
    message: `Along ${words(found.lengthMetres)} of this divide, from ${writtenPosition(found.from)} to ${writtenPosition(found.to)}, no river of either side is drawn nearer than ${words(FAR_METRES)}${fewest}: it is known there to within ${words(found.farthestMetres)} at worst (${drawn}).`,
    span: part.span,
    help: 'Where their courses are known, name them among the waters: `river ID "Name" through P, P, …`. Or follow a survey of the line, or say how well it is known: `within 20 km`.',
  };
}

const sideWords = (ids: readonly string[]): string => AUTHOR.language.grammar.list(ids);
