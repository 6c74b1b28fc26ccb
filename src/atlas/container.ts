import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { tableFromArrays, tableFromIPC, tableToIPC, type Table, type DataType } from "@uwdata/flechette";
import { AtlasError } from "./error.js";

/** The atlas on disk: a ZIP whose entries are stored, not squeezed, so that a table is a view of the file's own bytes. */
export type Entries = Readonly<Record<string, Uint8Array>>;

/** A fixed time stamp: the same corpus gives the same bytes. 1980 is the first year that a ZIP can hold. */
const ENTRY_TIME = new Date(1980, 0, 1);

export function writeContainer(entries: Entries): Uint8Array {
  return zipSync(entries, { level: 0, mtime: ENTRY_TIME });
}

/** Throws AtlasError where the bytes are no atlas. */
export function readContainer(bytes: Uint8Array): Entries {
  try {
    return unzipSync(bytes);
  } catch {
    throw new AtlasError("not an atlas: the file is cut short, damaged or of another kind");
  }
}

export function writeJson(value: unknown): Uint8Array {
  return strToU8(JSON.stringify(value));
}

export function readJson(entries: Entries, name: string): unknown {
  try {
    return JSON.parse(strFromU8(entry(entries, name)));
  } catch (error) {
    if (error instanceof AtlasError) throw error;
    throw new AtlasError(`not an atlas: ${name} is damaged`);
  }
}

export type Columns = Readonly<Record<string, ArrayLike<unknown>>>;

export function writeTable(columns: Columns, types: Readonly<Record<string, DataType>>): Uint8Array {
  const bytes = tableToIPC(tableFromArrays(columns as Record<string, unknown[]>, { types: { ...types } }), {
    format: "file",
  });
  if (bytes === null) throw new AtlasError("an atlas table could not be written");
  return bytes;
}

export function readTable(entries: Entries, name: string): Table {
  const bytes = entry(entries, name);
  try {
    return tableFromIPC(bytes);
  } catch {
    throw new AtlasError(`not an atlas: ${name} is damaged`);
  }
}

function entry(entries: Entries, name: string): Uint8Array {
  const bytes = entries[name];
  if (!bytes) throw new AtlasError(`not an atlas: ${name} is missing`);
  return bytes;
}
