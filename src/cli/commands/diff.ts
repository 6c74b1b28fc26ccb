import { diffTitles, type Change } from "../../query/diff.js";
import type { Atlas } from "../../atlas/model.js";
import { atlasFor, checkReading, type AskOptions } from "../atlas-source.js";
import { readDay, writtenDay } from "../dates.js";
import type { Io } from "../io.js";
import { citationWords, fold, titleWords } from "../words.js";

export async function diff(io: Io, fromText: string, toText: string, options: AskOptions): Promise<void> {
  const [from, to] = [readDay(fromText), readDay(toText)];
  const atlas = await atlasFor(io, options);
  const changes = diffTitles(atlas, from, to, checkReading(atlas, options.reading ?? "editorial"));
  if (options.json) {
    io.out(`${JSON.stringify({ changes })}\n`);
    return;
  }
  io.out(`What changed hands from ${writtenDay(from)} to ${writtenDay(to)}\n`);
  if (changes.length === 0) io.out("\n  Nothing: every place has the title that it had.\n");
  for (const change of changes) io.out(changeWords(atlas, change));
}

function changeWords(atlas: Atlas, change: Change): string {
  const area = change.areaSquareKm.toLocaleString("en", {
    maximumFractionDigits: change.areaSquareKm < 100 ? 1 : 0,
  });
  const lines = [`\n  ${area} km²: ${titleWords(atlas, change.from)} → ${titleWords(atlas, change.to)}`];
  for (const reason of change.because) {
    lines.push(
      `      ${citationWords(atlas, reason)}${reason.editorial ? "  [editorial]" : ""}  ${reason.file}:${reason.line}`,
      fold(`“${reason.clause}”`, "      "),
    );
  }
  return `${lines.join("\n")}\n`;
}
