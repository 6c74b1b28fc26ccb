/** `timeline` and `find`: what a reader would ask of acts. */
import { withIsoDays } from "../../chronology/iso-fields.js";
import { jsonLine } from "../../diagnostics/harmless.js";
import { readActFilter, readActKind, readSpan } from "../../query/request/questions.js";
import { atlasFor } from "../atlas-source.js";
import { CommandError, type Io } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";
import { acts, BESIDE_ACTS, FILTERS, type ActOptions, type Filter } from "./found.js";

export async function timeline(io: Io, options: ActOptions): Promise<void> {
  valueOf(readSpan(options));
  const atlas = await atlasFor(io, options);
  const words = wordsFor(atlas, options);
  const found = acts(atlas, words, valueOf(readActFilter(atlas, options)));
  if (options.json) io.out(jsonLine(withIsoDays(found.map(({ value }) => value))));
  else io.out(`${found.map(({ lines }) => lines).join("\n") || words.language.acts.none}\n`);
}

/** `find KIND`: acts of a kind, or what is found beside them. */
export async function find(io: Io, kindText: string, options: ActOptions): Promise<void> {
  valueOf(readSpan(options));
  const atlas = await atlasFor(io, options);
  const kind = valueOf(readActKind(atlas, kindText, Object.keys(BESIDE_ACTS)));
  const words = wordsFor(atlas, options);
  const beside = Object.hasOwn(BESIDE_ACTS, kind) ? BESIDE_ACTS[kind]! : null;
  ensureFilters(kind, beside?.by ?? FILTERS, options);
  const found = beside
    ? beside.find(atlas, words, options)
    : acts(atlas, words, valueOf(readActFilter(atlas, { ...options, kind })));
  if (options.json) io.out(jsonLine(withIsoDays(found.map(({ value }) => value))));
  else io.out(`${found.map(({ lines }) => lines).join("\n") || words.language.acts.noneOf(kind)}\n`);
}

/** A filter by which a kind is not found would be passed over. */
function ensureFilters(kind: string, known: readonly Filter[], options: ActOptions): void {
  const idle = FILTERS.find((filter) => options[filter] !== undefined && !known.includes(filter));
  if (idle === undefined) return;
  const all = known.map((filter) => `--${filter}`).join(", ");
  throw new CommandError(`--${idle} does not find any ${kind}`, `${kind}s are found by ${all}`, 2);
}
