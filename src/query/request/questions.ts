/** Whole questions in words: each reader refuses for the first part that cannot be read. */
import type { Atlas } from "../../atlas/model.js";
import { dayWords } from "../../words/dates.js";
import { ENGLISH } from "../../words/english.js";
import type { Day } from "../../chronology/model.js";
import type { ActFilter, ClaimFilter } from "../acts.js";
import type { Place } from "../ask.js";
import type { RightAtQuestion, RightsQuestion } from "../rights.js";
import { readDay } from "./day.js";
import { read, readAll, readOptional, refuse, type Read } from "./model.js";
import * as named from "./named.js";
import { readArticle, readInstrumentPart } from "./part.js";
import { readPlace, readLonLat } from "./place.js";
import { readPosition } from "./position.js";

type Words<Names extends string> = { readonly [Name in Names]?: string | undefined };

/** A place is named, or given by its two degrees. */
export type PlaceWords = Words<"place" | "lon" | "lat">;

export interface PlaceOnDay {
  readonly place: Required<Place>;
  readonly day: Day;
  readonly reading: string;
}

export function readPlaceOnDay(
  atlas: Atlas,
  words: PlaceWords & Words<"date" | "reading">,
): Read<PlaceOnDay> {
  return readAll<PlaceOnDay>({
    day: readDay(words.date ?? ""),
    reading: named.readReadingOrEditorial(atlas, words.reading),
    place: readPlaceWords(atlas, words),
  });
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

export const readTwoDays = (atlas: Atlas, words: Words<"from" | "to" | "reading">): Read<TwoDays> =>
  readAll<TwoDays>({
    from: readDay(words.from ?? ""),
    to: readDay(words.to ?? ""),
    reading: named.readReadingOrEditorial(atlas, words.reading),
  });

export const readRightsQuestion = (
  atlas: Atlas,
  words: Words<"of" | "on" | "who" | "in" | "at" | "reading">,
): Read<RightsQuestion> =>
  readAll<RightsQuestion>({
    day: readDay(words.on ?? ""),
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
): Read<RightAtQuestion> =>
  readAll<RightAtQuestion>({
    day: readDay(words.date ?? ""),
    reading: named.readReadingOrEditorial(atlas, words.reading),
    place: readGroundOrPoint(atlas, words.place ?? ""),
    right: named.readRightKind(atlas, words.right ?? ""),
    of: readOptional(words.of, (text) => named.readParty(atlas, text)),
  });

export type ActWords = Words<
  "kind" | "party" | "person" | "place" | "about" | "instrument" | "by" | "from" | "to" | "on"
>;

/** `by` is a person, as `person` is; `on` is a day for both ends that are not given. */
export function readActFilter(atlas: Atlas, words: ActWords): Read<ActFilter> {
  const days = readSpan(words);
  if (!days.ok) return days;
  const filter = readAll<ActFilter>({
    kind: readOptional(words.kind, (text) => readActKind(atlas, text)),
    party: readOptional(words.party, (text) => named.readParty(atlas, text)),
    person: readOptional(words.person ?? words.by, (text) => named.readPerson(atlas, text)),
    instrument: readOptional(words.instrument, (text) => named.readInstrument(atlas, text)),
    place: readOptional(words.place, (text) => named.readActPlace(atlas, text)),
    about: readOptional(words.about, (text) => named.readElement(atlas, text)),
  });
  return filter.ok ? read({ ...filter.value, ...days.value }) : filter;
}

/** The days between which to look, from `from`, `to` and `on`; undefined: open. */
export function readSpan(
  words: Words<"from" | "to" | "on">,
): Read<{ readonly from: Day | undefined; readonly to: Day | undefined }> {
  const days = readAll<{ from: Day | undefined; to: Day | undefined }>({
    from: readOptional(words.from ?? words.on, readDay),
    to: readOptional(words.to ?? words.on, readDay),
  });
  if (!days.ok) return days;
  const { from, to } = days.value;
  if (from !== undefined && to !== undefined && from > to)
    return refuse(
      `${dayWords(ENGLISH, from)} is after ${dayWords(ENGLISH, to)}`,
      "--from is the earlier day",
    );
  return days;
}

/** Kinds of find that are no acts. */
const BESIDE_ACTS = ["claim", "mandate", "office", "excess", "occupation"] as const;

export function readActKind(atlas: Atlas, text: string): Read<string> {
  const kinds = new Set([...atlas.acts.map((act) => act.kind), ...BESIDE_ACTS]);
  return named.readNamed("kind of act", [...kinds].map((id) => ({ id })), text); // prettier-ignore
}

/** `by` is who held the claim: a person, an office or a party; `person` and `party` say it too. */
export const readClaimFilter = (atlas: Atlas, words: ActWords): Read<ClaimFilter> =>
  readAll<ClaimFilter>({
    about: readOptional(words.about, (text) => named.readElement(atlas, text)),
    by: readOptional(words.by ?? words.person ?? words.party, (text) => named.readHolder(atlas, text)),
    on: readOptional(words.on, readDay),
  });

export interface LifeQuestion {
  readonly instrument: string;
  readonly article: string | null;
  readonly clause: string | null;
  /** undefined: all its days. */
  readonly day: Day | undefined;
  readonly readings: readonly string[];
}

/** The life of an instrument, of its `article`, or of the clause with a label; by one reading or by all. */
export function readLifeQuestion(
  atlas: Atlas,
  words: Words<"instrument" | "article" | "clause" | "on" | "reading">,
): Read<LifeQuestion> {
  const parts = readAll<{ day: Day | undefined; instrument: string; reading: string | undefined }>({
    day: readOptional(words.on, readDay),
    instrument: named.readInstrument(atlas, words.instrument ?? ""),
    reading: readOptional(words.reading, (text) => named.readReading(atlas, text)),
  });
  if (!parts.ok) return parts;
  const { day, instrument, reading } = parts.value;
  const target = readInstrumentPart(atlas, instrument, words);
  const readings = reading === undefined ? atlas.readings : [reading];
  return target.ok ? read({ ...target.value, day, readings }) : target;
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
