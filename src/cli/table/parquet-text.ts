/** Values of Parquet as text, exactly: by the type that their column states, and not by what JavaScript makes of them. */
import type { SchemaElement, SchemaTree } from "hyparquet";
import { isUtf8 } from "node:buffer";
import { isoFromDay } from "../../chronology/days.js";
import { isHarmful } from "../../diagnostics/harmless.js";

/** These are told apart by their type alone: they are read as the bare numbers or bytes that they are. */
const READ_BARE: ReadonlySet<string | undefined> = new Set([
  "DECIMAL", "DATE", "TIME", "TIME_MILLIS", "TIME_MICROS", "TIMESTAMP", "TIMESTAMP_MILLIS", "TIMESTAMP_MICROS", "BSON", "INTERVAL",
]); // prettier-ignore

/** The schema as the library is to read it: what it would round, or cannot read, is left to `textOf`. */
export const readBare = (schema: readonly SchemaElement[]): SchemaElement[] =>
  schema.map((element) => {
    const { converted_type: converted, logical_type: logical, ...bare } = element;
    if (READ_BARE.has(converted) || READ_BARE.has(logical?.type)) return bare;
    return converted === "ENUM" || logical?.type === "ENUM" ? { ...bare, converted_type: "UTF8" } : element;
  });

const textOrBytes = (bytes: Uint8Array | undefined) => (bytes && isUtf8(bytes) ? decoded(bytes) : bytes);
const decoded = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** For the library: JSON is kept as it is written, and what is no UTF-8 stays bytes. */
export const PARSERS = {
  stringFromBytes: textOrBytes,
  jsonFromBytes: textOrBytes,
  timestampFromNanoseconds: (count: bigint) => momentText(count, 9),
};

/** `column`: by the schema as it was written. Nothing is ""; what is nested is JSON. */
export function textOf(column: SchemaTree, value: unknown): string {
  if (value === null || value === undefined) return "";
  return isNested(value) ? json(column, value) : scalarText(column.element, value);
}

const isNested = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(value instanceof Uint8Array || value instanceof Date);

function json(column: SchemaTree, value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (Array.isArray(value)) return `[${value.map((each) => json(itemOf(column), each)).join(",")}]`;
  if (isNested(value)) {
    const members = Object.entries(value).map(([name, each]) => [name, json(memberOf(column, name), each)]);
    return `{${members.map(([name, each]) => `${JSON.stringify(name)}:${each}`).join(",")}}`;
  }
  const text = scalarText(column.element, value);
  return isNumber(column.element, value) ? text : JSON.stringify(text);
}

/** A list holds a repeated group, and that the item; older writers leave out either. */
function itemOf(column: SchemaTree): SchemaTree {
  const [inner] = column.children;
  if (!inner || column.element.repetition_type === "REPEATED") return column;
  return inner.children.length === 1 ? inner.children[0]! : inner;
}

/** Of a structure by its name; of a map, whose names are data, the values. */
function memberOf(column: SchemaTree, name: string): SchemaTree {
  const isMap = column.element.converted_type === "MAP" || column.element.logical_type?.type === "MAP";
  if (isMap) return column.children[0]?.children[1] ?? column;
  return column.children.find(({ element }) => element.name === name) ?? column;
}

function isNumber(element: SchemaElement, value: unknown): boolean {
  if (typeof value === "boolean" || kindOf(element) === "decimal") return true;
  return kindOf(element) === null && (typeof value === "bigint" || Number.isFinite(value));
}

type Kind = "decimal" | "day" | "time" | "moment";

/** Null: of none whose type has to be known. */
function kindOf({ converted_type: converted, logical_type: logical }: SchemaElement): Kind | null {
  const is = (name: string) => logical?.type === name || converted?.split("_")[0] === name;
  if (is("DECIMAL")) return "decimal";
  if (is("DATE")) return "day";
  if (is("TIMESTAMP")) return "moment";
  return is("TIME") ? "time" : null;
}

function scalarText(element: SchemaElement, value: unknown): string {
  const kind = kindOf(element);
  if (kind === "decimal") return decimalText(value as number | bigint | Uint8Array, scaleOf(element));
  if (value instanceof Uint8Array) return bytesText(value);
  if (value instanceof Date) return value.toISOString();
  if (kind === "day") return isoFromDay(Number(value));
  if (kind === "time") return timeText(BigInt(value as number | bigint), digitsOf(element));
  if (kind === "moment") return momentText(value as bigint, digitsOf(element)) + (isInUtc(element) ? "Z" : "");
  return String(value);
} // prettier-ignore

const scaleOf = ({ scale, logical_type: logical }: SchemaElement): number =>
  Math.max(0, scale ?? (logical?.type === "DECIMAL" ? logical.scale : 0));

/** With all digits of its scale. */
function decimalText(value: number | bigint | Uint8Array, scale: number): string {
  const count = value instanceof Uint8Array ? signedOf(value) : BigInt(value);
  const digits = String(count < 0n ? -count : count).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  return `${count < 0n ? "-" : ""}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ""}`;
}

/** Two's complement, the highest byte first. */
const signedOf = (bytes: Uint8Array): bigint =>
  bytes.length === 0
    ? 0n
    : BigInt.asIntN(8 * bytes.length, BigInt(`0x${Buffer.from(bytes).toString("hex")}`));

/** Of a second, in which the type counts. */
function digitsOf({ converted_type: converted, logical_type: logical }: SchemaElement): number {
  const unit = logical && "unit" in logical ? logical.unit : converted?.split("_")[1];
  return unit === "NANOS" ? 9 : unit === "MICROS" ? 6 : 3;
}

/** An old type of a moment says nothing else. */
const isInUtc = ({ logical_type: logical }: SchemaElement): boolean =>
  logical?.type === "TIMESTAMP" ? logical.isAdjustedToUTC : true;

const SECONDS_A_DAY = 86_400n;

function momentText(count: bigint, digits: number): string {
  const inADay = SECONDS_A_DAY * 10n ** BigInt(digits);
  const within = ((count % inADay) + inADay) % inADay;
  return `${isoFromDay(Number((count - within) / inADay))}T${timeText(within, digits)}`;
}

function timeText(count: bigint, digits: number): string {
  const inASecond = 10n ** BigInt(digits);
  const time = new Date(Number(count / inASecond) * 1000).toISOString().slice(11, 19);
  const fraction = String(count % inASecond).padStart(digits, "0").replace(/0+$/, "");
  return `${time}${fraction && `.${fraction}`}`;
} // prettier-ignore

/** Letters stay; a byte of none, or of one that shows nothing, is `\x00`, and a backslash `\x5C`: each byte can be had back. */
function bytesText(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return [...decoded(bytes)].map(letterText).join("");
  let text = "";
  for (let at = 0, length = 1; at < bytes.length; at += length) {
    length = [1, 2, 3, 4].find((most) => at + most <= bytes.length && isUtf8(bytes.subarray(at, at + most))) ?? 0;
    text += length > 0 ? letterText(decoded(bytes.subarray(at, at + length))) : byteText(bytes[at]!);
    length ||= 1;
  }
  return text;
} // prettier-ignore

const letterText = (letter: string): string =>
  letter === "\\" || /[\t\n]/.test(letter) || isHarmful(letter) ? [...Buffer.from(letter)].map(byteText).join("") : letter; // prettier-ignore
const byteText = (byte: number): string => `\\x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
