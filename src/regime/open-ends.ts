/** The open ends of a line beside which ground is selected, and limits from them to the frame that would close it there. */
import { coordinates, printBoundary, printPoint } from "../clauses/phrases/print-points.js";
import type { Line, Point, Selector } from "../clauses/model.js";
import { namedByPoint } from "../clauses/point.js";
import type { LonLat } from "../geodesy/model.js";
import { AUTHOR } from "../words/words.js";
import type { Gap } from "./gaps.js";
import { keyOf, type Barrier, type BoundaryKey } from "./ground.js";

export type SideSelector = Extract<Selector, { form: "side" }>;

/** An end of a line or river, as its author would write it, and the compass point by which a limit goes on from it to the frame. */
interface OpenEnd {
  readonly point: string;
  readonly compass: Compass;
  /** The lake at which it lies by its own words. */
  readonly lake: string | null;
}

const COMPASS = ["north", "east", "south", "west"] as const;
type Compass = (typeof COMPASS)[number];

/** The ends of a course that nothing meets, in its order, each with the other one. */
export function looseEnds(of: BoundaryKey, gaps: readonly Gap[], barrier: Barrier) {
  const course = barrier.ground.along(of);
  if (course.length === 0) return [];
  const [first, last] = [originOf(barrier, course[0]!), originOf(barrier, course.at(-1)! ^ 1)];
  return [
    { at: first, other: last, isFirst: true },
    { at: last, other: first, isFirst: false },
  ].filter(({ at }) => gaps.some((gap) => gap.of === of && isOne(gap.end, at)));
}

/** The ends that are open: by what is written there, else by their coordinates. */
function openEnds(of: BoundaryKey, gaps: readonly Gap[], barrier: Barrier, lines: readonly Line[]): OpenEnd[] {
  return looseEnds(of, gaps, barrier).flatMap(({ at, other, isFirst }) => {
    const compass = wayOut(at, other, of, barrier);
    const lake = lakeNamed(endOf(of, isFirst, lines));
    return compass ? [{ point: endAsWritten(of, isFirst, lines) ?? coordinates(rounded(at)), compass, lake }] : [];
  });
} // prettier-ignore

/** Where the ground ends: the lake at both ends, or a limit from each; null: none leads to the frame, or the ends are not the line's. */
export function limitsWords(
  selector: SideSelector,
  gaps: readonly Gap[],
  barrier: Barrier,
  lines: readonly Line[],
): string | null {
  const of = keyOf(selector.of);
  const id = of.split(":")[1] ?? "";
  const ends = openEnds(of, gaps, barrier, lines);
  if (ends.length === 0) return null;
  const [{ lake }] = ends as [OpenEnd];
  // From shore to shore the lake closes it; round a lake at one end the ground would go on.
  if (lake !== null && ends.length === 2 && ends[1]!.lake === lake) return `: \`as far as ${lake}\``;
  const isOneWay = ends.length === 2 && ends[0]!.compass === ends[1]!.compass;
  const named = ends.map((end, i) => ({ ...end, name: isOneWay ? `${id}-${i + 1}` : `${id}-${end.compass}` }));
  const drawn = named.map(({ name, point, compass }) => `\`limit ${name} from ${point} due ${compass} to the frame\``);
  const limits = [...selector.limits.map((limit) => printBoundary(limit)), ...named.map(({ name }) => name)];
  const asFarAs = `\`as far as ${limits.join(", ")}\``;
  return `${ends.length === 2 ? " at both ends, which are open" : ""}: ${asFarAs}, with ${AUTHOR.language.grammar.list(drawn)}`;
} // prettier-ignore

/** The lake that a line begins or ends at by its own words; null: none. */
function lakeNamed(point: Point | undefined): string | null {
  if (!point) return null;
  const named = point.form === "meets" ? [point.what] : namedByPoint(point).boundaries;
  return named.flatMap((each) => (each.kind === "lake" ? [each.id] : []))[0] ?? null;
}

/** What the text says of the end of a line or river. A line that ends in what it meets is there in no words of its own. */
function endAsWritten(of: BoundaryKey, isFirst: boolean, lines: readonly Line[]): string | null {
  const [kind, id] = of.split(":");
  if (kind === "river") return `the ${isFirst ? "source" : "mouth"} of ${id}`;
  const point = endOf(of, isFirst, lines);
  return !point || point.form === "meets" || point.form === "after" ? null : printPoint(point);
}

function endOf(of: BoundaryKey, isFirst: boolean, lines: readonly Line[]): Point | undefined {
  const line = lines.find((each) => keyOf({ kind: "line", id: each.id, span: each.span }) === of);
  return isFirst ? line?.from : line?.parts.at(-1)?.to;
}

/** Of the four ways from an end, the one nearest to that in which the line comes to it, and that does not meet the line again. */
export function wayOut(at: LonLat, other: LonLat, of: BoundaryKey, barrier: Barrier): Compass | null {
  const outward = (Math.atan2((at.lon - other.lon) * Math.cos((at.lat * Math.PI) / 180), at.lat - other.lat) * 180) / Math.PI;
  const turn = (compass: Compass) => Math.abs(((COMPASS.indexOf(compass) * 90 - outward + 540) % 360) - 180);
  return COMPASS.toSorted((a, b) => turn(a) - turn(b)).find((way) => !meetsAgain(at, way, of, barrier)) ?? null;
} // prettier-ignore

function meetsAgain(at: LonLat, way: Compass, of: BoundaryKey, barrier: Barrier): boolean {
  const [across, along] = way === "north" || way === "south" ? (["lon", "lat"] as const) : (["lat", "lon"] as const);
  const ahead = way === "north" || way === "east" ? 1 : -1;
  return barrier.ground.edges(of).some((edge) => {
    const ends = [originOf(barrier, 2 * edge), originOf(barrier, 2 * edge + 1)];
    if (ends.some((end) => isOne(end, at))) return false;
    const [low, high] = ends.map((end) => end[across]).toSorted((a, b) => a - b);
    return low! <= at[across] && at[across] <= high! && ends.some((end) => (end[along] - at[along]) * ahead > 0);
  });
} // prettier-ignore

function originOf({ ground }: Barrier, halfEdge: number): LonLat {
  const { x, y, origin } = ground.partition;
  return { lon: x[origin[halfEdge]!]!, lat: y[origin[halfEdge]!]! };
}

const isOne = (one: LonLat, other: LonLat): boolean => one.lon === other.lon && one.lat === other.lat;

/** To five decimals, a metre: what begins there meets the end. */
const rounded = ({ lon, lat }: LonLat): LonLat => ({ lon: roundedAngle(lon), lat: roundedAngle(lat) });
const roundedAngle = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
