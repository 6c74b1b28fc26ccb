/**
 * A small invented atlas for tests of the page, the map and the server: parties alpha, beta and gamma on a theatre
 * of a few hundred square faces. Until 1800 no clause speaks; in 1800 a river divides alpha from beta and the country
 * east of a second river is common; in 1850 that country passes to alpha, and rivals meet in the south-west.
 */
import {
  clause,
  day,
  gridAtlas,
  history,
  instrument,
  line,
  NONE,
  of,
  openBetween,
  part,
  place,
  UNDATED,
} from "./grid-atlas.js";
import type { Atlas, AtlasClause, AtlasInstrument, AtlasLine, AtlasLinePart } from "../src/atlas/model.js";

const COLUMNS = 48;
const ROWS = 30;
const WEST = 20;
const SOUTH = 40;
const STEP = 0.5;

export const FIRST_TREATY = day("1800-06-01");
export const SECOND_TREATY = day("1850-06-01");
const PROTOCOL = day("1851-03-01");

/** Points strictly inside grounds of the atlas, with what they are. */
export const POINTS = {
  northOfRiver: { lon: 27.27, lat: 51.23 },
  southOfRiver: { lon: 27.27, lat: 43.77 },
  easternCountry: { lon: 37.27, lat: 48.27 },
  undetermined: { lon: 30.27, lat: 53.27 },
  disputed: { lon: 21.77, lat: 42.27 },
  sea: { lon: 43.27, lat: 41.27 },
} as const;

export function syntheticAtlas(overrides: Partial<Atlas> = {}): Atlas {
  const grid = { west: WEST, south: SOUTH, step: STEP, columns: COLUMNS, rows: ROWS };
  return gridAtlas(grid, groundOf, HISTORIES, {
    corpus: { id: "synthetic", title: "Alpha and Beta, 1800 to 1851" },
    parties: [
      { id: "alpha", name: "Alpha", names: [{ language: "ru", text: "Альфа" }], ...UNDATED },
      { id: "beta", name: "Beta", names: [{ language: "zh", text: "乙國" }], ...UNDATED },
      { id: "gamma", name: "Gamma", names: [], ...UNDATED },
    ],
    instruments: INSTRUMENTS,
    clauses: CLAUSES,
    lines: LINES,
    parts: PARTS,
    places: [
      place("riverton", 28, 47.6, { names: [{ language: "ru", text: "Речной" }] }),
      place("eastport", 37.1, 45.3, { names: [{ language: "zh", text: "東港" }] }),
      place("high-pass", 23.4, 52.1, { kind: "pass", name: "High Pass" }),
      place("still-sea", 42.6, 43, { kind: "sea", name: "Still Sea" }),
    ],
    features: [
      {
        id: "middle-river",
        kind: "river",
        name: "Middle River",
        names: [{ language: "zh", text: "中河" }],
        surveys: [],
      },
      { id: "east-river", kind: "river", name: "East River", names: [], surveys: [] },
    ],
    sources: [{ id: "gazette", title: "The Gazette of Treaties", address: "https://example.org/gazette" }],
    base: [
      { kind: "river", name: "middle-river", coordinates: RIVER },
      { kind: "river", name: "east-river", coordinates: EAST_RIVER },
      { kind: "lake", name: "round-lake", coordinates: circle(31, 44.5, 0.6) },
    ],
    ...overrides,
  });
}

const wave = (x: number) => 47.5 + 0.9 * Math.sin(x * 0.7);
const course = (points: readonly (readonly [number, number])[]) => Float64Array.from(points.flat());
const pairs = (course: Float64Array): [number, number][] =>
  Array.from({ length: course.length / 2 }, (_, i) => [course[2 * i]!, course[2 * i + 1]!]);
const RIVER = course(Array.from({ length: 57 }, (_, i) => [20 + i * 0.25, wave(20 + i * 0.25)] as const));
const EAST_RIVER = course(
  Array.from({ length: 41 }, (_, i) => [34 + 0.5 * Math.sin(i * 0.4), 55 - i * 0.25] as const),
);

function circle(lon: number, lat: number, radius: number): Float64Array {
  const turn = (i: number) => (i / 24) * 2 * Math.PI;
  return course(
    Array.from(
      { length: 25 },
      (_, i) => [lon + radius * Math.cos(turn(i)), lat + radius * 0.7 * Math.sin(turn(i))] as const,
    ),
  );
}

function groundOf(column: number, row: number): keyof typeof HISTORIES {
  const lon = WEST + (column + 0.5) * STEP;
  const lat = SOUTH + (row + 0.5) * STEP;
  const island = Math.hypot(lon - 42.5, lat - 50) < 1.2;
  if (!island && lon > 39.5 + 1.5 * Math.sin(lat * 0.8)) return "sea";
  if (island) return "silent";
  if (lon > 34) return "east";
  if (lon < 23 && lat < 44) return "disputed";
  if (lon > 29 && lon < 32 && lat > 52.4) return "undetermined";
  return lat > wave(lon) ? "north" : "south";
}

const HISTORIES = {
  sea: history([null, NONE]),
  silent: history([null, NONE]),
  north: history([null, NONE], [FIRST_TREATY, of("alpha"), "first-1800/1/1"]),
  south: history([null, NONE], [FIRST_TREATY, of("beta"), "first-1800/1/2"]),
  east: history(
    [null, NONE],
    [FIRST_TREATY, { kind: "condominium", holders: ["alpha", "beta"] }, "first-1800/2/1"],
    [SECOND_TREATY, of("alpha"), "second-1850/1/1"],
  ),
  undetermined: history([null, NONE], [FIRST_TREATY, openBetween("alpha", "beta"), "first-1800/2/2"]),
  disputed: history(
    [null, NONE],
    [FIRST_TREATY, of("beta"), "first-1800/1/2"],
    [PROTOCOL, { kind: "disputed", holders: ["beta", "gamma"] }, "protocol-1851/1/1"],
  ),
};

const at = (line: number) => ({ file: "corpora/synthetic/treaties.md", line, column: 1 });
const cited = [{ source: "gazette", locator: "p. 12" }];

const signed = (
  id: string,
  title: string,
  on: number,
  signedText: string,
  articles: AtlasInstrument["articles"],
): AtlasInstrument =>
  instrument(id, on, { title, signedText, signedAt: "riverton", articles, citations: cited });

const INSTRUMENTS: readonly AtlasInstrument[] = [
  signed("first-1800", "Treaty of Riverton", FIRST_TREATY, "20 May 1800 (Julian)", [
    {
      number: "1",
      title: "Article 1: the river",
      prose:
        "The Middle River divides the two states. *What lies north of it is Alpha's*, what lies south of it Beta's.",
    },
    {
      number: "2",
      title: "Article 2: the east",
      prose:
        "The country between the East River and the sea is common to both until the line there is settled.",
    },
  ]),
  signed("second-1850", "Treaty of Eastport", SECOND_TREATY, "1 June 1850 (Gregorian)", [
    { number: "1", title: "Article 1", prose: "The eastern country passes to Alpha." },
  ]),
  signed("protocol-1851", "Protocol of the High Pass", PROTOCOL, "1 March 1851 (Gregorian)", [
    { number: "1", title: "Article 1", prose: "Gamma reserves its rights in the south-west." },
  ]),
];

const cites = (
  id: string,
  text: string,
  lineNumber: number,
  boundaries: readonly string[],
  editorial: string | null = null,
): AtlasClause => clause(id, text, { boundaries, editorial, citations: cited, where: at(lineNumber) });

const CLAUSES: readonly AtlasClause[] = [
  cites("first-1800/1/1", "north of middle-line belongs to alpha", 20, ["middle-line"]),
  cites("first-1800/1/2", "south of middle-line belongs to beta", 21, ["middle-line"]),
  cites("first-1800/2/1", "between east-line and the coast is common to alpha and beta until delimited", 30, [
    "east-line",
  ]),
  cites(
    "first-1800/2/2",
    "the ground around high-pass is left undetermined",
    31,
    ["middle-line"],
    "The article names the country without its limits.",
  ),
  cites("second-1850/1/1", "east of east-line passes to alpha", 50, ["east-line"]),
  cites("protocol-1851/1/1", "south of middle-line belongs to gamma", 70, ["middle-line"]),
];

const drawn = (id: string, name: string, from: number | null, more: Partial<AtlasLine> = {}): AtlasLine =>
  line(id, from, { name, instrument: "first-1800", article: "1", where: at(15), ...more });

const LINES: readonly AtlasLine[] = [
  drawn("middle-line", "the line of the Middle River", FIRST_TREATY),
  drawn("east-line", "the line of the East River", FIRST_TREATY, { article: "2" }),
  drawn("other-east", "the line as the other text has it", null, {
    role: "alternative",
    insteadOf: "east-line",
    article: "2",
  }),
];

const PARTS: readonly AtlasLinePart[] = [
  part("middle-line", pairs(RIVER), 700, {
    form: "river",
    along: "middle-river",
    text: "along middle-river downstream to its mouth",
    where: at(16),
  }),
  part("east-line", pairs(EAST_RIVER.slice(0, 52)), 700, {
    form: "river",
    along: "east-river",
    text: "along east-river downstream to high-pass",
    where: at(16),
  }),
  part(
    "east-line",
    [
      [EAST_RIVER[50]!, EAST_RIVER[51]!],
      [34, 44],
      [34, 40],
    ],
    20_000,
    {
      part: 1,
      text: "editorial straight to the coast by geodesic",
      editorial: "The article stops at the last ford.",
      where: at(17),
    },
  ),
  part(
    "other-east",
    [
      [35.5, 55],
      [35.5, 40],
    ],
    500,
    { form: "meridian", text: "along the meridian of 35.5E to the coast", where: at(16) },
  ),
];
