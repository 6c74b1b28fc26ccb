/**
 * A small invented atlas for tests of the page, the map and the server: parties alpha, beta and gamma on a theatre
 * of a few hundred square faces. Until 1800 no clause speaks; in 1800 a river divides alpha from beta and the country
 * east of a second river is common; in 1850 that country passes to alpha, and rivals meet in the south-west.
 */
import { NO_ACTS_NOR_RIGHTS } from "../src/atlas/acts-model.js";
import type {
  Atlas,
  AtlasClause,
  AtlasInstrument,
  AtlasLine,
  AtlasLinePart,
  AtlasPartition,
  AtlasSpell,
} from "../src/atlas/model.js";
import { dayFromCivil } from "../src/chronology/days.js";
import type { Title } from "../src/regime/title.js";

const COLUMNS = 48;
const ROWS = 30;
const WEST = 20;
const SOUTH = 40;
const STEP = 0.5;

export const FIRST_TREATY = dayFromCivil("gregorian", 1800, 6, 1);
export const SECOND_TREATY = dayFromCivil("gregorian", 1850, 6, 1);
export const PROTOCOL = dayFromCivil("gregorian", 1851, 3, 1);

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
  const grounds: string[] = ["sea"];
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++) grounds.push(groundOf(column, row));
  const spells = new Map(Object.entries(SPELLS));
  return {
    formatVersion: 1,
    corpus: { id: "synthetic", title: "Alpha and Beta, 1800 to 1851" },
    theatre: { west: WEST, south: SOUTH, east: WEST + COLUMNS * STEP, north: SOUTH + ROWS * STEP },
    parties: [
      { id: "alpha", name: "Alpha", names: [{ language: "ru", text: "Альфа" }] },
      { id: "beta", name: "Beta", names: [{ language: "zh", text: "乙國" }] },
      { id: "gamma", name: "Gamma", names: [] },
    ],
    instruments: INSTRUMENTS,
    clauses: CLAUSES,
    lines: LINES,
    parts: PARTS,
    places: [
      place("riverton", "town", "Riverton", 28, 47.6, [{ language: "ru", text: "Речной" }]),
      place("eastport", "town", "Eastport", 37.1, 45.3, [{ language: "zh", text: "東港" }]),
      place("high-pass", "pass", "High Pass", 23.4, 52.1),
      place("still-sea", "sea", "Still Sea", 42.6, 43),
    ],
    features: [
      { id: "middle-river", kind: "river", name: "Middle River", names: [{ language: "zh", text: "中河" }] },
      { id: "east-river", kind: "river", name: "East River", names: [] },
    ],
    sources: [{ id: "gazette", title: "The Gazette of Treaties", address: "https://example.org/gazette" }],
    diagnostics: [],
    readings: ["editorial"],
    base: [
      { kind: "river", name: "middle-river", coordinates: RIVER },
      { kind: "river", name: "east-river", coordinates: EAST_RIVER },
      { kind: "lake", name: "round-lake", coordinates: circle(31, 44.5, 0.6) },
    ],
    partition: lattice(grounds),
    ...NO_ACTS_NOR_RIGHTS,
    spells: (face) => spells.get(grounds[face] ?? "sea") ?? SPELLS.sea,
    ...overrides,
  };
}

const wave = (x: number) => 47.5 + 0.9 * Math.sin(x * 0.7);
const course = (points: readonly (readonly [number, number])[]) => Float64Array.from(points.flat());
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

function groundOf(column: number, row: number): keyof typeof SPELLS {
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

const because = (clause: string | null, says: string) => [
  { clause, rule: clause ? "side" : "silence", says },
];
const SILENCE = because(null, "No clause speaks of this ground.");
const none: Title = { kind: "unallocated", holders: [] };
const left: Title = { kind: "undetermined", holders: [], between: ["alpha", "beta"] };
const of = (party: string): Title => ({ kind: "sovereignty", holders: [party] });

/** Spells from breaks: the first title holds from the beginning of time. */
function spellsOf(
  ...entries: readonly (readonly [from: number | null, title: Title, clause: string | null])[]
): readonly AtlasSpell[] {
  return entries.map(([from, title, clause], i) => ({
    from,
    possiblyFrom: from,
    until: entries[i + 1]?.[0] ?? null,
    title,
    because: clause ? because(clause, "The clause speaks of this side of the line.") : SILENCE,
  }));
}

const SPELLS = {
  sea: spellsOf([null, none, null]),
  silent: spellsOf([null, none, null]),
  north: spellsOf([null, none, null], [FIRST_TREATY, of("alpha"), "first-1800/1/1"]),
  south: spellsOf([null, none, null], [FIRST_TREATY, of("beta"), "first-1800/1/2"]),
  east: spellsOf(
    [null, none, null],
    [FIRST_TREATY, { kind: "condominium", holders: ["alpha", "beta"] }, "first-1800/2/1"],
    [SECOND_TREATY, of("alpha"), "second-1850/1/1"],
  ),
  undetermined: spellsOf([null, none, null], [FIRST_TREATY, left, "first-1800/2/2"]),
  disputed: spellsOf(
    [null, none, null],
    [FIRST_TREATY, of("beta"), "first-1800/1/2"],
    [PROTOCOL, { kind: "disputed", holders: ["beta", "gamma"] }, "protocol-1851/1/1"],
  ),
} satisfies Record<string, readonly AtlasSpell[]>;

const at = (line: number) => ({ file: "corpora/synthetic/treaties.md", line, column: 1 });
const cited = [{ source: "gazette", locator: "p. 12" }];

function instrument(
  id: string,
  title: string,
  day: number,
  words: string,
  articles: AtlasInstrument["articles"],
): AtlasInstrument {
  return {
    id,
    kind: "treaty",
    title,
    names: [],
    parties: ["alpha", "beta"],
    signedOn: day,
    signedText: words,
    signedAt: "riverton",
    signatories: [],
    commencement: { form: "on signature" },
    inForceFrom: day,
    possiblyInForceFrom: day,
    texts: [],
    articles,
    citations: cited,
    where: at(1),
  };
}

const INSTRUMENTS: readonly AtlasInstrument[] = [
  instrument("first-1800", "Treaty of Riverton", FIRST_TREATY, "20 May 1800 (Julian)", [
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
  instrument("second-1850", "Treaty of Eastport", SECOND_TREATY, "1 June 1850 (Gregorian)", [
    { number: "1", title: "Article 1", prose: "The eastern country passes to Alpha." },
  ]),
  instrument("protocol-1851", "Protocol of the High Pass", PROTOCOL, "1 March 1851 (Gregorian)", [
    { number: "1", title: "Article 1", prose: "Gamma reserves its rights in the south-west." },
  ]),
];

function clause(
  id: string,
  text: string,
  line: number,
  boundaries: readonly string[],
  editorial: string | null = null,
): AtlasClause {
  const [instrumentId, article] = id.split("/");
  return {
    id,
    instrument: instrumentId!,
    article: article!,
    text,
    editorial,
    boundaries,
    citations: cited,
    unverified: false,
    where: at(line),
  };
}

const CLAUSES: readonly AtlasClause[] = [
  clause("first-1800/1/1", "north of middle-line belongs to alpha", 20, ["middle-line"]),
  clause("first-1800/1/2", "south of middle-line belongs to beta", 21, ["middle-line"]),
  clause(
    "first-1800/2/1",
    "between east-line and the coast is common to alpha and beta until delimited",
    30,
    ["east-line"],
  ),
  clause(
    "first-1800/2/2",
    "the ground around high-pass is left undetermined",
    31,
    ["middle-line"],
    "The article names the country without its limits.",
  ),
  clause("second-1850/1/1", "east of east-line passes to alpha", 50, ["east-line"]),
  clause("protocol-1851/1/1", "south of middle-line belongs to gamma", 70, ["middle-line"]),
];

function line(id: string, name: string, from: number | null, more: Partial<AtlasLine> = {}): AtlasLine {
  return {
    id,
    role: "line",
    name,
    insteadOf: null,
    instrument: "first-1800",
    article: "1",
    editorial: null,
    from,
    until: null,
    where: at(15),
    ...more,
  };
}

const LINES: readonly AtlasLine[] = [
  line("middle-line", "the line of the Middle River", FIRST_TREATY),
  line("east-line", "the line of the East River", FIRST_TREATY, { article: "2" }),
  line("other-east", "the line as the other text has it", null, {
    role: "alternative",
    insteadOf: "east-line",
    article: "2",
  }),
];

function part(
  lineId: string,
  index: number,
  form: string,
  text: string,
  coordinates: Float64Array,
  accuracy: number,
  editorial: string | null = null,
): AtlasLinePart {
  return {
    line: lineId,
    part: index,
    form,
    text,
    editorial,
    unverified: false,
    citations: [],
    where: at(16 + index),
    coordinates,
    accuracyMetres: new Float32Array(coordinates.length / 2 - 1).fill(accuracy),
  };
}

const PARTS: readonly AtlasLinePart[] = [
  part("middle-line", 0, "river", "along middle-river downstream to its mouth", RIVER, 700),
  part("east-line", 0, "river", "along east-river downstream to high-pass", EAST_RIVER.slice(0, 52), 700),
  part(
    "east-line",
    1,
    "geodesic",
    "editorial straight to the coast by geodesic",
    course([
      [EAST_RIVER[50]!, EAST_RIVER[51]!],
      [34, 44],
      [34, 40],
    ]),
    20_000,
    "The article stops at the last ford.",
  ),
  part(
    "other-east",
    0,
    "meridian",
    "along the meridian of 35.5E to the coast",
    course([
      [35.5, 55],
      [35.5, 40],
    ]),
    500,
  ),
];

function place(
  id: string,
  kind: string,
  name: string,
  lon: number,
  lat: number,
  names: readonly { language: string; text: string }[] = [],
) {
  return { id, kind, name, names, lon, lat, accuracyMetres: 2000, unverified: false, citations: [] };
}

/** Square faces in rows from the south-west, numbered from 1; the unbounded face is 0. Twins are h and h ^ 1. */
function lattice(grounds: readonly string[]): AtlasPartition {
  const vertex = (c: number, r: number) => r * (COLUMNS + 1) + c;
  const cell = (c: number, r: number) =>
    c < 0 || r < 0 || c >= COLUMNS || r >= ROWS ? 0 : 1 + r * COLUMNS + c;
  const x: number[] = [];
  const y: number[] = [];
  for (let r = 0; r <= ROWS; r++)
    for (let c = 0; c <= COLUMNS; c++) {
      x.push(WEST + c * STEP);
      y.push(SOUTH + r * STEP);
    }
  const origin: number[] = [];
  const face: number[] = [];
  const leaving = new Map<string, number>();
  const addEdge = (from: number, to: number, left: number, right: number) => {
    const h = origin.push(from, to) - 2;
    face.push(left, right);
    leaving.set(`${left},${from}`, left === 0 && leaving.has(`0,${from}`) ? leaving.get(`0,${from}`)! : h);
    leaving.set(`${right},${to}`, h + 1);
  };
  for (let r = 0; r <= ROWS; r++)
    for (let c = 0; c < COLUMNS; c++) addEdge(vertex(c, r), vertex(c + 1, r), cell(c, r), cell(c, r - 1));
  for (let r = 0; r < ROWS; r++)
    for (let c = 0; c <= COLUMNS; c++) addEdge(vertex(c, r), vertex(c, r + 1), cell(c - 1, r), cell(c, r));
  const next = origin.map((_, h) => leaving.get(`${face[h]},${origin[h ^ 1]}`)!);
  const faces = grounds.length;
  const middle = (f: number, step: number) => (f === 0 ? NaN : step);
  const column = (f: number) => (f - 1) % COLUMNS;
  const row = (f: number) => Math.floor((f - 1) / COLUMNS);
  const lats = Array.from({ length: faces }, (_, f) => SOUTH + (row(f) + 0.5) * STEP);
  const area = (f: number) => (STEP * 111.3) ** 2 * Math.cos((lats[f]! * Math.PI) / 180);
  return {
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    origin: Int32Array.from(origin),
    next: Int32Array.from(next),
    face: Int32Array.from(face),
    faceAreaSquareKm: Float64Array.from(grounds, (_, f) => (f === 0 ? 0 : area(f))),
    faceIsLand: Uint8Array.from(grounds, (ground, f) => (f > 0 && ground !== "sea" ? 1 : 0)),
    faceLabelX: Float64Array.from(grounds, (_, f) => middle(f, WEST + (column(f) + 0.5) * STEP)),
    faceLabelY: Float64Array.from(grounds, (_, f) => middle(f, lats[f]!)),
    cycleStart: Int32Array.from([...cycleStarts(face)]),
    cycleFace: Int32Array.from([...cycleStarts(face)].map((h) => face[h]!)),
  };
}

function cycleStarts(face: readonly number[]): Set<number> {
  const first = new Map<number, number>();
  face.forEach((f, h) => {
    if (!first.has(f)) first.set(f, h);
  });
  return new Set(first.values());
}
