import { jsonLine } from "../../diagnostics/harmless.js";
import { changedBeyondCoverage, diffTitles, type Change, type Passage } from "../../query/diff.js";
import type { Atlas } from "../../atlas/model.js";
import { diffAlong, type AlongChange } from "../../query/along.js";
import {
  areaWords,
  burdenWords,
  selectorWords,
  towardsWords,
  citationWords,
  markWords,
  dayWords,
  stateWords,
  withDateNotes,
  type Words,
} from "../../words/index.js";
import { speaksOn } from "../../atlas/coverage.js";
import { isoFromDay } from "../../chronology/days.js";
import type { Day } from "../../chronology/model.js";
import type { Reason } from "../../query/model.js";
import { readDays } from "../../query/request/day.js";
import { readTwoDays } from "../../query/request/questions.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { fold } from "../fold.js";
import type { Io } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";
import { perhapsWords } from "./answer-words.js";
import { noteLines } from "./date-notes.js";

export async function diff(io: Io, fromText: string, toText: string, options: AskOptions): Promise<void> {
  const asked = [fromText, toText].map((text) => valueOf(readDays(text)));
  const atlas = await atlasFor(io, options);
  const question = { from: fromText, to: toText, reading: options.reading };
  const { from, to, reading } = valueOf(readTwoDays(atlas, question));
  const words = { from: wordsFor(atlas, options, from), to: wordsFor(atlas, options, to) };
  const beyond = [from, to].filter((day) => !speaksOn(atlas, day));
  const changes = diffTitles(atlas, from, to, reading);
  const along = diffAlong(atlas, from, to, reading);
  const leftOutSquareKm = changedBeyondCoverage(atlas, from, to, reading);
  const { language } = words.to;
  if (options.json) {
    const uncovered = beyond.length > 0 ? { uncovered: beyond.map(isoFromDay) } : {};
    const leftOut = leftOutSquareKm > 0 ? { leftOutSquareKm } : {};
    const told = {
      from: isoFromDay(from),
      to: isoFromDay(to),
      changes,
      ...(along.length > 0 && { along }),
      ...uncovered,
      ...leftOut,
    };
    io.out(jsonLine(withDateNotes(language, asked, told)));
    return;
  }
  const { answers } = language;
  io.out(noteLines(language, ...asked));
  io.out(`${answers.changes(dayWords(language, from), dayWords(language, to))}\n`);
  for (const day of beyond)
    io.out(`\n  ${answers.onDay(dayWords(language, day), `${language.titles.beyond.days}.`)}\n`);
  if (changes.length + along.length + beyond.length === 0) io.out(`\n  ${answers.noChange}\n`);
  for (const change of changes) io.out(changeWords(words, change, { from, to }));
  for (const change of along) io.out(alongWords(atlas, change.begins ? words.to : words.from, change));
  if (leftOutSquareKm > 0) io.out(`\n  ${answers.changesLeftOut(areaWords(language, leftOutSquareKm))}\n`);
}

function alongWords(atlas: Atlas, words: Words, { begins, of, burden }: AlongChange): string {
  const { answers } = words.language;
  const selector = atlas.clauses.find(({ id }) => id === of)!.selector!;
  const said = `${burdenWords(words, burden)}, ${selectorWords(words, selector)} (${towardsWords(words, burden.towards)})`;
  const told = begins ? answers.alongBegins(said) : answers.alongEnds(said);
  const lines = [fold(told, "  "), ...burden.because.flatMap((reason) => reasonLines(words, reason))];
  return `\n${lines.join("\n")}\n`;
}

const reasonLines = (words: Words, reason: Reason): string[] => [
  `      ${citationWords(words, reason)}${markWords(words, reason)}  ${reason.file}:${reason.line}`,
  fold(`“${reason.clause}”`, "      "),
];

function changeWords(
  wordsOn: Readonly<Record<keyof Change["perhaps"], Words>>,
  change: Change,
  days: Readonly<Record<keyof Change["perhaps"], Day>>,
): string {
  const words = wordsOn.to;
  const { answers } = words.language;
  const area = areaWords(words.language, change.areaSquareKm);
  const passageWords = ({ from, to }: Passage) =>
    `${stateWords(wordsOn.from, from)} → ${stateWords(words, to)}`;
  const what = `${area}: ${passageWords(change)}`;
  const lines = [
    `\n  ${change.holds === "possibly" ? answers.possibleChange(what) : what}`,
    ...change.others.map((other) => `      ${answers.orElse(passageWords(other))}`),
  ];
  for (const end of ["from", "to"] as const)
    for (const perhaps of change.perhaps[end]) {
      const doubt = answers.onDay(dayWords(words.language, days[end]), perhapsWords(wordsOn[end], perhaps));
      lines.push(fold(doubt, "      "));
    }
  lines.push(...allReasons(change).flatMap((reason) => reasonLines(words, reason)));
  return `${lines.join("\n")}\n`;
}

/** Of all changes that it may be; each clause once. */
function allReasons({ because, others }: Change): Reason[] {
  const all = [because, ...others.map((other) => other.because)].flat();
  return all.filter(({ clause }, index) => all.findIndex((reason) => reason.clause === clause) === index);
}
