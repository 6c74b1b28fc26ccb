import { jsonLine, onOneLine } from "../../diagnostics/harmless.js";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { turnsOfMap } from "../../query/turns.js";
import { drawMap } from "../../svg/map.js";
import { readDays, readSettledDay } from "../../query/request/day.js";
import { readReadingOrEditorial } from "../../query/request/named.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { inputsOf } from "../inputs.js";
import { openOutput } from "../output/index.js";
import type { Io } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";
import { noteLines } from "./date-notes.js";

export async function map(
  io: Io,
  dateText: string,
  options: AskOptions & { readonly output: string },
): Promise<void> {
  const days = valueOf(readDays(dateText));
  const to = await openOutput(io, options.output, {
    what: "a map",
    endings: [".svg"],
    inputs: () => inputsOf(io, options),
  });
  const atlas = await atlasFor(io, options);
  const { language } = wordsFor(atlas, options);
  io.err(noteLines(language, days));
  const reading = valueOf(readReadingOrEditorial(atlas, options.reading));
  const day = valueOf(readSettledDay(days, (range) => turnsOfMap(atlas, range, reading)));
  const svg = drawMap(atlas, day, { language, reading });
  await to.write((stream) => pipeline(Readable.from([svg]), stream));
  const written = { output: options.output, bytes: Buffer.byteLength(svg) };
  to.say(
    options.json
      ? jsonLine(written)
      : `${onOneLine(options.output)}: ${Math.ceil(written.bytes / 1024)} KB\n`,
  );
}
