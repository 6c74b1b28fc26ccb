/** The days and the ground that a corpus speaks of. One that states none speaks of all. */
import type { Day, DayRange } from "../chronology/model.js";
import { rangeOf } from "../chronology/ranges.js";
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

/** Those of some days that it speaks of; null: none. */
export function spokenOf({ coverage }: Covered, { earliest, latest }: DayRange): DayRange | null {
  const first = Math.max(earliest ?? -Infinity, coverage?.from ?? -Infinity);
  const last = Math.min(latest ?? Infinity, (coverage?.until ?? Infinity) - 1);
  return first <= last ? rangeOf(first, last) : null;
}

/** Those that it does not speak of, before its own and after. */
export function unspokenOf({ coverage }: Covered, { earliest, latest }: DayRange): DayRange[] {
  const [first, last] = [earliest ?? -Infinity, latest ?? Infinity];
  const { from = null, until = null } = coverage ?? {};
  return [
    ...(from !== null && first < from ? [rangeOf(first, Math.min(last, from - 1))] : []),
    ...(until !== null && last >= until ? [rangeOf(Math.max(first, until), last)] : []),
  ];
}

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
