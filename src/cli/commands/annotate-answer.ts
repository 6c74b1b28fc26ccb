/** What a row of a table asks, and the cells of its answer. */
import type { Atlas } from "../../atlas/model.js";
import { dayFromIso } from "../../chronology/iso.js";
import { sayNotes } from "../../chronology/notes.js";
import type { DayRange } from "../../chronology/model.js";
import { openAsker, type Place } from "../../query/ask.js";
import type { PossibleAnswer } from "../../query/model.js";
import { readDays } from "../../query/request/day.js";
import { read, readAll, refuse, type Read } from "../../query/request/model.js";
import { readReadingOrEditorial } from "../../query/request/named.js";
import { readPlace } from "../../query/request/place.js";
import { readPosition } from "../../query/request/position.js";
import { isoPartWords, stateWords } from "../../words/index.js";
import type { AskOptions } from "../atlas-source.js";
import { CommandError } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";
import type { Answered } from "../table/annotator.js";
import { remembered } from "../table/remembered.js";
import type { AskedColumns } from "../table/columns.js";
import { ADDED_COLUMNS, cells } from "./annotate-columns.js";
import { rowAnswerOf } from "./annotate-states.js";

export interface AnswerOptions extends AskOptions {
  readonly decimal?: string;
}

export interface RowAnswerer {
  readonly columns: readonly string[];
  /** The text of the asked columns, in the order of `askedNames`. */
  answer(asked: readonly string[]): Answered;
}

export function rowAnswerer(atlas: Atlas, asked: AskedColumns, options: AnswerOptions): RowAnswerer {
  const asker = openAsker(atlas);
  const reading = valueOf(readReadingOrEditorial(atlas, options.reading));
  const tell = teller(atlas, options);
  const daysOf = remembered(readDays);
  const { language } = wordsFor(atlas, options);
  const placeOf = placeReader(atlas, asked, options.decimal);
  return {
    columns: tell ? [...ADDED_COLUMNS, "told"] : ADDED_COLUMNS,
    answer: (row) => {
      const place = placeOf(row);
      if (!place.ok) return { ...place, column: placeColumns(asked) };
      const days = daysOf(row[row.length - 1]!);
      if (!days.ok) return { ...days, column: asked.date };
      const { answers } = asker.askDays(place.value, days.value, reading);
      const note = sayNotes(language.dates.notes, days.value.notes)
        .map(({ says }) => says)
        .join("; ");
      const told = cells({ ...rowAnswerOf(days.value, answers), note });
      return { ok: true, cells: tell ? [...told, tell(answers, days.value)] : told };
    },
  };
}

const placeColumns = (asked: AskedColumns): string =>
  asked.by === "place" ? asked.place : `${asked.lon}, ${asked.lat}`;

function placeReader(
  atlas: Atlas,
  { by }: AskedColumns,
  decimal: string | undefined,
): (row: readonly string[]) => Read<Place> {
  if (by === "place") {
    const named = remembered((text) => readPlace(atlas, text));
    return ([text]) => named(text!);
  }
  const degrees = degreesWith(decimal);
  return ([lon, lat]) => {
    const values = readAll({ lon: degrees(lon!, "longitude"), lat: degrees(lat!, "latitude") });
    return values.ok ? readPosition(values.value.lon, values.value.lat) : values;
  };
}

const COMMA = /^\s*[+-]?\d+,\d+\s*$/;

/**
 * Figures as the reader of degrees takes them. A comma within one cell is a decimal one: no longitude and no latitude has thousands.
 * Where the sign is named, the other is refused.
 */
function degreesWith(decimal: string | undefined): (text: string, what: string) => Read<string> {
  switch (decimal) {
    case undefined:
      return (text) => read(COMMA.test(text) ? text.replace(",", ".") : text);
    case ".":
      return read;
    case ",":
      return (text, what) =>
        text.includes(".")
          ? refuse(`"${text}" is no ${what} with a decimal comma`, "leave --decimal away, or mend the cell")
          : read(text.replace(",", "."));
    default:
      throw new CommandError(`"${decimal}" is no decimal sign`, 'name "." or ","', 2);
  }
}

/** Answers in a language, by the names of their days. */
type Teller = (answers: readonly PossibleAnswer[], days: DayRange) => string;

/** Null where no language is asked for: what stands in the columns is data then, and nothing else. */
function teller(atlas: Atlas, options: AnswerOptions): Teller | null {
  if (options.language === undefined) return null;
  wordsFor(atlas, options);
  return (answers, { latest }) =>
    answers
      .map((told) => {
        const words = wordsFor(atlas, options, told.on.until === null ? latest : dayFromIso(told.on.until));
        const { language } = words;
        const states = told.perhaps.map((each) => language.answers.perhapsToo(stateWords(words, each)));
        const part = answers.length > 1 ? isoPartWords(language, told.on) : null;
        const state = language.grammar.capital(stateWords(words, told));
        const title = part ? language.answers.onDays(language.grammar.capital(part), state) : state;
        return [title, ...states].join("; ");
      })
      .join(". ");
}
