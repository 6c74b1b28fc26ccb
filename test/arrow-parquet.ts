/** Parquet as Apache Arrow's own library writes and reads it. */
import { tableFromIPC, tableToIPC, type Table } from "@uwdata/flechette";
import * as arrow from "parquet-wasm";

export const PACKINGS = ["UNCOMPRESSED", "SNAPPY", "GZIP", "BROTLI", "ZSTD", "LZ4_RAW"] as const;

export interface Style {
  readonly packing: (typeof PACKINGS)[number];
  readonly groupRows: number;
  readonly hasDictionary: boolean;
}

export function writtenParquet(table: Table, { packing, groupRows, hasDictionary }: Style): Uint8Array {
  const properties = new arrow.WriterPropertiesBuilder()
    .setCompression(arrow.Compression[packing])
    .setMaxRowGroupSize(groupRows)
    .setDictionaryEnabled(hasDictionary)
    .build();
  return arrow.writeParquet(arrow.Table.fromIPCStream(tableToIPC(table, { format: "stream" })!), properties);
}

export const readParquet = (bytes: Uint8Array): Table =>
  tableFromIPC(arrow.readParquet(bytes).intoIPCStream(), { useBigInt: true, useDate: false });

/** Of a table whose columns are all text. */
export function parquetText(bytes: Uint8Array): Map<string, string | null>[] {
  const table = readParquet(bytes);
  const columns = table.schema.fields.map(({ name }, at) => [name, table.getChildAt(at)] as const);
  return Array.from({ length: table.numRows }, (_, row) =>
    new Map(columns.map(([name, column]) => [name, column.at(row) as string | null])),
  );
} // prettier-ignore
