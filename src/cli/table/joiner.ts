/** Joins what is left of a stream with the chunk that follows: however small the chunks are, each byte is copied a few times only. */
export class Joiner {
  #store: Buffer = Buffer.alloc(0);
  #used = 0;
  /** Bytes, so far. */
  copied = 0;

  /** Precondition: `rest` is the end of what was joined, or of the chunk, last. What was given out before stays as it is. */
  join(rest: Buffer, chunk: Buffer): Buffer {
    if (rest.length === 0) return chunk;
    const isOwn =
      rest.buffer === this.#store.buffer && this.#endOf(rest) === this.#store.byteOffset + this.#used;
    if (!isOwn || this.#used + chunk.length > this.#store.length)
      this.#move(rest, chunk.length, isOwn ? 2 : 1);
    const start = this.#used - rest.length;
    this.#append(chunk);
    return this.#store.subarray(start, this.#used);
  }

  #endOf(bytes: Buffer): number {
    return bytes.byteOffset + bytes.length;
  }

  #move(rest: Buffer, more: number, times: number): void {
    this.#store = Buffer.allocUnsafeSlow((rest.length + more) * times);
    this.#used = 0;
    this.#append(rest);
  }

  #append(bytes: Buffer): void {
    bytes.copy(this.#store, this.#used);
    this.#used += bytes.length;
    this.copied += bytes.length;
  }
}
