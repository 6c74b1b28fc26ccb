import { jsonLine } from "../../diagnostics/harmless.js";
import { exactDay } from "../../chronology/ranges.js";
import type { Place } from "../../query/ask.js";
import type { RightAnswer, RightLink } from "../../query/right-on.js";
import { askedByName, askRights, nearestBeside, partyOn } from "../../query/rights.js";
import type { Atlas } from "../../atlas/model.js";
import { readDays } from "../../query/request/day.js";
import { readRightsQuestion } from "../../query/request/questions.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import {
  citationWords,
  daysWords,
  dayWords,
  holderWords,
  isoSpanWords,
  nearbyWords,
  perhapsThereWords,
  positionWords,
  selectorWords,
  towardsWords,
  type Words,
} from "../../words/index.js";
import type { Nearby } from "../../query/model.js";
import { fold } from "../fold.js";
import { noteLines, unspokenLines } from "./date-notes.js";
import type { Io } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";

export interface RightsOptions extends AskOptions {
  readonly of?: string;
  readonly on: string;
  readonly who?: string;
  readonly in?: string;
  readonly at?: string;
}

/** Who may, must or must not do what, where, by which chain of clauses. */
export async function rights(io: Io, options: RightsOptions): Promise<void> {
  const asked = valueOf(readDays(options.on));
  const atlas = await atlasFor(io, options);
  const question = valueOf(readRightsQuestion(atlas, options));
  const named = exactDay(question.day) ?? question.day.latest ?? question.day.earliest;
  const words = wordsFor(atlas, options, named);
  const answers = askRights(atlas, question);
  const elsewhere = byNameLine(words, askedByName(atlas, question));
  if (options.json) {
    // A list has no room for them.
    io.err(noteLines(words.language, asked) + unspokenLines(atlas, words.language, asked) + elsewhere);
    io.out(jsonLine(answers));
    return;
  }
  io.out(noteLines(words.language, asked) + unspokenLines(atlas, words.language, asked));
  const { rights: phrases } = words.language;
  const { of, at, grantor, day: days } = question;
  const nameOf = (party: string) => words.party(named === null ? party : partyOn(atlas, party, named));
  const where = at
    ? phrases.atPlace(placeWords(words, at))
    : grantor
      ? phrases.onGround(nameOf(grantor))
      : "";
  const day = exactDay(days);
  const on = day === null ? daysWords(words.language, days) : dayWords(words.language, day);
  io.out(`${of === undefined ? phrases.all(where, on) : phrases.of(nameOf(of), where, on)}\n`);
  if (answers.length === 0 && elsewhere === "") io.out(noneWords(words, nearestBeside(atlas, question)));
  for (const answer of answers) io.out(rightWords(atlas, words, answer, of === undefined));
  io.out(elsewhere);
}

/** Where nothing is told: what is near, and does not reach the place. */
function noneWords(words: Words, beside: Nearby | null): string {
  const { rights: phrases } = words.language;
  if (!beside) return `\n  ${phrases.none}\n`;
  return `\n${fold(phrases.noneBut(nearbyWords(words, beside)), "  ")}\n`;
}

/** Where else it may be held, and what to ask: nothing where there is no such place. */
export function byNameLine({ language, thing }: Words, ids: readonly string[]): string {
  if (ids.length === 0) return "";
  const named = language.grammar.list(ids.map((id) => `${thing(id)} (${id})`));
  return `\n${fold(language.rights.byName(named), "  ")}\n`;
}

/** A named piece of the ground, or a point. */
export const placeWords = (words: Words, at: string | Place): string =>
  typeof at === "string" ? words.thing(at) : positionWords(words.language, at);

/** Where it is used, and on whose ground or towards whom. */
function whereWords(
  atlas: Atlas,
  words: Words,
  { where: { sort, id }, in: realm, towards }: RightAnswer,
): string {
  if (realm === null) {
    const selector = atlas.clauses.find((clause) => clause.id === id)?.selector ?? null;
    return `${selector ? selectorWords(words, selector) : (id ?? sort)} (${towardsWords(words, towards)})`;
  }
  const name = atlas.placeSorts.find((one) => one.id === sort)?.name ?? sort;
  return `${id === null ? name : words.thing(id)} (${words.party(realm)})`;
}

/** `ofAll`: whose right it is must be said. */
function rightWords(atlas: Atlas, words: Words, answer: RightAnswer, ofAll: boolean): string {
  const { rights: phrases } = words.language;
  const { party, who } = answer.holder;
  const holder = who === null || ofAll ? holderWords(words, { party, who }) : who;
  const span = isoSpanWords(words.language, answer);
  const perhaps = perhapsThereWords(words, answer);
  const doubt = answer.holds === "surely" ? null : phrases.doubts[answer.holds];
  const lines = [
    `  ${holder} ${phrases.effects[answer.effect]}: ${words.right(answer.right)}, ${whereWords(atlas, words, answer)}`,
    ...(span ? [`    ${span}`] : []),
    ...(doubt === null ? [] : [`    ${doubt}`]),
    ...(perhaps === null ? [] : [`    ${perhaps}`]),
    ...answer.conditions.map((condition) => `    ${phrases.condition(condition)}`),
    ...answer.because.map((link) => linkWords(words, link)),
    ...(answer.also.length > 0 || answer.more
      ? [`    ${phrases.otherChains(answer.also.length, answer.more)}`]
      : []),
  ];
  return `\n${lines.join("\n")}\n`;
}

function linkWords(words: Words, link: RightLink): string {
  const { acts, citations, rights } = words.language;
  const source = link.instrument === null ? citations.corpus : citationWords(words, link);
  const mark = link.unverified ? ` [${acts.unverified}]` : "";
  return fold(`${rights.rule(link.rule)}: ${source}${mark}: ${link.text}`, "      ");
}
