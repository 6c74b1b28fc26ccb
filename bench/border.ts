/**
 * How far the derived lines of corpora/amur lie from two independent lines of the modern boundary, by sector, where it has not
 * moved since. Every kilometre of a derived line, the distance to the nearest point of the other line is measured; and what fixes that
 * kilometre is counted: text, evidence or judgement.
 *
 * (i) Natural Earth 1:10m (npm world-atlas, public domain): itself good to about 1 km, and after the settlements of 1991 to 2008.
 * (ii) The national borders of WDBII, of the 1970s, as shipped. Its rivers and ours are one survey, so along rivers it measures what
 *      the tracing lost (an arm round an island) and not what the survey got wrong; and what rests on evidence is this line.
 *
 * Of rivers no kilometre lies more than 3 km off but at Khabarovsk, which is a sector of its own. There the text says the mouth of the
 * Ussuri, and the line goes by the river's own; both references keep to the Kazakevichev channel, 30 km up, as the alternative does.
 *
 * Then on which side of them places of today lie.
 */
import { readItems, shippedLines } from "../src/gazetteer/hydrography/files.js";
import { lonLatsOfQuanta } from "../src/gazetteer/hydrography/local.js";
import type { Box } from "../src/geodesy/model.js";
import { compile } from "../src/pipeline.js";
import { BASES } from "../src/query/shares.js";
import { readCorpusFiles } from "../src/text/from-files.js";
import { ROOT, table } from "./command.js";
import { naturalEarth, Reference } from "./reference.js";
import { samplesOf, SECTORS } from "./sectors.js";
import { sidesOf } from "./sides.js";

const { files } = await readCorpusFiles("corpora/amur", ROOT);
const { atlas } = (await compile(files)).made;
if (!atlas) throw new Error("corpora/amur does not compile");
const samples = samplesOf(atlas);

report("Natural Earth 1:10m", naturalEarthOfTheFrontier());
report("WDBII borders", await wdbii(atlas.theatre));

reportSides();

function report(title: string, reference: Reference): void {
  const rows = [["sector", "km", ...BASES, "median km", "95 % km", "most km"]];
  for (const sector of SECTORS) {
    const points = samples.filter((sample) => sample.sector === sector);
    const distances = points.map(({ at }) => reference.distanceMetres(at)).sort((a, b) => a - b);
    const at = (share: number) =>
      distances.length === 0
        ? "-"
        : (distances[Math.floor(share * (distances.length - 1))]! / 1000).toFixed(2);
    const fixed = BASES.map((basis) => String(points.filter((point) => point.basis === basis).length));
    rows.push([sector.name, String(points.length), ...fixed, at(0.5), at(0.95), at(1)]);
  }
  console.log(`\nFrom the derived lines to ${title}\n\n${table(rows)}`);
}

function reportSides(): void {
  const counts = [...sidesOf(atlas!, samples)];
  const rows = counts.map(([{ name }, { right, wrong, untitled }]) => [
    name,
    ...[right, wrong.length, untitled.length].map(String),
  ]);
  console.log(
    `\nPlaces of today within 200 km, by the side on which the derived line has them\n\n${table([["sector", "right", "wrong", "no title"], ...rows])}`,
  );
  console.log(`\nwrong: ${counts.flatMap(([, { wrong }]) => wrong).join(", ") || "none"}`);
  console.log(`no title: ${counts.flatMap(([, { untitled }]) => untitled).join(", ") || "none"}`);
}

function naturalEarthOfTheFrontier(): Reference {
  const [inner, outer] = [
    ["Russia", "Kazakhstan", "Kyrgyzstan"],
    ["China", "Mongolia", "North Korea"],
  ];
  return naturalEarth(
    (...names) => names.some((name) => inner!.includes(name)) && names.some((name) => outer!.includes(name)),
  );
}

async function wdbii(theatre: Box): Promise<Reference> {
  const items = await readItems(shippedLines(), theatre);
  return new Reference(items.map(({ points }) => lonLatsOfQuanta(points)));
}
