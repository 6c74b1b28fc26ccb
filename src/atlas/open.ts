import { column, has, readContainer, readTable, type Entries } from "./container.js";
import { naming } from "./error.js";
import type {
  Atlas,
  AtlasBaseLine,
  AtlasLinePart,
  AtlasOutline,
  AtlasPartition,
  AtlasWhereabouts,
} from "./model.js";
import { readManifest, readJsonPart, type Lazy } from "./manifest.js";
import { JSON_PARTS } from "./pack.js";
import { checkSubdivision } from "./subdivision.js";
import { getOrPut } from "../regime/get-or-put.js";
import { openSpells } from "./open-spells.js";

/**
 * Opens the bytes of an atlas, in Node or a browser. Throws AtlasError where they are none; parts that are read when they are first asked
 * for may throw it later. `shown`: the file, for what is said of it.
 */
export function openAtlas(bytes: Uint8Array, shown: string | null = null): Atlas {
  return naming(shown, () => openNamed(bytes, shown));
}

function openNamed(bytes: Uint8Array, shown: string | null): Atlas {
  const entries = readContainer(bytes);
  const manifest = readManifest(entries);
  const { parts, derivations, beside, format: _format, ...rest } = manifest;
  const partition = readPartition(entries);
  const spells = openSpells(
    readTable(entries, "spells.arrow"),
    partition.faceIsLand.length,
    derivations,
    beside,
  );
  // The map of a world is for the eye: most questions have none.
  let base: AtlasBaseLine[] | null = null;
  // Those of rights and duties alone.
  let whereabouts: AtlasWhereabouts[] | null = null;
  const atlas = {
    ...rest,
    parts: readCourses(entries, "part-vertices.arrow", parts),
    get base() {
      return (base ??= naming(shown, () => readBase(entries)));
    },
    outlines: readOutlines(entries),
    get whereabouts() {
      return (whereabouts ??= naming(shown, () => readWhereabouts(entries)));
    },
    partition,
    spells,
  };
  return readWhenAsked(atlas, entries, shown);
}

const JSON_PART_NAMES = Object.keys(JSON_PARTS) as (keyof typeof JSON_PARTS)[];

/** Adds the lists of each JSON part, which is read when one of its lists is first asked for. */
function readWhenAsked<T extends object>(atlas: T, entries: Entries, shown: string | null): T & Lazy {
  for (const part of JSON_PART_NAMES) {
    let read: Partial<Lazy> | null = null;
    for (const list of JSON_PARTS[part])
      Object.defineProperty(atlas, list, {
        enumerable: true,
        get: () => (read ??= naming(shown, () => readJsonPart(entries, part)))[list],
      });
  }
  return atlas as T & Lazy;
}

function readPartition(entries: Entries): AtlasPartition {
  const vertices = readTable(entries, "vertices.arrow");
  const halfEdges = readTable(entries, "half-edges.arrow");
  const faces = readTable(entries, "faces.arrow");
  const cycles = readTable(entries, "cycles.arrow");
  const partition = {
    x: column(vertices, "x", Float64Array),
    y: column(vertices, "y", Float64Array),
    origin: column(halfEdges, "origin", Int32Array),
    next: column(halfEdges, "next", Int32Array),
    face: column(halfEdges, "face", Int32Array),
    faceAreaSquareKm: column(faces, "areaSquareKm", Float64Array),
    faceIsLand: column(faces, "isLand", Uint8Array),
    faceLabelX: column(faces, "labelX", Float64Array),
    faceLabelY: column(faces, "labelY", Float64Array),
    cycleStart: column(cycles, "start", Int32Array),
    cycleFace: column(cycles, "face", Int32Array),
  };
  checkSubdivision(partition);
  return partition;
}

/** With the course of each. */
function readCourses<Head extends object>(
  entries: Entries,
  name: string,
  heads: readonly Head[],
): (Head & Pick<AtlasLinePart, "coordinates" | "accuracyMetres">)[] {
  const table = readTable(entries, name);
  const part = column(table, "part", Int32Array);
  const lon = column(table, "lon", Float64Array);
  const lat = column(table, "lat", Float64Array);
  const accuracy = column(table, "accuracyMetres", Float32Array);
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

/** None where nothing is used in or along anything drawn, or an atlas was packed before they were. */
function readWhereabouts(entries: Entries): AtlasWhereabouts[] {
  if (!has(entries, "whereabouts.arrow")) return [];
  const table = readTable(entries, "whereabouts.arrow");
  const isGround = column(table, "isGround", Uint8Array);
  const of = table.getChild("of");
  const heads = Array.from(isGround, (each, row) => ({ of: String(of?.at(row)), isGround: each === 1 }));
  return readCourses(entries, "whereabouts-vertices.arrow", heads);
}

function readBase(entries: Entries): AtlasBaseLine[] {
  const heads = readTable(entries, "base.arrow");
  const vertices = readTable(entries, "base-vertices.arrow");
  const lon = column(vertices, "lon", Float32Array);
  const lat = column(vertices, "lat", Float32Array);
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
  if (!has(entries, "outlines.arrow")) return [];
  const table = readTable(entries, "outlines.arrow");
  const edges = column(table, "edge", Int32Array);
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
