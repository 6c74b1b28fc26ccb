import type { LonLat } from "./model.js";
import { footOn, nearestFirst, type Foot } from "./segment-index.js";
import { metresPerDegree } from "./wgs84.js";

/** Points lie in cells of so many degrees. */
const CELL_DEGREES = 0.25;
/** Where as many metres are more degrees of longitude than this, near a pole, a point is held against every edge. */
const WIDEST_DEGREES = 10;

interface Sought {
  readonly at: LonLat;
  readonly scale: { readonly x: number; readonly y: number };
  readonly dx: number;
  readonly dy: number;
  readonly best: Map<number, Foot>;
}

/**
 * For each of some points what `SegmentIndex.near` tells of it, in one pass over the edges: the points are filed, not the edges, of
 * which a world of rivers has a hundred times as many. Courses are lon, lat pairs, longitudes unwrapped.
 */
export function feetNear(
  points: readonly LonLat[],
  courses: readonly Float64Array[],
  metres: number,
): Foot[][] {
  const sought = points.map((at): Sought => {
    const scale = metresPerDegree(at.lat);
    return { at, scale, dx: metres / scale.x, dy: metres / scale.y, best: new Map() };
  });
  const near = fileByCell(sought);
  courses.forEach((course, index) => {
    const visit: Visit = (point, i) => meet(point, course, i, index, metres);
    for (let i = 0; i + 3 < course.length; i += 2) near(course, i, visit);
  });
  return sought.map(({ best }) => nearestFirst(best.values()));
}

/** Keeps the nearest point of each course; of equally near ones the first along it. */
function meet(
  { at: p, scale, best }: Sought,
  course: Float64Array,
  i: number,
  index: number,
  metres: number,
): void {
  const a = { lon: course[i]!, lat: course[i + 1]! };
  const b = { lon: course[i + 2]!, lat: course[i + 3]! };
  const foot = footOn(a, b, p, scale);
  const known = best.get(index);
  if (foot.metres <= metres && (!known || foot.metres < known.metres))
    best.set(index, { course: index, edge: i / 2, ...foot });
}

/** `i`: where the edge begins that it is near. */
type Visit = (point: Sought, i: number) => void;

/** Visits those whose box the box of an edge meets, which begins at `i`; some more than once. */
function fileByCell(sought: readonly Sought[]): (course: Float64Array, i: number, visit: Visit) => void {
  const cells = new Map<number, Sought[]>();
  const wide = sought.filter(({ dx }) => !(dx < WIDEST_DEGREES));
  for (const point of sought) {
    const { at, dx, dy } = point;
    if (!(dx < WIDEST_DEGREES)) continue;
    eachCell(at.lon - dx, at.lat - dy, at.lon + dx, at.lat + dy, (cell) => {
      const list = cells.get(cell);
      if (list) list.push(point);
      else cells.set(cell, [point]);
    });
  }
  return (course, i, visit) => {
    const west = Math.min(course[i]!, course[i + 2]!);
    const east = Math.max(course[i]!, course[i + 2]!);
    const south = Math.min(course[i + 1]!, course[i + 3]!);
    const north = Math.max(course[i + 1]!, course[i + 3]!);
    const isMet = ({ at, dx, dy }: Sought) =>
      at.lon + dx >= west && at.lon - dx <= east && at.lat + dy >= south && at.lat - dy <= north;
    for (const point of wide) if (isMet(point)) visit(point, i);
    eachCell(west, south, east, north, (cell) => {
      for (const point of cells.get(cell) ?? NONE) if (isMet(point)) visit(point, i);
    });
  };
}

const ROW = 1 << 20;
const NONE: readonly Sought[] = [];

function eachCell(
  west: number,
  south: number,
  east: number,
  north: number,
  visit: (cell: number) => void,
): void {
  const [first, last] = [Math.floor(west / CELL_DEGREES), Math.floor(east / CELL_DEGREES)];
  const top = Math.floor(north / CELL_DEGREES);
  for (let row = Math.floor(south / CELL_DEGREES); row <= top; row++)
    for (let column = first; column <= last; column++) visit(row * ROW + column);
}
