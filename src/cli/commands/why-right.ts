import { jsonLine } from "../../diagnostics/harmless.js";
import { exactDay } from "../../chronology/ranges.js";
import { askedByName, askRightAt, askRightsWithin } from "../../query/rights.js";
import type { RightAnswer, RightLink } from "../../query/right-on.js";
import type { Atlas } from "../../atlas/model.js";
import { readDays } from "../../query/request/day.js";
import { readRightAt } from "../../query/request/questions.js";
import {
  citationWords,
  daysWords,
  dayWords,
  isoSpanWords,
  perhapsThereWords,
  towardsWords,
  type Words,
} from "../../words/index.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { fold } from "../fold.js";
import type { Io } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";
import { noteLines, unspokenLines } from "./date-notes.js";
import { byNameLine, placeWords } from "./rights.js";

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
  const asked = valueOf(readDays(date));
  const atlas = await atlasFor(io, options);
  const question = valueOf(readRightAt(atlas, { ...options, place: placeText, date }));
  const { place, day: days } = question;
  const day = exactDay(days);
  const words = wordsFor(atlas, options, day ?? days.latest);
  const answers = askRightAt(atlas, question);
  const within = askRightsWithin(atlas, question);
  const asking = { of: question.of, at: place, day: days, reading: question.reading };
  const elsewhere = byNameLine(words, askedByName(atlas, asking, question.right));
  if (options.json) {
    // A list has no room for them.
    io.err(noteLines(words.language, asked) + unspokenLines(atlas, words.language, asked) + elsewhere);
    io.out(jsonLine([...answers, ...within]));
    return;
  }
  io.out(noteLines(words.language, asked) + unspokenLines(atlas, words.language, asked));
  const kind = atlas.rightKinds.find(({ id }) => id === question.right)?.name ?? question.right;
  const { rights: phrases } = words.language;
  io.out(
    `${phrases.why(kind, placeWords(words, place), day === null ? daysWords(words.language, days) : dayWords(words.language, day))}\n`,
  );
  const whose = question.of === undefined ? null : words.party(question.of);
  if (answers.length === 0)
    io.out(`\n  ${within.length > 0 ? phrases.nobodyAsSuch(kind, whose) : phrases.nobody(whose)}\n`);
  for (const answer of answers) io.out(answerWords(atlas, words, question.right, answer));
  if (within.length > 0) io.out(`\n  ${phrases.within(kind)}\n`);
  for (const answer of within) io.out(answerWords(atlas, words, question.right, answer));
  io.out(elsewhere);
}

/** `asked`: the kind that was asked for; another is named. */
function answerWords(atlas: Atlas, words: Words, asked: string, answer: RightAnswer): string {
  const { rights: phrases } = words.language;
  const span = isoSpanWords(words.language, answer);
  const who =
    answer.holder.who === null
      ? words.party(answer.holder.party)
      : phrases.holderOf(answer.holder.who, words.party(answer.holder.party));
  const towards = answer.in === null ? `, ${towardsWords(words, answer.towards)}` : "";
  const other = answer.right === asked ? "" : `: ${words.right(answer.right)}`;
  const perhaps = perhapsThereWords(words, answer);
  const lines = [
    `  ${who} ${phrases.effects[answer.effect]}${other}${towards}${span ? `, ${span}` : ""}`,
    ...(perhaps === null ? [] : [`    ${perhaps}`]),
    ...answer.conditions.map((condition) => `    ${phrases.condition(condition)}`),
  ];
  const chains = [answer.because, ...answer.also].map((chain, index) =>
    chainWords(atlas, words, chain, index + 1),
  );
  return `\n${lines.join("\n")}\n${chains.join("")}${answer.more ? `    ${phrases.moreChains}\n` : ""}`;
}

function chainWords(atlas: Atlas, words: Words, chain: readonly RightLink[], number: number): string {
  const { acts, citations, grammar, rights } = words.language;
  const lines = chain.flatMap((link, index) => {
    const provision = atlas.provisions.find(({ id }) => id === link.clause);
    const source = link.instrument === null ? grammar.capital(citations.corpus) : citationWords(words, link);
    const where = provision ? `  ${provision.where.file}:${provision.where.line}` : "";
    return [
      `    ${index === 0 ? `${number}.` : "  "} ${source}${where}${provision?.unverified ? `  [${acts.unverified}]` : ""}`,
      fold(`“${link.text}”`, "         "),
      `         ${rights.byRule(rights.rule(link.rule))}`,
    ];
  });
  return `${lines.join("\n")}\n`;
}
