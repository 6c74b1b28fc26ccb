import type { Item } from "./codec.js";
import { QUANTA_PER_DEGREE } from "./codec.js";
import { CourseRoom } from "./course-room.js";
import type { FlatCourse } from "./local.js";
import { extent } from "./files.js";
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
  readonly ring: FlatCourse;
  /** The same, in some room. */
  ringIn(room: CourseRoom): FlatCourse;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Rings and boxes of many shores in few arrays, as the file has them: a world has hundreds of thousands. */
class Drawn {
  readonly #points: Int32Array;
  readonly #starts: Int32Array;
  readonly #boxes: Int32Array;

  /** `room`: for rings that are kept. */
  constructor(
    items: readonly Item[],
    readonly room: CourseRoom,
  ) {
    this.#starts = new Int32Array(items.length + 1);
    items.forEach(({ points }, n) => (this.#starts[n + 1] = this.#starts[n]! + points.length));
    this.#points = new Int32Array(this.#starts.at(-1)!);
    this.#boxes = new Int32Array(4 * items.length);
    const turning = new CourseRoom();
    items.forEach(({ tags: [level], points }, n) => {
      this.#points.set(points, this.#starts[n]);
      this.#boxes.set(extent(points), 4 * n);
      // Thinning has turned a few islets round.
      turning.clear();
      if (isClockwise(this.ringIn(n, turning)) === (level % 2 === 1)) this.#turn(n);
    });
  }

  #turn(n: number): void {
    const points = this.#points.subarray(this.#starts[n], this.#starts[n + 1]).reverse();
    for (let i = 0; i < points.length; i += 2) points.subarray(i, i + 2).reverse();
  }

  ringIn(n: number, room: CourseRoom): FlatCourse {
    const [start, end] = [this.#starts[n]!, this.#starts[n + 1]!];
    const ring = room.take(end - start);
    for (let i = 0; i < ring.length; i += 2) {
      ring[i] = lonOf(this.#points[start + i]!);
      ring[i + 1] = latOf(this.#points[start + i + 1]!);
    }
    return ring;
  }

  /** West, south, east, north. */
  side(n: number, which: 0 | 1 | 2 | 3): number {
    const quanta = this.#boxes[4 * n + which]!;
    return which % 2 === 0 ? lonOf(quanta) : latOf(quanta);
  }
}

const lonOf = (x: number): number => x / QUANTA_PER_DEGREE;
const latOf = (y: number): number => y / QUANTA_PER_DEGREE - 90;

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

  get ring(): FlatCourse {
    return this.ringIn(this.#drawn.room);
  }
  ringIn(room: CourseRoom): FlatCourse {
    return this.#drawn.ringIn(this.#n, room);
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

/** `room`: for their rings. */
export function shoresOf(items: readonly Item[], room = new CourseRoom()): Shore[] {
  const drawn = new Drawn(items, room);
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
