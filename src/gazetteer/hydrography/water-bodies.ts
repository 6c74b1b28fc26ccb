import type { Item } from "./codec.js";
import { QUANTA_PER_DEGREE } from "./codec.js";
import type { Course } from "./local.js";

/** GSHHG's hierarchy: land, lakes in land, islands in lakes, ponds in such islands. */
export type ShoreLevel = 1 | 2 | 3 | 4;

/** A closed shore of GSHHG. Land lies to the left. */
export interface Shore {
  /** GSHHG's number of the polygon. */
  readonly id: number;
  readonly level: ShoreLevel;
  /** Number of the polygon that holds it; -1 for land. */
  readonly parent: number;
  /** A level-2 polygon that is a reach of a river drawn by its two banks. */
  readonly twoBanks: boolean;
  /** Not repeated at the end. */
  readonly ring: Course;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Their rings are views of one array: a world has hundreds of thousands. */
export function shoresOf(items: readonly Item[]): Shore[] {
  const pool = new Float64Array(items.reduce((sum, { points }) => sum + points.length, 0));
  let at = 0;
  return items.map((item) => shoreOf(item, pool.subarray(at, (at += item.points.length))));
}

function shoreOf(item: Item, ring: Course): Shore {
  const [level, id, parent, area] = item.tags;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    const x = (ring[i] = item.points[i]! / QUANTA_PER_DEGREE);
    const y = (ring[i + 1] = item.points[i + 1]! / QUANTA_PER_DEGREE - 90);
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return {
    id,
    level: level as ShoreLevel,
    parent,
    twoBanks: level === 2 && area < 0,
    ring,
    west,
    south,
    east,
    north,
  };
}

/** Water within land: a lake, or a reach of a river drawn by its banks, with its islands. */
export interface WaterBody {
  readonly shore: Shore;
  readonly islands: readonly Shore[];
}

export function waterBodies(shores: readonly Shore[]): WaterBody[] {
  const islands = new Map<number, Shore[]>();
  for (const shore of shores)
    if (shore.level === 3) {
      const list = islands.get(shore.parent);
      if (list) list.push(shore);
      else islands.set(shore.parent, [shore]);
    }
  return shores
    .filter((shore) => shore.level === 2)
    .map((shore) => ({ shore, islands: islands.get(shore.id) ?? [] }));
}
