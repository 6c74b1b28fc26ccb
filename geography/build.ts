/**
 * Makes the files of this folder from Debian's package gmt-gshhg-full: `npm run geography`.
 * The product reads only the files; the package is needed to make them again, never to use them.
 */
import { createHash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { encodeFile, QUANTA_PER_DEGREE, type Item } from "../src/gazetteer/hydrography/codec.js";
import { readLevelled, readShores, type LevelledSegment } from "./gmt-binned.js";
import { joinRings, type Ring } from "./rings.js";
import { simplifyRings } from "./simplify.js";

const SOURCE = process.env["GSHHG_DIR"] ?? "/usr/share/gmt-gshhg";
const HERE = dirname(fileURLToPath(import.meta.url));
const PACKAGE_VERSION = "2.3.7-6";
/** GSHHG's own tolerance for its resolution `high`. */
const TOLERANCE_METRES = 200;
/** Of WDBII's political lines: 1 national, 2 within states, 3 at sea. */
const NATIONAL_LEVEL = 1;
const BLOCK_DEGREES = 5;
/** A ring with more points than this has a block of its own. */
const LARGE_RING_POINTS = 4000;

const blockOf = (x: number, y: number): number => {
  const size = BLOCK_DEGREES * QUANTA_PER_DEGREE;
  return Math.floor(y / size) * 1000 + Math.floor((x - 1) / size);
};

function group<T>(things: readonly T[], keyOf: (thing: T) => number): T[][] {
  const groups = new Map<number, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const list = groups.get(key);
    if (list) list.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, list]) => list);
}

function levelledBlocks(segments: readonly LevelledSegment[]): Item[][] {
  const byBlock = group(segments, ({ bin }) => {
    const [column, row] = [bin % 360, 179 - Math.floor(bin / 360)];
    return Math.floor(row / BLOCK_DEGREES) * 1000 + Math.floor(column / BLOCK_DEGREES);
  });
  return byBlock.map((list) => list.map(({ level, bin, points }) => ({ tags: [level, bin, 0, 0], points })));
}

function shoreBlocks(rings: readonly Ring[]): Item[][] {
  let large = -1;
  const byBlock = group(rings, ({ points }) => {
    if (points.length / 2 > LARGE_RING_POINTS) return large--;
    let [x, y] = [0, 0];
    for (let i = 0; i < points.length; i += 2) [x, y] = [x + points[i]!, y + points[i + 1]!];
    return blockOf((2 * x) / points.length, (2 * y) / points.length);
  });
  return byBlock.map((list) =>
    list.map(({ polygon, level, parent, areaSquareKm, points }) => ({
      tags: [level, polygon, parent, Math.round(areaSquareKm * 100)],
      points,
    })),
  );
}

const sha256 = (path: string): string => createHash("sha256").update(readFileSync(path)).digest("hex");
const described = (path: string) => ({ bytes: statSync(path).size, sha256: sha256(path) });

const points = (list: readonly { points: Int32Array }[]) =>
  list.reduce((sum, r) => sum + r.points.length / 2, 0);

const SOURCES = ["binned_river_f.nc", "binned_GSHHS_f.nc", "binned_border_f.nc"];

/** Writes the national lines, and says what was written. */
async function buildLines() {
  const { segments } = await readLevelled(join(SOURCE, "binned_border_f.nc"));
  const national = segments.filter(({ level }) => level === NATIONAL_LEVEL);
  writeFileSync(join(HERE, "lines.bin"), encodeFile(levelledBlocks(national)));
  console.log(`national lines: ${national.length} segments`);
  return {
    file: "lines.bin",
    ...described(join(HERE, "lines.bin")),
    resolution: "full",
    level: NATIONAL_LEVEL,
    segments: national.length,
    points: points(national),
  };
}

async function build(): Promise<void> {
  const rivers = await readLevelled(join(SOURCE, "binned_river_f.nc"));
  writeFileSync(join(HERE, "rivers.bin"), encodeFile(levelledBlocks(rivers.segments)));
  console.log(`rivers: ${rivers.segments.length} segments`);

  const lines = await buildLines();

  const shores = await readShores(join(SOURCE, "binned_GSHHS_f.nc"));
  const { rings, unclosed } = joinRings(shores);
  const twoBank = new Set(rings.filter((r) => r.level === 2 && r.areaSquareKm < 0).map((r) => r.polygon));
  const ofRiver = (ring: Ring): boolean =>
    twoBank.has(ring.polygon) || (ring.level === 3 && twoBank.has(ring.parent));
  const simplified = simplifyRings(rings, TOLERANCE_METRES, ofRiver);
  writeFileSync(join(HERE, "shores.bin"), encodeFile(shoreBlocks(simplified.rings)));

  const levels: Record<string, number> = {};
  for (const { level } of simplified.rings) levels[level] = (levels[level] ?? 0) + 1;
  const riverLevels: Record<string, number> = {};
  for (const { level } of rivers.segments) riverLevels[level] = (riverLevels[level] ?? 0) + 1;
  const provenance = {
    source: {
      name: "GSHHG, a Global Self-consistent, Hierarchical, High-resolution Geography Database",
      version: rivers.version,
      debianPackage: "gmt-gshhg-full",
      debianVersion: PACKAGE_VERSION,
      licence: "LGPL-3.0-or-later",
      files: Object.fromEntries(SOURCES.map((name) => [name, described(join(SOURCE, name))])),
    },
    rivers: {
      file: "rivers.bin",
      ...described(join(HERE, "rivers.bin")),
      resolution: "full",
      segments: rivers.segments.length,
      points: points(rivers.segments),
      segmentsByLevel: riverLevels,
    },
    lines,
    shores: {
      file: "shores.bin",
      ...described(join(HERE, "shores.bin")),
      resolution: "high, derived from full",
      toleranceMetres: TOLERANCE_METRES,
      fullResolution: "two-bank reaches of rivers and the islands in them",
      twoBankReaches: twoBank.size,
      ringsBefore: rings.length,
      pointsBefore: points(rings),
      unclosed,
      rings: simplified.rings.length,
      points: points(simplified.rings),
      ringsByLevel: levels,
      ringsSmallerThanTolerance: simplified.dropped,
      verticesRestored: simplified.restoredVertices,
      rounds: simplified.rounds,
      remainingCrossings: simplified.remainingCrossings,
    },
  };
  writeFileSync(join(HERE, "provenance.json"), `${JSON.stringify(provenance, null, 2)}\n`);
  console.log(JSON.stringify(provenance.shores, null, 2));
}

await build();
