import { openAsker } from "../../query/ask.js";
import type { Answer, Perhaps } from "../../query/model.js";
import type { Atlas } from "../../atlas/model.js";
import { readPlaceOnDay } from "../../query/request/questions.js";
import { readDay } from "../../query/request/day.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { writtenDay, writtenIso, writtenJulian } from "../dates.js";
import { valueOf } from "../read.js";
import type { Io } from "../io.js";
import { askOccupation, type OccupationAnswer } from "../../query/occupation.js";
import { positionOf } from "../../query/position.js";
import { citationWords, degreesWords, fold, metresWords, partyName, titleWords } from "../words.js";
import { actWords } from "./act-words.js";

export async function at(
  io: Io,
  placeText: string,
  dateText: string,
  options: AskOptions & { readonly allReadings?: boolean },
): Promise<void> {
  valueOf(readDay(dateText));
  const atlas = await atlasFor(io, options);
  const words = { place: placeText, date: dateText, reading: options.reading };
  const { place, day, reading: asked } = valueOf(readPlaceOnDay(atlas, words));
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
    if (options.allReadings) io.out(`${index > 0 ? "\n" : ""}By the reading ${answer.reading}: `);
    io.out(answerWords(atlas, answer, day));
    if (answer.position.length > 0) io.out("\n  The position rests on\n");
    for (const act of answer.position) io.out(`${actWords(atlas, act)}\n`);
  });
  for (const held of answers[0]?.occupation ?? []) io.out(occupationWords(atlas, held));
}

function occupationWords(atlas: Atlas, held: OccupationAnswer): string {
  const since = held.since ? ` since ${held.since.text}` : "";
  const away = `${metresWords(held.distanceMetres)} away, within ${metresWords(held.withinMetres)}`;
  const who = partyName(atlas, held.party);
  return `\n${fold(`In fact on the ground: ${who}${since}${held.certain ? "" : ", perhaps"} (${held.id}; ${away})`, "  ")}\n`;
}

export function answerWords(atlas: Atlas, answer: Answer, day: number): string {
  const { place } = answer;
  const name = atlas.places.find((each) => each.id === place.id)?.name;
  const where = degreesWords(place.lon, place.lat);
  const lines = [
    `${name ? `${name}, ${where}` : where}, on ${writtenDay(day)} (${writtenJulian(day)} Julian)`,
    "",
    `  ${capital(titleWords(atlas, answer.title))}${answer.atSea ? " (at sea)" : ""}`,
  ];
  const span = spanWords(answer);
  if (span) lines.push(`  ${span}`);
  if (answer.perhaps) lines.push("", ...perhapsLines(atlas, answer.perhaps));
  if (answer.because.length > 0) lines.push("", ...reasonLines(atlas, answer));
  if (answer.nearestLine) lines.push("", `  ${nearestWords(answer.nearestLine)}`);
  return `${lines.join("\n")}\n`;
}

export function spanWords(answer: { since: string | null; until: string | null }): string | null {
  const [since, until] = [writtenIso(answer.since), writtenIso(answer.until)];
  if (since && until) return `from ${since} until ${until}`;
  if (since) return `since ${since}`;
  if (until) return `until ${until}`;
  return null;
}

function perhapsLines(atlas: Atlas, { title, earliest, since, because }: Perhaps): string[] {
  const cause = because[0] ? `, by ${citationWords(atlas, because[0])}` : "";
  return [
    fold(
      `Perhaps already ${titleWords(atlas, title)}${cause}: its date leaves open any day from ${writtenIso(earliest)} to ${writtenIso(since)}.`,
      "  ",
    ),
  ];
}

function reasonLines(atlas: Atlas, answer: Answer): string[] {
  return answer.because.flatMap((reason, index) => [
    `  ${index === 0 ? "by  " : "and "} ${citationWords(atlas, reason)}${reason.editorial ? "  [editorial]" : ""}`,
    fold(`“${reason.clause}”`, "       "),
    ...(reason.editorial ? [fold(`because ${reason.editorial}`, "       ")] : []),
    `       ${reason.file}:${reason.line}`,
  ]);
}

function nearestWords(line: NonNullable<Answer["nearestLine"]>): string {
  const away = `${metresWords(line.distanceMetres)} from the line ${line.line}, known to within ${metresWords(line.accuracyMetres)}`;
  return line.within ? `${away}: the place lies within the error of the line` : away;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
