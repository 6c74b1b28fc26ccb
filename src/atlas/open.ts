import { column, readContainer, readJson, readTable, type Entries } from "./container.js";
import { AtlasError } from "./error.js";
import type {
  Atlas,
  AtlasBaseLine,
  AtlasBeside,
  AtlasLinePart,
  AtlasOutline,
  AtlasPartition,
  AtlasStep,
} from "./model.js";
import { FORMAT, FORMAT_VERSION, JSON_PARTS } from "./pack.js";
import type { AtlasActs, AtlasEffect, AtlasRights, AtlasSays } from "./acts-model.js";
import { getOrPut } from "../regime/get-or-put.js";
import { openSpells } from "./open-spells.js";

type Lazy = AtlasActs & AtlasEffect & AtlasRights & AtlasSays;
type Manifest = Omit<Atlas, "parts" | "base" | "outlines" | "partition" | "spells" | keyof Lazy> & {
  readonly format: string;
  readonly parts: readonly Omit<AtlasLinePart, "coordinates" | "accuracyMetres">[];
  readonly derivations: readonly (readonly AtlasStep[])[];
  readonly beside: readonly AtlasBeside[];
};

/** Opens the bytes of an atlas, in Node or a browser. Throws AtlasError where they are none. */
export function openAtlas(bytes: Uint8Array): Atlas {
  const entries = readContainer(bytes);
  const manifest = readJson(entries, "manifest.json") as Manifest;
  if (manifest.format !== FORMAT) throw new AtlasError("not an atlas: its manifest names another format");
  if (manifest.formatVersion !== FORMAT_VERSION) {
    throw new AtlasError(
      `an atlas of format version ${manifest.formatVersion}, and this is version ${FORMAT_VERSION}: build it anew`,
    );
  }
  const { parts, derivations, beside, format: _format, ...rest } = manifest;
  const spells = openSpells(readTable(entries, "spells.arrow"), derivations, beside);
  // The map of a world is for the eye: most questions have none.
  let base: AtlasBaseLine[] | null = null;
  const atlas = {
    ...rest,
    parts: readParts(entries, parts),
    get base() {
      return (base ??= readBase(entries));
    },
    outlines: readOutlines(entries),
    partition: readPartition(entries),
    spells,
  };
  return readWhenAsked(atlas, entries);
}

/** Adds the lists of each JSON part, which is read when one of its lists is first asked for. */
function readWhenAsked<T extends object>(atlas: T, entries: Entries): T & Lazy {
  for (const [part, lists] of Object.entries(JSON_PARTS)) {
    let read: Partial<Lazy> | null = null;
    for (const list of lists)
      Object.defineProperty(atlas, list, {
        enumerable: true,
        get: () => (read ??= readJson(entries, part) as Partial<Lazy>)[list],
      });
  }
  return atlas as T & Lazy;
}

function readPartition(entries: Entries): AtlasPartition {
  const vertices = readTable(entries, "vertices.arrow");
  const halfEdges = readTable(entries, "half-edges.arrow");
  const faces = readTable(entries, "faces.arrow");
  const cycles = readTable(entries, "cycles.arrow");
  return {
    x: column<Float64Array>(vertices, "x"),
    y: column<Float64Array>(vertices, "y"),
    origin: column<Int32Array>(halfEdges, "origin"),
    next: column<Int32Array>(halfEdges, "next"),
    face: column<Int32Array>(halfEdges, "face"),
    faceAreaSquareKm: column<Float64Array>(faces, "areaSquareKm"),
    faceIsLand: column<Uint8Array>(faces, "isLand"),
    faceLabelX: column<Float64Array>(faces, "labelX"),
    faceLabelY: column<Float64Array>(faces, "labelY"),
    cycleStart: column<Int32Array>(cycles, "start"),
    cycleFace: column<Int32Array>(cycles, "face"),
  };
}

function readParts(entries: Entries, heads: Manifest["parts"]): AtlasLinePart[] {
  const table = readTable(entries, "part-vertices.arrow");
  const part = column<Int32Array>(table, "part");
  const lon = column<Float64Array>(table, "lon");
  const lat = column<Float64Array>(table, "lat");
  const accuracy = column<Float32Array>(table, "accuracyMetres");
  let row = 0;
  return heads.map((head, index) => {
    const start = row;
    while (row < part.length && part[row] === index) row++;
    const coordinates = new Float64Array(2 * (row - start));
    for (let i = start; i < row; i++) {
      coordinates[2 * (i - start)] = lon[i]!;
      coordinates[2 * (i - start) + 1] = lat[i]!;
    }
    return { ...head, coordinates, accuracyMetres: accuracy.slice(start, Math.max(start, row - 1)) };
  });
}

function readBase(entries: Entries): AtlasBaseLine[] {
  const heads = readTable(entries, "base.arrow");
  const vertices = readTable(entries, "base-vertices.arrow");
  const lon = column<Float32Array>(vertices, "lon");
  const lat = column<Float32Array>(vertices, "lat");
  const [kind, name, end] = ["kind", "name", "end"].map((each) => heads.getChild(each));
  const lines: AtlasBaseLine[] = [];
  let start = 0;
  for (let index = 0; index < heads.numRows; index++) {
    const stop = end!.at(index) as number;
    const coordinates = new Float64Array(2 * (stop - start));
    for (let i = start; i < stop; i++) {
      coordinates[2 * (i - start)] = lon[i]!;
      coordinates[2 * (i - start) + 1] = lat[i]!;
    }
    lines.push({ kind: kind!.at(index), name: name!.at(index), coordinates });
    start = stop;
  }
  return lines;
}

/** None where an atlas was packed before outlines were. */
function readOutlines(entries: Entries): AtlasOutline[] {
  if (!entries["outlines.arrow"]) return [];
  const table = readTable(entries, "outlines.arrow");
  const edges = column<Int32Array>(table, "edge");
  const [area, accuracyMetres] = ["area", "accuracyMetres"].map((name) => table.getChild(name));
  const outlines = new Map<string, Omit<AtlasOutline, "edges"> & { readonly edges: number[] }>();
  edges.forEach((edge, row) => {
    const id = area!.at(row) as string;
    const metres = accuracyMetres!.at(row) as number;
    getOrPut(outlines, `${id} ${metres}`, () => ({
      area: id,
      accuracyMetres: metres,
      edges: [],
    })).edges.push(edge);
  });
  return [...outlines.values()].map((outline) => ({ ...outline, edges: Int32Array.from(outline.edges) }));
}
