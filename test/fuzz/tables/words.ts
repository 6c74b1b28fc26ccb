/** What stands in the cells of tables, and how their columns are called. */
import fc from "fast-check";

/** Null but for one in so many. */
export const rarely = <T>(rare: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: rare });

const degrees = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from * 1000, max: to * 1000 }).map((n) => String(n / 1000));
const odd = fc.constantFrom(
  "", " ", "-7,5", " -7.5 ", "+22.5", "357.5", "7.5W", "21.2N", "7°30′W", "1e1", "NaN", "Infinity", "=1+1", "-", "400", "91", "0x10",
  "27.5\n", '"', "''", "constructor", "__proto__", "\0", "١٢", "1.2.3", "27.5;51", "999999999999999999999", "@A1", "\t27.5", "27.5\r",
); // prettier-ignore

/** Anything: letters of all kinds, control characters, formulae, signs that part cells. */
export const anything = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
  { weight: 3, arbitrary: fc.array(fc.constantFrom('"', '""', ",", ";", "\t", "|", "\n", "\r\n", "\r", " ", "'", "a", "Ж", "東", "\0", "\uFEFF", "=", "\u202E"), { maxLength: 8 }).map((all) => all.join("")) },
  { weight: 1, arbitrary: fc.constantFrom("=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "{}", '{"a":1}', "null", "\\N", "{{x}}") },
); // prettier-ignore

const longitude = fc.oneof(
  { weight: 8, arbitrary: degrees(-9, 3) },
  { weight: 1, arbitrary: odd },
  { weight: 1, arbitrary: anything },
);
const latitude = fc.oneof(
  { weight: 8, arbitrary: degrees(19, 28) },
  { weight: 1, arbitrary: odd },
  { weight: 1, arbitrary: anything },
);
const position = fc.tuple(degrees(-9, 3), degrees(19, 28));
const placeName = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("riverton", "Riverton", "Речной", "東港", "high-pass", "Still Sea", "STILL SEA", " eastport ") },
  { weight: 4, arbitrary: position.map((pair) => pair.join(",")) },
  { weight: 1, arbitrary: odd },
  { weight: 1, arbitrary: anything },
); // prettier-ignore

const two = (n: number): string => String(n).padStart(2, "0");
const isoDay = fc
  .record({
    year: fc.integer({ min: 1780, max: 1870 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => `${year}-${two(month)}-${two(day)}`);
const date = fc.oneof(
  { weight: 8, arbitrary: isoDay },
  { weight: 3, arbitrary: fc.constantFrom("1800", "1850", "1850-06", "May 1850", "about 1850", "before 1800", "after 1850", "n.d.", "1849/1851", "28/5/1858", "3/5/1858", "16 May 1858 (Julian)", "-0043-03-15", "1850-02-30", "18580528", "1850?", "18--", "12345678", "Y12000-01-01", "between 1790 and 1810", "1800-06-01T12:00:00Z") },
  { weight: 1, arbitrary: odd },
  { weight: 1, arbitrary: anything },
); // prettier-ignore

/** Names of columns of which none can be taken for another thing. */
export const SAFE_NAMES = [
  "id",
  "Note",
  "remark of the editor",
  "Сообщение",
  "地名",
  "x\ny",
  "n. 5",
  "a'b",
  'so "called"',
  "-",
];
const ODD_NAMES = [
  "",
  " ",
  "lon",
  "Lat",
  "date",
  "place",
  "day",
  "thalweg_day",
  "Thalweg_x",
  "thalweg_2_",
  "thalweg_error",
  "x_title",
  "__proto__",
  "constructor",
  "toString",
  "a,b",
  "a;b",
  "a\tb",
  "a|b",
  "a\0b",
  '"',
  "=1+1",
  "lon ",
  "\uFEFFid",
  "id",
];

/** Mostly such as stand in tables of people. */
export const otherNames = fc.oneof(
  { weight: 3, arbitrary: fc.shuffledSubarray(SAFE_NAMES, { maxLength: 5 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.oneof(fc.constantFrom(...SAFE_NAMES, ...ODD_NAMES), anything), { maxLength: 5 }),
  },
);

/** How the columns that are asked for are called: as they are found of themselves, or by an option. */
export const ROLES = {
  lon: {
    usual: ["lon", "Longitude", " LNG", "decimalLongitude"],
    odd: ["東經", "x", "__proto__", "constructor", "my lon"],
  },
  lat: { usual: ["lat", "LATITUDE", "decimalLatitude"], odd: ["широта", "y", "toString", 'l"a"t'] },
  place: { usual: ["place", "Place "], odd: ["место", "valueOf", "where"] },
  date: { usual: ["date", "Day", "eventDate"], odd: ["когда", "hasOwnProperty", "written on"] },
} as const;
export type Role = keyof typeof ROLES;

export interface NamedColumn {
  readonly role: Role;
  readonly name: string;
  /** Found only because an option names it. */
  readonly isNamed: boolean;
}

const column = (role: Role): fc.Arbitrary<NamedColumn> => {
  const { usual, odd } = ROLES[role];
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...usual).map((name) => ({ role, name, isNamed: false })) },
    { weight: 1, arbitrary: fc.constantFrom(...odd).map((name) => ({ role, name, isNamed: true })) },
  );
};

/** Longitude and latitude, or a place; then the date. */
export const askedColumns = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(column("lon"), column("lat"), column("date")) },
  { weight: 1, arbitrary: fc.tuple(column("place"), column("date")) },
) as fc.Arbitrary<readonly NamedColumn[]>;

/** In the order of the roles. */
export const askedWords: fc.Arbitrary<Readonly<Record<Role, string>>> = fc.record({
  lon: longitude,
  lat: latitude,
  place: placeName,
  date,
});

export const optionsOf = (columns: readonly NamedColumn[]): string[] =>
  columns.flatMap(({ role, name, isNamed }) => (isNamed ? [`--${role}`, name] : []));
