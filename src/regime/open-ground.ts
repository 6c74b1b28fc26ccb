/** Ground that its boundaries do not close: where it is open, and what might close it. */
import type { Line, Selector } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { LonLat } from "../geodesy/model.js";
import { boundaryWords } from "../words/ground.js";
import { metresWords, writtenApart, writtenPosition } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";
import { apartDiagnostic, apartFrom } from "./apart.js";
import { backOnItself, crossingsBetween } from "./crossings.js";
import { findGaps, type Gap } from "./gaps.js";
import { shareAtSea } from "./gap-over-sea.js";
import { keyOf, type Barrier, type BoundaryKey, type Ground } from "./ground.js";
import { midwayOn } from "./idle-limit.js";
import { mendStraddled, sayStretch, type WayOfStretch } from "./notes.js";
import { limitsWords, looseEnds, type SideSelector } from "./open-ends.js";
import type { OpenSelection, Problem } from "./selection.js";

const BEYOND_THE_THEATRE =
  "What they enclose may go on beyond the theatre: then the frame encloses it too, and is named: `… and the frame`.";

const RUN_THROUGH = "Lead the one so that it only meets the other, and does not run through it.";
const BACK_ON_ITSELF =
  "End the one part, or begin the other, where the two meet, or mend the point that leads the line back: ground of one side lies on its other there.";

/** What each kind of ground lets its author add. */
const WHERE_IT_ENDS = {
  leak: "where the ground ends: `as far as LIMIT`",
  "not enclosed":
    "among what encloses it what closes it there: another line or limit, a river, `the coast`, `the frame`",
} as const;

const { capital } = AUTHOR.language.grammar;

/** A selection that leaks: names the gap's two ends and its width. `lines`: of the corpus. */
export function openDiagnostic(
  selector: Selector,
  problem: Extract<Problem, { kind: "leak" | "not enclosed" }>,
  lines: readonly Line[],
): Diagnostic {
  const keys = [...problem.barrier.keys].filter((key) => key !== "coast" && key !== "frame");
  const barrier = barrierAgainst(selector, problem.barrier);
  const gaps = findGaps(barrier, keys, problem.over);
  const gap = likeliestGap(gaps, problem);
  const isLeak = problem.kind === "leak";
  const crossed =
    (gap && !isLeak ? null : crossingWords(problem, keys)) ?? (isLeak && !gap ? backWords(problem) : null);
  if (selector.form === "between" && !gap && !crossed) {
    const apart = apartFrom(barrier.ground, selector.boundaries, selector.withWaters ?? false);
    if (apart.length > 0) return apartDiagnostic(selector, apart);
  }
  const rounded = gap || crossed || problem.kind !== "leak" ? [] : closedOnes(problem);
  const where = crossed
    ? crossed
    : gap
      ? `${capital(describeKey(gap.of))} ends at ${writtenApart(gap.end, gap.metres)}${nearestWords(gap, barrier.ground)}.`
      : rounded.length > 0
        ? `The line leads to ${AUTHOR.language.grammar.list(rounded.map(describeKey))}, and the ground goes on round the other side of that.`
        : problem.kind === "leak"
          ? `The same ground lies on both sides of it at ${writtenPosition(problem.seam)}.`
          : "No boundary has a loose end: one of them may lie wholly elsewhere.";
  const way = problem.kind === "leak" ? waypoints(problem.way) : [];
  const route = way.length > 1 ? ` The ground goes on by way of ${way.map(writtenPosition).join(", ")}.` : "";
  const limits =
    problem.kind === "leak" && selector.form === "side" && gap && gap.of === keyOf(selector.of)
      ? limitsWords(selector, gaps, barrier, lines)
      : null;
  const help =
    crossedMidway(selector, problem, gaps) ??
    (crossed ? (problem.kind === "leak" ? BACK_ON_ITSELF : RUN_THROUGH) : null) ??
    (rounded.length > 0 ? roundWords(rounded[0]!) : null) ??
    (!gap && problem.kind === "not enclosed" && !problem.of.includes("frame") ? BEYOND_THE_THEATRE : null) ??
    `${lentWords(problem)}Close the gap with an \`editorial\` part or line and its reason, or name ${limits === null ? WHERE_IT_ENDS[problem.kind] : `where the ground ends${limits}`}.`;
  return {
    severity: "error",
    code: problem.kind === "leak" ? "selection-leaks" : "area-not-enclosed",
    message: `${openWords(selector, problem, gap)} ${where}${route}`,
    span: selector.span,
    label: gap
      ? `open at ${writtenPosition(gap.end)}`
      : rounded.length > 0
        ? `open round ${describeKey(rounded[0]!)}`
        : problem.kind === "leak"
          ? `open about ${writtenPosition(problem.seam)}`
          : "open",
    help,
    cause: `${where} ${gap ? problem.kind : help}`,
  };
}

function lentWords(problem: Problem): string {
  if (problem.kind !== "leak" || !problem.lent?.length) return "";
  return `What stops it where it goes round is named by another clause only: ${AUTHOR.language.grammar.list(problem.lent.map(describeKey))}. `;
}

/** An end of what should close the ground; else, where that leaks all the same, of what joins on to it; else any end of the ring. */
function likeliestGap(
  gaps: readonly Gap[],
  { kind, of, barrier }: OpenSelection & Pick<Problem, "kind">,
): Gap | undefined {
  const own = gaps.find((gap) => of.includes(gap.of));
  if (own) return own;
  if (kind === "not enclosed") return gaps[0];
  const joined = joinedTo(barrier, of);
  return gaps.find((gap) => joined.has(gap.of));
}

/** Lakes, islands and areas to which leads what the ground leaks round, with land on their other side. */
const closedOnes = ({ barrier, of }: OpenSelection): BoundaryKey[] =>
  [...joinedTo(barrier, of)].filter((key) => /^(lake|island|area):/.test(key) && !of.includes(key));

function roundWords(key: BoundaryKey): string {
  const id = key.split(":")[1]!;
  return `Say where the ground ends beyond it, \`as far as LIMIT\`, by a limit from its other side: \`limit LIMIT from the easternmost point of ${id} due east to the frame\`, or another way.`;
}

/** The boundaries of a barrier that are led on from these ones, end to end or otherwise; a coast or the frame leads to none. */
function joinedTo({ ground, keys }: Barrier, of: readonly BoundaryKey[]): ReadonlySet<BoundaryKey> {
  const { origin } = ground.partition;
  const verticesOf = (key: BoundaryKey) =>
    ground.edges(key).flatMap((e) => [origin[2 * e]!, origin[2 * e + 1]!]);
  const joined = new Set(of);
  const vertices = new Set(of.flatMap(verticesOf));
  const lines = [...keys].filter((key) => key !== "coast" && key !== "frame");
  const joins = (key: BoundaryKey) => !joined.has(key) && verticesOf(key).some((each) => vertices.has(each));
  for (let key = lines.find(joins); key !== undefined; key = lines.find(joins)) {
    joined.add(key);
    for (const vertex of verticesOf(key)) vertices.add(vertex);
  }
  return joined;
}

/** Where a line crosses itself; of boundaries that enclose nothing, where two of them cross. */
function crossingWords({ kind, of, barrier }: Extract<Problem, { kind: "leak" | "not enclosed" }>, lines: readonly BoundaryKey[]): string | null {
  const { ground } = barrier;
  const own = lines.filter((key) => of.includes(key));
  const pairs = own.flatMap((one, i) => (kind === "leak" ? [one] : own.slice(i)).map((other) => [one, other] as const));
  const found = pairs.flatMap(([one, other]) => {
    const places = crossingsBetween(ground, one, other);
    if (places.length === 0) return [];
    const at = AUTHOR.language.grammar.list(places.slice(0, MOST_CROSSINGS).map(writtenPosition));
    return [`${capital(describeKey(one))} crosses ${one === other ? "itself" : describeKey(other)} at ${at}.`];
  });
  return found.length > 0 ? found.join(" ") : null;
} // prettier-ignore

/** Where a line comes back to itself without running through itself, or at a join of its parts. */
function backWords({ of, barrier }: OpenSelection): string | null {
  const found = of.flatMap((key) => {
    const at = key === "coast" || key === "frame" ? null : backOnItself(barrier.ground, key);
    return at ? [`${capital(describeKey(key))} comes back to itself at ${writtenPosition(at)}.`] : [];
  });
  return found.length > 0 ? found.join(" ") : null;
}

/** So many crossings of two boundaries are named. */
const MOST_CROSSINGS = 4;

/** A limit that the line runs on beyond stops one part of the ground; the other is beside the line as well. */
function crossedMidway(selector: Selector, { of, barrier }: OpenSelection, gaps: readonly Gap[]): string | null {
  if (selector.form !== "side" || selector.from || selector.to) return null;
  if (!of.includes(keyOf(selector.of)) && !isOfLimits(selector, of)) return null;
  const line = boundaryWords(AUTHOR, selector.of);
  const crossed = selector.limits.flatMap((limit) => {
    const at = midwayOn(barrier.ground, keyOf(selector.of), keyOf(limit));
    return at ? [{ limit, at }] : [];
  });
  const [first] = crossed;
  if (!first) return null;
  const found = crossed.map(({ limit, at }) => `${capital(boundaryWords(AUTHOR, limit))} meets ${line} at ${writtenPosition(at)}, and ${line} goes on beyond it.`);
  const limit = (crossed.find((each) => of.includes(keyOf(each.limit))) ?? first).limit;
  const say = isOfLimits(selector, of) ? mendStraddled : sayStretch;
  return `${found.join(" ")} ${say(selector, limit, closedWays(selector, barrier, gaps))}`;
} // prettier-ignore

/** By the ends of the line that something meets; both, where both are met or neither is. */
function closedWays({ of }: SideSelector, barrier: Barrier, gaps: readonly Gap[]): WayOfStretch[] {
  const open = looseEnds(keyOf(of), gaps, barrier);
  if (open.length !== 1) return ["from", "as far as"];
  return [open[0]!.isFirst ? "from" : "as far as"];
}

const isOfLimits = (selector: Selector, of: readonly BoundaryKey[]): boolean =>
  "limits" in selector && of.every((key) => selector.limits.some((limit) => keyOf(limit) === key));

/** Islands lie in the sea: to what parts it a coast is no end. */
function barrierAgainst(selector: Selector, barrier: Barrier): Barrier {
  if (selector.form !== "side" || !selector.islands) return barrier;
  return barrier.without(["coast"]);
}

function openWords(
  selector: Selector,
  problem: Extract<Problem, { kind: "leak" | "not enclosed" }>,
  gap: Gap | undefined,
): string {
  if (problem.kind === "not enclosed")
    return "These boundaries enclose no ground: the ring that they make stays open.";
  const what = selector.form === "side" && selector.islands ? "sea" : "ground";
  if (isOfLimits(selector, problem.of) && !gap)
    return `The ${what} goes on beyond what it should go no farther than, which stops it nowhere.`;
  return isOfLimits(selector, problem.of)
    ? `The ${what} runs round the end of what it should go no farther than: the text closes it nowhere.`
    : `The ${what} on this side runs round the end of the line to its other side: the text closes it nowhere.`;
}

/** At most five, spread over the way. */
function waypoints(way: readonly LonLat[]): LonLat[] {
  const count = Math.min(5, way.length);
  return Array.from(
    { length: count },
    (_, i) => way[Math.round((i * (way.length - 1)) / Math.max(1, count - 1))]!,
  );
}

function nearestWords(gap: Gap, ground: Ground): string {
  const { nearest, nearestOf, metres } = gap;
  if (nearest === null) return "";
  const what = nearestOf === null ? "boundary" : `boundary, ${describeKey(nearestOf)},`;
  const place = writtenApart(nearest, metres < CLOSE_METRES ? MET_METRES : metres);
  return `; the nearest ${what} is at ${place}, ${metresWords(AUTHOR.language, metres)} away${seaWords(shareAtSea(ground, gap), metres)}`;
}

/** Less of a gap than this share is not told apart. */
const TOLD_SHARE = 0.05;

const seaWords = (share: number, metres: number): string =>
  share < TOLD_SHARE
    ? ""
    : share > 1 - TOLD_SHARE
      ? " over the sea"
      : `, ${metresWords(AUTHOR.language, share * metres)} of it over the sea`;

/** The end of a gap so narrow is a figure to copy: to the centimetre, so that what begins or ends there meets it. */
const CLOSE_METRES = 100;
const MET_METRES = 0.1;

/** A boundary of the partition by its key: `the line amur-1858`, `the frame of the theatre`. */
function describeKey(key: BoundaryKey): string {
  const [kind = "frame", id = ""] = key.split(":");
  const { ground } = AUTHOR.language;
  switch (kind) {
    case "way":
      return ground.line(id);
    case "line":
    case "river":
    case "lake":
    case "area":
    case "island":
      return ground[kind](id);
    case "parallel":
    case "meridian":
      return ground.circles[kind](id);
    case "coast":
      return ground.coast(null);
    default:
      return ground.frame;
  }
}
