/** Whole questions in words: each reader refuses for the first part that cannot be read. */
import type { Atlas } from "../../atlas/model.js";
import { dayWords } from "../../words/dates.js";
import { ENGLISH } from "../../words/english.js";
import type { Day, DayRange } from "../../chronology/model.js";
import type { ActFilter, ClaimFilter } from "../acts.js";
import type { Place } from "../ask.js";
import type { RightAtQuestion, RightsQuestion } from "../rights.js";
import { readDay, readDays, readSpokenDays, type AskedDays } from "./day.js";
import { read, readAll, readOptional, refuse, type Read } from "./model.js";
import * as named from "./named.js";
import { readArticle, readInstrumentPart } from "./part.js";
import { readPlace, readLonLat } from "./place.js";
import { readPosition } from "./position.js";

type Words<Names extends string> = { readonly [Name in Names]?: string | undefined };

/** A place is named, or given by its two degrees. */
export type PlaceWords = Words<"place" | "lon" | "lat">;

interface PlaceByReading {
  readonly place: Required<Place>;
  readonly reading: string;
}

export interface PlaceOnDay extends PlaceByReading {
  readonly day: Day;
}

/** Of a date that may mean several days. */
export interface PlaceOnDays extends PlaceByReading {
  readonly days: AskedDays;
}

type PlaceAndDate = PlaceWords & Words<"date" | "reading">;

export const readPlaceOnDays = (atlas: Atlas, words: PlaceAndDate): Read<PlaceOnDays> =>
  readAll<PlaceOnDays>({ days: readDays(words.date ?? ""), ...placeByReading(atlas, words) });

export const readPlaceOnDay = (atlas: Atlas, words: PlaceAndDate): Read<PlaceOnDay> =>
  readAll<PlaceOnDay>({ day: readDay(words.date ?? ""), ...placeByReading(atlas, words) });

function placeByReading(atlas: Atlas, words: PlaceAndDate) {
  return {
    reading: named.readReadingOrEditorial(atlas, words.reading),
    place: readPlaceWords(atlas, words),
  };
}

function readPlaceWords(atlas: Atlas, { place, lon, lat }: PlaceWords): Read<Required<Place>> {
  if (place !== undefined) return readPlace(atlas, place);
  const position = readPosition(lon ?? "", lat ?? "");
  return position.ok ? read({ ...position.value, id: null }) : position;
}

export interface TwoDays {
  readonly from: Day;
  readonly to: Day;
  readonly reading: string;
}

/** The first or the last day that a date may mean; where nothing bounds it, of those that the corpus speaks of. */
function readEnd(atlas: Atlas, text: string, end: keyof DayRange): Read<Day> {
  const days = readDays(text);
  if (!days.ok) return days;
  const { from = null, until = null } = atlas.coverage ?? {};
  const bound = end === "earliest" ? from : until && until - 1;
  const day = days.value[end] ?? bound;
  if (day !== null) return read(day);
  return refuse(
    `"${text}" has no ${end === "earliest" ? "first" : "last"} day`,
    "write a date that is bounded on that side, such as 1858",
  );
}

/** From the first day of the one date until the last of the other. */
export const readTwoDays = (atlas: Atlas, words: Words<"from" | "to" | "reading">): Read<TwoDays> =>
  readAll<TwoDays>({
    from: readEnd(atlas, words.from ?? "", "earliest"),
    to: readEnd(atlas, words.to ?? "", "latest"),
    reading: named.readReadingOrEditorial(atlas, words.reading),
  });

export const readRightsQuestion = (
  atlas: Atlas,
  words: Words<"of" | "on" | "who" | "in" | "at" | "reading">,
): Read<RightsQuestion & { readonly day: AskedDays }> =>
  readAll<RightsQuestion & { readonly day: AskedDays }>({
    day: readSpokenDays(atlas, words.on ?? ""),
    of: readOptional(words.of, (text) => named.readParty(atlas, text)),
    grantor: readOptional(words.in, (text) => named.readParty(atlas, text)),
    who: readOptional(words.who, (text) => named.readHolderClass(atlas, text)),
    at: readOptional(words.at, (text) => readGroundOrPoint(atlas, text)),
    reading: named.readReadingOrEditorial(atlas, words.reading),
  });

/** Where rights are asked for: a named piece of the ground, or a point. */
const readGroundOrPoint = (atlas: Atlas, text: string): Read<string | Required<Place>> =>
  readLonLat(text) ?? named.readGround(atlas, text);

export const readRightAt = (
  atlas: Atlas,
  words: Words<"place" | "date" | "right" | "of" | "reading">,
): Read<RightAtQuestion & { readonly day: AskedDays }> =>
  readAll<RightAtQuestion & { readonly day: AskedDays }>({
    day: readSpokenDays(atlas, words.date ?? ""),
    reading: named.readReadingOrEditorial(atlas, words.reading),
    place: readGroundOrPoint(atlas, words.place ?? ""),
    right: named.readRightKind(atlas, words.right ?? ""),
    of: readOptional(words.of, (text) => named.readParty(atlas, text)),
  });

export type ActWords = Words<
  "kind" | "party" | "person" | "place" | "about" | "instrument" | "by" | "from" | "to" | "on"
>;

/** `on` is a day for both ends that are not given. */
export function readActFilter(atlas: Atlas, words: ActWords): Read<ActFilter> {
  const days = readSpan(words);
  if (!days.ok) return days;
  const filter = readAll<ActFilter>({
    kind: readOptional(words.kind, (text) => readActKind(atlas, text)),
    party: readOptional(words.party, (text) => named.readParty(atlas, text)),
    person: readOptional(words.person, (text) => named.readPerson(atlas, text)),
    by: readOptional(words.by, (text) => named.readPerson(atlas, text)),
    instrument: readOptional(words.instrument, (text) => named.readInstrument(atlas, text)),
    place: readOptional(words.place, (text) => named.readActPlace(atlas, text)),
    about: readOptional(words.about, (text) => named.readElement(atlas, text)),
  });
  return filter.ok ? read({ ...filter.value, ...days.value }) : filter;
}

/** The days between which to look, from the first of `from` (or `on`) until the last of `to` (or `on`); undefined: open. */
export function readSpan(
  words: Words<"from" | "to" | "on">,
): Read<{ readonly from: Day | undefined; readonly to: Day | undefined }> {
  const days = readAll<{ from: AskedDays | undefined; to: AskedDays | undefined }>({
    from: readOptional(words.from ?? words.on, readDays),
    to: readOptional(words.to ?? words.on, readDays),
  });
  if (!days.ok) return days;
  if (words.on !== undefined && words.from !== undefined && words.to !== undefined)
    return refuse("--on, --from and --to are given", "leave out --on, or the other two");
  const from = days.value.from?.earliest ?? undefined;
  const to = days.value.to?.latest ?? undefined;
  if (from !== undefined && to !== undefined && from > to)
    return refuse(
      `${dayWords(ENGLISH, from)} is after ${dayWords(ENGLISH, to)}`,
      words.on === undefined
        ? "--from is the earlier day"
        : "--on is both ends where --from or --to does not say one: leave --on out, or the other",
    );
  return read({ from, to });
}

/** A kind of the atlas's acts, or another that is asked for beside them. */
export function readActKind(atlas: Atlas, text: string, beside: readonly string[] = []): Read<string> {
  const kinds = new Set([...atlas.acts.map((act) => act.kind), ...beside]);
  return named.readNamed("kind of act", [...kinds].map((id) => ({ id })), text); // prettier-ignore
}

/** `by` is who held the claim: a person, an office or a party; `person` and `party` say it too. */
export const readClaimFilter = (atlas: Atlas, words: ActWords): Read<ClaimFilter> =>
  readAll<ClaimFilter>({
    about: readOptional(words.about, (text) => named.readElement(atlas, text)),
    by: readOptional(words.by ?? words.person ?? words.party, (text) => named.readHolder(atlas, text)),
    on: readOptional(words.on, readDays),
  });

export interface LifeQuestion {
  readonly instrument: string;
  readonly article: string | null;
  readonly clause: string | null;
  /** undefined: all its days. */
  readonly days: AskedDays | undefined;
  readonly readings: readonly string[];
}

/** The life of an instrument, of its `article`, or of the clause with a label; by one reading or by all. */
export function readLifeQuestion(
  atlas: Atlas,
  words: Words<"instrument" | "article" | "clause" | "on" | "reading">,
): Read<LifeQuestion> {
  const parts = readAll<{ days: AskedDays | undefined; instrument: string; reading: string | undefined }>({
    days: readOptional(words.on, (text) => readSpokenDays(atlas, text)),
    instrument: named.readInstrument(atlas, words.instrument ?? ""),
    reading: readOptional(words.reading, (text) => named.readReading(atlas, text)),
  });
  if (!parts.ok) return parts;
  const { days, instrument, reading } = parts.value;
  const target = readInstrumentPart(atlas, instrument, words);
  const readings = reading === undefined ? atlas.readings : [reading];
  return target.ok ? read({ ...target.value, days, readings }) : target;
}

export interface TextsQuestion {
  readonly instrument: string;
  readonly article: string | null;
}

/** The language versions of an instrument, or of its `article`. */
export function readTextsQuestion(atlas: Atlas, words: Words<"instrument" | "article">): Read<TextsQuestion> {
  const instrument = named.readInstrument(atlas, words.instrument ?? "");
  if (!instrument.ok) return instrument;
  const article = readOptional(words.article, (text) => readArticle(atlas, instrument.value, text));
  return article.ok ? read({ instrument: instrument.value, article: article.value ?? null }) : article;
}
