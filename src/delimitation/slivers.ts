/** Lines that run beside one another closer than they are known, and are not joined: ground of no text lies between them. */
import type { Corpus, Line, LinePart } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { between } from "../geodesy/between.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { metresWords, writtenPosition } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";
import { chainEdges, concatenate, type ChainEdge } from "../gazetteer/chain.js";
import { EdgeIndex } from "./edge-index.js";
import type { Delimitation } from "./model.js";

/** A line is looked at in steps of this length at most, metres. */
const STEP_METRES = 500;
/** What is nearer is one course: the partition's grid is a centimetre. */
const JOINED_METRES = 0.05;
/** What is shorter is a meeting of two lines. */
const LEAST_STEPS = 8;
/** Lines that meet or cross part again: beside each other they are so many times longer than they are apart. */
const TIMES_AS_LONG = 100;
/** Lines that meet or cross are apart by half of what is known of them, on average: these are nearer, or far longer beside. */
const SHARE_APART = 0.4;
const TIMES_FAR_LONGER = 1000;

/** Where one part of a line has another line beside it. */
interface Stretch {
  readonly part: LinePart;
  readonly other: string;
  readonly from: LonLat;
  to: LonLat;
  steps: number;
  metres: number;
  /** Square metres between the two, and how many there might be as far as they are known. */
  area: number;
  mightBe: number;
  widest: number;
}

/** Each line or limit beside the lines that are written before it; a pair is told once, where it is longest. */
export function findSlivers({ lines: all }: Corpus, drawn: ReadonlyMap<string, Delimitation>): Diagnostic[] {
  const lines = all.filter(({ id, role }) => (role === "line" || role === "limit") && drawn.has(id));
  const chains = lines.map(({ id }) => concatenate(drawn.get(id)!.parts.map(({ chain }) => chain)));
  const index = new EdgeIndex(chains);
  const poorest = chains.map(({ accuracyMetres }) => accuracyMetres.reduce((a, b) => Math.max(a, b), 0));
  const root = rootsOf(all);
  return lines.flatMap((line, own) => {
    const mayBeBeside = (edge: number): boolean => {
      const course = index.courseOf(edge);
      return course < own && lines[course]!.role === "line" && root(lines[course]!.id) !== root(line.id);
    };
    const leastKnown = Math.max(0, ...poorest.slice(0, own));
    const beside = (p: LonLat, ownMetres: number): Neighbour | null => {
      const [nearest] = index.near(p, Math.max(ownMetres, leastKnown), mayBeBeside);
      if (!nearest || nearest.metres < JOINED_METRES) return null;
      const { course, edge, metres } = nearest;
      const known = Math.max(ownMetres, chains[course]!.accuracyMetres[edge]!);
      return metres > known ? null : { id: lines[course]!.id, metres, known };
    };
    const found = drawn.get(line.id)!.parts.flatMap(({ part, written, kept, chain }) => {
      const said = line.parts[written ?? part];
      return kept || !said || isMeantBeside(said) ? [] : stretches(said, chainEdges(chain), beside);
    });
    return longestOfEach(found).map((stretch) => sliver(line, stretch));
  });
} // prettier-ignore

/** A course at a distance from something, or one that is left open. */
const isMeantBeside = ({ course }: LinePart): boolean =>
  course.form === "parallel-to" || course.form === "as-fixed";

/** The line of which a line is a later or another course. */
function rootsOf(lines: readonly Line[]): (id: string) => string {
  const before = new Map(lines.map(({ id, insteadOf }) => [id, insteadOf]));
  return (id) => {
    let root = id;
    for (let next = before.get(root); next; next = before.get(root)) root = next;
    return root;
  };
}

/** The line nearest to a point, how far off it is, and how well the two are known there. */
interface Neighbour {
  readonly id: string;
  readonly metres: number;
  readonly known: number;
}

type Beside = (p: LonLat, ownMetres: number) => Neighbour | null;

function stretches(part: LinePart, edges: readonly ChainEdge[], beside: Beside): Stretch[] {
  const found: Stretch[] = [];
  let open = null as Stretch | null;
  for (const { from, to, accuracyMetres } of edges.flatMap(stepsOf)) {
    const near = beside({ lon: (from.lon + to.lon) / 2, lat: (from.lat + to.lat) / 2 }, accuracyMetres);
    if (near === null) {
      open = null;
      continue;
    }
    if (open?.other !== near.id) {
      open = { part, other: near.id, from, to, steps: 0, metres: 0, area: 0, mightBe: 0, widest: 0 };
      found.push(open);
    }
    const length = distanceMetres(from, to);
    open.to = to;
    open.steps += 1;
    open.metres += length;
    open.area += length * near.metres;
    open.mightBe += length * near.known;
    open.widest = Math.max(open.widest, near.metres);
  }
  return found.filter(isSliver);
}

function isSliver({ steps, metres, area, mightBe }: Stretch): boolean {
  const times = (metres * metres) / area;
  return steps >= LEAST_STEPS && (times > TIMES_FAR_LONGER || (times > TIMES_AS_LONG && area < SHARE_APART * mightBe));
} // prettier-ignore

/** A long edge in steps; lines are straight in longitude and latitude between their vertices. */
function stepsOf({ from, to, accuracyMetres }: ChainEdge): ChainEdge[] {
  const count = Math.max(1, Math.ceil(distanceMetres(from, to) / STEP_METRES));
  return Array.from({ length: count }, (_, i) => ({
    from: between(from, to, i / count),
    to: between(from, to, (i + 1) / count),
    accuracyMetres,
  }));
}

function longestOfEach(found: readonly Stretch[]): Stretch[] {
  const longest = new Map<string, Stretch>();
  for (const stretch of found)
    if (stretch.metres > (longest.get(stretch.other)?.metres ?? 0)) longest.set(stretch.other, stretch);
  return [...longest.values()];
}

function sliver({ id }: Line, { part, other, from, to, metres, widest }: Stretch): Diagnostic {
  const words = (length: number): string => metresWords(AUTHOR.language, length);
  return {
    severity: "warning",
    code: "sliver",
    message:
      `The line \`${id}\` runs beside the line \`${other}\` for ${words(metres)}, from ${writtenPosition(from)} to ${writtenPosition(to)}, ` +
      `at most ${words(widest)} from it, closer than the two are known, and is not joined to it: what lies between them is no ground of a text.`,
    span: part.span,
    help: `If both are one line there, follow it: \`along ${other} to P\`. If they are two, say how well this part is known: \`within …\`, less than they are apart.`,
  };
}
