import { turn } from "./turn.js";

/**
 * Of two half-edges that go the same way through one line, level or upright: whether g passes it left of h. They meet in vertices only, so
 * that an end of one tells; the answer is exact. `starts`: y for those that rise through a level line, x for those that go east through an
 * upright one.
 */
export function passesLeft(
  g: number,
  h: number,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  origin: ArrayLike<number>,
  starts: ArrayLike<number>,
): boolean {
  const [ga, gb] = [origin[g]!, origin[g ^ 1]!];
  const [ha, hb] = [origin[h]!, origin[h ^ 1]!];
  if (ga === ha) return turn(x[ha]!, y[ha]!, x[hb]!, y[hb]!, x[gb]!, y[gb]!) > 0;
  if (starts[ga]! >= starts[ha]!) return turn(x[ha]!, y[ha]!, x[hb]!, y[hb]!, x[ga]!, y[ga]!) > 0;
  return turn(x[ga]!, y[ga]!, x[gb]!, y[gb]!, x[ha]!, y[ha]!) < 0;
}
