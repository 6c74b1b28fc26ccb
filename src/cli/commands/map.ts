import { jsonLine, onOneLine } from "../../diagnostics/harmless.js";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { turnsOfMap } from "../../query/turns.js";
import { EXPORT_ENDINGS } from "../../export/of.js";
import { drawMap } from "../../svg/map.js";
import { readDays, readSettledDay } from "../../query/request/day.js";
import { readReadingOrEditorial } from "../../query/request/named.js";
import { draftFor, type AskOptions } from "../atlas-source.js";
import { inputsOf } from "../inputs.js";
import { openOutput } from "../output/index.js";
import type { Io } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";
import { noteLines } from "./date-notes.js";

/** Exit code 1 where the corpus has errors: the map is of what could be drawn, and says so. */
export async function map(
  io: Io,
  dateText: string,
  options: AskOptions & { readonly output: string },
): Promise<number> {
  const days = valueOf(readDays(dateText));
  const to = await openOutput(io, options.output, {
    what: "a map",
    endings: [".svg"],
    elsewhere: Object.fromEntries(EXPORT_ENDINGS.map((ending) => [ending, "thalweg export"])),
    inputs: () => inputsOf(io, options),
  });
  const { atlas, errors } = await draftFor(io, options);
  const { language } = wordsFor(atlas, options);
  io.err(noteLines(language, days));
  const reading = valueOf(readReadingOrEditorial(atlas, options.reading));
  const day = valueOf(readSettledDay(days, (range) => turnsOfMap(atlas, range, reading)));
  const svg = drawMap(atlas, day, { language, reading, errors });
  await to.write((stream) => pipeline(Readable.from([svg]), stream));
  const written = { output: options.output, bytes: Buffer.byteLength(svg) };
  to.say(
    options.json
      ? jsonLine(written)
      : `${onOneLine(options.output)}: ${Math.ceil(written.bytes / 1024)} KB\n`,
  );
  return errors > 0 ? 1 : 0;
}
