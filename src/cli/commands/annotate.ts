import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import { stringify } from "csv-stringify";
import type { Atlas } from "../../atlas/model.js";
import type { Day } from "../../chronology/model.js";
import { openAsker, type Asker } from "../../query/ask.js";
import type { Answer } from "../../query/model.js";
import { readDay } from "../../query/request/day.js";
import { readReadingOrEditorial } from "../../query/request/named.js";
import { readPosition } from "../../query/request/position.js";
import { atlasFor, type AskOptions } from "../atlas-source.js";
import { openOutput } from "../output/index.js";
import { CommandError, type Io } from "../io.js";
import { wordsFor, type LanguageOption } from "../language.js";
import { valueOf } from "../read.js";
import { stateWords } from "../../words/index.js";
import { ADDED_COLUMNS, cells } from "./annotate-columns.js";

interface AnnotateOptions extends AskOptions, LanguageOption {
  readonly lon: string;
  readonly lat: string;
  readonly date: string;
  readonly output: string;
}

const PROGRESS_EVERY_MS = 2000;

/** Adds columns to a CSV row by row: memory does not grow with the file, and the output appears whole or not at all. */
export async function annotate(io: Io, file: string, options: AnnotateOptions): Promise<void> {
  const input = resolve(io.cwd, file);
  const found = await stat(input);
  if (!found.isFile()) throw new CommandError(`${file} is no file`, "name a CSV file");
  const to = await openOutput(io, options.output, { what: "a table", endings: [".csv"], inputs: [input] });
  const atlas = await atlasFor(io, options);
  const asker = openAsker(atlas);
  const reading = valueOf(readReadingOrEditorial(atlas, options.reading));
  const told = teller(atlas, options);
  const added = told ? [...ADDED_COLUMNS, "told"] : ADDED_COLUMNS;
  const annotator = new Annotator(file, options, added, (lon, lat, date) =>
    answer(asker, { lon, lat, date }, reading, told),
  );
  const source = createReadStream(input);
  const report = reportProgress(io, () => source.bytesRead / Math.max(1, found.size), annotator);
  try {
    await to.write(async (stream) => {
      await pipeline(
        source,
        parse({ bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: false }),
        annotator.transform(),
        stringify(),
        stream,
      );
      if (!annotator.hasHeader)
        throw new CommandError(`${file} is empty`, "its first row must name the columns");
    });
  } catch (error) {
    throw asCommandError(error, file);
  } finally {
    clearInterval(report);
  }
  const { rows, errors } = annotator;
  if (options.json) to.say(`${JSON.stringify({ output: options.output, rows, errors })}\n`);
  else to.say(`${options.output}: ${rowsWords(rows)}, ${errors || "none"} with an error\n`);
}

const rowsWords = (rows: number): string => `${rows} ${rows === 1 ? "row" : "rows"}`;

type Answerer = (lon: string, lat: string, date: string) => readonly string[] | { readonly error: string };

class Annotator {
  rows = 0;
  errors = 0;
  #width = 0;
  #columns: { lon: number; lat: number; date: number } | null = null;

  constructor(
    readonly file: string,
    readonly options: AnnotateOptions,
    readonly added: readonly string[],
    readonly answer: Answerer,
  ) {}

  get hasHeader(): boolean {
    return this.#columns !== null;
  }

  transform(): Transform {
    return new Transform({
      objectMode: true,
      transform: (row: string[], _encoding, done) => {
        try {
          done(null, this.#columns ? this.#annotated(row, this.#columns) : this.#header(row));
        } catch (error) {
          done(error as Error);
        }
      },
    });
  }

  #header(names: string[]): string[] {
    const find = (option: string, name: string) => {
      const index = names.indexOf(name);
      if (index >= 0) return index;
      throw new CommandError(
        `${this.file} has no column "${name}"`,
        `name one of its columns with --${option}: ${names.join(", ")}`,
        2,
      );
    };
    this.#columns = {
      lon: find("lon", this.options.lon),
      lat: find("lat", this.options.lat),
      date: find("date", this.options.date),
    };
    this.#width = names.length;
    return [...names, ...addedTo(names, this.added)];
  }

  #annotated(row: string[], columns: { lon: number; lat: number; date: number }): string[] {
    this.rows++;
    const result =
      row.length === this.#width
        ? this.answer(row[columns.lon]!, row[columns.lat]!, row[columns.date]!)
        : {
            error: `the row has ${row.length} ${row.length === 1 ? "column" : "columns"}, the header ${this.#width}`,
          };
    const padded =
      row.length < this.#width ? [...row, ...new Array<string>(this.#width - row.length).fill("")] : row;
    if (!("error" in result)) return [...padded, ...result, ""];
    this.errors++;
    return [...padded, ...this.added.map(() => ""), result.error];
  }
}

/** The names of the added columns: one that the table has already is numbered, `title_2`. */
function addedTo(names: readonly string[], added: readonly string[]): string[] {
  return [...added, "error"].map((name) => {
    let free = name;
    for (let n = 2; names.includes(free); n++) free = `${name}_${n}`;
    return free;
  });
}

/** An answer in a language, by the names of its day. */
type Teller = (answer: Answer, day: Day) => string;

/** Null where no language is asked for: what stands in the columns is data then, and nothing else. */
function teller(atlas: Atlas, options: AnnotateOptions): Teller | null {
  if (options.language === undefined) return null;
  wordsFor(atlas, options);
  return (told, day) => {
    const words = wordsFor(atlas, options, day);
    const { perhapsToo } = words.language.answers;
    const states = told.perhaps.map((each) => perhapsToo(stateWords(words, each)));
    return [words.language.grammar.capital(stateWords(words, told)), ...states].join("; ");
  };
}

function answer(
  asker: Asker,
  row: { readonly lon: string; readonly lat: string; readonly date: string },
  reading: string,
  tell: Teller | null,
): readonly string[] | { error: string } {
  const place = readPosition(row.lon, row.lat);
  if (!place.ok) return { error: place.message };
  const day = readDay(row.date);
  if (!day.ok) return { error: day.message };
  const told = asker.ask(place.value, day.value, reading);
  return tell ? [...cells(told), tell(told, day.value)] : cells(told);
}

function reportProgress(io: Io, share: () => number, annotator: Annotator): NodeJS.Timeout {
  return setInterval(
    () => io.progress(`${Math.round(share() * 100)} %, ${rowsWords(annotator.rows)}`),
    PROGRESS_EVERY_MS,
  ).unref();
}

function asCommandError(error: unknown, file: string): unknown {
  if (error instanceof Error && "code" in error && String(error.code).startsWith("CSV_")) {
    if (error.code === "CSV_QUOTE_NOT_CLOSED") {
      return new CommandError(
        `${file} cannot be read as CSV: a quotation mark is opened and not closed to the end of the file`,
        'close it; a quotation mark within a quoted field is written twice: ""',
      );
    }
    return new CommandError(
      `${file} cannot be read as CSV: ${error.message}`,
      "mend the row that it names, then run the command again",
    );
  }
  return error;
}
