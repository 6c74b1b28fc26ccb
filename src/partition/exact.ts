/**
 * Twice the signed area of a closed ring of whole-number coordinates, x, y pairs, counter-clockwise positive. The sign is exact: where
 * rounding could change it, the sum is made again with whole numbers of any length.
 */
export function twiceRingArea(ring: Float64Array): number {
  const x0 = ring[0]!;
  const y0 = ring[1]!;
  let sum = 0;
  let magnitude = 0;
  for (let i = 2; i + 3 < ring.length; i += 2) {
    const a = (ring[i]! - x0) * (ring[i + 3]! - y0);
    const b = (ring[i + 2]! - x0) * (ring[i + 1]! - y0);
    sum += a - b;
    magnitude += Math.abs(a) + Math.abs(b);
  }
  if (magnitude <= Number.MAX_SAFE_INTEGER || Math.abs(sum) > (magnitude * ring.length * 2 ** -52) / 2)
    return sum;
  let exact = 0n;
  for (let i = 2; i + 3 < ring.length; i += 2) {
    const [x1, y1, x2, y2] = [ring[i]! - x0, ring[i + 1]! - y0, ring[i + 2]! - x0, ring[i + 3]! - y0];
    exact += BigInt(x1) * BigInt(y2) - BigInt(x2) * BigInt(y1);
  }
  return Number(exact);
}
