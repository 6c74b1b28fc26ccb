/**
 * Twice the signed area of a closed ring of whole-number coordinates, counter-clockwise positive. The sign is exact: where
 * rounding could change it, the sum is made again with whole numbers of any length.
 */
export function twiceRingArea(count: number, xAt: (i: number) => number, yAt: (i: number) => number): number {
  const x0 = xAt(0);
  const y0 = yAt(0);
  let sum = 0;
  let magnitude = 0;
  for (let i = 1; i + 1 < count; i++) {
    const a = (xAt(i) - x0) * (yAt(i + 1) - y0);
    const b = (xAt(i + 1) - x0) * (yAt(i) - y0);
    sum += a - b;
    magnitude += Math.abs(a) + Math.abs(b);
  }
  if (magnitude <= Number.MAX_SAFE_INTEGER || Math.abs(sum) > magnitude * count * 2 ** -52) return sum;
  let exact = 0n;
  for (let i = 1; i + 1 < count; i++) {
    exact += BigInt(xAt(i) - x0) * BigInt(yAt(i + 1) - y0) - BigInt(xAt(i + 1) - x0) * BigInt(yAt(i) - y0);
  }
  return Number(exact);
}
