import { between } from "./between.js";
import type { Box, LonLat } from "./model.js";

/** Points around the edge of a box, counter-clockwise from its south-west corner, each once. `steps`: of a side of so many degrees. */
export function aroundBox({ west, south, east, north }: Box, steps: (degrees: number) => number): LonLat[] {
  const corners: readonly LonLat[] = [
    { lon: west, lat: south },
    { lon: east, lat: south },
    { lon: east, lat: north },
    { lon: west, lat: north },
  ];
  return corners.flatMap((from, i) => {
    const to = corners[(i + 1) % 4]!;
    const count = steps(Math.max(Math.abs(to.lon - from.lon), Math.abs(to.lat - from.lat)));
    return Array.from({ length: count }, (_, k) => between(from, to, k / count));
  });
}
