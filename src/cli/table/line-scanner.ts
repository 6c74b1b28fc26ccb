/** Lines of a stream that comes in chunks. However small these are, each byte is looked at once. */
import { CommandError } from "../io.js";
import { Joiner } from "./joiner.js";
import { LONGEST_ROW_BYTES } from "./row-scanner.js";

const LF = 0x0a;

export class LineScanner {
  #rest: Buffer = Buffer.alloc(0);
  readonly #joiner = new Joiner();

  /** `as`: what the lines are read as, in a sentence. */
  constructor(
    readonly file: string,
    readonly as: string,
    readonly help: string,
  ) {}

  /** Bytes that were copied, so far. */
  get copied(): number {
    return this.#joiner.copied;
  }

  /** The lines that are whole with this chunk, each with its end; with the last chunk, also one that has none. */
  push(chunk: Buffer, isLast: boolean): Buffer[] {
    const searched = this.#rest.length;
    const bytes = this.#joiner.join(this.#rest, chunk);
    const lines: Buffer[] = [];
    let at = 0;
    for (let end = bytes.indexOf(LF, searched); end >= 0; end = bytes.indexOf(LF, at)) {
      lines.push(bytes.subarray(at, end + 1));
      at = end + 1;
    }
    this.#rest = bytes.subarray(at);
    if (this.#rest.length > LONGEST_ROW_BYTES)
      throw new CommandError(
        `${this.file} cannot be read as ${this.as}: one of its lines is longer than 16 MB`,
        this.help,
      );
    return isLast && this.#rest.length > 0 ? [...lines, this.#rest] : lines;
  }
}
