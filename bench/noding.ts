/**
 * Noding and polygons: src/partition against geos-wasm (node, then polygonize) on the same segments, already clipped to
 * the frame and rounded to the grid, in one run. Prints ratios of processor time, and whether the number of faces and
 * their area agree; says where geos-wasm fails.
 * Run: npx tsx bench/noding.ts [CORPUS …]
 */
import initGeosJs from "geos-wasm";
import { clipToBox, frameBox, type GridBox } from "../src/partition/clip.js";
import { linkEdges } from "../src/partition/edges.js";
import { findFaces } from "../src/partition/faces.js";
import type { PlanarChain } from "../src/partition/model.js";
import type { Segments } from "../src/partition/segments.js";
import { nodeSegments } from "../src/partition/node.js";
import { box, number, sketch, type Sketch } from "../test/chains.js";
import type { VertexTable } from "../src/partition/vertices.js";
import { compile } from "../src/pipeline.js";
import { readCorpusFiles } from "../src/text/from-files.js";
import { table } from "./command.js";

const ROUNDS = 3;
const geos = await initGeosJs();

interface Found {
  readonly faces: number;
  readonly area: number;
}
type Outcome = (Found & { readonly seconds: number }) | { readonly failure: string };

/** Segments a polyline each, little-endian well-known binary. */
function wellKnownBinary(segments: Segments, { x, y }: VertexTable): Uint8Array {
  const bytes = new Uint8Array(9 + segments.count * 41);
  const view = new DataView(bytes.buffer);
  const head = (at: number, type: number, count: number) => {
    view.setUint8(at, 1);
    view.setUint32(at + 1, type, true);
    view.setUint32(at + 5, count, true);
  };
  head(0, 5, segments.count);
  for (let i = 0; i < segments.count; i++) {
    const at = 9 + i * 41;
    head(at, 2, 2);
    [segments.from[i]!, segments.to[i]!].forEach((vertex, end) => {
      view.setFloat64(at + 9 + 16 * end, x[vertex]!, true);
      view.setFloat64(at + 17 + 16 * end, y[vertex]!, true);
    });
  }
  return bytes;
}

function withGeos(bytes: Uint8Array, node: (lines: number) => number): Found {
  const at = geos.Module._malloc(bytes.length);
  geos.Module.HEAPU8.set(bytes, at);
  const reader = geos.GEOSWKBReader_create();
  const lines = geos.GEOSWKBReader_read(reader, at, bytes.length);
  geos.Module._free(at);
  const noded = node(lines);
  if (!noded) throw new Error("it cannot be noded");
  const list = geos.Module._malloc(4);
  geos.Module.HEAPU32[list / 4] = noded;
  const polygons = geos.GEOSPolygonize(list, 1);
  if (!polygons) throw new Error("it cannot be polygonized");
  const area = geos.Module._malloc(8);
  geos.GEOSArea(polygons, area);
  const found = {
    faces: geos.GEOSGetNumGeometries(polygons),
    area: geos.Module.getValue(area, "double") as number,
  };
  for (const geometry of new Set([lines, noded, polygons])) geos.GEOSGeom_destroy(geometry);
  geos.GEOSWKBReader_destroy(reader);
  for (const pointer of [list, area]) geos.Module._free(pointer);
  return found;
}

function withOurs({ segments, vertices, frame }: Prepared): Found {
  nodeSegments(segments, vertices, frame);
  const edges = linkEdges(segments, vertices);
  const faces = findFaces(edges);
  let area = 0;
  faces.cycleStart.forEach((start, cycle) => {
    if (faces.cycleFace[cycle] === 0) return;
    let h = start;
    do {
      const [a, b] = [edges.origin[h]!, edges.origin[h ^ 1]!];
      area += (edges.x[a]! * edges.y[b]! - edges.x[b]! * edges.y[a]!) / 2;
      h = edges.next[h]!;
    } while (h !== start);
  });
  return { faces: faces.count - 1, area };
}

interface Prepared {
  readonly segments: Segments;
  readonly vertices: VertexTable;
  readonly frame: GridBox;
}

function prepare(chains: readonly PlanarChain[]): Prepared {
  const frame = frameBox(chains);
  return { ...clipToBox(chains, frame), frame };
}

/** The least processor time of some rounds, without what each is given. */
function measure<T>(given: () => T, work: (given: T) => Found): Outcome {
  let [best, found]: [number, Found | null] = [Infinity, null];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const input = given();
      const before = process.cpuUsage();
      found = work(input);
      const { user, system } = process.cpuUsage(before);
      best = Math.min(best, (user + system) / 1e6);
    }
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
  return { ...found!, seconds: best };
}

function against(ours: Outcome, theirs: Outcome): string {
  if ("failure" in theirs) return `fails: ${theirs.failure}`;
  if ("failure" in ours) return "";
  const ratio = `${(theirs.seconds / ours.seconds).toFixed(1)} × our time`;
  const sameFaces = theirs.faces === ours.faces ? "as many faces" : `${theirs.faces} faces`;
  const off = Math.abs(theirs.area / ours.area - 1);
  return `${ratio}, ${sameFaces}, ${off < 1e-9 ? "the same area" : `area off by ${off.toExponential(1)}`}`;
}

/** Long lines through one another at random, and a sheaf of lines so nearly alike that rounding decides where they cross. */
function synthetic(): [string, PlanarChain[]][] {
  let state = 1858;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const frame = box("frame", 0, 0, 10, 10, null, 4);
  const crossing: Sketch[] = Array.from({ length: 300 }, (_, i) =>
    sketch("line", [random() * 10, random() * 10, random() * 10, random() * 10], `l${i}`),
  );
  const sheaf: Sketch[] = Array.from({ length: 60 }, (_, i) =>
    sketch(
      "line",
      [0, 5 + random() * 2e-6, 3.3 + random(), 5 + random() * 2e-6, 10, 5 + random() * 2e-6],
      `s${i}`,
    ),
  );
  return [
    ["300 crossing lines", number([frame, ...crossing])],
    ["60 nearly equal lines", number([frame, ...sheaf])],
  ];
}

async function ofCorpus(corpus: string): Promise<[string, PlanarChain[]]> {
  const { files } = await readCorpusFiles(corpus);
  const { partition } = (await compile(files, { stopAfter: "partition" })).made;
  if (!partition) throw new Error(`${corpus} does not compile as far as its partition`);
  return [corpus, [...partition.chains]];
}

const wanted = process.argv.slice(2);
const corpora = wanted.length > 0 ? wanted : ["cases/good/guadiana", "corpora/amur"];
const inputs = [...synthetic(), ...(await Promise.all(corpora.map(ofCorpus)))];
const rows = inputs.map(([name, chains]) => {
  const { segments, vertices } = prepare(chains);
  const bytes = () => wellKnownBinary(segments, vertices);
  const ours = measure(() => prepare(chains), withOurs);
  const floating = measure(bytes, (given) => withGeos(given, (lines) => geos.GEOSNode(lines)));
  const rounded = measure(bytes, (given) => withGeos(given, (lines) => geos.GEOSUnaryUnionPrec(lines, 1)));
  return [
    name,
    String(segments.count),
    "failure" in ours ? `fails: ${ours.failure}` : `${ours.faces} faces, ${ours.seconds.toFixed(2)} s`,
    against(ours, floating),
    against(ours, rounded),
  ];
});
console.log(
  table([["input", "segments", "src/partition", "geos-wasm, floating", "geos-wasm, on the grid"], ...rows]),
);
