/** UTF-16 to UTF-8 and back, without a loss: in it a delimiter may be half of a letter, so that rows are told apart in UTF-8. */
import { CommandError } from "../io.js";

export type Utf16 = "utf-16le" | "utf-16be";

/** By the mark at the beginning, else by a first letter that is ASCII; null: it is something else. */
export function utf16Of(sample: Uint8Array): Utf16 | null {
  const [first = 0, second = 0] = sample;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0 && sample.length > 1))
    return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? "utf-16be" : null;
}

/** Null: the name is of another encoding. Throws CommandError where neither it nor the bytes tell which half comes first. */
export function utf16Named(name: string, sample: Uint8Array): Utf16 | null {
  const [isIt, order] = /^utf-?16(?:-?(le|be))?$/i.exec(name) ?? [];
  if (isIt === undefined) return null;
  const found = order === undefined ? utf16Of(sample) : (`utf-16${order.toLowerCase()}` as Utf16);
  if (found) return found;
  throw new CommandError(
    `the table does not tell which kind of ${name} it is`,
    "name utf-16le or utf-16be",
    2,
  );
}

/** Precondition: chunks follow one another, `isLast` with the last. Throws CommandError where they are no UTF-16. */
export function toUtf8From(utf16: Utf16, file: string): (chunk: Uint8Array, isLast: boolean) => Buffer {
  const decoder = new TextDecoder(utf16, { fatal: true, ignoreBOM: true });
  return (chunk, isLast) => {
    try {
      return Buffer.from(decoder.decode(chunk, { stream: !isLast }));
    } catch {
      throw new CommandError(
        `${file} is no UTF-16, though it begins as if it were`,
        "name its encoding with --encoding",
      );
    }
  };
}

/** Precondition: the bytes are whole letters of UTF-8. */
export function fromUtf8To(utf16: Utf16, bytes: Uint8Array): Buffer {
  const text = Buffer.from(Buffer.from(bytes).toString(), "utf16le");
  return utf16 === "utf-16le" ? text : text.swap16();
}
