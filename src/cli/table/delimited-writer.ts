/** Writes rows of delimited text: their own bytes, then the cells that they gain. */
import type { Dialect } from "./dialect.js";
import type { GrownRow, TableWriter } from "./model.js";
import { remembered } from "./remembered.js";
import type { RawRow } from "./row-scanner.js";
import { inScript, type Script } from "./script.js";

export class DelimitedWriter implements TableWriter<RawRow> {
  readonly #encode: (text: string) => Uint8Array;

  constructor(
    readonly script: Script,
    readonly dialect: Dialect,
    readonly added: readonly string[],
  ) {
    this.#encode = remembered((text) => script.encoding.encode(text)!);
  }

  head(): Uint8Array {
    const { before, header } = this.dialect;
    return inScript([this.script.mark, before, ...this.#row(header, this.added)], this.script);
  }

  /** Precondition: the encoding holds what is added. */
  rows(grown: Iterable<GrownRow<RawRow>>): Uint8Array[] {
    const parts: Uint8Array[] = [];
    for (const { row, added } of grown)
      parts.push(...(row.isEmpty ? [row.kept.end] : this.#row(row.kept, added)));
    return [inScript(parts, this.script)];
  }

  foot(): Uint8Array {
    return new Uint8Array();
  }

  #row({ bytes, end, starts }: RawRow, added: readonly string[]): Uint8Array[] {
    const { delimiter, columns } = this.dialect;
    const missing = Math.max(0, columns.length - starts.length);
    const cells = added.map((text) => delimiter + quotedCell(noFormula(text), delimiter)).join("");
    return [bytes, this.#encode(delimiter.repeat(missing) + cells), end];
  }
}

/** A spreadsheet reckons what begins with one of these, `-0043-03-15` too; after an apostrophe it is text. */
const noFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

export function quotedCell(text: string, delimiter: string): string {
  const isPlain = !text.includes(delimiter) && !/["\r\n]|^\s|\s$/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}
