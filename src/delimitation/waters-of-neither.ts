/** Drawn waters that are on neither side of a divide, and come nearer to it than those of either side do. */
import type { LinePart } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { everythingElse } from "../gazetteer/everything-else.js";
import type { Chain } from "../gazetteer/model.js";
import { boxAbout } from "../geodesy/box.js";
import { flat } from "../geodesy/flat.js";
import { distanceMetres, lengthMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { SegmentIndex } from "../geodesy/segment-index.js";
import { writtenPosition } from "../words/measures.js";
import { lengthWords } from "./diagnostics.js";
import type { CourseSurvey, Leg } from "./survey.js";
import type { Sides } from "./undrawn-rivers.js";

interface WaterOfNeither {
  /** The one nearer to the divide first: its source, where the divide is the right one. */
  readonly ends: readonly [LonLat, LonLat];
  readonly lengthMetres: number;
}

export interface WatersOfNeither {
  /** The longest, so many as are told. */
  readonly longest: readonly WaterOfNeither[];
  readonly count: number;
}

const MOST_TOLD = 5;
/** Shorter ones are brooks, whose sides their neighbours tell. */
const LEAST_LENGTH_METRES = 20_000;
/** Whether a water comes near a divide that no river comes near is seen every few kilometres. */
const SAMPLE_METRES = 5_000;

/** Null: there is none. A divide against all other waters has none. */
export function watersOfNeither(survey: CourseSurvey, leg: Leg, sides: Sides, chain: Chain): WatersOfNeither | null {
  const { course } = leg.part;
  if (course.form !== "watershed" || course.others.length === 0) return null;
  const drained = [...sides.waters, ...sides.others];
  const divide = [leg.from.at, ...chain.vertices, ...(leg.end.kind === "at" ? [leg.end.position.at] : [])];
  const [along, named] = [new SegmentIndex([flat(divide)]), new SegmentIndex(drained.map(flat))];
  const farthest = Math.max(...divide.map((at) => named.nearest(at)?.metres ?? 0));
  const box = boxAbout(divide, farthest);
  const isAround = ({ lon, lat }: LonLat) =>
    lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north;
  const comesNear = (at: LonLat) => {
    if (!isAround(at)) return false;
    const foot = along.nearest(at)!;
    return foot.metres < (named.nearest(foot.at)?.metres ?? Infinity);
  };
  const found = everythingElse(survey.network.all(), drained)
    .filter((line) => line.some(isAround))
    .map((line) => ({ line, lengthMetres: lengthMetres(line) }))
    .filter(({ line, lengthMetres }) => lengthMetres >= LEAST_LENGTH_METRES && sampled(line).some(comesNear))
    .map(({ line, lengthMetres }) => ({ ends: sourceFirst(line, along), lengthMetres }))
    .sort((a, b) => b.lengthMetres - a.lengthMetres);
  return found.length === 0 ? null : { longest: found.slice(0, MOST_TOLD), count: found.length };
} // prettier-ignore

/** Its vertices, but for those that lie nearer than so far to the one before. */
function sampled(line: readonly LonLat[]): readonly LonLat[] {
  let last = line[0]!;
  return line.filter((at, i) => {
    const isTaken = i === 0 || distanceMetres(last, at) >= SAMPLE_METRES;
    if (isTaken) last = at;
    return isTaken;
  });
}

function sourceFirst(line: readonly LonLat[], divide: SegmentIndex): readonly [LonLat, LonLat] {
  const [one, other] = [line[0]!, line.at(-1)!];
  const off = (at: LonLat) => divide.nearest(at)!.metres;
  return off(one) <= off(other) ? [one, other] : [other, one];
}

/** What they are, and how to name them. */
export function neitherWords({ longest, count }: WatersOfNeither): Required<Pick<Diagnostic, "message" | "help">> {
  const [first] = longest;
  const [from, to] = first!.ends.map(writtenPosition);
  const others = count > 1 ? ` and ${count - 1} more` : "";
  const forms = longest.map(({ ends: [source, mouth] }) => `\`traced from ${writtenPosition(source)} to ${writtenPosition(mouth)}\``);
  return {
    message: `waters that are drawn on neither side, and come nearer to it than those of either side: ${lengthWords(first!.lengthMetres)} from ${from} to ${to}${others}`,
    help: `Name those that belong to a side among its waters (\`river ID "Name" …\`; which end is the source the drawing does not say, and it stands first): ${forms.join(", ")}. A coast takes in what is drawn to reach the sea on it, within the theatre and the stretch that is traced.`,
  };
} // prettier-ignore

export function divideLeavesOut(part: LinePart, neither: WatersOfNeither): Diagnostic {
  const { message, help } = neitherWords(neither);
  return {
    severity: "note",
    code: "waters-of-neither",
    message: `Beside this divide lie ${message}. It is drawn as though they were not there.`,
    span: part.span,
    help,
  };
}
