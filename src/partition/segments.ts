/** Segments between vertices of a table: segment i runs from `from[i]` to `to[i]` and belongs to chain `chain[i]`. */
export class Segments {
  from: Int32Array;
  to: Int32Array;
  chain: Int32Array;
  count = 0;

  /** `room`: for so many, before they are told to have more. */
  constructor(room: number) {
    [this.from, this.to, this.chain] = [new Int32Array(room), new Int32Array(room), new Int32Array(room)];
  }

  /** Precondition: there is room. */
  add(from: number, to: number, chain: number): void {
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.chain[this.count++] = chain;
  }

  clear(): void {
    this.count = 0;
    this.from = this.to = this.chain = new Int32Array();
  }

  /** So many, those that are there the first of them. */
  resize(count: number): void {
    this.count = count;
    if (count <= this.from.length) return;
    const longer = (array: Int32Array) => {
      const copy = new Int32Array(count + (count >> 3));
      copy.set(array);
      return copy;
    };
    [this.from, this.to, this.chain] = [longer(this.from), longer(this.to), longer(this.chain)];
  }
}
