import { resolve } from "node:path";
import { drawMap } from "../../svg/map.js";
import { atlasFor, checkReading, type AskOptions } from "../atlas-source.js";
import { readDay } from "../dates.js";
import { ensureWritable, writeWhole } from "../files.js";
import type { Io } from "../io.js";

export async function map(
  io: Io,
  dateText: string,
  options: AskOptions & { readonly output: string },
): Promise<void> {
  const day = readDay(dateText);
  const output = resolve(io.cwd, options.output);
  await ensureWritable(output, options.output);
  const atlas = await atlasFor(io, options);
  const svg = drawMap(atlas, day, { reading: checkReading(atlas, options.reading ?? "editorial") });
  await writeWhole(output, svg);
  const written = { output: options.output, bytes: Buffer.byteLength(svg) };
  io.out(
    options.json
      ? `${JSON.stringify(written)}\n`
      : `${options.output}: ${Math.ceil(written.bytes / 1024)} KB\n`,
  );
}
