/** One ring at a time, gathered again and again in one place: a world has too many to make a list of each. */
export class RingCorners {
  #held = new Float64Array(1024);
  #count = 0;

  /** The corners of a cycle of half-edges, x, y pairs; good until the next. */
  of(start: number, { x, y, origin, next }: Walked): Float64Array {
    this.#count = 0;
    let h = start;
    do {
      const v = origin[h]!;
      this.#push(x[v]!, y[v]!);
      h = next[h]!;
    } while (h !== start);
    return this.#held.subarray(0, this.#count);
  }

  #push(x: number, y: number): void {
    if (this.#count + 2 > this.#held.length) {
      const larger = new Float64Array(2 * this.#held.length);
      larger.set(this.#held);
      this.#held = larger;
    }
    this.#held[this.#count++] = x;
    this.#held[this.#count++] = y;
  }
}

/** Half-edges with their origins and what follows each; positions of the vertices. */
export interface Walked {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly origin: Int32Array;
  readonly next: Int32Array;
}
