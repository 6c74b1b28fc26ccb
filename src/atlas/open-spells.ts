/** Spells as they are asked for: of a world's faces, most never are. */
import type { Column, Table } from "@uwdata/flechette";
import type { Day } from "../chronology/model.js";
import { getOrPut } from "../regime/get-or-put.js";
import { titleOf, UNALLOCATED, type TitleKind } from "../regime/title.js";
import { column } from "./container.js";
import { AtlasError } from "./error.js";
import { allBelow } from "./subdivision.js";
import type { Atlas, AtlasBeside, AtlasSpell, AtlasStep } from "./model.js";

const NOTHING_BESIDE: AtlasBeside = { claims: [], layers: [], doubts: [], burdens: [] };

const SILENT: readonly AtlasSpell[] = [
  {
    from: null,
    possiblyFrom: null,
    possiblyUntil: null,
    until: null,
    title: UNALLOCATED,
    because: [{ clause: null, rule: "silence" }],
    ...NOTHING_BESIDE,
  },
];

/** Faces of one history share its list. */
/** `faceCount`: of the subdivision; a spell of another face is no atlas's. */
export function openSpells(
  table: Table,
  faceCount: number,
  derivations: readonly (readonly AtlasStep[])[],
  besides: readonly AtlasBeside[],
): Atlas["spells"] {
  const rowsOf = fileRows(table, faceCount);
  const told = tellers(table);
  const read = (row: number): AtlasSpell => {
    const holders = told.holders.at(row) as string;
    return {
      from: told.from.at(row) as Day | null,
      possiblyFrom: told.possiblyFrom.at(row) as Day | null,
      possiblyUntil: told.possiblyUntil.at(row) as Day | null,
      until: told.until.at(row) as Day | null,
      title: titleOf(told.kind.at(row) as TitleKind, holders === "" ? [] : holders.split("+")),
      because: derivations[told.derivation.at(row) as number] ?? [],
      ...(besides[told.beside.at(row) as number] ?? NOTHING_BESIDE),
    };
  };
  const all = Object.values(told);
  const histories = new Map<string, readonly AtlasSpell[]>();
  const history = (rows: Int32Array): readonly AtlasSpell[] => {
    if (rows.length === 0) return SILENT;
    let key = "";
    for (const row of rows) for (const each of all) key += `${String(each.at(row))} `;
    return getOrPut(histories, key, () => Array.from(rows, read));
  };
  const known = new Map<string, (readonly AtlasSpell[] | undefined)[]>();
  return (face, reading) => (getOrPut(known, reading, () => [])[face] ??= history(rowsOf(face, reading)));
}

/** The columns of what a spell tells. */
function tellers(table: Table) {
  const named = (name: string): Column<unknown> => {
    const found = table.getChild(name);
    if (!found) throw new AtlasError(`not an atlas: a table lacks its column ${name}`);
    return found;
  };
  return {
    from: named("from"),
    possiblyFrom: named("possiblyFrom"),
    possiblyUntil: named("possiblyUntil"),
    until: named("until"),
    kind: named("kind"),
    holders: named("holders"),
    derivation: named("derivation"),
    beside: named("beside"),
  };
}

const NONE = new Int32Array();

/** The rows of each face in each reading, in the order of the table. */
function fileRows(table: Table, faceCount: number): (face: number, reading: string) => Int32Array {
  const faces = column(table, "face", Int32Array);
  if (!allBelow(faces, faceCount))
    throw new AtlasError("not an atlas: a spell is of ground that it does not have");
  const names = table.getChild("reading");
  const numbers = new Map<string, number>();
  const readings = Uint16Array.from(faces, (_, row) =>
    getOrPut(numbers, names.at(row) as string, () => numbers.size),
  );
  const last = faces.reduce((most, face) => Math.max(most, face), -1);
  const cellOf = (row: number) => readings[row]! * (last + 1) + faces[row]!;
  const start = new Int32Array(numbers.size * (last + 1) + 1);
  for (let row = 0; row < faces.length; row++) start[cellOf(row)]!++;
  for (let cell = 1; cell < start.length; cell++) start[cell]! += start[cell - 1]!;
  // Filled from their ends, which so become their starts.
  const rows = new Int32Array(faces.length);
  for (let row = faces.length - 1; row >= 0; row--) rows[--start[cellOf(row)]!] = row;
  return (face, reading) => {
    const number = numbers.get(reading);
    if (number === undefined || face > last) return NONE;
    const cell = number * (last + 1) + face;
    return rows.subarray(start[cell], start[cell + 1]);
  };
}
