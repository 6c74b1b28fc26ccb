/** Hand-made chains for tests of what works on partitions. */
import type { PlanarChain } from "../src/partition/model.js";

export type Sketch = Omit<PlanarChain, "id" | "coordinates"> & { readonly coordinates: readonly number[] };

export function sketch(
  kind: PlanarChain["kind"],
  coordinates: readonly number[],
  name: string | null = null,
): Sketch {
  return { kind, name, part: 0, coordinates };
}

/** A closed box, counter-clockwise, with `steps` edges a side. */
export function box(
  kind: PlanarChain["kind"],
  west: number,
  south: number,
  east: number,
  north: number,
  name: string | null = null,
  steps = 1,
): Sketch {
  const corners = [west, south, east, south, east, north, west, north, west, south];
  const coordinates = [west, south];
  for (let side = 0; side < 4; side++) {
    const [x0, y0, x1, y1] = corners.slice(side * 2, side * 2 + 4) as [number, number, number, number];
    for (let i = 1; i <= steps; i++) {
      coordinates.push(x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * i) / steps);
    }
  }
  return sketch(kind, coordinates, name);
}

/** Numbers the chains by their place. */
export function number(sketches: readonly Sketch[]): PlanarChain[] {
  return sketches.map((chain, id) => ({ ...chain, id, coordinates: Float64Array.from(chain.coordinates) }));
}
