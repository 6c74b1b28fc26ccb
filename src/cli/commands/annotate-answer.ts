/** What a row of a table asks, and the cells of its answer. */
import type { Atlas } from "../../atlas/model.js";
import { harmless } from "../../diagnostics/harmless.js";
import { dayFromIso } from "../../chronology/iso.js";
import { sayNotes } from "../../chronology/notes.js";
import type { DayRange } from "../../chronology/model.js";
import { openAsker, type Place } from "../../query/ask.js";
import type { PossibleAnswer } from "../../query/model.js";
import type { DecimalSign } from "../../query/request/coordinates.js";
import { answerOf, type ToldOn } from "../../query/over-days.js";
import { readDays, type AskedDays } from "../../query/request/day.js";
import { read, readAll, refuse, type Read } from "../../query/request/model.js";
import { readReadingOrEditorial } from "../../query/request/named.js";
import { readPlace } from "../../query/request/place.js";
import { readPosition } from "../../query/request/position.js";
import { isoPartWords, stateWords } from "../../words/index.js";
import type { Language } from "../../words/language.js";
import type { AskOptions } from "../atlas-source.js";
import { CommandError } from "../io.js";
import { wordsFor } from "../language.js";
import { valueOf } from "../read.js";
import type { Answered } from "../table/annotator.js";
import { remembered } from "../table/remembered.js";
import type { AskedColumns } from "../table/columns.js";
import { ADDED_COLUMNS, daysText, rowCells, stateCells, type RowOwn } from "../../query/flat/columns.js";
import {
  lastDatedOf,
  nearestOnAll,
  stateByDay,
  stateOf,
  surveysAt,
  type RestsOn,
  type RowState,
} from "../../query/flat/states.js";

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
  const { language } = wordsFor(atlas, options);
  const datedOf = remembered((text) => readDated(text, language));
  const stateOfDays = rememberedStates();
  const placeOf = placeReader(atlas, asked, options.decimal);
  return {
    columns: tell ? [...ADDED_COLUMNS, "told"] : ADDED_COLUMNS,
    answer: (row) => {
      const place = placeOf(row);
      if (!place.ok) return { ...place, column: placeColumns(asked) };
      const dated = datedOf(row[row.length - 1]!);
      if (!dated.ok) return { ...dated, column: asked.date };
      const { days, own } = dated.value;
      const answers = asker.tellDays(place.value, days, reading);
      const { cells, restsOn } = stateOfDays(days, answers);
      const surveys = surveysAt(restsOn, answers);
      const told = rowCells(cells, {
        ...own,
        nearest: nearestOnAll(answers),
        ashoreMetres: asker.ashoreMetres(place.value),
        surveys,
        lastDated: lastDatedOf(answers),
      });
      if (tell) told.push(harmless(tell(answers.map(answerOf), days)));
      return { ok: true, cells: told };
    },
  };
}

interface Dated {
  readonly days: AskedDays;
  /** What the row says of its date. */
  readonly own: Pick<RowOwn, "day" | "note">;
}

function readDated(text: string, language: Language): Read<Dated> {
  const days = readDays(text);
  if (!days.ok) return days;
  const notes = sayNotes(language.dates.notes, days.value.notes).map(({ says }) => says);
  return read({ days: days.value, own: { day: daysText(days.value), note: notes.join("; ") } });
}

interface Stated {
  readonly cells: readonly string[];
  readonly restsOn: Required<RestsOn>;
}

const stated = (state: RowState): Stated => ({ cells: stateCells(state), restsOn: state });

/** What is told of many rows is one object, whose cells are made once. */
function rememberedStates(): (days: AskedDays, answers: readonly ToldOn[]) => Stated {
  const known = new WeakMap<ToldOn["told"], Stated>();
  return (days, answers) => {
    const [{ told }, ...others] = answers as [ToldOn, ...ToldOn[]];
    if (others.length > 0) return stated(stateByDay(days, answers));
    const made = known.get(told) ?? stated(stateOf(told));
    known.set(told, made);
    return made;
  };
}

const placeColumns = (asked: AskedColumns): string =>
  asked.by === "place" ? asked.place : `${asked.lon}, ${asked.lat}`;

function placeReader(
  atlas: Atlas,
  { by }: AskedColumns,
  named: string | undefined,
): (row: readonly string[]) => Read<Place> {
  const decimal = decimalSign(named);
  if (by === "place") {
    const placed = remembered((text) => readPlace(atlas, text, decimal));
    return ([text]) => placed(text!);
  }
  return ([lon, lat]) => {
    const values = readAll({
      lon: withSign(lon!, "longitude", decimal),
      lat: withSign(lat!, "latitude", decimal),
    });
    return values.ok ? readPosition(values.value.lon, values.value.lat) : values;
  };
}

/** Throws CommandError where it is none. */
function decimalSign(text: string | undefined): DecimalSign | undefined {
  if (text === undefined || text === "." || text === ",") return text;
  throw new CommandError(`"${text}" is no decimal sign`, 'name "." or ","', 2);
}

/** Where the decimal sign is named, the other is refused: in a cell of one angle a comma is nothing else. */
function withSign(text: string, what: string, decimal: DecimalSign | undefined): Read<string> {
  const other = decimal === "," ? "." : ",";
  if (decimal === undefined || !text.includes(other)) return read(text);
  const sign = decimal === "," ? "comma" : "point";
  return refuse(`"${text}" is no ${what} with a decimal ${sign}`, "leave --decimal away, or mend the cell");
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
