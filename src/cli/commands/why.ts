import { openAsker } from "../../query/ask.js";
import { derive, type Stage } from "../../query/why.js";
import type { Atlas } from "../../atlas/model.js";
import { readDay } from "../../query/request/day.js";
import { readPlaceOnDay } from "../../query/request/questions.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { valueOf } from "../read.js";
import type { Io } from "../io.js";
import { citationWords, fold, titleWords } from "../words.js";
import { answerWords, spanWords } from "./at.js";

export async function why(io: Io, placeText: string, dateText: string, options: AskOptions): Promise<void> {
  valueOf(readDay(dateText));
  const atlas = await atlasFor(io, options);
  const words = { place: placeText, date: dateText, reading: options.reading };
  const { place, day, reading } = valueOf(readPlaceOnDay(atlas, words));
  const derivation = derive(openAsker(atlas), place, day, reading);
  if (options.json) {
    io.out(`${JSON.stringify(derivation)}\n`);
    return;
  }
  io.out(answerWords(atlas, derivation.answer, day));
  if (derivation.stages.length === 0) return;
  io.out("\n  How it came to be\n");
  derivation.stages.forEach((stage, index) => io.out(stageWords(atlas, stage, index + 1)));
}

function stageWords(atlas: Atlas, stage: Stage, number: number): string {
  const lines = [`\n  ${number}. ${titleWords(atlas, stage.title)}  (${spanWords(stage) ?? "always"})`];
  for (const step of stage.steps) {
    if (!step.source) {
      lines.push(fold(step.says, "     "));
      continue;
    }
    const { source } = step;
    lines.push(
      `     ${citationWords(atlas, source)}, ${source.where.file}:${source.where.line}${source.editorial ? "  [editorial]" : ""}`,
      fold(`“${source.text}”`, "       "),
      fold(`Rule: ${step.rule}. ${step.says}`, "       "),
      ...(source.editorial ? [fold(`Because ${source.editorial}`, "       ")] : []),
      ...source.citations.map((citation) => fold(citedWords(atlas, citation), "       ")),
      ...(source.unverified ? ["       The corpus marks this unverified."] : []),
    );
  }
  return `${lines.join("\n")}\n`;
}

function citedWords(atlas: Atlas, { source, locator }: { source: string; locator: string | null }): string {
  const title = atlas.sources.find((each) => each.id === source)?.title ?? source;
  return `Source: ${title}${locator ? `, ${locator}` : ""}`;
}
