import type { Feature, MultiLineString } from "geojson";
import type { Clause, Corpus } from "../../clauses/model.js";
import type { Provision } from "../../clauses/rights-model.js";
import { jsonLine } from "../../diagnostics/harmless.js";
import { printDiagnostics } from "../../diagnostics/print.js";
import { lengthMetres } from "../../geodesy/geodesic.js";
import type { LonLat } from "../../geodesy/model.js";
import type { EdgeStretch } from "../../partition/edge-of-ground.js";
import { readNamed } from "../../query/request/named.js";
import type { Named } from "../../query/request/near.js";
import { ENGLISH } from "../../words/english.js";
import type { ReadFiles } from "../../text/from-files.js";
import { areaWords, metresWords, writtenPosition } from "../../words/measures.js";
import { idsOf } from "../atlas-source.js";
import { keptAnswer } from "../cache/compiled.js";
import { countBy } from "../findings.js";
import { CommandError, type Io } from "../io.js";
import { valueOf } from "../read.js";
import type { AskedGround } from "./asked-ground.js";

interface AreaOptions {
  readonly corpus?: string;
  readonly without?: readonly string[];
  readonly json?: boolean;
}

interface Asked {
  readonly id: string;
  readonly name: string;
  readonly is: "area" | "clause";
  /** Of a clause that gives a right, a duty or the like: whose; null: it says that of nobody alone. */
  readonly holder?: string | null;
}

interface Found {
  readonly asked: Asked;
  readonly ground: AskedGround;
  readonly errors: number;
}

/** Exit code 1 where the corpus has errors: the area is as far as it could be drawn. */
export async function area(io: Io, text: string, options: AreaOptions): Promise<number> {
  const { without = [] } = options;
  const { asked, ground, errors } = await keptAnswer<Found>(
    io,
    options.corpus,
    { without, question: `area ${text}` },
    async (read) => {
      const answer = await findArea(io, read, text, without);
      return { answer, mayKeep: answer.errors === 0 };
    },
  );
  io.out(options.json ? jsonLine(featureOf(asked, ground)) : told(asked, ground));
  return errors > 0 ? 1 : 0;
}

async function findArea(io: Io, read: ReadFiles, text: string, words: readonly string[]): Promise<Found> {
  const { compileFiles } = await import("../compile.js");
  const { groundOfArea, groundOfClause } = await import("./asked-ground.js");
  const without = await leftOut(io, read, words);
  const { compilation, files } = await compileFiles(io, read, { asDraft: true, stopAfter: "regime", without });
  const errors = countBy(compilation.diagnostics, "error");
  if (errors > 0)
    io.err(`${printDiagnostics(compilation.diagnostics, files, { colour: io.isColoured })}\n`, "painted");
  const asked = readAsked(compilation.made.clauses?.corpus, text);
  const ground = asked.is === "clause" ? groundOfClause(asked.id, compilation.made) : groundOfArea(asked.id, compilation);
  if (ground) return { asked, ground, errors };
  throw withoutGround(asked);
} // prettier-ignore

function withoutGround({ is, id, holder }: Asked): CommandError {
  if (is === "area")
    return new CommandError(`nothing of the area ${id} is drawn in the theatre`, "take its outline from a survey, enclose it by lines, or say within what distance of what it lies");
  if (holder === undefined) return new CommandError(`the clause ${id} gives no ground on any day`, "`thalweg check` says why");
  const of = holder === null ? "" : ` --of ${holder}`;
  return new CommandError(
    `the clause ${id} says what may or must be done, and gives no ground`,
    `\`thalweg rights --on DATE${of}\` shows what follows from it, and where`,
  );
} // prettier-ignore

function readAsked(corpus: Corpus | undefined, text: string): Asked {
  const areas = (corpus?.features ?? []).flatMap(({ kind, id, name, names }) =>
    kind === "area" ? [{ id, name, names }] : [],
  );
  const clauses = [
    ...(corpus?.atFirst ?? []),
    ...(corpus?.instruments ?? []).flatMap((each) => each.clauses),
    ...(corpus?.network.provisions ?? []),
  ];
  const clause = clauses.find(({ id }) => id === text);
  if (clause) return { id: text, name: clause.text, is: "clause", ...holderOf(clause) };
  const id = readAreaId(areas, text);
  return { id, name: areas.find((each) => each.id === id)!.name, is: "area" };
}

/** Nothing of a clause of ground, and of one that lies on ground. */
function holderOf(clause: Clause | Provision): Pick<Asked, "holder"> {
  switch (clause.kind) {
    case "grant":
      return { holder: clause.holder };
    case "favour":
      return { holder: clause.beneficiary };
    case "reciprocity":
    case "site":
      return { holder: null };
    case "territory":
    case "line-ends":
    case "delimits":
    case "confirms":
    case "agreed":
    case "burden":
      return {};
  }
}

async function leftOut(io: Io, read: ReadFiles, without: readonly string[]): Promise<readonly string[]> {
  if (without.length === 0) return without;
  const { compileFiles } = await import("../compile.js");
  const { made } = (await compileFiles(io, read, { asDraft: true, stopAfter: "clauses" })).compilation;
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
