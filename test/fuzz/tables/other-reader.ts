/** Delimited text as another than `annotate` reads it: by regular expressions, over the bytes as letters of one byte each. */

export interface ReadRow {
  /** As it stands, without its end. */
  readonly body: string;
  /** Empty at the end of the text. */
  readonly end: string;
  /** What its cells say. */
  readonly cells: readonly string[];
}

/**
 * Null where a quotation mark is not closed, or is closed on another line and something follows. A carriage return ends a row only
 * where it ends the first one, or before a line feed.
 */
export function readDelimited(text: string, delimiter: string): ReadRow[] | null {
  const rows: ReadRow[] = [];
  let isEndedByCr = true;
  for (let at = 0; at < text.length;) {
    const row = rowAt(text, at, delimiter, isEndedByCr);
    if (row === null) return null;
    if (rows.length === 0) isEndedByCr = row.end === "\r";
    rows.push(row);
    at += row.body.length + row.end.length;
  }
  return rows;
}

function rowAt(text: string, start: number, delimiter: string, isEndedByCr: boolean): ReadRow | null {
  const bare = isEndedByCr ? `[^\\n\\r\\${delimiter}]*` : `(?:[^\\n\\r\\${delimiter}]|\\r(?!\\n))*`;
  const [toEndOfCell, toEndOfRow] = [new RegExp(bare, "y"), /\r\n|\n|\r|$/y];
  const cells: string[] = [];
  for (let at = start; ;) {
    let within = "";
    if (text[at] === '"') {
      const close = closing(text, at);
      if (close === null) return null;
      within = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    }
    toEndOfCell.lastIndex = at;
    const after = toEndOfCell.exec(text)![0];
    if (/[\r\n]/.test(within) && after !== "" && !after.startsWith("\r")) return null;
    cells.push(within + after);
    at += after.length;
    if (text[at] === delimiter) at++;
    else {
      toEndOfRow.lastIndex = at;
      return { body: text.slice(start, at), end: toEndOfRow.exec(text)![0], cells };
    }
  }
} // prettier-ignore

/** Where the quotation mark that stands at a place is closed. */
function closing(text: string, opened: number): number | null {
  for (let at = text.indexOf('"', opened + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return null;
}
