import type { Partition } from "../src/partition/model.js";

/** Doubles are whole multiples of a power of two, those of degrees of tests of this one. */
const exact = (value: number): bigint => BigInt(value * 2 ** 100);

/**
 * The one face that winds about the point, counted in whole numbers; null where several seem to. The point stands for one a hair up, and by
 * far less to the east, as the locator says of points on edges.
 */
export function faceAround(
  { x, y, origin, face, faceAreaSquareKm }: Partition,
  px: number,
  py: number,
): number | null {
  const winding = new Int32Array(faceAreaSquareKm.length);
  for (let h = 0; h < origin.length; h++) {
    const [a, b] = [origin[h]!, origin[h ^ 1]!];
    const isUp = y[b]! > py;
    if (y[a]! > py === isUp) continue;
    const cross =
      (exact(x[b]!) - exact(x[a]!)) * (exact(py) - exact(y[a]!)) -
      (exact(y[b]!) - exact(y[a]!)) * (exact(px) - exact(x[a]!));
    // On the edge: the hair leads above it, or east of it where it is upright.
    const isLeft = cross > 0n || (cross === 0n && (x[a] === x[b] ? !isUp : x[a]! < x[b]!));
    if (isLeft === isUp) winding[face[h]!]! += isUp ? 1 : -1;
  }
  const around = [...winding.keys()].filter((f) => f > 0 && winding[f] === 1);
  return around.length > 1 ? null : (around[0] ?? 0);
}
