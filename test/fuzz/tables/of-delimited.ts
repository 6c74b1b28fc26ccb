/** What is asked of `annotate` where it reads delimited text. */
import { gunzipSync } from "node:zlib";
import { ensure } from "../target.js";
import { ranOnFile, ranOnPieces, ROWS_FAILED, type Ran } from "./command.js";
import { ensureConverted } from "./converted.js";
import { bytesOf, cellsOf, hasToBeRead, lettersOf, wordsOf, type DrawnDelimited } from "./delimited.js";
import {
  ensureAnswered,
  ensureKept,
  ensureReadAlike,
  grownRows,
  readFile,
  rolesAmong,
  type ReadFile,
} from "./delimited-oracle.js";
import { readDelimited } from "./other-reader.js";

export async function delimitedHolds(drawn: DrawnDelimited): Promise<string> {
  const [bytes, words] = [bytesOf(drawn), wordsOf(drawn)];
  const ending = `.${drawn.to ?? "txt"}${drawn.isPackedAgain && drawn.to !== "parquet" ? ".gz" : ""}`;
  const ran = await ranOnFile(bytes, { ending: ".txt", outputEnding: ending, words });
  const written = ran.bytes && (ending.endsWith(".gz") ? gunzipSync(ran.bytes) : ran.bytes);
  const again = await ranOnPieces(bytes, words, drawn.piece);
  ensure(again.code === ran.code, () => `from a file the exit code is ${ran.code}, from a stream ${again.code}: ${ran.err} ${again.err}`);
  if (!written) {
    ensure(!hasToBeRead(drawn), () => `it is refused: ${ran.err}`);
    ensureTruly(drawn, bytes, ran);
    return "refused";
  }
  ensure(written.equals(again.bytes!), () => "from a stream it gives other bytes than from a file");
  const read = readFile(bytes, lettersOf(drawn));
  ensure(read !== null, () => "it reads what is no text, or no whole gzip");
  if (drawn.to === null) ensureGrown(drawn, read!, written, ran);
  else ensureCode(ran.code, ensureConverted(drawn, read!, written));
  return drawn.damage.length > 0 ? "answered, damaged" : "answered";
} // prettier-ignore

/** Of a quotation mark it complains only where there is a stray one. */
function ensureTruly(drawn: DrawnDelimited, bytes: Buffer, { err }: Ran): void {
  if (!err.includes("a quotation mark is opened and not closed")) return;
  const read = readFile(bytes, lettersOf(drawn));
  const signs = drawn.isDelimiterNamed ? [drawn.delimiter] : [",", ";", "\t", "|"];
  ensure(read === null || signs.some((sign) => readDelimited(read.text.replace(/^\xEF\xBB\xBF/, ""), sign) === null), () => `no quotation mark is stray: ${err}`);
} // prettier-ignore

function ensureGrown(drawn: DrawnDelimited, { text, decode }: ReadFile, written: Buffer, { code }: Ran): void {
  const letters = lettersOf(drawn);
  const to = readFile(written, letters);
  ensure(to !== null, () => "what is written is no text in the encoding of what was read");
  const grown = grownRows(text, to!.text);
  ensureKept(grown);
  if (drawn.damage.length === 0) {
    ensureDrawn(drawn, grown.read.map(({ cells }) => cells), decode);
    if (drawn.written.every(({ styles }) => !styles.includes("half"))) {
      const mark = to!.text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
      ensureReadAlike(to!.text.slice(mark), grown.delimiter, grown.written);
    }
  }
  const [header, ...rows] = grown.read;
  const own = header!.cells.map((name) => decode(name) ?? name);
  ensurePrefix(drawn, own, decode(grown.prefix) ?? grown.prefix);
  const names = grown.written[0]!.cells.slice(-grown.gained).map((name) => name.slice(grown.prefix.length));
  const at = rolesAmong(own, drawn.table.asked);
  let failed = 0;
  for (const [index, { body, cells }] of rows.entries()) {
    if (body === "") continue;
    const gained = grown.written[index + 1]!.cells.slice(-grown.gained).map((cell) => decode(cell) ?? cell);
    const row = Object.fromEntries(names.map((name, column) => [name, gained[column]!]));
    const isWhole = cells.length === own.length;
    if (!isWhole) ensure(row.error === `the row has ${cells.length} ${cells.length === 1 ? "column" : "columns"}, the header ${own.length}`, () => `the row of ${cells.length} cells says ${row.error}`);
    const isWritable = (words: string): boolean => letters.utf16 !== null || letters.fitting(words) === words;
    if (!isWhole || !isTold(drawn, at.map((column) => decode(cells[column]!)), row, isWritable)) failed++;
  }
  ensureCode(code, failed);
} // prettier-ignore

/** Where the encoding is neither named nor told, words beyond ASCII are not read. */
function isTold(
  drawn: DrawnDelimited,
  words: readonly (string | null)[],
  row: Readonly<Record<string, string>>,
  isWritable: (words: string) => boolean,
): boolean {
  const isUnknown = drawn.letters === "windows-1251, not named" || drawn.damage.length > 0;
  if (isUnknown && words.some((word) => word === null || /[^\0-\x7f]/.test(word))) return row.error === "";
  if (drawn.isTold && row.error === "") ensure(row.told !== "", () => "the answer is not told in words");
  return ensureAnswered(words, row, drawn.reading, isWritable);
} // prettier-ignore

function ensureDrawn(drawn: DrawnDelimited, cells: readonly (readonly string[])[], decode: ReadFile["decode"]): void {
  const expected = cellsOf(drawn);
  const letters = lettersOf(drawn);
  const same = letters.name !== null || drawn.letters.startsWith("utf");
  const found = cells.filter((row) => row.length > 1 || row[0] !== "").map((row) => row.map((cell) => (same ? decode(cell) : cell)));
  const drawnCells = expected.filter((row) => row.length > 1 || (row.length === 1 && row[0] !== "")).map((row) => row.map((cell) => (same ? cell : letters.encode(cell).toString("latin1"))));
  ensure(JSON.stringify(found) === JSON.stringify(drawnCells), () => `the fuzz reads ${JSON.stringify(found).slice(0, 400)}, and drew ${JSON.stringify(drawnCells).slice(0, 400)}`);
} // prettier-ignore

function ensurePrefix({ prefix }: DrawnDelimited, own: readonly string[], found: string): void {
  if (prefix !== null) return ensure(found === prefix, () => `the prefix is ${found}, and ${prefix} was named`);
  ensure(/^thalweg_(\d+_)?$/.test(found), () => `the prefix is ${found}`);
  ensure(!own.some((name) => name.trim().toLowerCase().startsWith(found)), () => `a column of its own begins with ${found}`);
} // prettier-ignore

function ensureCode(code: number, failed: number): void {
  ensure(
    code === (failed > 0 ? ROWS_FAILED : 0),
    () => `${failed} rows have no answer, and the exit code is ${code}`,
  );
}
