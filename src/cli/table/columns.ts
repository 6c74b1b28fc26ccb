/** Which columns of a table are asked for, and how those that it gains are called. */
import { isHarmful } from "../../diagnostics/harmless.js";
import { CommandError } from "../io.js";
import type { OpenTable } from "./model.js";

export interface ColumnOptions {
  readonly lon?: string;
  readonly lat?: string;
  readonly place?: string;
  readonly date?: string;
}

export type AskedColumns =
  | { readonly by: "position"; readonly lon: string; readonly lat: string; readonly date: string }
  | { readonly by: "place"; readonly place: string; readonly date: string };

type Role = keyof ColumnOptions;

/** Names under which columns are found that no option names, small letters; those of Darwin Core among them. */
const USUAL: Readonly<Record<Role, readonly string[]>> = {
  lon: ["lon", "long", "lng", "longitude", "decimallongitude"],
  lat: ["lat", "latitude", "decimallatitude"],
  place: ["place"],
  date: ["date", "day", "eventdate"],
};

export const askedNames = (asked: AskedColumns): readonly string[] =>
  asked.by === "place" ? [asked.place, asked.date] : [asked.lon, asked.lat, asked.date];

/** Throws CommandError where two options exclude each other, or one column would be two. */
export function ensureAgree(options: ColumnOptions): void {
  const roles = (Object.keys(USUAL) as Role[]).filter((role) => options[role] !== undefined);
  const empty = roles.find((role) => options[role] === "");
  if (empty) throw new CommandError(`--${empty} names no column`, "write the name of a column after it", 2);
  const degrees = roles.find((role) => role === "lon" || role === "lat");
  if (degrees && options.place !== undefined)
    throw new CommandError(
      `--place and --${degrees} exclude each other`,
      "name the column of places, or those of longitudes and latitudes",
      2,
    );
  for (const [index, role] of roles.entries()) {
    const other = roles.slice(index + 1).find((each) => options[each] === options[role]);
    if (other)
      throw new CommandError(
        `--${role} and --${other} name one column, "${options[role]}"`,
        "name a column of its own for each",
        2,
      );
  }
}

/** Throws CommandError where one is not there, or where it could be either of two. */
export function askedColumns(columns: readonly string[], options: ColumnOptions, file: string): AskedColumns {
  const find = (role: Role) => findColumn(columns, role, options[role], file);
  const isByPlace =
    options.place !== undefined ||
    (options.lon === undefined && options.lat === undefined && !has(columns, "lon") && has(columns, "place"));
  if (isByPlace) return { by: "place", place: find("place"), date: find("date") };
  return { by: "position", lon: find("lon"), lat: find("lat"), date: find("date") };
}

const usualAmong = (columns: readonly string[], role: Role): string[] =>
  columns.filter((name) => USUAL[role].includes(name.trim().toLowerCase()));

const has = (columns: readonly string[], role: Role): boolean => usualAmong(columns, role).length > 0;

function findColumn(columns: readonly string[], role: Role, named: string | undefined, file: string): string {
  const found =
    named === undefined
      ? usualAmong(columns, role)
      : columns.filter((name) => name === named || name.trim() === named);
  if (found.length === 1) return found[0]!;
  const shown = columns.join(", ");
  if (found.length > 1)
    throw new CommandError(
      `${file} has more than one column that may be "${role}": ${found.join(", ")}`,
      `name the one with --${role}`,
      2,
    );
  throw new CommandError(
    `${file} has no column "${named ?? role}"`,
    `name one of its columns with --${role}: ${shown}`,
    2,
  );
}

/** Throws CommandError where two columns have one name: neither could be meant by it. Empty names are none. */
export function ensureNamesDiffer(columns: readonly string[], file: string): void {
  const places = new Map<string, number[]>();
  columns.forEach((name, index) => {
    if (name !== "") places.set(name, [...(places.get(name) ?? []), index + 1]);
  });
  for (const [name, at] of places)
    if (at.length > 1)
      throw new CommandError(
        `${file} has ${at.length} columns called "${name}": ${at.join(", ")}`,
        "give each column a name of its own",
      );
}

/**
 * The names of the columns that a table gains: with the prefix that is named, else with one with which none of its own begins.
 * Throws CommandError where it has one of them already, or they cannot be written in its encoding.
 */
export function addedNames(
  table: Pick<OpenTable, "columns" | "file" | "holds">,
  added: readonly string[],
  named: string | undefined,
): string[] {
  const { columns, file } = table;
  const own = columns.map((name) => name.trim().toLowerCase());
  let prefix = named ?? "thalweg_";
  if (named === undefined)
    for (let n = 2; own.some((name) => name.startsWith(prefix)); n++) prefix = `thalweg_${n}_`;
  const names = added.map((name) => prefix + name);
  const help = "name another prefix with --prefix";
  if ([...prefix].some((letter) => isHarmful(letter) || /[\t\n]/.test(letter)))
    throw new CommandError("the prefix has a line break or another character that shows nothing", help, 2);
  const taken = names.find((name) => own.includes(name.toLowerCase()));
  if (taken !== undefined) throw new CommandError(`${file} has a column "${taken}" already`, help, 2);
  if (!table.holds(prefix))
    throw new CommandError(`"${prefix}" cannot be written in the encoding of ${file}`, help, 2);
  return names;
}
