/** Thinning of polylines by Douglas and Peucker (The Canadian Cartographer 10, 1973). */
import { squaredDistanceToSegment } from "./plane.js";

/** Squared distance from vertex `i` to the chord between vertices `first` and `last`. */
export type SquaredOffset = (i: number, first: number, last: number) => number;

export interface Farthest {
  /** -1 where no vertex lies between, or none at a distance above `least`. */
  readonly index: number;
  readonly squared: number;
}

/**
 * The vertex between two others that lies farthest from their chord, if farther than the squared distance `least`. Of equally
 * far ones the first, or that which `isBefore` puts before the others.
 */
export function farthestBetween(
  first: number,
  last: number,
  squaredOffset: SquaredOffset,
  least = -1,
  isBefore: (i: number, j: number) => boolean = () => false,
): Farthest {
  let [index, squared] = [-1, least];
  for (let i = first + 1; i < last; i++) {
    const offset = squaredOffset(i, first, last);
    if (offset > squared || (offset === squared && index >= 0 && isBefore(i, index)))
      [index, squared] = [i, offset];
  }
  return { index, squared };
}

/** Names the vertices between `first` and `last` that stay: `farthest` gives, for each chord, the one that it must not lose; -1: none. */
export function keepBetween(
  first: number,
  last: number,
  farthest: (first: number, last: number) => number,
  keep: (i: number) => void,
): void {
  const chords = [first, last];
  while (chords.length > 0) {
    const [end, start] = [chords.pop()!, chords.pop()!];
    const index = farthest(start, end);
    if (index < 0) continue;
    keep(index);
    chords.push(start, index, index, end);
  }
}

/**
 * Which points of a path of x, y pairs in a plane stay. Both ends stay; reversing a path without repeats keeps the same points,
 * so two areas that share an arc share its thinned form.
 */
export function keptPoints(path: Float64Array, tolerance: number): Uint8Array {
  const count = path.length / 2;
  const kept = new Uint8Array(count);
  if (count === 0) return kept;
  kept[0] = kept[count - 1] = 1;
  // Ties are broken by place, and chords measured from their lesser end, so that direction does not matter.
  const isBefore = (i: number, j: number) =>
    path[2 * i]! < path[2 * j]! || (path[2 * i] === path[2 * j] && path[2 * i + 1]! < path[2 * j + 1]!);
  const least = tolerance * tolerance;
  // As `farthestBetween`, for which a world of shores is too much: a call for each vertex takes most of the time.
  const farthest = (first: number, last: number): number => {
    const [a, b] = isBefore(last, first) ? [last, first] : [first, last];
    const [ax, ay] = [path[2 * a]!, path[2 * a + 1]!];
    const [bx, by] = [path[2 * b]!, path[2 * b + 1]!];
    let index = -1;
    let squared = least;
    for (let i = first + 1; i < last; i++) {
      const offset = squaredDistanceToSegment(ax - path[2 * i]!, ay - path[2 * i + 1]!, bx - ax, by - ay);
      if (offset > squared || (offset === squared && index >= 0 && isBefore(i, index))) {
        index = i;
        squared = offset;
      }
    }
    return index;
  };
  keepBetween(0, count - 1, farthest, (i) => (kept[i] = 1));
  return kept;
}

export function simplified(path: Float64Array, tolerance: number): Float64Array {
  const kept = keptPoints(path, tolerance);
  let count = 0;
  for (const each of kept) count += each;
  const thin = new Float64Array(2 * count);
  for (let i = 0, k = 0; i < kept.length; i++)
    if (kept[i] === 1) {
      thin[k++] = path[2 * i]!;
      thin[k++] = path[2 * i + 1]!;
    }
  return thin;
}
