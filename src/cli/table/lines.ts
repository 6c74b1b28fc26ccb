/** Lines of text in the encodings that tables are read in: told by the bytes where they can be nothing else, or named. */
import { namedEncoding, readAs, UTF_8 } from "./encoding.js";
import { LineScanner } from "./line-scanner.js";
import { toUtf8From, utf16Named, utf16Of } from "./utf16.js";

/** `fault`: why its bytes are no text. */
export interface TextLine {
  readonly text: string;
  readonly fault: string | null;
}

const END = Buffer.from("\n");
/** As many bytes tell UTF-16. */
const TELLING = 2;

/** Lines without their ends; a last line without an end counts, nothing after a last end does not. */
export async function* linesOf(
  stream: NodeJS.ReadableStream,
  file: string,
  named: string | undefined,
): AsyncGenerator<TextLine> {
  const scanner = new LineScanner(file, "lines of text", "write one date a line");
  let toUtf8: ((chunk: Uint8Array, isLast: boolean) => Buffer) | null = null;
  let lineOf = lineReader(undefined);
  let untold = Buffer.alloc(0);
  const begin = (sample: Buffer) => {
    const utf16 = named === undefined ? utf16Of(sample) : utf16Named(named, sample);
    lineOf = lineReader(utf16 ? undefined : named);
    return utf16 ? toUtf8From(utf16, file) : (bytes: Uint8Array) => Buffer.from(bytes);
  };
  const linesIn = (chunk: Buffer, isLast: boolean) => scanner.push(chunk, isLast).map((line) => lineOf(withoutEnd(line)));
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    untold = Buffer.concat([untold, Buffer.from(chunk)]);
    if (toUtf8 === null && untold.length < TELLING) continue;
    toUtf8 ??= begin(untold);
    yield* linesIn(toUtf8(untold, false), false);
    untold = Buffer.alloc(0);
  }
  yield* linesIn((toUtf8 ?? begin(untold))(untold, true), true);
} // prettier-ignore

const withoutEnd = (line: Buffer): Buffer => (line.subarray(-1).equals(END) ? line.subarray(0, -1) : line);

function lineReader(named: string | undefined): (bytes: Buffer) => TextLine {
  const encoding = named === undefined ? UTF_8 : namedEncoding(named);
  let isFirst = true;
  return (bytes) => {
    const text = encoding.decode(bytes);
    const unmarked = (text ?? bytes.toString()).replace(isFirst ? /^\uFEFF/ : /(?!)/, "");
    isFirst = false;
    const help = encoding === UTF_8 ? "name its encoding with --encoding; " : "";
    const fault = `the line is not ${encoding.name}: ${help}it reads ${readAs(bytes)}`;
    return { text: unmarked, fault: text === null ? fault : null };
  };
}
