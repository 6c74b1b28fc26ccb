import { harmlessJson } from "../../diagnostics/harmless.js";
import type { Atlas } from "../../atlas/model.js";
import { courseOn, lineFeature } from "../../query/line.js";
import { turnsOfLine } from "../../query/turns.js";
import { readDays, readSettledDay, readSpokenDays } from "../../query/request/day.js";
import { read, refuse, type Read } from "../../query/request/model.js";
import { draftFor, type AskOptions } from "../atlas-source.js";
import { readLine, readReadingOrEditorial } from "../../query/request/named.js";
import { CommandError, type Io } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";
import { noteLines } from "./date-notes.js";

interface LineOptions extends AskOptions {
  readonly on?: string;
}

/** Exit code 1 where the corpus has errors: the line is as far as it could be drawn. */
export async function line(io: Io, id: string, options: LineOptions): Promise<number> {
  const { atlas, errors } = await draftFor(io, options);
  const reading = valueOf(readReadingOrEditorial(atlas, options.reading));
  if (options.on !== undefined)
    io.err(noteLines(wordsFor(atlas, options).language, valueOf(readDays(options.on))));
  const course = readCourse(atlas, id, options.on, reading);
  if (errors > 0 && !course.ok && !readLine(atlas, id).ok)
    throw new CommandError(
      `no part of a line "${id}" could be drawn`,
      `mend what is shown above${atlas.lines.length > 0 ? `; of ${atlas.lines.map((each) => each.id).join(", ")} something is drawn` : ""}`,
    );
  const feature = lineFeature(atlas, valueOf(course), reading)!;
  const told = errors > 0 ? { ...feature, properties: { errors, ...feature.properties } } : feature;
  io.out(`${options.json ? harmlessJson(told) : indented(told)}\n`);
  return errors > 0 ? 1 : 0;
}

function readCourse(atlas: Atlas, id: string, on: string | undefined, reading: string): Read<string> {
  const line = readLine(atlas, id);
  if (!line.ok || on === undefined) return line;
  const days = readSpokenDays(atlas, on);
  if (!days.ok) return days;
  const day = readSettledDay(days.value, (range) => turnsOfLine(atlas, line.value, range, reading));
  if (!day.ok) return day;
  const course = courseOn(atlas, line.value, day.value, reading);
  return course === null
    ? refuse(`the line ${line.value} does not stand on ${on}`, "leave out `--on` to see it as it was made")
    : read(course);
}

/** Indented, but each part's positions on one line. */
function indented(feature: NonNullable<ReturnType<typeof lineFeature>>): string {
  const { geometry, ...rest } = feature;
  const parts = geometry.coordinates.map((part) => `      ${JSON.stringify(part)}`).join(",\n");
  const head = harmlessJson(rest, 2).replace(/\n}$/, "");
  return `${head},\n  "geometry": {\n    "type": "${geometry.type}",\n    "coordinates": [\n${parts}\n    ]\n  }\n}`;
}
