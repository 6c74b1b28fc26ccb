import { askOccupation, type OccupationAnswer } from "../../query/occupation.js";
import { openAsker } from "../../query/ask.js";
import type { Answer, NearestLine, Perhaps } from "../../query/model.js";
import { positionOf } from "../../query/position.js";
import {
  besideWords,
  citationWords,
  dayWords,
  endWords,
  evidenceWords,
  inFactWords,
  isoSpanWords,
  markWords,
  distanceWords,
  doubtWords,
  metresWords,
  withinWords,
  occupationWords,
  positionWords,
  titleHeading,
  stateWords,
  type Words,
} from "../../words/index.js";
import { readDay } from "../../query/request/day.js";
import { readPlaceOnDay } from "../../query/request/questions.js";
import { dayFromIso } from "../../chronology/iso.js";
import type { Day } from "../../chronology/model.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { fold } from "../fold.js";
import type { Io } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";
import { actLines } from "./act-words.js";

export async function at(
  io: Io,
  placeText: string,
  dateText: string,
  options: AskOptions & { readonly allReadings?: boolean },
): Promise<void> {
  valueOf(readDay(dateText));
  const atlas = await atlasFor(io, options);
  const question = { place: placeText, date: dateText, reading: options.reading };
  const { place, day, reading: asked } = valueOf(readPlaceOnDay(atlas, question));
  const words = wordsFor(atlas, options, day);
  const { answers: phrases, grammar } = words.language;
  const asker = openAsker(atlas);
  const readings = options.allReadings ? atlas.readings : [asked];
  const answers = readings.map((reading) => ({
    ...asker.ask(place, day, reading),
    position: positionOf(asker, place, day, reading),
    occupation: askOccupation(atlas, place, day),
  }));
  if (options.json) {
    io.out(`${JSON.stringify(options.allReadings ? { readings: answers } : answers[0])}\n`);
    return;
  }
  answers.forEach((answer, index) => {
    if (options.allReadings)
      io.out(`${index > 0 ? "\n" : ""}${grammar.capital(phrases.reading(answer.reading))}: `);
    io.out(answerWords(words, answer, day));
    if (answer.position.length > 0) io.out(`\n  ${phrases.position}\n`);
    for (const act of answer.position) io.out(`${actLines(atlas, words, act)}\n`);
  });
  for (const held of answers[0]?.occupation ?? []) io.out(occupiedWords(words, held));
}

function occupiedWords(words: Words, held: OccupationAnswer): string {
  const { answers } = words.language;
  const away = answers.reach(
    metresWords(words.language, held.distanceMetres),
    metresWords(words.language, held.withinMetres),
  );
  const who = occupationWords(words, { ...held, since: held.since?.text ?? null });
  return `\n${fold(`${who} (${held.id}; ${away})`, "  ")}\n`;
}

/** An answer as it stands on a terminal: where and when, whose, since when, by what text, and the next line. */
export function answerWords(words: Words, answer: Answer, day: Day): string {
  const { dates, answers } = words.language;
  const { place } = answer;
  const position = positionWords(words.language, place);
  const where = place.id === null ? position : `${words.thing(place.id)}, ${position}`;
  const julian = dates.inCalendar(dayWords(words.language, day, "julian"), dates.calendars.julian);
  const lines = [
    answers.on(where, `${dayWords(words.language, day)} (${julian})`),
    "",
    `  ${titleHeading(words, answer.title, answer.atSea)}`,
  ];
  const span = isoSpanWords(words.language, answer);
  if (span) lines.push(`  ${span}`);
  const beside = besideWords(words, answer);
  if (beside.length > 0) lines.push("", ...beside.map((each) => fold(each, "  ")));
  for (const perhaps of answer.perhaps) lines.push("", fold(perhapsWords(words, perhaps), "  "));
  if (answer.because.length > 0) lines.push("", ...reasonLines(words, answer));
  if (answer.nearestLine) lines.push("", `  ${nearestWords(words, answer.nearestLine)}`);
  for (const held of inFactWords(words, answer)) lines.push("", fold(held, "  "));
  return `${lines.join("\n")}\n`;
}

export function perhapsWords(words: Words, perhaps: Perhaps): string {
  const { earliest, since, by, isEnd, endedBy, orderOpen } = perhaps;
  const { answers } = words.language;
  const state = stateWords(words, perhaps);
  const change = by && (isEnd ? endWords(words, by, endedBy) : citationWords(words, by));
  if (orderOpen) return answers.perhapsFirst(state, change);
  return answers.perhaps(state, change, isoDay(words, earliest), since && isoDay(words, since));
}

function isoDay({ language }: Words, iso: string): string {
  const day = dayFromIso(iso);
  return day === null ? iso : dayWords(language, day);
}

function reasonLines(words: Words, answer: Answer): string[] {
  const { answers } = words.language;
  const width = Math.max(answers.by.length, answers.and.length) + 1;
  const indent = " ".repeat(width + 3);
  return answer.because.flatMap((reason, index) => [
    `  ${(index === 0 ? answers.by : answers.and).padEnd(width)} ${citationWords(words, reason)}${markWords(words, reason)}`,
    fold(`“${reason.clause}”`, indent),
    ...(reason.editorial ? [fold(answers.because(reason.editorial), indent)] : []),
    ...evidenceLine(words, reason.surveys, indent),
    `${indent}${reason.file}:${reason.line}`,
  ]);
}

export function evidenceLine(words: Words, surveys: readonly string[], indent: string): string[] {
  const evidence = evidenceWords(words, surveys);
  return evidence === null ? [] : [fold(words.language.grammar.capital(evidence), indent)];
}

function nearestWords(words: Words, nearest: NearestLine): string {
  const { language } = words;
  const away = distanceWords(
    language,
    nearest,
    nearest.kind === "line" ? nearest.line : words.thing(nearest.line),
  );
  const evidence = nearest.basis === "evidence" ? evidenceWords(words, nearest.surveys) : null;
  const known = evidence === null ? away : `${away}, ${evidence}`;
  const within = withinWords(language, nearest);
  const told = within === null ? known : `${known}: ${within}`;
  const doubt = doubtWords(language, nearest);
  return doubt === null ? told : `${told} (${doubt})`;
}
