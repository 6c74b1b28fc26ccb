import { diffTitles, type Change } from "../../query/diff.js";
import type { Atlas } from "../../atlas/model.js";
import { readDay } from "../../query/request/day.js";
import { readTwoDays } from "../../query/request/questions.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { writtenDay } from "../dates.js";
import { valueOf } from "../read.js";
import type { Io } from "../io.js";
import { citationWords, fold, titleWords } from "../words.js";

export async function diff(io: Io, fromText: string, toText: string, options: AskOptions): Promise<void> {
  for (const text of [fromText, toText]) valueOf(readDay(text));
  const atlas = await atlasFor(io, options);
  const words = { from: fromText, to: toText, reading: options.reading };
  const { from, to, reading } = valueOf(readTwoDays(atlas, words));
  const changes = diffTitles(atlas, from, to, reading);
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
