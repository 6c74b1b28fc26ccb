/**
 * What holds in any plane. x and y have one scale, which is the caller's: metres on a projection, degrees times the metres
 * of each, pixels, whole numbers of a grid.
 */

/**
 * The share of a segment that lies before the point of it nearest to the origin. (ax, ay): its start; (dx, dy): the step
 * from there to its end.
 */
export function footShare(ax: number, ay: number, dx: number, dy: number): number {
  const square = dx * dx + dy * dy;
  return square === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / square));
}

/** Squared distance from the origin to that point. */
export function squaredDistanceToSegment(ax: number, ay: number, dx: number, dy: number): number {
  const share = footShare(ax, ay, dx, dy);
  return (ax + share * dx) ** 2 + (ay + share * dy) ** 2;
}

/**
 * Whether the ray from (x, y) towards greater x crosses the segment a b. Half-open in y, so that a ray through a vertex counts
 * its two edges once, or twice where it only touches them.
 */
export function crossesRay(x: number, y: number, ax: number, ay: number, bx: number, by: number): boolean {
  return by > y !== ay > y && x < ((ax - bx) * (y - by)) / (ay - by) + bx;
}

/**
 * Whether a point lies in a ring of x, y pairs, by the even-odd rule; the ring may repeat its first point or not. Not exact
 * within rounding of an edge: the partition, which must be, decides by exact turns (partition/locate.ts).
 */
export function ringHolds(ring: ArrayLike<number>, x: number, y: number): boolean {
  let odd = false;
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2)
    if (crossesRay(x, y, ring[j]!, ring[j + 1]!, ring[i]!, ring[i + 1]!)) odd = !odd;
  return odd;
}
