import { resolve } from "node:path";
import { drawMap } from "../../svg/map.js";
import { readDay } from "../../query/request/day.js";
import { readReadingOrEditorial } from "../../query/request/named.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { ensureWritable, writeWhole } from "../files.js";
import type { Io } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";

export async function map(
  io: Io,
  dateText: string,
  options: AskOptions & { readonly output: string },
): Promise<void> {
  const day = valueOf(readDay(dateText));
  const output = resolve(io.cwd, options.output);
  await ensureWritable(output, options.output);
  const atlas = await atlasFor(io, options);
  const { language } = wordsFor(atlas, options);
  const reading = valueOf(readReadingOrEditorial(atlas, options.reading));
  const svg = drawMap(atlas, day, { language, reading });
  await writeWhole(output, svg);
  const written = { output: options.output, bytes: Buffer.byteLength(svg) };
  io.out(
    options.json
      ? `${JSON.stringify(written)}\n`
      : `${options.output}: ${Math.ceil(written.bytes / 1024)} KB\n`,
  );
}
