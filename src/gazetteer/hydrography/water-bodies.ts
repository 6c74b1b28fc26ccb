import type { Item } from "./codec.js";
import { QUANTA_PER_DEGREE } from "./codec.js";
import type { Course } from "./local.js";
import { isClockwise } from "./polygons.js";

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
  /** Not repeated at the end. Made anew each time that it is asked for. */
  readonly ring: Course;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Rings and boxes of many shores in few arrays, as the file has them: a world has hundreds of thousands. */
class Drawn {
  readonly #points: Int32Array;
  readonly #starts: Int32Array;
  readonly #boxes: Float64Array;

  constructor(items: readonly Item[]) {
    this.#starts = new Int32Array(items.length + 1);
    items.forEach(({ points }, n) => (this.#starts[n + 1] = this.#starts[n]! + points.length));
    this.#points = new Int32Array(this.#starts.at(-1)!);
    this.#boxes = new Float64Array(4 * items.length);
    items.forEach(({ tags: [level], points }, n) => {
      this.#points.set(points, this.#starts[n]);
      const ring = this.ring(n);
      // Thinning has turned a few islets round.
      if (isClockwise(ring) === (level % 2 === 1)) this.#turn(n);
      this.#boxes.set(boxOf(ring), 4 * n);
    });
  }

  #turn(n: number): void {
    const points = this.#points.subarray(this.#starts[n], this.#starts[n + 1]).reverse();
    for (let i = 0; i < points.length; i += 2) points.subarray(i, i + 2).reverse();
  }

  ring(n: number): Course {
    const [start, end] = [this.#starts[n]!, this.#starts[n + 1]!];
    const ring = new Float64Array(end - start);
    for (let i = 0; i < ring.length; i += 2) {
      ring[i] = this.#points[start + i]! / QUANTA_PER_DEGREE;
      ring[i + 1] = this.#points[start + i + 1]! / QUANTA_PER_DEGREE - 90;
    }
    return ring;
  }

  /** West, south, east, north. */
  side(n: number, which: 0 | 1 | 2 | 3): number {
    return this.#boxes[4 * n + which]!;
  }
}

function boxOf(ring: Course): [west: number, south: number, east: number, north: number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [ring[i]!, ring[i + 1]!];
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}

class DrawnShore implements Shore {
  readonly id: number;
  readonly level: ShoreLevel;
  readonly parent: number;
  readonly twoBanks: boolean;
  readonly #drawn: Drawn;
  readonly #n: number;

  constructor([level, id, parent, area]: Item["tags"], drawn: Drawn, n: number) {
    this.id = id;
    this.level = level as ShoreLevel;
    this.parent = parent;
    this.twoBanks = level === 2 && area < 0;
    this.#drawn = drawn;
    this.#n = n;
  }

  get ring(): Course {
    return this.#drawn.ring(this.#n);
  }
  get west(): number {
    return this.#drawn.side(this.#n, 0);
  }
  get south(): number {
    return this.#drawn.side(this.#n, 1);
  }
  get east(): number {
    return this.#drawn.side(this.#n, 2);
  }
  get north(): number {
    return this.#drawn.side(this.#n, 3);
  }
}

export function shoresOf(items: readonly Item[]): Shore[] {
  const drawn = new Drawn(items);
  return items.map(({ tags }, n) => new DrawnShore(tags, drawn, n));
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
