/** Writes rows of delimited text: their own bytes, then the cells that they gain. */
import type { Dialect } from "./dialect.js";
import type { GrownRow, TableWriter } from "./model.js";
import { remembered } from "./remembered.js";
import type { RawRow } from "./row-scanner.js";
import { inScript, type Script } from "./script.js";

export class DelimitedWriter implements TableWriter<RawRow> {
  /** A cell that is gained, with the delimiter before it. */
  readonly #cell: (text: string) => string;

  constructor(
    readonly script: Script,
    readonly dialect: Dialect,
    readonly added: readonly string[],
  ) {
    const { delimiter } = dialect;
    this.#cell = remembered((text) => delimiter + quotedCell(noFormula(text), delimiter));
  }

  head(): Uint8Array {
    const { before, header } = this.dialect;
    const { mark } = this.script;
    return inScript([mark, before, header.bytes, this.#gained(header, this.added), header.end], this.script);
  }

  /** Precondition: the encoding holds what is added. */
  rows(grown: Iterable<GrownRow<RawRow>>): Uint8Array[] {
    const parts: Uint8Array[] = [];
    for (const { row, added } of grown)
      if (row.isEmpty) parts.push(row.kept.end);
      else parts.push(row.kept.bytes, this.#gained(row.kept, added), row.kept.end);
    return [inScript(parts, this.script)];
  }

  foot(): Uint8Array {
    return new Uint8Array();
  }

  #gained({ starts }: RawRow, added: readonly string[]): Uint8Array {
    const { delimiter, columns } = this.dialect;
    let cells = delimiter.repeat(Math.max(0, columns.length - starts.length));
    for (const text of added) cells += text === "" ? delimiter : this.#cell(text);
    return this.script.encoding.encode(cells)!;
  }
}

/** A spreadsheet reckons what begins with one of these, `-0043-03-15` too; after an apostrophe it is text. */
const noFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

export function quotedCell(text: string, delimiter: string): string {
  const isPlain = !text.includes(delimiter) && !/["\r\n]|^\s|\s$/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
