import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Feature } from "geojson";
import type { Atlas } from "../../atlas/model.js";
import type { Day } from "../../chronology/model.js";
import { jsonLine, onOneLine } from "../../diagnostics/harmless.js";
import { areasOn } from "../../export/areas.js";
import { besideFeaturesOn } from "../../export/beside.js";
import { featureCollection, featureLines } from "../../export/geojson.js";
import { lineFeaturesOn } from "../../export/lines.js";
import { EXPORT_ENDINGS, type Exported } from "../../export/of.js";
import { readDays, readSettledDay, readSpokenDays } from "../../query/request/day.js";
import { readReadingOrEditorial } from "../../query/request/named.js";
import { turnsOfMap } from "../../query/turns.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { inputsOf } from "../inputs.js";
import { CommandError, type Io } from "../io.js";
import { wordsFor } from "../language.js";
import { openOutput } from "../output/index.js";
import { valueOf } from "../read.js";
import { noteLines } from "./date-notes.js";

interface ExportOptions extends AskOptions {
  readonly output: string;
  readonly of: Exported;
  readonly byTitle?: boolean;
}

type Features = (atlas: Atlas, day: Day, reading: string) => Iterable<Feature>;

/** A corpus with errors is refused: its marks would not travel with the file. */
export async function exportDay(io: Io, dateText: string, options: ExportOptions): Promise<void> {
  valueOf(readDays(dateText));
  if (options.byTitle && options.of !== "areas")
    throw new CommandError(`--by-title joins areas, and --of ${options.of} has none of title`, "leave one of them away", 2); // prettier-ignore
  const to = await openOutput(io, options.output, {
    what: "a map for other programs",
    endings: EXPORT_ENDINGS,
    elsewhere: { ".svg": "thalweg map" },
    inputs: () => inputsOf(io, options),
  });
  const atlas = await atlasFor(io, options);
  const days = valueOf(readSpokenDays(atlas, dateText));
  io.err(noteLines(wordsFor(atlas, options).language, days));
  const reading = valueOf(readReadingOrEditorial(atlas, options.reading));
  const day = valueOf(readSettledDay(days, (range) => turnsOfMap(atlas, range, reading)));
  let count = 0;
  const counted = function* () {
    for (const feature of featuresOf(options)(atlas, day, reading)) {
      count++;
      yield feature;
    }
  };
  const write = options.output.toLowerCase().endsWith(".geojsonl") ? featureLines : featureCollection;
  await to.write((stream) => pipeline(Readable.from(write(counted())), stream));
  to.say(
    options.json
      ? jsonLine({ output: options.output, features: count })
      : `${onOneLine(options.output)}: ${count} ${count === 1 ? "feature" : "features"}\n`,
  );
}

function featuresOf({ of, byTitle = false, ...options }: ExportOptions): Features {
  switch (of) {
    case "areas":
      return (atlas, day, reading) =>
        areasOn(atlas, day, { reading, byTitle, words: wordsFor(atlas, options, day) });
    case "beside":
      return besideFeaturesOn;
    case "lines":
      return lineFeaturesOn;
  }
}
