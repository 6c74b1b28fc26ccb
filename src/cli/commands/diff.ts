import { diffTitles, type Change } from "../../query/diff.js";
import { areaWords, citationWords, markWords, dayWords, stateWords, type Words } from "../../words/index.js";
import { readDay } from "../../query/request/day.js";
import { readTwoDays } from "../../query/request/questions.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { fold } from "../fold.js";
import type { Io } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";

export async function diff(io: Io, fromText: string, toText: string, options: AskOptions): Promise<void> {
  for (const text of [fromText, toText]) valueOf(readDay(text));
  const atlas = await atlasFor(io, options);
  const words = wordsFor(atlas, options);
  const question = { from: fromText, to: toText, reading: options.reading };
  const { from, to, reading } = valueOf(readTwoDays(atlas, question));
  const changes = diffTitles(atlas, from, to, reading);
  if (options.json) {
    io.out(`${JSON.stringify({ changes })}\n`);
    return;
  }
  const { answers } = words.language;
  io.out(`${answers.changes(dayWords(words.language, from), dayWords(words.language, to))}\n`);
  if (changes.length === 0) io.out(`\n  ${answers.noChange}\n`);
  for (const change of changes) io.out(changeWords(words, change));
}

function changeWords(words: Words, change: Change): string {
  const area = areaWords(words.language, change.areaSquareKm);
  const lines = [`\n  ${area}: ${stateWords(words, change.from)} → ${stateWords(words, change.to)}`];
  for (const reason of change.because) {
    lines.push(
      `      ${citationWords(words, reason)}${markWords(words, reason)}  ${reason.file}:${reason.line}`,
      fold(`“${reason.clause}”`, "      "),
    );
  }
  return `${lines.join("\n")}\n`;
}
