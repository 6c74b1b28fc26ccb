/** A binary heap of (priority, value) pairs, least first; ties leave in order of value, so that searches are deterministic. */
export class Heap {
  private readonly priorities: number[] = [];
  private readonly values: number[] = [];

  get size(): number {
    return this.values.length;
  }

  push(priority: number, value: number): void {
    let i = this.values.length;
    this.priorities.push(priority);
    this.values.push(value);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!this.before(i, parent)) break;
      this.swap(i, parent);
      i = parent;
    }
  }

  /** Removes the least; the heap must not be empty. */
  pop(): { priority: number; value: number } {
    const top = { priority: this.priorities[0]!, value: this.values[0]! };
    const [priority, value] = [this.priorities.pop()!, this.values.pop()!];
    if (this.values.length > 0) {
      this.priorities[0] = priority;
      this.values[0] = value;
      this.sink();
    }
    return top;
  }

  private sink(): void {
    for (let i = 0; ;) {
      const [left, right] = [2 * i + 1, 2 * i + 2];
      let least = i;
      if (left < this.values.length && this.before(left, least)) least = left;
      if (right < this.values.length && this.before(right, least)) least = right;
      if (least === i) return;
      this.swap(i, least);
      i = least;
    }
  }

  private before(i: number, j: number): boolean {
    const [a, b] = [this.priorities[i]!, this.priorities[j]!];
    return a < b || (a === b && this.values[i]! < this.values[j]!);
  }

  private swap(i: number, j: number): void {
    [this.priorities[i], this.priorities[j]] = [this.priorities[j]!, this.priorities[i]!];
    [this.values[i], this.values[j]] = [this.values[j]!, this.values[i]!];
  }
}
