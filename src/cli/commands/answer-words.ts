/** Answers as they stand on a terminal: where and when, whose, since when, by what text, and the next line. */
import { dayFromIso } from "../../chronology/iso.js";
import type { Day, DayRange, SeveralDays } from "../../chronology/model.js";
import type {
  Answer,
  AnswerOverDays,
  Asked,
  DaysOf,
  NearestLine,
  Perhaps,
  ToldHere,
} from "../../query/model.js";
import {
  besideWords,
  citationWords,
  dayWords,
  distanceWords,
  daysWords,
  doubtWords,
  endWords,
  evidenceWords,
  inFactWords,
  isoDayWords,
  isoPartWords,
  isoSpanWords,
  lastDatedWords,
  lastKnownWords,
  markWords,
  metresWords,
  positionWords,
  stateWords,
  toldByStretch,
  toldHeading,
  withinWords,
  type Words,
} from "../../words/index.js";
import { unwrapLonNear } from "../../geodesy/longitude.js";
import { fold } from "../fold.js";

/** Of one day. */
export function answerWords(words: Words, answer: Answer, day: Day): string {
  const { dates } = words.language;
  const julian = dates.inCalendar(dayWords(words.language, day, "julian"), dates.calendars.julian);
  const when = `${dayWords(words.language, day)} (${julian})`;
  return `${[headWords(words, answer, when), ...toldLines(words, answer)].join("\n")}\n`;
}

/** Of each of several days. `wordsOn`: with the names of a day. */
export function answersWords(wordsOn: (day: Day | null) => Words, over: AnswerOverDays): string {
  const days = daysAsked(over.day);
  const words = wordsOn(days.latest);
  const { answers } = words.language;
  const stretches = toldByStretch(over);
  const several = stretches.flatMap(({ told, on, lastDay }) => {
    const own = wordsOn(lastDay);
    return toldLines(own, told, isoPartWords(own.language, on));
  });
  const lines = stretches.length > 1 ? ["", `  ${answers.dependsOnDay}`, ...several] : toldLines(words, stretches[0]!.told, null, answers.sameOnAll);
  return `${[headWords(words, over, daysWords(words.language, days)), ...lines].join("\n")}\n`;
} // prettier-ignore

function headWords({ language, thing }: Words, { place }: Asked, when: string): string {
  const { answers, titles } = language;
  const position = positionWords(language, place);
  const head = answers.on(place.id === null ? position : `${thing(place.id)}, ${position}`, when);
  if (place.ashoreMetres === undefined) return head;
  return `${head}\n\n${fold(titles.ashore(metresWords(language, place.ashoreMetres)), "  ")}`;
}

const daysFrom = ({ earliest, latest }: DaysOf): DayRange => ({
  earliest: earliest === null ? null : dayFromIso(earliest),
  latest: latest === null ? null : dayFromIso(latest),
});

const daysAsked = ({ parts, ...days }: AnswerOverDays["day"]): SeveralDays => ({
  ...daysFrom(days),
  ...(parts && { parts: parts.map(daysFrom) }),
});

/** `part`: of which days it is told; `also`: what is to be said of all of them. */
function toldLines(words: Words, told: ToldHere, part: string | null = null, also: string | null = null): string[] {
  const { answers, grammar } = words.language;
  const heading = toldHeading(words, told);
  const lines = ["", fold(part ? answers.onDays(grammar.capital(part), heading) : heading, "  ")];
  if (also !== null) lines.push(`  ${also}`);
  const span = isoSpanWords(words.language, told);
  if (span) lines.push(`  ${span}`);
  if (told.title.kind === "beyond" && told.title.of === "theatre" && words.theatre)
    lines.push("", `  ${theatreWords(words, words.theatre)}`);
  if (told.lastKnown) lines.push("", fold(lastKnownWords(words, told.lastKnown), "  "));
  if (told.lastDated) lines.push("", fold(lastDatedWords(words.language, told.lastDated), "  "));
  const beside = besideWords(words, told);
  if (beside.length > 0) lines.push("", ...beside.map((each) => fold(each, "  ")));
  for (const perhaps of told.perhaps) lines.push("", fold(perhapsWords(words, perhaps), "  "));
  if (told.because.length > 0) lines.push("", ...reasonLines(words, told));
  if (told.nearestLine) lines.push("", `  ${nearestWords(words, told.nearestLine)}`);
  for (const held of inFactWords(words, told)) lines.push("", fold(held, "  "));
  return lines;
} // prettier-ignore

function theatreWords({ language }: Words, { west, south, east, north }: NonNullable<Words["theatre"]>): string {
  const corners = [{ lon: west, lat: south }, { lon: unwrapLonNear(east, 0), lat: north }] as const; // prettier-ignore
  const [southWest, northEast] = corners.map((corner) => positionWords(language, corner));
  return language.grammar.sentence(language.answers.theatre(southWest!, northEast!));
} // prettier-ignore

export function perhapsWords(words: Words, perhaps: Perhaps): string {
  const { earliest, since, by, isEnd, endedBy, orderOpen } = perhaps;
  const { answers } = words.language;
  const state = stateWords(words, perhaps);
  const change = by && (isEnd ? endWords(words, by, endedBy) : citationWords(words, by));
  if (orderOpen) return answers.perhapsFirst(state, change);
  return answers.perhaps(
    state,
    change,
    isoDayWords(words.language, earliest),
    since && isoDayWords(words.language, since),
  );
}

function reasonLines(words: Words, answer: Pick<ToldHere, "because">): string[] {
  const { answers } = words.language;
  const width = Math.max(answers.by.length, answers.and.length) + 1;
  const indent = " ".repeat(width + 3);
  return answer.because.flatMap((reason, index) => [
    `  ${(index === 0 ? answers.by : answers.and).padEnd(width)} ${citationWords(words, reason)}${markWords(words, reason)}`,
    fold(`“${reason.clause}”`, indent),
    ...(reason.editorial ? [fold(answers.because(reason.editorial), indent)] : []),
    ...evidenceLine(words, reason, indent),
    `${indent}${reason.file}:${reason.line}`,
  ]);
}

export function evidenceLine(
  words: Words,
  restsOn: Parameters<typeof evidenceWords>[1],
  indent: string,
): string[] {
  const evidence = evidenceWords(words, restsOn);
  return evidence === null ? [] : [fold(words.language.grammar.capital(evidence), indent)];
}

/** Of a line that has no name, its id. */
function nameOf({ language, line: name, thing }: Words, { kind, line }: NearestLine): string {
  if (kind !== "line" && kind !== "limit") return thing(line);
  return name(line) === line ? line : language.grammar.quote(name(line));
}

function nearestWords(words: Words, nearest: NearestLine): string {
  const { language } = words;
  const away = distanceWords(language, nearest, nameOf(words, nearest));
  const evidence = nearest.basis === "evidence" ? evidenceWords(words, nearest) : null;
  const known = evidence === null ? away : `${away}, ${evidence}`;
  const within = withinWords(language, nearest);
  const told = within === null ? known : `${known}: ${within}`;
  const doubt = doubtWords(language, nearest);
  return doubt === null ? told : `${told} (${doubt})`;
}
