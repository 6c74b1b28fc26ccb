import { askRights, type RightAnswer, type RightLink } from "../../query/rights.js";
import type { Atlas } from "../../atlas/model.js";
import { readDay } from "../../query/request/day.js";
import { readRightsQuestion } from "../../query/request/questions.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { citationWords, dayWords, isoSpanWords, type Words } from "../../words/index.js";
import { fold } from "../fold.js";
import type { Io } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";

export interface RightsOptions extends AskOptions {
  readonly of: string;
  readonly on: string;
  readonly who?: string;
  readonly in?: string;
  readonly at?: string;
}

/** Who may, must or must not do what, where, by which chain of clauses. */
export async function rights(io: Io, options: RightsOptions): Promise<void> {
  valueOf(readDay(options.on));
  const atlas = await atlasFor(io, options);
  const question = valueOf(readRightsQuestion(atlas, options));
  const words = wordsFor(atlas, options, question.day);
  const answers = askRights(atlas, question);
  if (options.json) {
    io.out(`${JSON.stringify(answers)}\n`);
    return;
  }
  const { rights: phrases } = words.language;
  const { of, at, grantor, day } = question;
  const where = at ? phrases.atPlace(words.thing(at)) : grantor ? phrases.onGround(words.party(grantor)) : "";
  io.out(`${phrases.of(words.party(of), where, dayWords(words.language, day))}\n`);
  if (answers.length === 0) io.out(`\n  ${phrases.none}\n`);
  for (const answer of answers) io.out(rightWords(atlas, words, answer));
}

function rightWords(atlas: Atlas, words: Words, answer: RightAnswer): string {
  const { rights: phrases } = words.language;
  const kind = atlas.rightKinds.find(({ id }) => id === answer.right)?.name ?? answer.right;
  const sort = atlas.placeSorts.find(({ id }) => id === answer.where.sort)?.name;
  const where = answer.where.id === null ? (sort ?? answer.where.sort) : words.thing(answer.where.id);
  const span = isoSpanWords(words.language, answer);
  const doubt = answer.holds === "surely" ? null : phrases.doubts[answer.holds];
  const lines = [
    `  ${answer.holder.who} ${phrases.effects[answer.effect]}: ${kind}, ${where} (${words.party(answer.in)})`,
    ...(span ? [`    ${span}`] : []),
    ...(doubt === null ? [] : [`    ${doubt}`]),
    ...answer.conditions.map((condition) => `    ${phrases.condition(condition)}`),
    ...answer.because.map((link) => linkWords(words, link)),
    ...(answer.also.length > 0 || answer.more
      ? [`    ${phrases.otherChains(answer.also.length, answer.more)}`]
      : []),
  ];
  return `\n${lines.join("\n")}\n`;
}

function linkWords(words: Words, link: RightLink): string {
  const { citations, rights } = words.language;
  const source = link.instrument === null ? citations.corpus : citationWords(words, link);
  return fold(`${rights.rule(link.rule)}: ${source}: ${link.text}`, "      ");
}
