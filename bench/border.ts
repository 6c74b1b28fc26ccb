/**
 * How far the derived lines of corpora/amur lie from two independent lines of the modern boundary, by sector, where it has not
 * moved since. Every kilometre of a derived line, the distance to the nearest point of the other line is measured.
 *
 * (i) Natural Earth 1:10m (npm world-atlas, public domain): itself good to about 1 km, and after the settlements of 1991 to 2008.
 * (ii) The national borders of WDBII (Debian's gmt-gshhg-full, binned_border_f.nc), of the 1970s. Its rivers and ours are one survey,
 *      so along rivers it measures what the tracing lost and not what the survey got wrong.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import Flatbush from "flatbush";
import { mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { readLevelled } from "../geography/gmt-binned.js";
import { nearestOnSegment } from "../src/geodesy/distance.js";
import { distanceMetres } from "../src/geodesy/geodesic.js";
import type { LonLat } from "../src/geodesy/model.js";
import { compile, type Compilation } from "../src/pipeline.js";
import { readCorpusFiles } from "../src/text/from-files.js";
import { ROOT, table } from "./command.js";

const WDBII = process.env["GSHHG_DIR"] ?? "/usr/share/gmt-gshhg";
const STEP_METRES = 1000;

/** A stretch of the derived lines: the line, the words of its parts, and the longitudes between which it is measured. */
interface Sector {
  readonly name: string;
  readonly lines: readonly string[];
  readonly parts: RegExp;
  readonly west?: number;
  readonly east?: number;
}

const SECTORS: readonly Sector[] = [
  { name: "Argun", lines: ["nerchinsk-argun"], parts: /along argun/ },
  { name: "upper Amur, to the Zeya", lines: ["beijing-east"], parts: /along amur/, east: 127.53 },
  { name: "middle Amur, to the Ussuri", lines: ["beijing-east"], parts: /along amur/, west: 127.53 },
  { name: "Ussuri", lines: ["beijing-east"], parts: /along ussuri/ },
  { name: "Sungacha and Khanka", lines: ["beijing-east"], parts: /along sungacha|belenhe/ },
  { name: "Khanka to the Tumen", lines: ["beijing-east"], parts: /hubitu|tumen/ },
  { name: "Kyakhta to Abagaitu", lines: ["bura-line"], parts: /./, west: 106.48 },
  // Beyond Munku-Sardyk the line of 1727 is no longer a boundary of states: Tuva lies on both sides.
  { name: "Kyakhta to Munku-Sardyk", lines: ["bura-line"], parts: /./, west: 100.6, east: 106.48 },
];

class Reference {
  readonly #segments: readonly (readonly [LonLat, LonLat])[];
  readonly #index: Flatbush;

  constructor(paths: readonly (readonly LonLat[])[]) {
    this.#segments = paths.flatMap((path) => path.slice(1).map((end, i) => [path[i]!, end] as const));
    this.#index = new Flatbush(this.#segments.length);
    for (const [a, b] of this.#segments)
      this.#index.add(
        Math.min(a.lon, b.lon),
        Math.min(a.lat, b.lat),
        Math.max(a.lon, b.lon),
        Math.max(a.lat, b.lat),
      );
    this.#index.finish();
  }

  /** Distances in degrees choose the candidates, so a wide choice of them is measured. */
  distanceMetres(p: LonLat): number {
    const near = this.#index.neighbors(p.lon, p.lat, 200);
    return Math.min(...near.map((i) => nearestOnSegment(p, ...this.#segments[i]!).metres));
  }
}

const { files } = await readCorpusFiles("corpora/amur", ROOT);
const compilation = await compile(files, { stopAfter: "delimitation" });

report("Natural Earth 1:10m", naturalEarth());
const border = join(WDBII, "binned_border_f.nc");
if (existsSync(border)) report("WDBII borders", await wdbii(border));
else
  console.log(`\nWDBII borders: left out, ${border} is not there (Debian: apt-get install gmt-gshhg-full)`);

function report(title: string, reference: Reference): void {
  const rows = [["sector", "km", "median km", "95 % km", "most km"]];
  for (const sector of SECTORS) {
    const points = samples(compilation, sector);
    const distances = points.map((p) => reference.distanceMetres(p)).sort((a, b) => a - b);
    const at = (share: number) =>
      distances.length === 0
        ? "-"
        : (distances[Math.floor(share * (distances.length - 1))]! / 1000).toFixed(2);
    rows.push([sector.name, String(points.length), at(0.5), at(0.95), at(1)]);
  }
  console.log(`\nFrom the derived lines to ${title}\n\n${table(rows)}`);
}

function samples({ made: { clauses, delimitation } }: Compilation, sector: Sector): LonLat[] {
  const points: LonLat[] = [];
  for (const line of clauses!.corpus.lines.filter(({ id }) => sector.lines.includes(id))) {
    for (const { part, chain } of delimitation!.delimitations.lines.get(line.id)?.parts ?? [])
      if (sector.parts.test(line.parts[part]!.text)) points.push(...everyStep(chain.vertices));
  }
  return points.filter(({ lon }) => lon >= (sector.west ?? -Infinity) && lon < (sector.east ?? Infinity));
}

function everyStep(vertices: readonly LonLat[]): LonLat[] {
  const points: LonLat[] = [];
  let left = STEP_METRES / 2;
  for (let i = 0; i + 1 < vertices.length; i++) {
    const [a, b] = [vertices[i]!, vertices[i + 1]!];
    const length = distanceMetres(a, b);
    for (; left < length; left += STEP_METRES) {
      const t = left / length;
      points.push({ lon: a.lon + t * (b.lon - a.lon), lat: a.lat + t * (b.lat - a.lat) });
    }
    left -= length;
  }
  return points;
}

function naturalEarth(): Reference {
  const topology = createRequire(import.meta.url)("world-atlas/countries-10m.json") as Topology;
  const countries = topology.objects["countries"] as GeometryCollection<{ name: string }>;
  const neighbours = ["China", "Mongolia", "North Korea"];
  const lines = mesh(topology, countries, (a, b) => {
    const names = [a, b].map((each) => (each.properties as { name: string }).name);
    return names.includes("Russia") && names.some((name) => neighbours.includes(name));
  });
  return new Reference(lines.coordinates.map((path) => path.map(([lon, lat]) => ({ lon: lon!, lat: lat! }))));
}

/** Level 1 are the national borders. */
async function wdbii(path: string): Promise<Reference> {
  const { segments } = await readLevelled(path);
  return new Reference(
    segments
      .filter(({ level }) => level === 1)
      .map(({ points }) =>
        Array.from({ length: points.length / 2 }, (_, i) => ({
          lon: points[2 * i]! / 65535,
          lat: points[2 * i + 1]! / 65535 - 90,
        })),
      ),
  );
}
