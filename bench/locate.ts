/**
 * Point location in an atlas against two plain peers in the same run, on the same faces and points: an R-tree (flatbush) of the
 * faces' boxes with ray casting over their rings, which is what which-polygon and its kin do; and an R-tree of the edges, of which
 * the nearest to the west tells the face. Then rows a second of `thalweg annotate`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Flatbush from "flatbush";
import type { AtlasPartition } from "../src/atlas/model.js";
import { openAtlas } from "../src/atlas/open.js";
import { buildLocator } from "../src/query/locate.js";
import { table, thalweg } from "./command.js";

const POINTS = 500_000;
/** The peer walks whole rings for each point, so it is asked fewer. */
const PEER_POINTS = 2_000;
const ROWS = 20_000;
const ROUNDS = 3;

const corpus = process.argv[2] ?? "corpora/amur";
const folder = mkdtempSync(join(tmpdir(), "thalweg-"));
const file = join(folder, "bench.atlas");
thalweg("build", corpus, "-o", file);
const { partition, theatre } = openAtlas(readFileSync(file));

const random = parkMiller(1858);
const lon = Float64Array.from(
  { length: POINTS },
  () => theatre.west + random() * (theatre.east - theatre.west),
);
const lat = Float64Array.from(
  { length: POINTS },
  () => theatre.south + random() * (theatre.north - theatre.south),
);

const [ours, oursBuilt] = timed(() => buildLocator(partition));
const [peer, peerBuilt] = timed(() => buildPeer(partition));
const [edges, edgesBuilt] = timed(() => buildEdgeTree(partition));
let differing = 0;
for (let i = 0; i < POINTS; i += 10) {
  const face = ours.face(lon[i]!, lat[i]!);
  if (face !== peer(lon[i]!, lat[i]!) || face !== edges(lon[i]!, lat[i]!)) differing++;
}

const rate = (face: (x: number, y: number) => number, points: number) =>
  Math.max(
    ...Array.from({ length: ROUNDS }, () => {
      const [, seconds] = timed(() => {
        let sum = 0;
        for (let i = 0; i < points; i++) sum += face(lon[i]!, lat[i]!);
        return sum;
      });
      return points / seconds;
    }),
  );
const [oursRate, peerRate] = [rate((x, y) => ours.face(x, y), POINTS), rate(peer, PEER_POINTS)];
const edgesRate = rate(edges, POINTS / 10);

const csv = join(folder, "rows.csv");
writeFileSync(
  csv,
  `lon,lat,date\n${Array.from({ length: ROWS }, (_, i) => `${lon[i]!.toFixed(4)},${lat[i]!.toFixed(4)},18${10 + (i % 60)}-06-01`).join("\n")}\n`,
);
const annotated = thalweg(
  ...["annotate", csv, "--atlas", file, "--lon", "lon", "--lat", "lat", "--date", "date"],
  ...["-o", join(folder, "out.csv")],
);
rmSync(folder, { recursive: true });

console.log(
  table([
    ["point location", "index s", "points/s", "ratio"],
    [
      "Thalweg",
      oursBuilt.toFixed(2),
      Math.round(oursRate).toLocaleString("en"),
      (oursRate / peerRate).toFixed(2),
    ],
    [
      "tree of edges",
      edgesBuilt.toFixed(2),
      Math.round(edgesRate).toLocaleString("en"),
      (edgesRate / peerRate).toFixed(2),
    ],
    ["boxes and ray casting", peerBuilt.toFixed(2), Math.round(peerRate).toLocaleString("en"), "1"],
  ]),
);
console.log(`answers that differ: ${differing} of ${POINTS / 10}`);
console.log(
  `annotate: ${Math.round(ROWS / annotated.seconds).toLocaleString("en")} rows/s with start-up, ` +
    `${(ROWS / annotated.seconds / peerRate).toFixed(2)} of the peer's bare point location`,
);

/** Even-odd over all boundary cycles of each face whose box holds the point. */
function buildPeer({
  x,
  y,
  origin,
  next,
  cycleStart,
  cycleFace,
}: AtlasPartition): (px: number, py: number) => number {
  const rings = new Map<number, number[][]>();
  cycleStart.forEach((start, cycle) => {
    const ring: number[] = [];
    for (let h = start; ring.length === 0 || h !== start; h = next[h]!) ring.push(origin[h]!);
    const face = cycleFace[cycle]!;
    if (face !== 0) rings.set(face, [...(rings.get(face) ?? []), ring]);
  });
  const faces = [...rings.keys()];
  const index = new Flatbush(faces.length);
  for (const face of faces) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const v of rings.get(face)!.flat()) {
      [west, east] = [Math.min(west, x[v]!), Math.max(east, x[v]!)];
      [south, north] = [Math.min(south, y[v]!), Math.max(north, y[v]!)];
    }
    index.add(west, south, east, north);
  }
  index.finish();
  const isInside = (ring: readonly number[], px: number, py: number) => {
    let inside = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [a, b] = [ring[i]!, ring[j]!];
      if (y[a]! > py !== y[b]! > py && px < ((x[b]! - x[a]!) * (py - y[a]!)) / (y[b]! - y[a]!) + x[a]!)
        inside = !inside;
    }
    return inside;
  };
  return (px, py) => {
    for (const i of index.search(px, py, px, py)) {
      const face = faces[i]!;
      let inside = false;
      for (const ring of rings.get(face)!) if (isInside(ring, px, py)) inside = !inside;
      if (inside) return face;
    }
    return 0;
  };
}

/** The face to the east of the nearest edge that lies to the west. */
function buildEdgeTree({ x, y, origin, face }: AtlasPartition): (px: number, py: number) => number {
  const index = new Flatbush(origin.length / 2);
  for (let h = 0; h < origin.length; h += 2) {
    const [a, b] = [origin[h]!, origin[h + 1]!];
    index.add(Math.min(x[a]!, x[b]!), Math.min(y[a]!, y[b]!), Math.max(x[a]!, x[b]!), Math.max(y[a]!, y[b]!));
  }
  index.finish();
  return (px, py) => {
    let [nearest, found] = [-Infinity, 0];
    for (const edge of index.search(-Infinity, py, px, py)) {
      const [a, b] = [origin[2 * edge]!, origin[2 * edge + 1]!];
      if (y[b]! > py === y[a]! > py) continue;
      const at = x[a]! + ((py - y[a]!) / (y[b]! - y[a]!)) * (x[b]! - x[a]!);
      if (at <= px && at > nearest) [nearest, found] = [at, face[y[b]! > py ? 2 * edge + 1 : 2 * edge]!];
    }
    return found;
  };
}

function timed<T>(work: () => T): [T, number] {
  const began = performance.now();
  const made = work();
  return [made, (performance.now() - began) / 1000];
}

/** Park and Miller's minimal standard generator (1988, multiplier 48271): the same points every run. */
function parkMiller(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
