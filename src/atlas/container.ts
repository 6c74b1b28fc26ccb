import { strFromU8, strToU8 } from "fflate";
import {
  batchType,
  Column,
  columnFromArray,
  columnFromValues,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  type DataType,
  type Table,
} from "@uwdata/flechette";
import { AtlasError } from "./error.js";
import { SqueezedError, storedZip, unzipped, type Archive, type Pieces } from "./zip.js";

/** The atlas on disk: a ZIP whose entries are stored, not squeezed, so that a table is a view of the file's own bytes. */
export type Entries = Archive;

export function writeContainer(entries: Readonly<Record<string, Pieces>>): Pieces {
  return storedZip(entries);
}

/** Throws AtlasError where the bytes are no atlas. */
export function readContainer(bytes: Uint8Array): Entries {
  try {
    return unzipped(bytes);
  } catch (error) {
    if (error instanceof SqueezedError)
      throw new AtlasError(
        "not an atlas: its entries are squeezed, and those of an atlas are stored as they are",
      );
    throw new AtlasError("not an atlas: the file is cut short, damaged or of another kind");
  }
}

export function writeJson(value: unknown): Pieces {
  return [strToU8(JSON.stringify(value))];
}

export function readJson(entries: Entries, name: string): unknown {
  try {
    return JSON.parse(strFromU8(entry(entries, name)));
  } catch (error) {
    if (error instanceof AtlasError) throw error;
    throw new AtlasError(`not an atlas: ${name} is damaged`);
  }
}

/** The values of a column, or what tells them one after the other. */
export type Values = ArrayLike<unknown> | ((tell: (value: unknown) => void) => void);
export type Columns = Readonly<Record<string, Values>>;

/** Columns whose numbers are already as they are written are pieces of it, and are not copied. */
export function writeTable(columns: Columns, types: Readonly<Record<string, DataType>>): Pieces {
  const built = Object.entries(columns).map(([name, values]): [string, Column<unknown>] => [
    name,
    columnOf(values, types[name]!),
  ]);
  const pieces: Uint8Array[] = [];
  const write = (bytes: Uint8Array) => void pieces.push(bytes);
  const sink = { write, pad: (count: number) => write(new Uint8Array(count)), finish: () => null };
  tableToIPC(tableFromColumns(built), { format: "file", sink });
  return pieces;
}

type Numbers = Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

function columnOf(values: Values, type: DataType): Column<unknown> {
  if (typeof values === "function") return columnFromValues(values, type);
  if (!isNumbers(values) || !("values" in type) || values.constructor !== type.values || values.length === 0)
    return columnFromArray(values as unknown[], type);
  const { length } = values;
  const Batch = batchType(type) as new (column: object) => Column<unknown>["data"][number];
  const batch = { length, nullCount: 0, type, validity: new Uint8Array(), values: padded(values) };
  return new Column([new Batch(batch)], type);
}

const isNumbers = (values: ArrayLike<unknown>): values is Numbers =>
  [Float64Array, Float32Array, Int32Array, Uint32Array, Uint8Array].some((each) => values instanceof each);

/** To a multiple of eight bytes, as Arrow has its buffers. */
function padded(values: Numbers): Numbers {
  const each = 8 / values.BYTES_PER_ELEMENT;
  if (values.length % each === 0) return values;
  const longer = new (values.constructor as new (length: number) => Numbers)(
    Math.ceil(values.length / each) * each,
  );
  longer.set(values);
  return longer;
}

export function readTable(entries: Entries, name: string): Table {
  const bytes = entry(entries, name);
  try {
    // Its columns are read in place, which wants them at a multiple of eight bytes; the `slice` of Node's buffers copies nothing.
    return tableFromIPC(bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes));
  } catch {
    throw new AtlasError(`not an atlas: ${name} is damaged`);
  }
}

/** The numbers of a column, none of them missing, as the kind of array that holds its type. */
export function column<T extends Numbers>(table: Table, name: string, kind: new () => T): T {
  const found = table.getChild(name);
  if (!found) throw new AtlasError(`not an atlas: a table lacks its column ${name}`);
  if (table.numRows === 0) return new kind();
  const values: unknown = found.toArray();
  if (!(values instanceof kind)) throw new AtlasError(`not an atlas: the column ${name} holds other values`);
  return values;
}

/** Undefined: the atlas has none. */
function checkedEntry(entries: Entries, name: string): Uint8Array | undefined {
  try {
    return entries.get(name);
  } catch {
    throw new AtlasError(`not an atlas: ${name} is damaged`);
  }
}

/** How many there are, all of them whole. */
export function wholeEntries(entries: Entries): number {
  const names = [...entries.keys()];
  for (const name of names) checkedEntry(entries, name);
  return names.length;
}

export const has = (entries: Entries, name: string): boolean => checkedEntry(entries, name) !== undefined;

function entry(entries: Entries, name: string): Uint8Array {
  const bytes = checkedEntry(entries, name);
  if (!bytes) throw new AtlasError(`not an atlas: ${name} is missing`);
  return bytes;
}
