/** Ground that courses run through, cut along them. */
import type { LonLat } from "../geodesy/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { flat } from "../geodesy/flat.js";

type Ring = readonly LonLat[];
type Course = readonly LonLat[];

/** Where a course crosses a ring; places are counted in edges, with the share of the last. */
interface Crossing {
  readonly at: LonLat;
  readonly ring: number;
  readonly onRing: number;
  readonly onCourse: number;
  readonly goesIn: boolean;
}

/** A stretch of a course within the ground, from edge to edge. */
interface Piece {
  readonly from: Crossing;
  readonly to: Crossing;
  readonly vertices: readonly LonLat[];
}

/**
 * The ground to the left of courses that cross each other nowhere: of rings whose ground lies to their left, outer ones and
 * holes. Rings that none of them crosses stay if `keeps` says so of their first vertex. Vertices of courses are kept as they are.
 */
export function leftOf(
  rings: readonly Ring[],
  courses: readonly Course[],
  keeps: (p: LonLat) => boolean,
): LonLat[][] {
  const index = new SegmentIndex(rings.map((ring) => flat([...ring, ring[0]!])));
  const crossings = courses.map((course) => crossingsOf(course, index));
  const onRings = rings.map((_, ring) =>
    crossings
      .flat()
      .filter((each) => each.ring === ring)
      .sort((a, b) => a.onRing - b.onRing),
  );
  const pieces = new Map<Crossing, Piece>();
  courses.forEach((course, c) => {
    for (const piece of piecesOf(course, crossings[c]!)) pieces.set(piece.from, piece);
  });
  const found = rings
    .filter((ring, i) => onRings[i]!.length === 0 && keeps(ring[0]!))
    .map((ring) => [...ring]);
  for (const start of pieces.keys()) {
    const ring = walk(start, pieces, rings, onRings);
    if (ring.length > 2) found.push(ring);
  }
  return found;
}

/** Along a piece, then along the edge to the next that goes in, until the first is met again; those it goes along are taken. */
function walk(
  start: Crossing,
  pieces: Map<Crossing, Piece>,
  rings: readonly Ring[],
  onRings: readonly (readonly Crossing[])[],
): LonLat[] {
  const walked: LonLat[] = [];
  let next: Crossing | undefined = start;
  for (let piece = pieces.get(start); piece && next; piece = next && pieces.get(next)) {
    pieces.delete(next);
    walked.push(piece.from.at, ...piece.vertices, piece.to.at);
    const { ring, onRing } = piece.to;
    const all = onRings[ring]!;
    next = all.find((each) => each.onRing > onRing) ?? all[0];
    if (next) walked.push(...alongRing(rings[ring]!, onRing, next.onRing));
  }
  return next === start ? walked : [];
}

/** The vertices of a ring between two places on it. */
function alongRing(ring: Ring, from: number, to: number): LonLat[] {
  const last = to > from ? to : to + ring.length;
  const vertices: LonLat[] = [];
  for (let i = Math.floor(from) + 1; i <= last; i++) vertices.push(ring[i % ring.length]!);
  return vertices;
}

function piecesOf(course: Course, crossings: readonly Crossing[]): Piece[] {
  return crossings.flatMap((from, i) => {
    const to = crossings[i + 1];
    if (!from.goesIn || !to || to.goesIn) return [];
    const vertices = course.slice(Math.floor(from.onCourse) + 1, Math.floor(to.onCourse) + 1);
    return [{ from, to, vertices }];
  });
}

/** In the order of the course. */
function crossingsOf(course: Course, index: SegmentIndex): Crossing[] {
  const found: Crossing[] = [];
  for (let i = 0; i + 1 < course.length; i++) {
    const [a, b] = [course[i]!, course[i + 1]!];
    const [west, east] = [Math.min(a.lon, b.lon), Math.max(a.lon, b.lon)];
    const [south, north] = [Math.min(a.lat, b.lat), Math.max(a.lat, b.lat)];
    for (const edge of index.search(west, south, east, north)) {
      const met = crossing(a, b, ...index.endsOf(edge));
      if (met === null) continue;
      found.push({
        at: { lon: a.lon + met.share * (b.lon - a.lon), lat: a.lat + met.share * (b.lat - a.lat) },
        ring: index.courseOf(edge),
        onRing: index.edgeInCourse(edge) + met.shareOfOther,
        onCourse: i + met.share,
        goesIn: met.toLeft,
      });
    }
  }
  return found.sort((p, q) => p.onCourse - q.onCourse);
}

/** Where a step from a to b crosses one from c to d, whose left it may go to. Edges are straight in longitude and latitude. */
function crossing(a: LonLat, b: LonLat, c: LonLat, d: LonLat) {
  const [dx, dy] = [b.lon - a.lon, b.lat - a.lat];
  const [ex, ey] = [d.lon - c.lon, d.lat - c.lat];
  const turn = ex * dy - ey * dx;
  if (turn === 0) return null;
  const [fx, fy] = [c.lon - a.lon, c.lat - a.lat];
  const share = (ex * fy - ey * fx) / turn;
  const shareOfOther = (dx * fy - dy * fx) / turn;
  if (share < 0 || share >= 1 || shareOfOther < 0 || shareOfOther >= 1) return null;
  return { share, shareOfOther, toLeft: turn > 0 };
}
