import { flat } from "./flat.js";
import { between } from "./between.js";
import type { LonLat } from "./model.js";
import { SegmentIndex } from "./segment-index.js";
import { turnAt } from "./turn.js";

/**
 * A point at which two edges of some closed rings cross, each running through the other; null where none do. Edges that only
 * touch do not cross. `rings`: none repeats its first vertex; longitudes unwrapped.
 */
export function crossingOf(rings: readonly (readonly LonLat[])[]): LonLat | null {
  const index = indexOf(rings.map((ring) => [...ring, ring[0]!]));
  for (let edge = 0; edge < index.count; edge++) {
    const [a, b] = index.endsOf(edge);
    for (const other of edgesAbout(index, a, b, (each) => each > edge)) {
      const [c, d] = index.endsOf(other);
      if (parts(a, b, c, d) && parts(c, d, a, b)) return meeting(a, b, c, d);
    }
  }
  return null;
}

/** A point at which edges of some courses meet that do not follow one another; null where none do. Longitudes unwrapped. */
export function meetingAmong(courses: readonly (readonly LonLat[])[]): LonLat | null {
  const index = indexOf(
    courses.map((course) => course.filter((at, i) => i === 0 || !isSame(at, course[i - 1]!))),
  );
  for (let edge = 0; edge < index.count; edge++) {
    const [a, b] = index.endsOf(edge);
    const isApart = (other: number) =>
      other > edge + 1 || (other > edge && index.courseOf(other) !== index.courseOf(edge));
    for (const other of edgesAbout(index, a, b, isApart)) {
      const at = meetingOf(a, b, ...index.endsOf(other));
      if (at) return at;
    }
  }
  return null;
}

/** A step that passes through an edge: how far along itself, how far along the edge, and whether to the left of it. */
export interface Transit {
  readonly share: number;
  readonly shareOfEdge: number;
  readonly toLeft: boolean;
}

/**
 * The step from a to b through the edge from c to d; null if it does not pass. Exact, and as if all edges lay a hair to the east and
 * less than that to the north: a course through vertices, or along edges, passes as often in as out.
 */
export function passage(a: LonLat, b: LonLat, c: LonLat, d: LonLat): Transit | null {
  const [from, to] = [leftAHairOff(c, d, a, -1), leftAHairOff(c, d, b, -1)];
  if (from === to || leftAHairOff(a, b, c, 1) === leftAHairOff(a, b, d, 1)) return null;
  const [share, shareOfEdge] = [shareAt(a, b, c, d), shareAt(c, d, a, b)].map((share) =>
    Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0)),
  );
  return { share: share!, shareOfEdge: shareOfEdge!, toLeft: to };
}

/** Whether p lies to the left of the way from a to b, moved a hair to the east (1) or west (-1), and a lesser one north (south). */
function leftAHairOff(a: LonLat, b: LonLat, p: LonLat, sign: 1 | -1): boolean {
  const turn = turnAt(a, b, p) || sign * (a.lat - b.lat) || sign * (b.lon - a.lon);
  return turn > 0;
}

/** A place at which two courses cross or touch. */
export interface Crossing {
  readonly at: LonLat;
  /** The course and its edge, of the ones and of the others. */
  readonly one: { readonly course: number; readonly edge: number };
  readonly other: { readonly course: number; readonly edge: number };
}

/** Where some courses cross or touch others, each place once, in the order of the first. Longitudes unwrapped. */
export function crossingsOf(
  ones: readonly (readonly LonLat[])[],
  others: readonly (readonly LonLat[])[],
): Crossing[] {
  const index = indexOf(others);
  const found: Crossing[] = [];
  ones.forEach((vertices, course) => {
    for (let edge = 0; edge + 1 < vertices.length; edge++) {
      const [a, b] = [vertices[edge]!, vertices[edge + 1]!];
      for (const met of edgesAbout(index, a, b)) {
        const at = meetingOf(a, b, ...index.endsOf(met));
        if (!at || found.some((known) => isSame(known.at, at))) continue;
        found.push({
          at,
          one: { course, edge },
          other: { course: index.courseOf(met), edge: index.edgeInCourse(met) },
        });
      }
    }
  });
  return found;
}

/**
 * Of the later edges of one course that the rest of an edge crosses or touches, `from` a point on it, the farthest along of those
 * that count; the edge after it does not. `index`: of that course alone.
 */
export function crossingAhead(
  index: SegmentIndex,
  from: LonLat,
  edge: number,
  counts: (edge: number) => boolean,
): { readonly at: LonLat; readonly edge: number } | null {
  const to = index.endsOf(edge)[1];
  const later = edgesAbout(index, from, to, (other) => other > edge + 1).sort((a, b) => b - a);
  for (const other of later) {
    const at = meetingOf(from, to, ...index.endsOf(other));
    if (at && counts(other)) return { at, edge: other };
  }
  return null;
}

const indexOf = (courses: readonly (readonly LonLat[])[]): SegmentIndex =>
  new SegmentIndex(courses.map(flat));

function edgesAbout(index: SegmentIndex, a: LonLat, b: LonLat, filter?: (edge: number) => boolean): number[] {
  const [west, east] = [Math.min(a.lon, b.lon), Math.max(a.lon, b.lon)];
  const [south, north] = [Math.min(a.lat, b.lat), Math.max(a.lat, b.lat)];
  return index.search(west, south, east, north, filter);
}

/** Crossings within a few centimetres are one. */
export const isSame = (a: LonLat, b: LonLat): boolean =>
  Math.abs(a.lon - b.lon) < 1e-6 && Math.abs(a.lat - b.lat) < 1e-6;

/** Whether c and d lie on different sides of the way through a and b, neither on it. */
const parts = (a: LonLat, b: LonLat, c: LonLat, d: LonLat): boolean =>
  Math.sign(turnAt(a, b, c)) * Math.sign(turnAt(a, b, d)) < 0;

/** Whether c and d both lie on one side of the way through a and b, neither on it. */
const isBeside = (a: LonLat, b: LonLat, c: LonLat, d: LonLat): boolean =>
  Math.sign(turnAt(a, b, c)) * Math.sign(turnAt(a, b, d)) > 0;

/** Where two edges cross or touch; null: nowhere, or all along. */
function meetingOf(a: LonLat, b: LonLat, c: LonLat, d: LonLat): LonLat | null {
  const share = shareAtMeeting(a, b, c, d);
  return share === null ? null : between(a, b, share);
}

/**
 * The share of the way from a to b at which it crosses or touches the edge from c to d; null: nowhere, or all along. Whether it does is
 * exact, so that a way through the vertex of two edges is never found to miss both.
 */
export function shareAtMeeting(a: LonLat, b: LonLat, c: LonLat, d: LonLat): number | null {
  if (isBeside(a, b, c, d) || isBeside(c, d, a, b)) return null;
  const share = shareAt(a, b, c, d);
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : null;
}

const meeting = (a: LonLat, b: LonLat, c: LonLat, d: LonLat): LonLat => between(a, b, shareAt(a, b, c, d));

function shareAt(a: LonLat, b: LonLat, c: LonLat, d: LonLat): number {
  const cross = (b.lon - a.lon) * (d.lat - c.lat) - (b.lat - a.lat) * (d.lon - c.lon);
  return ((c.lon - a.lon) * (d.lat - c.lat) - (c.lat - a.lat) * (d.lon - c.lon)) / cross;
}
