/** Rows of delimited text as they stand in its bytes. Quotation marks are read as RFC 4180 and Python's `csv` read them. */
import { CommandError } from "../io.js";
import { Joiner } from "./joiner.js";

export interface RawRow {
  readonly number: number;
  /** Without the end of its line. */
  readonly bytes: Buffer;
  /** As it ends: LF, CRLF or CR; empty at the end of a file. */
  readonly end: Buffer;
  /** Where each cell begins in the bytes. */
  readonly starts: readonly number[];
}

/** Longer than this no row is held: what looks so is a quotation mark that is never closed, or no table. */
export const LONGEST_ROW_BYTES = 1 << 24;

const [LF, CR, QUOTE] = [0x0a, 0x0d, 0x22];

/** Where the scanner stands: before a cell, within a bare one, within quotation marks, or after those that closed. */
type State = "before" | "bare" | "quoted" | "closed";

/** Precondition: the delimiter, LF, CR and `"` are bytes of their own in the encoding, and never half of a letter. */
export class RowScanner {
  #buffer: Buffer = Buffer.alloc(0);
  readonly #joiner = new Joiner();
  #rowAt = 0;
  #at = 0;
  #starts: number[] = [0];
  #state: State = "before";
  #quoteAt = 0;
  #number = 1;
  #endsWithCr = false;

  constructor(
    readonly file: string,
    readonly delimiter: number,
  ) {}

  /** Of a table that begins with the bytes, or is no more than them (`isLast`); null: it does not end within them. */
  static firstRow(file: string, delimiter: number, bytes: Buffer, isLast: boolean): RawRow | null {
    const scanner = new RowScanner(file, delimiter);
    scanner.#buffer = bytes;
    const rows: RawRow[] = [];
    while (rows.length === 0 && scanner.#step(rows, isLast));
    if (rows.length === 0 && isLast) scanner.#close(rows);
    return rows[0] ?? null;
  }

  /** The rows that are whole with this chunk; `isLast`: nothing follows. Throws CommandError at a stray quotation mark. */
  push(chunk: Buffer, isLast = false): RawRow[] {
    const rest = this.#buffer.subarray(this.#rowAt);
    this.#at -= this.#rowAt;
    this.#quoteAt -= this.#rowAt;
    this.#rowAt = 0;
    this.#buffer = this.#joiner.join(rest, chunk);
    const rows: RawRow[] = [];
    while (this.#step(rows, isLast));
    if (isLast) this.#close(rows);
    else if (this.#buffer.length - this.#rowAt > LONGEST_ROW_BYTES) throw this.#tooLong();
    return rows;
  }

  /** False where nothing more can be told without the next chunk. */
  #step(rows: RawRow[], isLast: boolean): boolean {
    if (this.#at >= this.#buffer.length) return false;
    if (this.#state === "before") {
      const isQuoted = this.#buffer[this.#at] === QUOTE;
      this.#state = isQuoted ? "quoted" : "bare";
      if (isQuoted) this.#quoteAt = this.#at++;
      return true;
    }
    return this.#state === "quoted" ? this.#quoted(isLast) : this.#unquoted(rows, isLast);
  }

  #quoted(isLast: boolean): boolean {
    const mark = this.#buffer.indexOf(QUOTE, this.#at);
    if (mark < 0) {
      this.#at = this.#buffer.length;
      return false;
    }
    if (mark + 1 === this.#buffer.length && !isLast) {
      this.#at = mark;
      return false;
    }
    if (this.#buffer[mark + 1] === QUOTE) this.#at = mark + 2;
    else {
      this.#at = mark + 1;
      this.#state = "closed";
    }
    return true;
  }

  #unquoted(rows: RawRow[], isLast: boolean): boolean {
    const { delimiter } = this;
    const buffer = this.#buffer;
    let at = this.#at;
    if (this.#state === "closed" && ![delimiter, LF, CR].includes(buffer[at]!) && this.#spansLines(at))
      throw this.#stray();
    this.#state = "bare";
    while (at < buffer.length) {
      const byte = buffer[at]!;
      if (byte === delimiter) {
        this.#starts.push(at + 1 - this.#rowAt);
        if (buffer[at + 1] === QUOTE || at + 1 === buffer.length) {
          this.#state = "before";
          this.#at = at + 1;
          return true;
        }
      } else if (byte === LF) return this.#endRow(rows, at, 1);
      else if (byte === CR) {
        if (at + 1 === buffer.length && !isLast) break;
        if (buffer[at + 1] === LF) return this.#endRow(rows, at, 2);
        if (this.#number === 1) this.#endsWithCr = true;
        if (this.#endsWithCr) return this.#endRow(rows, at, 1);
      }
      at++;
    }
    this.#at = at;
    return false;
  }

  #endRow(rows: RawRow[], at: number, length: number): true {
    rows.push({
      number: this.#number++,
      bytes: this.#buffer.subarray(this.#rowAt, at),
      end: this.#buffer.subarray(at, at + length),
      starts: this.#starts,
    });
    this.#starts = [0];
    this.#state = "before";
    this.#rowAt = this.#at = at + length;
    return true;
  }

  #close(rows: RawRow[]): void {
    if (this.#state === "quoted") throw this.#stray();
    if (this.#buffer.length > this.#rowAt) this.#endRow(rows, this.#buffer.length, 0);
  }

  #spansLines(at: number): boolean {
    const within = this.#buffer.subarray(this.#quoteAt, at);
    return within.includes(LF) || within.includes(CR);
  }

  #tooLong(): CommandError {
    if (this.#state === "quoted") return this.#stray();
    return new CommandError(
      `${this.file} cannot be read as a table: row ${this.#number} is longer than 16 MB`,
      "name another format with --format",
    );
  }

  #stray(): CommandError {
    return new CommandError(
      `${this.file} cannot be read as a table: in row ${this.#number}, column ${this.#starts.length}, a quotation mark is opened and not closed`,
      'close it; a quotation mark within a quoted field is written twice: ""',
    );
  }
}

export const isEmptyRow = ({ bytes }: RawRow): boolean => bytes.length === 0;

/** The bytes of a cell as they stand, quotation marks with them. */
export function cellBytes({ bytes, starts }: RawRow, column: number): Buffer {
  const next = starts[column + 1];
  return bytes.subarray(starts[column], next === undefined ? bytes.length : next - 1);
}

/** What a cell says: without its quotation marks. What follows closed ones belongs to it. */
export function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  const [, within = "", after = ""] = /^"((?:[^"]|"")*)"?([^]*)$/.exec(text)!;
  return within.replaceAll('""', '"') + after;
}
