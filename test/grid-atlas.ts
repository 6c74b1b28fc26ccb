/** Atlases made by hand for tests: ground in square faces, each with its history, and what stands beside it. */
import type { AtlasActs, AtlasEffect, AtlasRights, AtlasSays } from "../src/atlas/acts-model.js";
import type {
  Atlas,
  AtlasClause,
  AtlasInstrument,
  AtlasLine,
  AtlasLinePart,
  AtlasPartition,
  AtlasPlace,
  AtlasSpell,
} from "../src/atlas/model.js";
import { FORMAT_VERSION } from "../src/atlas/pack.js";
import { dayFromIso } from "../src/chronology/iso.js";
import type { Title } from "../src/regime/title.js";

/** Squares of `step` degrees in rows from the south-west. */
export interface Grid {
  readonly west: number;
  readonly south: number;
  readonly step: number;
  readonly columns: number;
  readonly rows: number;
}

export const day = (iso: string): number => dayFromIso(iso)!;

const where = { file: "corpora/synthetic/treaties.md", line: 1, column: 1 };
/** What stands on every written element. */
export const written = { citations: [], unverified: false, where };

/** An atlas of a grid. `groundOf`: the name of a square's ground, from column and row; `histories`: its spells; `sea` is no land. */
export function gridAtlas<Ground extends string>(
  grid: Grid,
  groundOf: (column: number, row: number) => Ground,
  histories: Readonly<Record<Ground, readonly AtlasSpell[]>>,
  more: Partial<Atlas> = {},
): Atlas {
  const { west, south, step, columns, rows } = grid;
  const grounds = Array.from({ length: rows * columns }, (_, i) =>
    groundOf(i % columns, Math.floor(i / columns)),
  );
  return {
    formatVersion: FORMAT_VERSION,
    corpus: { id: "synthetic", title: "Alpha and Beta" },
    theatre: { west, south, east: west + columns * step, north: south + rows * step },
    holds: [],
    parties: ["alpha", "beta", "gamma"].map((id) => party(id)),
    instruments: [],
    clauses: [],
    lines: [],
    parts: [],
    places: [],
    features: [],
    surveys: [],
    sources: [],
    diagnostics: [],
    readings: ["editorial"],
    base: [],
    partition: squares(grid, grounds),
    ...NO_ACTS_NOR_RIGHTS,
    spells: (face) => (face === 0 ? SILENT_FOR_EVER : histories[grounds[face - 1]!]),
    ...more,
  };
}

/** A party of which nothing is said but its name. */
export const UNDATED = { since: null, until: null, continues: null };

const party = (id: string) => ({
  id,
  name: `${id.charAt(0).toUpperCase()}${id.slice(1)}`,
  names: [],
  ...UNDATED,
});

export const NONE: Title = { kind: "unallocated", holders: [] };
export const of = (holder: string): Title => ({ kind: "sovereignty", holders: [holder] });
export const openBetween = (...between: string[]): Title => ({ kind: "undetermined", holders: [], between });

/** Titles with the day and the clause that brought them: the first, without a clause, holds from the beginning of time. */
export function history(
  ...entries: readonly (readonly [
    from: number | null,
    title: Title,
    clause?: string | null,
    possiblyFrom?: number,
  ])[]
): readonly AtlasSpell[] {
  return entries.map(([from, title, clause = null, possiblyFrom], i) => ({
    from,
    possiblyFrom: possiblyFrom ?? from,
    possiblyUntil: from,
    until: entries[i + 1]?.[0] ?? null,
    title,
    because: [{ clause, rule: clause === null ? "silence" : "side of a line" }],
    ...NOTHING_BESIDE,
  }));
}

/** No claim, no layer, no doubt, no burden. */
export const NOTHING_BESIDE = { claims: [], layers: [], doubts: [], burdens: [] };

const SILENT_FOR_EVER = history([null, NONE]);

/** A clause; its id is `instrument/article/number`. */
export function clause(id: string, text: string, more: Partial<AtlasClause> = {}): AtlasClause {
  const [instrument, article] = id.split("/");
  return {
    id,
    instrument: instrument!,
    article: article!,
    text,
    editorial: null,
    outside: null,
    alone: null,
    aheadOf: null,
    selector: null,
    boundaries: [],
    surveys: [],
    ...written,
    ...more,
  };
}

export function instrument(
  id: string,
  inForceFrom: number,
  more: Partial<AtlasInstrument> = {},
): AtlasInstrument {
  return {
    id,
    kind: "treaty",
    title: `Treaty of ${id}`,
    names: [],
    parties: ["alpha", "beta"],
    signedOn: inForceFrom,
    signedText: null,
    signedAt: null,
    signatories: [],
    inForceFrom,
    commencement: { form: "on signature" },
    possiblyInForceFrom: inForceFrom,
    texts: [],
    articles: [],
    citations: [],
    where,
    ...more,
  };
}

/** A line that stands from a day; null: never. */
export function line(id: string, from: number | null, more: Partial<AtlasLine> = {}): AtlasLine {
  return {
    id,
    role: "line",
    name: null,
    insteadOf: null,
    instrument: null,
    article: null,
    editorial: null,
    otherwise: null,
    standing: { editorial: from === null ? [] : [{ from, until: null }] },
    where,
    ...more,
  };
}

/** A part of a line through these points (lon, lat), of one accuracy. */
export function part(
  lineId: string,
  points: readonly (readonly [number, number])[],
  accuracyMetres: number,
  more: Partial<AtlasLinePart> = {},
): AtlasLinePart {
  return {
    line: lineId,
    part: 0,
    form: "geodesic",
    along: null,
    text: "straight by geodesic",
    editorial: null,
    basis: "text",
    surveys: [],
    ...written,
    coordinates: Float64Array.from(points.flat()),
    accuracyMetres: new Float32Array(points.length - 1).fill(accuracyMetres),
    ...more,
  };
}

export function place(id: string, lon: number, lat: number, more: Partial<AtlasPlace> = {}): AtlasPlace {
  const name = `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  return {
    id,
    kind: "town",
    name,
    names: [],
    lon,
    lat,
    accuracyMetres: 2000,
    surveys: [],
    unverified: false,
    citations: [],
    ...more,
  };
}

/** Square faces, numbered from 1; the unbounded face is 0. Twins are h and h ^ 1. */
function squares({ west, south, step, columns, rows }: Grid, grounds: readonly string[]): AtlasPartition {
  const vertex = (c: number, r: number) => r * (columns + 1) + c;
  const cell = (c: number, r: number) =>
    c < 0 || r < 0 || c >= columns || r >= rows ? 0 : 1 + r * columns + c;
  const vertices = Array.from({ length: (rows + 1) * (columns + 1) }, (_, i) => i);
  const origin: number[] = [];
  const face: number[] = [];
  const leaving = new Map<string, number>();
  const addEdge = (from: number, to: number, left: number, right: number) => {
    const h = origin.push(from, to) - 2;
    face.push(left, right);
    leaving.set(`${left},${from}`, left === 0 && leaving.has(`0,${from}`) ? leaving.get(`0,${from}`)! : h);
    leaving.set(`${right},${to}`, h + 1);
  };
  for (let r = 0; r <= rows; r++)
    for (let c = 0; c < columns; c++) addEdge(vertex(c, r), vertex(c + 1, r), cell(c, r), cell(c, r - 1));
  for (let r = 0; r < rows; r++)
    for (let c = 0; c <= columns; c++) addEdge(vertex(c, r), vertex(c, r + 1), cell(c - 1, r), cell(c, r));
  const next = origin.map((_, h) => leaving.get(`${face[h]},${origin[h ^ 1]}`)!);
  const lon = (f: number) => west + (((f - 1) % columns) + 0.5) * step;
  const lat = (f: number) => south + (Math.floor((f - 1) / columns) + 0.5) * step;
  const faces = Array.from({ length: grounds.length + 1 }, (_, f) => f);
  const starts = [...new Map(face.map((f, h) => [f, h] as const).reverse()).values()].sort((a, b) => a - b);
  return {
    x: Float64Array.from(vertices, (i) => west + (i % (columns + 1)) * step),
    y: Float64Array.from(vertices, (i) => south + Math.floor(i / (columns + 1)) * step),
    origin: Int32Array.from(origin),
    next: Int32Array.from(next),
    face: Int32Array.from(face),
    faceAreaSquareKm: Float64Array.from(faces, (f) => (f === 0 ? 0 : squareKm(step, lat(f)))),
    faceIsLand: Uint8Array.from(faces, (f) => (f > 0 && grounds[f - 1] !== "sea" ? 1 : 0)),
    faceLabelX: Float64Array.from(faces, (f) => (f === 0 ? NaN : lon(f))),
    faceLabelY: Float64Array.from(faces, (f) => (f === 0 ? NaN : lat(f))),
    cycleStart: Int32Array.from(starts),
    cycleFace: Int32Array.from(starts, (h) => face[h]!),
  };
}

/** Of a square about a latitude, nearly: enough for sums that are compared with themselves. */
const squareKm = (step: number, lat: number): number => (step * 111.3) ** 2 * Math.cos((lat * Math.PI) / 180);

/** An atlas of ground alone. */
export const NO_ACTS_NOR_RIGHTS: AtlasActs & AtlasEffect & AtlasRights & AtlasSays = {
  persons: [], offices: [], countries: [], acts: [], tenures: [], mandates: [], claims: [], occupations: [],
  lifetimes: [], excesses: [], lives: [], textNotes: [], wordings: [], rightKinds: [], holderClasses: [], placeSorts: [],
  provisions: [], rightDerivations: [], rights: [], says: [],
}; // prettier-ignore
