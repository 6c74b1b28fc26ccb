/** Encodings as the platform has them, and not the library by which tables are read. */

export interface Letters {
  /** As `--encoding` names it; null: it is told by the bytes, or by nothing. */
  readonly name: string | null;
  /** What stands before the table. */
  readonly mark: Buffer;
  /** Bytes in which rows are told apart stand for themselves; of UTF-16 they do so in UTF-8. */
  readonly utf16: "utf-16le" | "utf-16be" | null;
  /** Without the letters that it lacks. */
  fitting(text: string): string;
  /** Precondition: it has all the letters. */
  encode(text: string): Buffer;
  /** Null: they are no text in it. */
  decode(bytes: Uint8Array): string | null;
}

const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, "");

/** What the platform reads three controls of Shift_JIS as, each another of them; by the standard they stand for themselves. */
const TURNED: Readonly<Record<string, string>> = { "\x1c": "\x1a", "\x7f": "\x1c", "\x1a": "\x7f" };

/** The bytes from 0x80 to 0x9F of windows-1252, which the platform may read as those of Latin-1; a space: it has no letter there. */
const WINDOWS_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Bytes for which the tables of Unicode have no letter, though the platform makes a control of each. */
const CONTROLS: Readonly<Record<string, (control: string) => string>> = {
  "windows-1251": () => "",
  "windows-1252": (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!.trim(),
};

function decoderOf(label: string): (bytes: Uint8Array) => string | null {
  const decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  const controlOf = CONTROLS[label];
  const isTurned = !label.startsWith("utf-16") && decoder.decode(Uint8Array.of(0x1a)) === "\x1c";
  return (bytes) => {
    try {
      const text = decoder.decode(bytes);
      if (isTurned) return text.replace(/[\x1a\x1c\x7f]/g, (control) => TURNED[control]!);
      const lettered = controlOf ? text.replace(/[\x80-\x9f]/g, controlOf) : text;
      return lettered.length < text.length ? null : lettered;
    } catch {
      return null;
    }
  };
}

const NO_MARK = Buffer.alloc(0);
const utf8 = {
  utf16: null,
  fitting: wellFormed,
  encode: (text: string) => Buffer.from(text),
  decode: decoderOf("utf-8"),
};

const utf16 = (order: "le" | "be", mark: string, name: string | null): Letters => ({
  ...utf8,
  name,
  mark: Buffer.from(mark),
  utf16: `utf-16${order}`,
}); // prettier-ignore

/** Bytes of letters beyond ASCII, and of signs that stand in answers, by the platform's own table read backwards. */
function tableOf(label: string): Map<string, Buffer> {
  const decode = decoderOf(label);
  const table = new Map<string, Buffer>();
  for (let first = 0x80; first < 0x100; first++)
    for (let second = -1; second < 0x100; second = second < 0 ? 0x40 : second + 1) {
      const bytes = Buffer.from(second < 0 ? [first] : [first, second]);
      const text = decode(bytes);
      if (text !== null && [...text].length === 1 && /[\p{L}…°′″]/u.test(text) && !table.has(text)) table.set(text, bytes);
    }
  return table;
} // prettier-ignore

function legacy(label: string, isNamed: boolean): () => Letters {
  let known: Map<string, Buffer> | undefined;
  const bytesOf = (letter: string) => (letter < "\x80" ? Buffer.from(letter) : (known ??= tableOf(label)).get(letter));
  return () => ({
    name: isNamed ? label : null,
    mark: NO_MARK,
    utf16: null,
    fitting: (text) => [...text].filter(bytesOf).join(""),
    encode: (text) => Buffer.concat([...text].map((letter) => bytesOf(letter)!)),
    decode: decoderOf(label),
  });
} // prettier-ignore

export const LETTERS = {
  "utf-8": () => ({ ...utf8, name: null, mark: NO_MARK }),
  "utf-8, marked": () => ({ ...utf8, name: null, mark: Buffer.from("\uFEFF") }),
  "utf-8, named": () => ({ ...utf8, name: "utf-8", mark: NO_MARK }),
  "utf-16le, marked": () => utf16("le", "\uFEFF", null),
  "utf-16be, marked": () => utf16("be", "\uFEFF", null),
  "utf-16be, named": () => utf16("be", "", "utf-16be"),
  "windows-1251": legacy("windows-1251", true),
  "windows-1252": legacy("windows-1252", true),
  "koi8-r": legacy("koi8-r", true),
  gb18030: legacy("gb18030", true),
  shift_jis: legacy("shift_jis", true),
  "windows-1251, not named": legacy("windows-1251", false),
} satisfies Record<string, () => Letters>;

export type LettersName = keyof typeof LETTERS;

/** As they stand in the file. */
export function inFile({ utf16, mark }: Letters, bytes: Buffer): Buffer {
  const all = Buffer.concat([mark, bytes]);
  if (utf16 === null) return all;
  const units = Buffer.from(all.toString(), "utf16le");
  return utf16 === "utf-16le" ? units : units.swap16();
}

/** The way back, with the mark; null: they are no UTF-16. */
export function fromFile({ utf16 }: Pick<Letters, "utf16">, bytes: Buffer): Buffer | null {
  if (utf16 === null) return bytes;
  const text = decoderOf(utf16)(bytes);
  return text === null ? null : Buffer.from(text);
}
