/**
 * How far the derived lines of corpora/amur lie from two independent lines of the modern boundary, by sector, where it has not
 * moved since. Every kilometre of a derived line, the distance to the nearest point of the other line is measured.
 *
 * (i) Natural Earth 1:10m (npm world-atlas, public domain): itself good to about 1 km, and after the settlements of 1991 to 2008.
 * (ii) The national borders of WDBII (Debian's gmt-gshhg-full, binned_border_f.nc), of the 1970s. Its rivers and ours are one survey,
 *      so along rivers it measures what the tracing lost and not what the survey got wrong.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { readLevelled } from "../geography/gmt-binned.js";
import type { LonLat } from "../src/geodesy/model.js";
import { compile, type Compilation } from "../src/pipeline.js";
import { readCorpusFiles } from "../src/text/from-files.js";
import { ROOT, table } from "./command.js";
import { everyKilometre } from "./kilometres.js";
import { naturalEarth, Reference } from "./reference.js";

const WDBII = process.env["GSHHG_DIR"] ?? "/usr/share/gmt-gshhg";

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
  { name: "Khanka to the Tumen", lines: ["beijing-east"], parts: /hubitu|tumen|42\.50N/ },
  { name: "Kyakhta to Abagaitu", lines: ["bura-line"], parts: /./, west: 106.48 },
  // Beyond Munku-Sardyk the line of 1727 is no longer a boundary of states: Tuva lies on both sides.
  { name: "Kyakhta to Munku-Sardyk", lines: ["bura-line"], parts: /./, west: 100.6, east: 106.48 },
];

const { files } = await readCorpusFiles("corpora/amur", ROOT);
const compilation = await compile(files, { stopAfter: "delimitation" });

report("Natural Earth 1:10m", naturalEarthOfRussia());
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
      if (sector.parts.test(line.parts[part]!.text))
        points.push(...everyKilometre(chain).map(({ at }) => at));
  }
  return points.filter(({ lon }) => lon >= (sector.west ?? -Infinity) && lon < (sector.east ?? Infinity));
}

function naturalEarthOfRussia(): Reference {
  const neighbours = ["China", "Mongolia", "North Korea"];
  return naturalEarth(
    (...names) => names.includes("Russia") && names.some((name) => neighbours.includes(name)),
  );
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
