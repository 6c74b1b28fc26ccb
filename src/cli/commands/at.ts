import { dayFromIso } from "../../chronology/iso.js";
import type { Day } from "../../chronology/model.js";
import { exactDay } from "../../chronology/ranges.js";
import type { Atlas } from "../../atlas/model.js";
import { openAsker } from "../../query/ask.js";
import type { Answer, AnswerOverDays } from "../../query/model.js";
import { askOccupation, type OccupationAnswer } from "../../query/occupation.js";
import { positionOf } from "../../query/position.js";
import { readPlaceOnDays } from "../../query/request/questions.js";
import { metresWords, occupationWords, withDateNotes, type Words } from "../../words/index.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { fold } from "../fold.js";
import type { Io } from "../io.js";
import { wordsFor } from "../language.js";
import { daysAfterPlace, valueOf } from "../read.js";
import { actLines } from "./act-words.js";
import { answersWords, answerWords } from "./answer-words.js";
import { writtenSpan } from "./claim-words.js";
import { noteLines } from "./date-notes.js";
import { ofEachPlace } from "./each-place.js";

export async function at(
  io: Io,
  placeText: string,
  dateText: string,
  options: AskOptions & { readonly allReadings?: boolean },
): Promise<void> {
  const days = daysAfterPlace(placeText, dateText);
  const atlas = await atlasFor(io, options);
  const { language } = wordsFor(atlas, options);
  if (!options.json) io.out(noteLines(language, days));
  ofEachPlace(io, atlas, placeText, options, (text) => atOne(io, atlas, text, dateText, options));
}

/** Prints what is known of one place; in JSON the value is left to be printed. */
function atOne(
  io: Io,
  atlas: Atlas,
  placeText: string,
  dateText: string,
  options: AskOptions & { readonly allReadings?: boolean },
): unknown {
  const question = { place: placeText, date: dateText, reading: options.reading };
  const { place, days, reading: asked } = valueOf(readPlaceOnDays(atlas, question));
  const day = exactDay(days);
  const words = wordsFor(atlas, options, day ?? days.latest);
  const { answers: phrases, grammar } = words.language;
  const asker = openAsker(atlas);
  const readings = options.allReadings ? atlas.readings : [asked];
  const answers = readings.map((reading) => ({
    ...withDateNotes(words.language, [days], asker.askOn(place, days, reading)),
    position: positionOf(asker, place, days, reading),
    occupation: askOccupation(atlas, place, days),
  }));
  if (options.json) return options.allReadings ? { readings: answers } : answers[0];
  answers.forEach((answer, index) => {
    if (options.allReadings)
      io.out(`${index > 0 ? "\n" : ""}${grammar.capital(phrases.reading(answer.reading))}: `);
    io.out(told(atlas, options, answer));
    if (answer.position.length > 0) io.out(`\n  ${phrases.position}\n`);
    for (const act of answer.position) io.out(`${actLines(atlas, words, act)}\n`);
  });
  for (const held of answers[0]?.occupation ?? []) io.out(occupiedWords(words, held));
  return undefined;
}

/** An answer of one day, or of each of several. */
export function told(atlas: Atlas, options: AskOptions, answer: Answer | AnswerOverDays): string {
  const wordsOn = (day: Day | null) => wordsFor(atlas, options, day);
  if ("answers" in answer) return answersWords(wordsOn, answer);
  const day = dayFromIso(answer.day.iso)!;
  return answerWords(wordsOn(day), answer, day);
}

function occupiedWords(words: Words, held: OccupationAnswer): string {
  const { answers } = words.language;
  const away = answers.reach(
    metresWords(words.language, held.distanceMetres),
    metresWords(words.language, held.withinMetres),
  );
  const who = occupationWords(words, {
    ...held,
    span: writtenSpan(words, { from: held.since, until: held.until }),
  });
  return `\n${fold(`${who} (${held.id}; ${away})`, "  ")}\n`;
}
