/** Lines of text in the encodings that tables are read in: told by the bytes where they can be nothing else, or named. */
import { namedEncoding, readAs, UTF_8 } from "./encoding.js";
import { toUtf8From, utf16Named, utf16Of } from "./utf16.js";

/** `fault`: why its bytes are no text. */
export interface TextLine {
  readonly text: string;
  readonly fault: string | null;
}

const END = 0x0a;
/** As many bytes tell UTF-16. */
const TELLING = 2;

/** Lines without their ends; a last line without an end counts, nothing after a last end does not. */
export async function* linesOf(
  stream: NodeJS.ReadableStream,
  file: string,
  named: string | undefined,
): AsyncGenerator<TextLine> {
  let toUtf8: ((chunk: Uint8Array, isLast: boolean) => Buffer) | null = null;
  let lineOf = lineReader(undefined);
  let untold = Buffer.alloc(0);
  let rest = Buffer.alloc(0);
  const begin = (sample: Buffer) => {
    const utf16 = named === undefined ? utf16Of(sample) : utf16Named(named, sample);
    lineOf = lineReader(utf16 ? undefined : named);
    return utf16 ? toUtf8From(utf16, file) : (bytes: Uint8Array) => Buffer.from(bytes);
  };
  for await (const chunk of stream as AsyncIterable<Buffer | string>) {
    untold = Buffer.concat([untold, Buffer.from(chunk)]);
    if (toUtf8 === null && untold.length < TELLING) continue;
    toUtf8 ??= begin(untold);
    rest = Buffer.concat([rest, toUtf8(untold, false)]);
    untold = Buffer.alloc(0);
    let start = 0;
    for (let end = rest.indexOf(END); end >= 0; end = rest.indexOf(END, start)) {
      yield lineOf(rest.subarray(start, end));
      start = end + 1;
    }
    rest = rest.subarray(start);
  }
  rest = Buffer.concat([rest, (toUtf8 ?? begin(untold))(untold, true)]);
  if (rest.length > 0) yield lineOf(rest);
}

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
