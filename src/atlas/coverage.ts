/** The days and the ground that a corpus speaks of. One that states none speaks of all. */
import type { Day } from "../chronology/model.js";
import { holds } from "../chronology/interval.js";
import { unwrapLon } from "../geodesy/longitude.js";
import type { Coverage } from "../clauses/model.js";
import type { Atlas, AtlasCoverage } from "./model.js";

/** `faces`: those of its areas. */
export const packCoverage = (
  { from, until, boxes, areas, citations, unverified }: Coverage,
  faces: ReadonlySet<number>,
): AtlasCoverage => ({
  from: from?.earliest ?? null,
  until: until?.earliest ?? null,
  boxes,
  areas: areas.map(({ id }) => id),
  faces: [...faces].sort((a, b) => a - b),
  citations,
  unverified,
});

type Covered = Pick<Atlas, "coverage">;

export const speaksOn = ({ coverage }: Covered, day: Day): boolean => !coverage || holds(coverage, day);

/** Whether it speaks of the ground at a point of a face. */
export function speaksAt({ coverage }: Covered, face: number, lon: number, lat: number): boolean {
  if (!coverage || coverage.boxes.length + coverage.areas.length === 0) return true;
  if (facesOf(coverage).has(face)) return true;
  return coverage.boxes.some(
    ({ west, south, east, north }) => lat >= south && lat <= north && unwrapLon(lon, west) <= east,
  );
}

const known = new WeakMap<AtlasCoverage, ReadonlySet<number>>();

function facesOf(coverage: AtlasCoverage): ReadonlySet<number> {
  const faces = known.get(coverage) ?? new Set(coverage.faces);
  known.set(coverage, faces);
  return faces;
}
