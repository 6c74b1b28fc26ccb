import { askRights, type RightAnswer, type RightLink } from "../../query/rights.js";
import type { Atlas } from "../../atlas/model.js";
import { readDay } from "../../query/request/day.js";
import { readRightsQuestion } from "../../query/request/questions.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { writtenDay } from "../dates.js";
import { valueOf } from "../read.js";
import type { Io } from "../io.js";
import { fold, partyName } from "../words.js";
import { spanWords } from "./at.js";
import { nameOf } from "./act-words.js";

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
  const answers = askRights(atlas, question);
  if (options.json) {
    io.out(`${JSON.stringify(answers)}\n`);
    return;
  }
  const { of, at, grantor, day } = question;
  const where = at ? ` at ${nameOf(atlas, at)}` : grantor ? ` in ${partyName(atlas, grantor)}` : "";
  io.out(`Rights of ${partyName(atlas, of)}${where}, on ${writtenDay(day)}\n`);
  if (answers.length === 0) io.out("\n  None: no clause in effect on this day gives any.\n");
  for (const answer of answers) io.out(rightWords(atlas, answer));
}

function rightWords(atlas: Atlas, answer: RightAnswer): string {
  const kind = atlas.rightKinds.find(({ id }) => id === answer.right)?.name ?? answer.right;
  const sort = atlas.placeSorts.find(({ id }) => id === answer.where.sort)?.name;
  const where = answer.where.id === null ? (sort ?? answer.where.sort) : nameOf(atlas, answer.where.id);
  const span = spanWords(answer);
  const lines = [
    `  ${answer.holder.who} ${answer.effect}: ${kind}, ${where} (${partyName(atlas, answer.in)})`,
    ...(span ? [`    ${span}`] : []),
    ...answer.conditions.map((condition) => `    if ${condition}`),
    ...answer.because.map((link) => linkWords(link)),
    ...(answer.also.length > 0 || answer.more ? [`    and by ${answer.also.length}${answer.more ? " or more" : ""} other chain${answer.also.length === 1 ? "" : "s"}`] : []), // prettier-ignore
  ];
  return `\n${lines.join("\n")}\n`;
}

function linkWords(link: RightLink): string {
  const source = link.instrument ? `${link.instrument} article ${link.article ?? "-"}` : "the corpus";
  return fold(`${link.rule}: ${source}: ${link.text}`, "      ");
}
