import type { Atlas } from "../atlas/model.js";

/**
 * The stretches of a polyline inside the theatre, cut at its edge (Liang and Barsky, 1984). x, y pairs in and out.
 * d3-geo clips streams, which the page would have to carry for this alone.
 */
export function clipLine(coordinates: Float64Array, theatre: Atlas["theatre"]): Float64Array[] {
  const stretches: Float64Array[] = [];
  let current: number[] = [];
  const finish = () => {
    if (current.length >= 4) stretches.push(Float64Array.from(current));
    current = [];
  };
  for (let i = 0; i + 3 < coordinates.length; i += 2) {
    const [x0, y0, x1, y1] = [coordinates[i]!, coordinates[i + 1]!, coordinates[i + 2]!, coordinates[i + 3]!];
    const inside = insideShares(x0, y0, x1 - x0, y1 - y0, theatre);
    if (!inside) {
      finish();
      continue;
    }
    const [enter, leave] = inside;
    if (current.length === 0) current.push(x0 + enter * (x1 - x0), y0 + enter * (y1 - y0));
    if (leave < 1) {
      current.push(x0 + leave * (x1 - x0), y0 + leave * (y1 - y0));
      finish();
    } else current.push(x1, y1);
  }
  finish();
  return stretches;
}

/** From which share of a segment to which it lies in the box; null where it lies outside. */
function insideShares(
  x: number,
  y: number,
  dx: number,
  dy: number,
  { west, south, east, north }: Atlas["theatre"],
): [enter: number, leave: number] | null {
  let enter = 0;
  let leave = 1;
  for (const [step, room] of [
    [-dx, x - west],
    [dx, east - x],
    [-dy, y - south],
    [dy, north - y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return null;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  return enter < leave ? [enter, leave] : null;
}
