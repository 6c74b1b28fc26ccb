/**
 * The encoding of a table. Its bytes are kept whatever it is: only the cells that are asked for are read in it, and added ones
 * written, so that words beyond ASCII are the only ones that need it known.
 */
import { isAscii, isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { CommandError } from "../io.js";

export interface Encoding {
  /** null: it is none that is known. */
  readonly name: string | null;
  /** null: the bytes are no text in it. */
  decode(bytes: Uint8Array): string | null;
  /** null: it lacks a letter of the text. */
  encode(text: string): Uint8Array | null;
}

export const UTF_8: Encoding = {
  name: "UTF-8",
  decode: (bytes) => (isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString() : null),
  encode: (text) => Buffer.from(text),
}; // prettier-ignore

/** Neither named nor told by the bytes: words in ASCII are the same in all that are used. */
export const UNKNOWN: Encoding = {
  name: null,
  decode: (bytes) => (isAscii(bytes) ? Buffer.from(bytes).toString("latin1") : null),
  encode: (text) => (isAsciiText(text) ? Buffer.from(text, "latin1") : null),
};

/** Those in which tables of people with old places come, each with the scripts that it is used for. */
const USUAL: readonly (readonly [string, RegExp])[] = [
  ["windows-1252", /^[\p{Script=Latin}\p{P}\p{S}\p{Z}ªº]+$/u],
  ["windows-1250", /^[\p{Script=Latin}\p{P}\p{S}\p{Z}]+$/u],
  ["windows-1254", /^[\p{Script=Latin}\p{P}\p{S}\p{Z}]+$/u],
  ["macintosh", /^[\p{Script=Latin}\p{P}\p{S}\p{Z}]+$/u],
  ["windows-1251", /^[\p{Script=Cyrillic}\p{P}\p{S}\p{Z}]+$/u],
  ["koi8-r", /^[\p{Script=Cyrillic}\p{P}\p{S}\p{Z}]+$/u],
  ["ibm866", /^[\p{Script=Cyrillic}\p{P}\p{S}\p{Z}]+$/u],
  ["windows-1253", /^[\p{Script=Greek}\p{P}\p{S}\p{Z}]+$/u],
  ["gb18030", /^[\p{Script=Han}\p{P}\p{S}\p{Z}\p{Nd}]+$/u],
  ["big5", /^[\p{Script=Han}\p{P}\p{S}\p{Z}\p{Nd}]+$/u],
  ["shift_jis", /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}\p{S}\p{Z}ー]+$/u],
  ["euc-jp", /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}\p{S}\p{Z}ー]+$/u],
];

/** Throws CommandError where there is none of that name, or where one would break the rows of a table. */
export function namedEncoding(name: string): Encoding {
  const known = iconv.encodingExists(name);
  if (!known || !keepsAscii(name))
    throw new CommandError(
      known ? `rows cannot be told apart in ${name}` : `there is no encoding "${name}"`,
      known
        ? "turn the table into UTF-8 first"
        : `name one such as utf-8, utf-16le, ${USUAL.map(([usual]) => usual).join(", ")}`,
      2,
    );
  return /^utf-?8$/i.test(name) ? UTF_8 : tableOf(name);
}

function tableOf(name: string): Encoding {
  const decode = (bytes: Uint8Array) => iconv.decode(Buffer.from(bytes), name, { stripBOM: false });
  const isPlain = decode(ASCII) === ASCII.toString("latin1");
  const read = (bytes: Uint8Array): string | null => {
    const text = decode(bytes);
    return text.includes("\uFFFD") ? null : text;
  };
  return {
    name,
    decode: read,
    encode: (text) => {
      if (isPlain && isAsciiText(text)) return Buffer.from(text, "latin1");
      const bytes = iconv.encode(text, name, { addBOM: false });
      return read(bytes) === text ? bytes : null;
    },
  };
}

export interface Reading {
  readonly text: string;
  /** The encodings in which they read so. */
  readonly names: readonly string[];
}

/** How bytes read in each usual encoding in which they are words of one script; none is taken for the right one. */
export function readings(bytes: Uint8Array): Reading[] {
  const found = new Map<string, string[]>();
  for (const [name, script] of USUAL) {
    const text = tableOf(name).decode(bytes);
    if (text === null || !script.test(text.replace(/[\0-\x7F]/g, ""))) continue;
    found.set(text, [...(found.get(text) ?? []), name]);
  }
  return [...found].map(([text, names]) => ({ text, names }));
}

/** How bytes would read, for whoever has to name their encoding. */
export const readAs = (bytes: Uint8Array): string =>
  readings(bytes)
    .map(({ text, names }) => `as ${text} in ${names.join(", ")}`)
    .join("; ") || "in no encoding that is usual";

const isAsciiText = (text: string): boolean => !/[^\0-\x7F]/.test(text);

const ASCII = Buffer.from(Array.from({ length: 0x80 }, (_, code) => code));
const keepsAscii = (name: string): boolean => iconv.encode(ASCII.toString("latin1"), name).equals(ASCII);
