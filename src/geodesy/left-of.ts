/** Ground that a course runs through, cut along it. */
import { between } from "./between.js";
import { meetingAmong, isSame, passage } from "./crossing.js";
import { flat } from "./flat.js";
import type { LonLat } from "./model.js";
import { handAt } from "./sides.js";
import { SegmentIndex } from "./segment-index.js";

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
 * The ground to the left of a course: of rings whose ground lies to their left, outer ones and holes. Vertices of the course
 * are kept as they are. Where it crosses itself in
 * the ground, or leaves it and comes back as no course can, nothing is on one side of it: the place is given.
 */
export function leftOf(
  rings: readonly Ring[],
  course: Course,
): LonLat[][] | { readonly crossesItself: LonLat } {
  const crossings = crossingsOf(course, new SegmentIndex(rings.map((ring) => flat([...ring, ring[0]!]))));
  const onRings = rings.map((_, ring) =>
    crossings.filter((each) => each.ring === ring).sort((a, b) => a.onRing - b.onRing),
  );
  const pieces = new Map(piecesOf(course, crossings).map((piece) => [piece.from, piece]));
  const at = meetingAmong(
    [...pieces.values()].map(({ from, vertices, to }) => [from.at, ...vertices, to.at]),
  );
  if (at) return { crossesItself: at };
  const found = rings
    .filter((ring, i) => onRings[i]!.length === 0 && isLeft(ring, course))
    .map((ring) => [...ring]);
  for (const start of pieces.keys()) {
    const ring = walk(start, pieces, rings, onRings);
    if (ring === null) return { crossesItself: start.at };
    if (ring.length > 2) found.push(ring);
  }
  return found;
}

/** Of a ring that a course does not cross: it may touch it. */
function isLeft(ring: Ring, course: Course): boolean {
  const index = new SegmentIndex([flat(course)]);
  const feet = ring.map((p) => ({ p, foot: index.nearest(p)! }));
  const { p, foot } = feet.reduce((a, b) => (b.foot.metres > a.foot.metres ? b : a));
  return handAt(p, course, foot) === "left";
}

/** Along a piece, then along the edge to the next that goes in, until the first is met again (null: it is not); pieces are taken. */
function walk(
  start: Crossing,
  pieces: Map<Crossing, Piece>,
  rings: readonly Ring[],
  onRings: readonly (readonly Crossing[])[],
): LonLat[] | null {
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
  return next === start ? walked : null;
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
      const met = passage(a, b, ...index.endsOf(edge));
      if (met === null) continue;
      found.push({
        at: between(a, b, met.share),
        ring: index.courseOf(edge),
        onRing: index.edgeInCourse(edge) + met.shareOfEdge,
        onCourse: i + met.share,
        goesIn: met.toLeft,
      });
    }
  }
  return withoutTouches(found.sort((p, q) => p.onCourse - q.onCourse));
}

/** In and out, or out and in, at one place is only a touch. */
function withoutTouches(crossings: readonly Crossing[]): Crossing[] {
  const kept: Crossing[] = [];
  for (const crossing of crossings) {
    const last = kept.at(-1);
    const isTouch = last && last.goesIn !== crossing.goesIn && isSame(last.at, crossing.at);
    if (isTouch) kept.pop();
    else kept.push(crossing);
  }
  return kept;
}
