import type { LonLat } from "./model.js";
import type { CompassSide, Hand } from "./sides.js";
import { metresPerDegree } from "./wgs84.js";

/** A stretch of a course beside which its hand lies away from the point of the compass that it lies towards by the overall course. */
export interface TurnBack {
  readonly from: LonLat;
  readonly to: LonLat;
  /** How far it goes back, along the parallel or the meridian. */
  readonly metres: number;
}

/** Bends are no turning back: what goes back less than this, of the length of the way that the whole course goes on, … */
const LEAST_SHARE = 0.25;
/** … and less than this. */
const LEAST_METRES = 100_000;

/**
 * Where a course turns back so far that a compass side of it is not what its hand is: greatest falls of the way that it has gone on,
 * each from the farthest place before it to the place that is back farthest, with what lies between. `pieces`: of the course, in its
 * order. Longitudes unwrapped.
 */
export function turnsBack(
  side: CompassSide,
  hand: Hand,
  pieces: readonly (readonly LonLat[])[],
): readonly TurnBack[] {
  const ways = pieces.map((piece) => wayOn(side, hand, piece));
  const whole = ways.reduce((sum, gone) => sum + rangeOf(gone), 0);
  const enough = Math.min(LEAST_SHARE * whole, LEAST_METRES);
  return pieces.flatMap((piece, i) => fallsOf(piece, ways[i]!, enough));
}

function fallsOf(course: readonly LonLat[], gone: readonly number[], enough: number): TurnBack[] {
  const found: TurnBack[] = [];
  let [top, low] = [0, 0];
  const tell = () => {
    const metres = gone[top]! - gone[low]!;
    if (metres > enough) found.push({ from: course[top]!, to: course[low]!, metres });
  };
  for (let i = 1; i < gone.length; i++) {
    if (gone[i]! < gone[low]!) low = i;
    const isOver = gone[low]! < gone[top]! - enough && gone[i]! - gone[low]! > enough;
    if (gone[i]! < gone[top]! && !isOver) continue;
    tell();
    top = low = i;
  }
  tell();
  return found;
}

function rangeOf(figures: readonly number[]): number {
  const [least, most] = figures.reduce(
    ([a, b], at) => [Math.min(a, at), Math.max(b, at)],
    [Infinity, -Infinity],
  );
  return most - least;
}

/** How far the course has gone on at each of its vertices, with the side on its hand: metres. */
function wayOn(side: CompassSide, hand: Hand, course: readonly LonLat[]): readonly number[] {
  const sign = { north: 1, south: -1, east: -1, west: 1 }[side] * (hand === "left" ? 1 : -1);
  const isAlongParallel = side === "north" || side === "south";
  const gone = [0];
  for (let i = 1; i < course.length; i++) {
    const [a, b] = [course[i - 1]!, course[i]!];
    const { x, y } = metresPerDegree((a.lat + b.lat) / 2);
    gone.push(gone[i - 1]! + sign * (isAlongParallel ? (b.lon - a.lon) * x : (b.lat - a.lat) * y));
  }
  return gone;
}
