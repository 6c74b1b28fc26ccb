/** A table of which all formats make their bytes: its columns, and rows of words. */
import fc from "fast-check";
import {
  anything,
  askedColumns,
  askedWords,
  otherNames,
  SAFE_NAMES,
  type NamedColumn,
  type Role,
} from "./words.js";

interface DrawnRow {
  readonly asked: Readonly<Record<Role, string>>;
  readonly others: readonly string[];
}

export interface DrawnTable {
  readonly asked: readonly NamedColumn[];
  readonly otherNames: readonly string[];
  /** Where the columns that are asked for stand among the others. */
  readonly places: readonly number[];
  readonly rows: readonly DrawnRow[];
}

const row = fc.record({ asked: askedWords, others: fc.array(anything, { minLength: 5, maxLength: 5 }) });

export const drawnTables: fc.Arbitrary<DrawnTable> = fc.record({
  asked: askedColumns,
  otherNames,
  places: fc.array(fc.nat(7), { minLength: 3, maxLength: 3 }),
  rows: fc.oneof({ weight: 12, arbitrary: fc.array(row, { minLength: 1, maxLength: 8 }) }, { weight: 1, arbitrary: fc.constant([]) }),
}); // prettier-ignore

export interface Column {
  readonly name: string;
  cellOf(row: DrawnRow): string;
}

export function columnsOf({ asked, otherNames, places }: DrawnTable): Column[] {
  const columns: Column[] = otherNames.map((name, index) => ({
    name,
    cellOf: ({ others }) => others[index]!,
  }));
  asked.forEach(({ name, role }, index) =>
    columns.splice(places[index]! % (columns.length + 1), 0, { name, cellOf: (row) => row.asked[role] }),
  );
  return columns;
}

/** Whether nothing about its columns is a reason to refuse it. */
export function isPlain({ otherNames }: DrawnTable): boolean {
  const isSafe = otherNames.every((name) => SAFE_NAMES.includes(name));
  return isSafe && new Set(otherNames).size === otherNames.length;
}
