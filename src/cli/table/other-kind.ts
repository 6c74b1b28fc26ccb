/** Files that are no table of text, told by the bytes with which they begin: none of these can begin the first row of one. */

export interface OtherKind {
  /** As in "it is …". */
  readonly name: string;
  readonly help: string;
}

const SAVE = "open it in a spreadsheet, and save the sheet as CSV in UTF-8";
const UNPACK = "unpack it, and name the table that it holds";
const TAKE = "name a table of text, such as CSV";

/** What it begins with, in Latin-1. */
const SIGNATURES: readonly (readonly [start: RegExp, name: string, help: string])[] = [
  [/^PK\x03\x04[^]{26}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/, "a spreadsheet of OpenDocument (.ods)", SAVE],
  [/^PK\x03\x04[^]*\bxl\/\w/, "a workbook of Excel (.xlsx)", SAVE],
  [/^PK(?:\x03\x04|\x05\x06)/, "a ZIP archive", UNPACK],
  [/^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/, "a workbook of Excel before 2007 (.xls), or of another Office program", SAVE],
  [/^PAR1/, "Parquet", "name it so with --format parquet"],
  [/^%PDF-\d/, "a PDF", "copy its table into a spreadsheet, and save that as CSV in UTF-8"],
  [/^\x1F\x8B/, "gzip within gzip", UNPACK],
  [/^BZh\d1AY&SY/, "packed with bzip2", UNPACK],
  [/^\xFD7zXZ\0/, "packed with xz", UNPACK],
  [/^\x28\xB5\x2F\xFD/, "packed with Zstandard", UNPACK],
  [/^7z\xBC\xAF\x27\x1C/, "a 7-Zip archive", UNPACK],
  [/^Rar!\x1A\x07/, "a RAR archive", UNPACK],
  [/^[^]{257}ustar[\0 ]/, "a tar archive", UNPACK],
  [/^SQLite format 3\0/, "a database of SQLite", "write its table as CSV"],
  [/^ARROW1\0\0/, "an Arrow file", "write it as Parquet or CSV"],
  [/^Obj\x01/, "an Avro file", "write it as Parquet or CSV"],
  [/^\x89HDF\r\n\x1A\n/, "an HDF5 file", "write its table as CSV"],
  [/^\x89PNG\r\n\x1A\n|^\xFF\xD8\xFF|^GIF8[79]a/, "a picture", TAKE],
  [/^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html)[\s>]/i, "a web page", "save the table itself, as CSV"],
]; // prettier-ignore

/** `start`: what the file begins with, as much as there is of it to see. */
export function otherKindOf(start: Buffer): OtherKind | null {
  const text = start.toString("latin1");
  const found = SIGNATURES.find(([signature]) => signature.test(text));
  return found ? { name: found[1], help: found[2] } : null;
}
