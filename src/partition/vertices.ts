/** Grid units in a degree: coordinates are whole numbers of 1e-7 degree, about a centimetre. */
export const UNITS_PER_DEGREE = 1e7;

/** Vertices on the grid, each position once. Open addressing; positions are whole numbers held in doubles. */
export class VertexTable {
  x: Float64Array;
  y: Float64Array;
  count = 0;
  private slots: Int32Array;
  private mask: number;

  constructor(expected: number) {
    const size = 1 << Math.max(4, Math.ceil(Math.log2(Math.max(1, expected) * 2)));
    this.slots = new Int32Array(size).fill(-1);
    this.mask = size - 1;
    this.x = new Float64Array(size >> 1);
    this.y = new Float64Array(size >> 1);
  }

  /** The number of the vertex at a position, made where there is none. */
  at(x: number, y: number): number {
    let slot = this.slotOf(x, y);
    for (; ; slot = (slot + 1) & this.mask) {
      const vertex = this.slots[slot]!;
      if (vertex < 0) break;
      if (this.x[vertex] === x && this.y[vertex] === y) return vertex;
    }
    if (this.count === this.x.length) {
      this.grow();
      return this.at(x, y);
    }
    this.x[this.count] = x;
    this.y[this.count] = y;
    this.slots[slot] = this.count;
    return this.count++;
  }

  /** No more are asked for by their position: room for two numbers a vertex, to be written over. */
  letGoSlots(): Int32Array {
    const room = this.slots;
    this.slots = new Int32Array();
    return room;
  }

  clear(): void {
    this.count = 0;
    this.x = this.y = new Float64Array();
    this.letGoSlots();
  }

  private slotOf(x: number, y: number): number {
    const mixed = Math.imul(x | 0, 0x9e3779b1) ^ Math.imul((y | 0) + 0x7f4a7c15, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & this.mask;
  }

  private grow(): void {
    const size = this.slots.length * 2;
    this.slots = new Int32Array(size).fill(-1);
    this.mask = size - 1;
    const x = new Float64Array(size >> 1);
    const y = new Float64Array(size >> 1);
    x.set(this.x);
    y.set(this.y);
    this.x = x;
    this.y = y;
    for (let vertex = 0; vertex < this.count; vertex++) {
      let slot = this.slotOf(x[vertex]!, y[vertex]!);
      while (this.slots[slot]! >= 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = vertex;
    }
  }
}
