import { openAsker } from "../../query/ask.js";
import type { Answer, Perhaps } from "../../query/model.js";
import type { Atlas } from "../../atlas/model.js";
import { atlasFor, checkReading, readPlace, type AskOptions } from "../atlas-source.js";
import { readDay, writtenDay, writtenIso, writtenJulian } from "../dates.js";
import type { Io } from "../io.js";
import { citationWords, degreesWords, fold, metresWords, titleWords } from "../words.js";

export async function at(io: Io, placeText: string, dateText: string, options: AskOptions): Promise<void> {
  const day = readDay(dateText);
  const atlas = await atlasFor(io, options);
  const reading = checkReading(atlas, options.reading ?? "editorial");
  const answer = openAsker(atlas).ask(readPlace(atlas, placeText), day, reading);
  io.out(options.json ? `${JSON.stringify(answer)}\n` : answerWords(atlas, answer, day));
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
