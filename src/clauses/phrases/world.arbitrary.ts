/** The ids of a random corpus, and what the generators of all statements share. */
import fc from "fast-check";
import { parseDate } from "../../chronology/parse.js";
import { possibleRange } from "../../chronology/relations.js";
import type { Moment } from "../../chronology/model.js";
import type { WrittenDays } from "../acts-model.js";
import type { Citation, Editorial, Name, Written } from "../written-model.js";

/** Positions are not compared. */
export const SPAN = { file: "corpus.md", start: 0, end: 0 };

/** Figures of every size, whole and broken. */
export const figure = (max: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: 1, max }),
    fc.double({ min: 1e-9, max, noNaN: true }),
    fc.integer({ min: 1, max: max * 100 }).map((n) => n / 100),
  );

/** The same, on both sides of zero. */
export const signed = (max: number): fc.Arbitrary<number> =>
  fc.tuple(figure(max), fc.boolean()).map(([size, negative]) => (negative ? -size : size));

/** Texts of any script, with the characters that the language must escape; white space is folded on reading. */
export const text: fc.Arbitrary<string> = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
    fc.constantFrom('a "b" \\ c', "黑龍江", "Амур", "-- no comment", "```"),
  )
  .map((written) => written.replace(/[\s\u0000-\u001f\u0085\ufeff]+/g, " ").trim())
  .filter((written) => written !== "" && !written.includes("\0"));

/** Something or null. */
export const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 2 });

/** Ids that contain words of the language, and some that are words of it. */
export const word: fc.Arbitrary<string> = fc.constantFrom(
  "amur", "source-of-x", "x1", "to-from", "north", "town", "line", "until-then", "river", "left", "z9-9",
); // prettier-ignore

/** How many ids there are of each kind. */
const COUNTS = {
  sources: 2, parties: 3, persons: 2, offices: 2, countries: 2, rivers: 3, lakes: 1, seas: 1, coasts: 1, islands: 1,
  ways: 2, areas: 2, surveys: 2, places: 3, lines: 3, instruments: 2, acts: 2, mandates: 1, claims: 1, occupations: 1, says: 1,
  rights: 2, holders: 2, sorts: 2, holds: 2,
}; // prettier-ignore

/** The ids of each kind; all differ. */
export type World = Readonly<Record<keyof typeof COUNTS, readonly string[]>>;

const TOTAL = Object.values(COUNTS).reduce((sum, count) => sum + count, 0);

/** A world of a few ids of each kind. */
export const world: fc.Arbitrary<World> = fc
  .uniqueArray(fc.tuple(word, fc.integer({ min: 0, max: 99 })), {
    minLength: TOTAL,
    maxLength: TOTAL,
    selector: ([id, n]) => `${id}-${n}`,
  })
  .map((pairs) =>
    pairs.map(([id, n], index) =>
      n < 30 && pairs.findIndex(([other]) => other === id) === index ? id : `${id}-${n}`,
    ),
  )
  .map((ids) => {
    let from = 0;
    const entries = Object.entries(COUNTS).map(([kind, count]) => [kind, ids.slice(from, (from += count))]);
    return Object.fromEntries(entries) as World;
  });

/** One of these. */
export const one = (ids: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...ids);
/** Several, each once. */
export const some = (ids: readonly string[], minLength = 1): fc.Arbitrary<string[]> =>
  fc.uniqueArray(one(ids), { minLength, maxLength: ids.length });
/** Few of something. */
export const few = <T>(value: fc.Arbitrary<T>, minLength = 0): fc.Arbitrary<T[]> =>
  fc.array(value, { minLength, maxLength: minLength + 2 });
/** One of those before an id, or none: kinds are kinds of others in no circle. */
export const before = (id: string, ids: readonly string[]): fc.Arbitrary<string | null> =>
  fc.constantFrom(null, ...ids.slice(0, ids.indexOf(id)));
/** One element for each id. */
export const each = <T>(ids: readonly string[], make: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.tuple(...ids.map(make));

/** Names in other languages. */
export const names: fc.Arbitrary<Name[]> = few(
  fc.record({ language: fc.constantFrom("zh", "ru", "mnc"), text }),
);
const citations = (w: World): fc.Arbitrary<Citation[]> =>
  few(
    fc.record(
      { source: one(w.sources), locator: maybe(text), only: fc.constant(true as const) },
      { requiredKeys: ["source", "locator"] },
    ),
  );
/** What every written element carries. */
export const written = (w: World): { [Key in keyof Written]: fc.Arbitrary<Written[Key]> } => ({
  span: fc.constant(SPAN),
  citations: citations(w),
  unverified: fc.boolean(),
});
/** A judgement, or none. */
export const editorial: fc.Arbitrary<Editorial | null> = maybe(fc.record({ because: text }));
/** The words kept for answers are not compared. */
export const kept = fc.constant("");

const iso = fc
  .tuple(
    fc.integer({ min: 1600, max: 1900 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);

const readable = (written: fc.Arbitrary<string>): fc.Arbitrary<WrittenDays> =>
  written.map((text) => {
    const result = parseDate(text);
    if (!result.ok) throw new Error(`${text} is no date`);
    return { ...possibleRange(result.date), text };
  });

/** Dates exact and vague, some of them open on one side. */
export const date: fc.Arbitrary<WrittenDays> = readable(
  fc.oneof(
    iso,
    fc.constantFrom("early May 1858", "summer 1849", "1850", "16 May 1858 (Julian)", "1858/..", "about 1750"),
  ),
);
/** Dates with both ends. */
export const moment: fc.Arbitrary<Moment> = date.filter(
  (range): range is Moment => range.earliest !== null && range.latest !== null,
);

/** The numbers of the articles that every instrument of the world has, beside its preamble. */
export const NUMBERS = ["IV", "additional-2"];
/** One of them, or the whole instrument. */
export const article: fc.Arbitrary<string | null> = fc.constantFrom(null, ...NUMBERS);
