import { openAsker } from "../../query/ask.js";
import type { NoGround } from "../../query/no-ground.js";
import type { DerivationStep } from "../../query/derivation-stage.js";
import type { Answer, AnswerOverDays, Burdened, Reason } from "../../query/model.js";
import { toldOnce, type ToldStage } from "../../query/told-once.js";
import { deriveOn } from "../../query/why.js";
import type { Atlas, AtlasClause, AtlasSurvey } from "../../atlas/model.js";
import {
  burdensWords,
  citationWords,
  citedWords,
  markWords,
  isoSpanWords,
  stepWords,
  stateWords,
  surveyWords,
  withDateNotes,
  type Words,
} from "../../words/index.js";
import { exactDay } from "../../chronology/ranges.js";
import { readPlaceOnDays } from "../../query/request/questions.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { fold } from "../fold.js";
import type { Io } from "../io.js";
import { wordsFor } from "../language.js";
import { daysAfterPlace, valueOf } from "../read.js";
import { evidenceLine } from "./answer-words.js";
import { told } from "./at.js";
import { noteLines } from "./date-notes.js";
import { ofEachPlace } from "./each-place.js";

export async function why(io: Io, placeText: string, dateText: string, options: AskOptions): Promise<void> {
  const days = daysAfterPlace(placeText, dateText);
  const atlas = await atlasFor(io, options);
  const { language } = wordsFor(atlas, options);
  if (!options.json) io.out(noteLines(language, days));
  ofEachPlace(io, atlas, placeText, options, (text) => whyOne(io, atlas, text, dateText, options));
}

/** Prints the derivation at one place; in JSON the value is left to be printed. */
function whyOne(io: Io, atlas: Atlas, placeText: string, dateText: string, options: AskOptions): unknown {
  const question = { place: placeText, date: dateText, reading: options.reading };
  const { place, days, reading } = valueOf(readPlaceOnDays(atlas, question));
  const day = exactDay(days);
  const words = wordsFor(atlas, options, day ?? days.latest);
  const asker = openAsker(atlas);
  const derivation = deriveOn(asker, place, days, reading);
  if (options.json) {
    const stages = derivation.stages.map((stage) => ({
      ...stage,
      steps: stage.steps.map((step) => ({ ...step, says: stepWords(words, step, step.source) })),
    }));
    return withDateNotes(words.language, [days], { ...derivation, stages });
  }
  const stages = toldOnce(derivation.stages);
  io.out(told(atlas, options, withoutConfirming(derivation.answer, stages)));
  if (stages.length === 0) return undefined;
  io.out(`\n  ${words.language.answers.history}\n`);
  stages.forEach((stage, index) => io.out(stageWords(atlas, words, stage, index + 1)));
  const along = alongIn(derivation.answer);
  if (along.length > 0) io.out(`\n  ${words.language.answers.alongHere}\n`);
  for (const burden of along) io.out(alongWords(words, burden));
  if (derivation.noGround.length > 0) io.out(`\n  ${words.language.answers.noGround}\n`);
  for (const each of derivation.noGround) io.out(noGroundWords(words, each));
  if (derivation.surveys.length === 0) return undefined;
  io.out(`\n  ${words.language.surveys.heading}\n`);
  for (const survey of derivation.surveys) io.out(`\n${surveyLines(atlas, words, survey)}\n`);
  return undefined;
}

/** What only confirms is told in the history alone. */
function withoutConfirming(answer: Answer | AnswerOverDays, stages: readonly ToldStage[]): typeof answer {
  const confirming = new Set(stages.flatMap(({ confirmed }) => confirmed.map(({ step }) => keyOf(step.source!.where))));
  const without = <T extends { readonly because: readonly Reason[] }>(told: T): T => ({
    ...told,
    because: told.because.filter((reason) => !confirming.has(keyOf(reason))),
  });
  return "answers" in answer ? { ...answer, answers: answer.answers.map(without) } : without(answer);
} // prettier-ignore

const keyOf = ({ file, line }: { readonly file: string; readonly line: number }): string => `${file}:${line}`;

function stageWords(atlas: Atlas, words: Words, stage: ToldStage, number: number): string {
  const { dates, steps } = words.language;
  const span = isoSpanWords(words.language, stage) ?? dates.always;
  const lines = [
    `\n  ${number}. ${stateWords(words, stage)}  (${span})`,
    ...stage.again.map(({ step, stage }) => fold(`${whereWords(words, step.source!)}: ${steps.asIn(stage + 1)}`, "     ")),
    ...stage.steps.flatMap((step) => stepLines(atlas, words, step)),
    ...confirmedLines(words, stage),
  ];
  return `${lines.join("\n")}\n`;
} // prettier-ignore

function stepLines(atlas: Atlas, words: Words, step: DerivationStep): string[] {
  const { answers, grammar, steps } = words.language;
  const sentence = stepWords(words, step, step.source);
  if (!step.source) return [fold(sentence, "     ")];
  const { source } = step;
  const editorial = source.editorial;
  return [
    `     ${whereWords(words, source)}${markWords(words, source)}`,
    fold(`“${source.text}”`, "       "),
    fold(steps.byRule(steps.rules[step.rule], sentence), "       "),
    ...(editorial ? [fold(grammar.capital(answers.because(editorial)), "       ")] : []),
    ...evidenceLine(words, source, "       "),
    ...source.citations.map((citation) =>
      fold(citedWords(words.language, atlas.sources, citation), "       "),
    ),
  ];
}

/** `Confirmed by Letter of Abagaitu, article 1 (since 23 October 1727; FILE:LINE) and …` */
function confirmedLines(words: Words, { confirmed }: ToldStage): string[] {
  if (confirmed.length === 0) return [];
  const { grammar, steps } = words.language;
  const each = confirmed.map(({ step, since, sinceDay }) => {
    const span = isoSpanWords(words.language, { since, sinceDay, until: null });
    const inside = [...(span === null ? [] : [span]), keyOf(step.source!.where)].join("; ");
    return `${citationWords(words, step.source!)} (${inside})${markWords(words, step.source!, " ")}`;
  });
  return [fold(steps.confirmedBy(grammar.list(each)), "     ")];
}

const whereWords = (words: Words, clause: AtlasClause): string =>
  `${citationWords(words, clause)}, ${keyOf(clause.where)}`;

/** What is said along something that may pass through the place, on some of the days. */
function alongIn(answer: Answer | AnswerOverDays): Burdened[] {
  const all = "answers" in answer ? answer.answers : [answer];
  const along = all.flatMap(({ burdens }) => burdens.filter(({ near }) => near));
  return [...new Map(along.map((burden) => [JSON.stringify(burden), burden])).values()];
}

function alongWords(words: Words, burden: Burdened): string {
  const lines = burden.because.flatMap((reason) => [
    `     ${citationWords(words, reason)}, ${keyOf(reason)}${markWords(words, reason)}`,
    fold(`“${reason.clause}”`, "       "),
  ]);
  const said = burdensWords(words, { burdens: [burden] }).map((each) => fold(each, "       "));
  return `\n${[...lines, ...said].join("\n")}\n`;
}

function noGroundWords(words: Words, { clause, line, because }: NoGround): string {
  const { answers, ground } = words.language;
  const lines = [
    `\n     ${whereWords(words, clause)}${markWords(words, clause)}`,
    fold(`“${clause.text}”`, "       "),
    fold(answers.boundsNothing(ground.line(line), because), "       "),
  ];
  return `${lines.join("\n")}\n`;
}

function surveyLines(atlas: Atlas, words: Words, survey: AtlasSurvey): string {
  const cited = survey.citations.map((citation) =>
    fold(citedWords(words.language, atlas.sources, citation), "       "),
  );
  return [fold(surveyWords(words, survey), "     "), ...cited].join("\n");
}
