import type { Feature, MultiLineString } from "geojson";
import { jsonLine } from "../../diagnostics/harmless.js";
import { printDiagnostics } from "../../diagnostics/print.js";
import { lengthMetres } from "../../geodesy/geodesic.js";
import type { LonLat } from "../../geodesy/model.js";
import type { EdgeStretch } from "../../partition/edge-of-ground.js";
import { readNamed } from "../../query/request/named.js";
import type { Named } from "../../query/request/near.js";
import { ENGLISH } from "../../words/english.js";
import { areaWords, metresWords, writtenPosition } from "../../words/measures.js";
import { idsOf } from "../atlas-source.js";
import { compileCorpus, countBy } from "../compile.js";
import { corpusFolder } from "../corpus-folder.js";
import { CommandError, type Io } from "../io.js";
import { valueOf } from "../read.js";
import { groundOfArea, groundOfClause, type AskedGround } from "./asked-ground.js";

interface AreaOptions {
  readonly corpus?: string;
  readonly without?: readonly string[];
  readonly json?: boolean;
}

interface Asked {
  readonly id: string;
  readonly name: string;
  readonly is: "area" | "clause";
}

/** Exit code 1 where the corpus has errors: the area is as far as it could be drawn. */
export async function area(io: Io, text: string, options: AreaOptions): Promise<number> {
  const folder = corpusFolder(io, options.corpus);
  const without = await leftOut(io, folder, options.without ?? []);
  const { compilation, files } = await compileCorpus(io, folder, {
    asDraft: true,
    stopAfter: "regime",
    without,
  });
  const errors = countBy(compilation.diagnostics, "error");
  if (errors > 0)
    io.err(`${printDiagnostics(compilation.diagnostics, files, { colour: io.isColoured })}\n`, "painted");
  const { corpus } = compilation.made.clauses ?? {};
  const areas = (corpus?.features ?? []).flatMap(({ kind, id, name, names }) =>
    kind === "area" ? [{ id, name, names }] : [],
  );
  const clauses = [
    ...(corpus?.atFirst ?? []),
    ...(corpus?.instruments ?? []).flatMap((each) => each.clauses),
    ...(corpus?.network.provisions ?? []),
  ];
  const clause = clauses.find(({ id }) => id === text);
  const id = clause ? text : readAreaId(areas, text);
  const asked: Asked = clause
    ? { id, name: clause.text, is: "clause" }
    : { id, name: areas.find((each) => each.id === id)!.name, is: "area" };
  const ground = clause ? groundOfClause(id, compilation.made) : groundOfArea(id, compilation);
  if (!ground)
    throw new CommandError(
      clause ? `the clause ${id} gives no ground on any day` : `nothing of the area ${id} is drawn in the theatre`,
      clause ? "`thalweg check` says why" : "take its outline from a survey, enclose it by lines, or say within what distance of what it lies",
    ); // prettier-ignore
  io.out(options.json ? jsonLine(featureOf(asked, ground)) : told(asked, ground));
  return errors > 0 ? 1 : 0;
}

async function leftOut(io: Io, folder: string, without: readonly string[]): Promise<readonly string[]> {
  if (without.length === 0) return without;
  const { made } = (await compileCorpus(io, folder, { asDraft: true, stopAfter: "clauses" })).compilation;
  const { instruments = [], acts } = made.clauses?.corpus ?? {};
  return idsOf(without, { instruments, acts: acts?.acts ?? [] });
}

function readAreaId(areas: readonly Named[], text: string): string {
  if (areas.length > 0) return valueOf(readNamed("area or clause", areas, text));
  throw new CommandError(`the corpus has no area or clause "${text}"`, "it names no area; a clause is named by its id, such as TREATY/ARTICLE/1");
} // prettier-ignore

function told({ id, name, is }: Asked, { rings, squareKm, accuracyMetres }: AskedGround): string {
  const known = accuracyMetres === null ? "" : `; its outline is known to within ${metresWords(ENGLISH, accuracyMetres)}`;
  const head = is === "area" ? `${name} (area ${id})` : `The ground of ${id}\n“${name}”`;
  const edges = rings.map((ring, i) => {
    const title = rings.length === 1 ? "Its edge" : `Ring ${i + 1} of ${rings.length}`;
    const extremes = ring.length === 1 ? extremesOf(ring[0]!.vertices) : [];
    return [`\n${title}, with the ground on the left`, ...ring.map(stretchWords), ...extremes].join("\n");
  });
  return `${head}\n${areaWords(ENGLISH, squareKm)}${known}\n${edges.join("\n")}\n`;
} // prettier-ignore

function stretchWords(stretch: EdgeStretch): string {
  const { vertices } = stretch;
  const [from, to] = [vertices[0]!, vertices.at(-1)!].map(writtenPosition);
  const way = `${metresWords(ENGLISH, lengthMetres(vertices))}, along ${ENGLISH.grammar.list(madeBy(stretch))}`;
  return `  from ${from!} to ${to!}: ${way}`;
}

/** Of an edge that has no corners: points to copy. */
function extremesOf(vertices: readonly LonLat[]): string[] {
  const utmost = (measure: (at: LonLat) => number) =>
    vertices.reduce((a, b) => (measure(b) > measure(a) ? b : a));
  const points = [
    ["northernmost", utmost(({ lat }) => lat)],
    ["easternmost", utmost(({ lon }) => lon)],
    ["southernmost", utmost(({ lat }) => -lat)],
    ["westernmost", utmost(({ lon }) => -lon)],
  ] as const;
  return points.map(([which, at]) => `  ${which} at ${writtenPosition(at)}`);
}

/** What runs along it, once each. */
function madeBy({ chains }: EdgeStretch): string[] {
  const named = chains.map(({ kind, name, part }) => {
    if (kind === "frame") return "the frame";
    if (kind === "area") return `the outline of area ${name}`;
    if (name === null) return `the ${kind}`;
    return kind === "line" || kind === "limit" ? `${kind} ${name}, part ${part + 1}` : `${kind} ${name}`;
  });
  return [...new Set(named)];
}

function featureOf({ id, name, is }: Asked, { rings, squareKm, accuracyMetres }: AskedGround) {
  const stretches = rings.flatMap((ring, i) => ring.map((stretch) => ({ ring: i, stretch })));
  const feature: Feature<MultiLineString> = {
    type: "Feature",
    id,
    properties: {
      is,
      name,
      squareKm: Math.round(squareKm * 1000) / 1000,
      accuracyMetres,
      parts: stretches.map(({ ring, stretch }) => ({
        ring,
        along: madeBy(stretch),
        metres: Math.round(lengthMetres(stretch.vertices)),
      })),
    },
    geometry: {
      type: "MultiLineString",
      coordinates: stretches.map(({ stretch }) => stretch.vertices.map(({ lon, lat }) => [round(lon), round(lat)])),
    },
  };
  return feature;
} // prettier-ignore

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
