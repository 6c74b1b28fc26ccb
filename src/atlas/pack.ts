import { dictionary, float32, float64, int32, uint32, uint8, utf8 } from "@uwdata/flechette";
import { writeContainer, writeJson, writeTable, type Values } from "./container.js";
import { joined, type Pieces } from "./zip.js";
import { Remembered } from "../regime/remembered.js";
import { partiesOf } from "../regime/title.js";
import type { AtlasActs, AtlasEffect, AtlasRights, AtlasSays } from "./acts-model.js";
import type { Atlas, AtlasBeside, AtlasLinePart, AtlasSpell, AtlasStep } from "./model.js";

export const FORMAT = "thalweg-atlas";
export const FORMAT_VERSION = 5;

type Lazy = AtlasActs & AtlasEffect & AtlasRights & AtlasSays;

/** The lists that stand in JSON beside the manifest, by part. */
export const JSON_PARTS = {
  "acts.json": [
    "persons", "offices", "countries", "acts", "tenures", "mandates", "claims", "occupations", "lifetimes", "excesses",
  ],
  "effect.json": ["lives", "textNotes", "wordings"],
  "rights.json": ["rightKinds", "holderClasses", "placeSorts", "provisions", "rightDerivations", "rights"],
  "says.json": ["says"],
} as const satisfies Readonly<Record<string, readonly (keyof Lazy)[]>>; // prettier-ignore

/** Writes an atlas as the bytes that docs/atlas.md specifies. The same atlas gives the same bytes. */
export const packAtlas = (atlas: Atlas): Uint8Array => joined(packedPieces(atlas));

/** The same bytes in pieces, many of which are the atlas's own arrays: to be written, or joined, before these change. */
export function packedPieces(atlas: Atlas): Pieces {
  const derivations = new Distinct<readonly AtlasStep[]>();
  const beside = new Distinct<AtlasBeside>();
  const spells = spellColumns(atlas, derivations, beside);
  const { partition } = atlas;
  const manifest = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    corpus: atlas.corpus,
    coverage: atlas.coverage ?? null,
    theatre: atlas.theatre,
    readings: atlas.readings,
    parties: atlas.parties,
    holds: atlas.holds,
    instruments: atlas.instruments,
    clauses: atlas.clauses,
    lines: atlas.lines,
    parts: atlas.parts.map(({ coordinates: _c, accuracyMetres: _a, ...rest }) => rest),
    places: atlas.places,
    features: atlas.features,
    surveys: atlas.surveys,
    sources: atlas.sources,
    diagnostics: atlas.diagnostics,
    derivations: derivations.list,
    beside: beside.list,
  };
  return writeContainer({
    "manifest.json": writeJson(manifest),
    ...jsonParts(atlas),
    "vertices.arrow": writeTable({ x: partition.x, y: partition.y }, { x: float64(), y: float64() }),
    "half-edges.arrow": writeTable(
      { origin: partition.origin, next: partition.next, face: partition.face },
      { origin: int32(), next: int32(), face: int32() },
    ),
    "faces.arrow": writeTable(
      {
        areaSquareKm: partition.faceAreaSquareKm,
        isLand: partition.faceIsLand,
        labelX: partition.faceLabelX,
        labelY: partition.faceLabelY,
      },
      { areaSquareKm: float64(), isLand: uint8(), labelX: float64(), labelY: float64() },
    ),
    "cycles.arrow": writeTable(
      { start: partition.cycleStart, face: partition.cycleFace },
      { start: int32(), face: int32() },
    ),
    "spells.arrow": writeTable(spells, {
      face: int32(),
      reading: dictionary(utf8()),
      from: int32(),
      possiblyFrom: int32(),
      possiblyUntil: int32(),
      until: int32(),
      kind: dictionary(utf8()),
      holders: dictionary(utf8()),
      derivation: uint32(),
      beside: uint32(),
    }),
    "part-vertices.arrow": writeTable(courseColumns(atlas.parts), COURSE_TYPES),
    ...whereaboutsTables(atlas),
    ...baseTables(atlas),
    "outlines.arrow": writeTable(outlineColumns(atlas), {
      edge: int32(),
      area: dictionary(utf8()),
      accuracyMetres: float32(),
    }),
  });
}

function jsonParts(atlas: Atlas): Record<string, Pieces> {
  return Object.fromEntries(
    Object.entries(JSON_PARTS).map(([part, lists]) => [
      part,
      writeJson(Object.fromEntries(lists.map((list) => [list, atlas[list]]))),
    ]),
  );
}

/** What is the same for thousands of spells is stored once. */
class Distinct<T> {
  readonly list: T[] = [];
  readonly #known = new Map<string, number>();

  index(value: T): number {
    const key = JSON.stringify(value);
    let index = this.#known.get(key);
    if (index === undefined) {
      index = this.list.push(value) - 1;
      this.#known.set(key, index);
    }
    return index;
  }
}

type SpellRow = ReturnType<typeof spellRow>;

/** What the rows of a face tell, whichever face it is. */
function spellRow(spell: AtlasSpell, derivations: Distinct<readonly AtlasStep[]>, beside: Distinct<AtlasBeside>) {
  const { title, because, claims, layers, doubts, burdens } = spell;
  return {
    from: spell.from,
    possiblyFrom: spell.possiblyFrom,
    possiblyUntil: spell.possiblyUntil,
    until: spell.until,
    kind: title.kind,
    holders: partiesOf(title).join("+"),
    derivation: derivations.index(because),
    beside: beside.index({ claims, layers, doubts, burdens }),
  };
} // prettier-ignore

/** A face of which nothing is ever said has no row. */
function spellColumns(
  atlas: Atlas,
  derivations: Distinct<readonly AtlasStep[]>,
  beside: Distinct<AtlasBeside>,
) {
  const rowsOf = new Remembered((spells: readonly AtlasSpell[]) =>
    isSilent(spells) ? [] : spells.map((spell) => spellRow(spell, derivations, beside)),
  );
  const faces = Array.from(atlas.partition.faceIsLand.keys());
  const told = atlas.readings.map((reading) => ({
    reading,
    rows: faces.map((face) => rowsOf.of(atlas.spells(face, reading))),
  }));
  const column =
    (valueOf: (row: SpellRow, face: number, reading: string) => unknown): Values =>
    (tell) => {
      for (const { reading, rows } of told)
        rows.forEach((ofFace, face) => ofFace.forEach((row) => tell(valueOf(row, face, reading))));
    };
  return {
    face: column((_, face) => face),
    reading: column((_row, _face, reading) => reading),
    from: column(({ from }) => from),
    possiblyFrom: column(({ possiblyFrom }) => possiblyFrom),
    possiblyUntil: column(({ possiblyUntil }) => possiblyUntil),
    until: column(({ until }) => until),
    kind: column(({ kind }) => kind),
    holders: column(({ holders }) => holders),
    derivation: column(({ derivation }) => derivation),
    beside: column((row) => row.beside),
  };
}

function isSilent(spells: readonly AtlasSpell[]): boolean {
  const [first] = spells;
  if (!first) return true;
  const { title, claims, layers, doubts, burdens } = first;
  const isBare = [claims, layers, doubts, burdens].every(({ length }) => length === 0);
  return spells.length === 1 && title.kind === "unallocated" && isBare;
}

const COURSE_TYPES = { part: int32(), lon: float64(), lat: float64(), accuracyMetres: float32() };

type Course = Pick<AtlasLinePart, "coordinates" | "accuracyMetres">;

function courseColumns(courses: readonly Course[]) {
  const count = courses.reduce((sum, { coordinates }) => sum + coordinates.length / 2, 0);
  const columns = {
    part: new Int32Array(count),
    lon: new Float64Array(count),
    lat: new Float64Array(count),
    accuracyMetres: new Float32Array(count),
  };
  let row = 0;
  courses.forEach((course, index) => {
    const vertices = course.coordinates.length / 2;
    for (let i = 0; i < vertices; i++, row++) {
      columns.part[row] = index;
      columns.lon[row] = course.coordinates[2 * i]!;
      columns.lat[row] = course.coordinates[2 * i + 1]!;
      columns.accuracyMetres[row] = course.accuracyMetres[Math.min(i, vertices - 2)]!;
    }
  });
  return columns;
}

/** None where nothing is: an atlas without them is the same as before there were any. */
function whereaboutsTables({ whereabouts = [] }: Atlas): Record<string, Pieces> {
  if (whereabouts.length === 0) return {};
  return {
    "whereabouts.arrow": writeTable(
      {
        of: whereabouts.map(({ of }) => of),
        isGround: whereabouts.map(({ isGround }) => (isGround ? 1 : 0)),
      },
      { of: dictionary(utf8()), isGround: uint8() },
    ),
    "whereabouts-vertices.arrow": writeTable(courseColumns(whereabouts), COURSE_TYPES),
  };
}

function outlineColumns({ outlines = [] }: Atlas) {
  const rows = outlines.flatMap(({ area, accuracyMetres, edges }) =>
    [...edges].map((edge) => ({ edge, area, accuracyMetres })),
  );
  return {
    edge: rows.map(({ edge }) => edge),
    area: rows.map(({ area }) => area),
    accuracyMetres: rows.map(({ accuracyMetres }) => accuracyMetres),
  };
}

function baseTables({ base }: Atlas) {
  const heads = Array.from(base, ({ kind, name, coordinates }) => ({
    kind,
    name,
    count: coordinates.length / 2,
  }));
  let end = 0;
  const ends = heads.map(({ count }) => (end += count));
  const [lon, lat] = [new Float32Array(end), new Float32Array(end)];
  let row = 0;
  for (const { coordinates } of base) {
    for (let i = 0; i < coordinates.length; i += 2, row++) {
      lon[row] = coordinates[i]!;
      lat[row] = coordinates[i + 1]!;
    }
  }
  return {
    "base.arrow": writeTable(
      { kind: heads.map(({ kind }) => kind), name: heads.map(({ name }) => name), end: ends },
      { kind: dictionary(utf8()), name: dictionary(utf8()), end: int32() },
    ),
    "base-vertices.arrow": writeTable({ lon, lat }, { lon: float32(), lat: float32() }),
  };
}
