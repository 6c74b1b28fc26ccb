/** Segments between vertices of a table: segment i runs from `from[i]` to `to[i]` and belongs to chain `chain[i]`. */
export class Segments {
  from: Int32Array;
  to: Int32Array;
  chain: Int32Array;
  count = 0;

  /** `room`: for so many, before they are told to have more. */
  constructor(room: number) {
    [this.from, this.to] = pair(room);
    this.chain = new Int32Array(room);
  }

  /** Precondition: there is room. */
  add(from: number, to: number, chain: number): void {
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.chain[this.count++] = chain;
  }

  /** They are needed no more: room for two numbers a segment, to be written over. */
  letGo(): Int32Array {
    const room = new Int32Array(this.from.buffer);
    this.count = 0;
    this.from = this.to = this.chain = new Int32Array();
    return room;
  }

  /** So many, those that are there the first of them. */
  resize(count: number): void {
    this.count = count;
    if (count <= this.from.length) return;
    const { from, to, chain } = this;
    const room = count + (count >> 3);
    [this.from, this.to] = pair(room);
    this.chain = new Int32Array(room);
    this.from.set(from);
    this.to.set(to);
    this.chain.set(chain);
  }
}

/** Two of one length in one piece of memory. */
function pair(length: number): [Int32Array, Int32Array] {
  const both = new Int32Array(2 * length);
  return [both.subarray(0, length), both.subarray(length)];
}
