import { askRightAt, type RightLink } from "../../query/rights.js";
import type { Atlas } from "../../atlas/model.js";
import { readDay } from "../../query/request/day.js";
import { readRightAt } from "../../query/request/questions.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { writtenDay } from "../dates.js";
import { valueOf } from "../read.js";
import type { Io } from "../io.js";
import { citationWords, fold, partyName } from "../words.js";
import { spanWords } from "./at.js";
import { nameOf } from "./act-words.js";

export interface WhyRightOptions extends AskOptions {
  readonly right: string;
  readonly of?: string;
}

/** Each chain of clauses that brings a right at a place, with the clause of every link and where it is written. */
export async function whyRight(
  io: Io,
  placeText: string,
  date: string,
  options: WhyRightOptions,
): Promise<void> {
  valueOf(readDay(date));
  const atlas = await atlasFor(io, options);
  const question = valueOf(readRightAt(atlas, { ...options, place: placeText, date }));
  const { place, day } = question;
  const answers = askRightAt(atlas, question);
  if (options.json) {
    io.out(`${JSON.stringify(answers)}\n`);
    return;
  }
  const kind = atlas.rightKinds.find(({ id }) => id === question.right)?.name ?? question.right;
  io.out(`Why ${kind} at ${nameOf(atlas, place)}, on ${writtenDay(day)}\n`);
  if (answers.length === 0)
    io.out("\n  Nobody has it: no chain of clauses in effect on this day ends in a grant of it.\n");
  for (const answer of answers) {
    const span = spanWords(answer);
    io.out(
      `\n  ${answer.holder.who} of ${partyName(atlas, answer.holder.party)} ${answer.effect}${span ? `, ${span}` : ""}\n`,
    );
    for (const condition of answer.conditions) io.out(`    if ${condition}\n`);
    [answer.because, ...answer.also].forEach((chain, index) => io.out(chainWords(atlas, chain, index + 1)));
    if (answer.more) io.out("    There are more chains than are kept.\n");
  }
}

function chainWords(atlas: Atlas, chain: readonly RightLink[], number: number): string {
  const lines = chain.flatMap((link, index) => {
    const provision = atlas.provisions.find(({ id }) => id === link.clause);
    const source = link.instrument === null ? "The corpus" : citationWords(atlas, link);
    const where = provision ? `  ${provision.where.file}:${provision.where.line}` : "";
    return [
      `    ${index === 0 ? `${number}.` : "  "} ${source}${where}${provision?.unverified ? "  [unverified]" : ""}`,
      fold(`“${link.text}”`, "         "),
      `         Rule: ${link.rule}.`,
    ];
  });
  return `${lines.join("\n")}\n`;
}
