/**
 * Of the lines of all corpora and cases that still bound states: how many of 100 kilometre points lie within what the line states of
 * itself, by the form of the course, measured against Natural Earth 1:10m (within the USA, its Census Bureau's), which knows itself to
 * about 1 km: that much is allowed.
 * Forms of which hardly any line still stands are measured along boundaries that are said in them for this (`bench/lines/`).
 */
import { naturalEarth, usCensus, type Reference } from "./reference.js";
import { compile } from "../src/pipeline.js";
import { readCorpusFiles } from "../src/text/from-files.js";
import type { LonLat } from "../src/geodesy/model.js";
import { ROOT, table } from "./command.js";
import { everyKilometre } from "./kilometres.js";

/** What the independent lines know of themselves. */
const REFERENCE_METRES = 1000;

/** Of a corpus, the lines that still bound states, and the words of those of their parts that do. */
interface Standing {
  readonly corpus: string;
  readonly lines: Readonly<Record<string, RegExp>>;
  /** Where they still do. */
  readonly where?: (at: LonLat) => boolean;
  /** Natural Earth unless said. */
  readonly by?: Reference;
}

const STANDING: readonly Standing[] = [
  {
    corpus: "corpora/amur",
    lines: {
      "beijing-east": /./,
      "nerchinsk-argun": /./,
      korea: /along/,
      // Beyond Munku-Sardyk the line of 1727 is no longer a boundary of states: Tuva lies on both sides.
      "bura-line": /^(?!.*(oka and|tuba|abakan|kem-kemchik|shabina))/,
      // Tuva lies on both sides of the north of it, and between these stretches the line was moved in 1881 and 1883.
      "chuguchak-north": /along survey|to kuitun/,
      "chuguchak-middle": /along survey/,
      "chuguchak-south": /along survey/,
      "beijing-west": /naryn and/,
    },
  },
  { corpus: "cases/elsewhere/forty-ninth", lines: { "forty-ninth": /parallel/, oregon: /parallel of 49N/, "paris-woods": /./ } },
  // Beyond 69.6° N there is sea.
  { corpus: "cases/elsewhere/alaska", lines: { "meridian-141": /141W/, alaska: /coast/ }, where: ({ lat }) => lat < 69.6 },
  { corpus: "cases/good/guadiana", lines: { "two-rivers": /along/ } },
  { corpus: "cases/states/bir-tawil", lines: { "parallel-22": /./ } },
  { corpus: "cases/states/alsace-lorraine", lines: { "rhine-bank": /./, "north-edge": /./ } },
  { corpus: "cases/lines/lines-cross-mended", lines: { "north-line": /./, m20: /to 20E 22S/, "orange-line": /along (orange|chobe)|22S to 21E/, "zambezi-reach": /./, "zambezi-east": /along/ } },
  { corpus: "bench/lines/lakes.md", lines: { "in-erie": /./, "in-ontario": /./ } },
  { corpus: "bench/lines/lakes-of-africa.md", lines: { "in-tanganyika": /./, "in-albert": /./ } },
  { corpus: "bench/lines/divides.md", lines: { "western-pyrenees": /./, "western-alps": /./ } },
  { corpus: "bench/lines/andes.md", lines: { "central-andes": /./ } },
  { corpus: "bench/lines/delaware.md", lines: { "twelve-miles": /./ }, by: usCensus() },
]; // prettier-ignore

interface Measured {
  readonly metres: number;
  readonly statedMetres: number;
}

const byForm = new Map<string, Measured[]>();
const reference = naturalEarth();
for (const standing of STANDING) await measure(standing);

const rows = [
  ["form", "km", "median off, km", "median stated, km", "within, of 100", "of 100, 1 km allowed"],
];
for (const [form, points] of [...byForm].sort(([a], [b]) => a.localeCompare(b))) {
  const shareWithin = (allowed: number) =>
    (
      (100 * points.filter(({ metres, statedMetres }) => metres <= statedMetres + allowed).length) /
      points.length
    ).toFixed(0);
  const [off, stated] = [
    points.map(({ metres }) => metres),
    points.map(({ statedMetres }) => statedMetres),
  ].map(median);
  rows.push([form, String(points.length), off!, stated!, shareWithin(0), shareWithin(REFERENCE_METRES)]);
}
console.log(`\nFrom lines that still stand to Natural Earth 1:10m, by form of course\n\n${table(rows)}`);

function median(metres: readonly number[]): string {
  const sorted = [...metres].sort((a, b) => a - b);
  return (sorted[sorted.length >> 1]! / 1000).toFixed(2);
}

async function measure({ corpus, lines, where = () => true, by: to = reference }: Standing): Promise<void> {
  const { files } = await readCorpusFiles(corpus, ROOT);
  const { made } = await compile(files, { stopAfter: "delimitation" });
  for (const line of made.clauses!.corpus.lines) {
    const parts = made.delimitation?.delimitations.lines.get(line.id)?.parts ?? [];
    for (const { part, chain } of parts) {
      const written = line.parts[part]!;
      if (!lines[line.id]?.test(written.text)) continue;
      const form = written.course.form === "line" ? "river" : written.course.form;
      const points = everyKilometre(chain).filter(({ at }) => where(at)).map(({ at: { lon, lat }, accuracyMetres }) => ({
        metres: to.distanceMetres({ lon: ((lon + 540) % 360) - 180, lat }),
        statedMetres: accuracyMetres,
      }));
      byForm.set(form, [...(byForm.get(form) ?? []), ...points]);
      if (process.argv.includes("--parts"))
        console.log(`${corpus} ${line.id} ${part} ${form}: ${points.filter(({ metres, statedMetres }) => metres <= statedMetres + REFERENCE_METRES).length} of ${points.length}`);
    }
  }
} // prettier-ignore
