import { wayRound } from "./gaps.js";
import { flood, keyOf, type Barrier, type BoundaryKey, type Ground } from "./ground.js";
import { idleLimit, middleOf, straddledAt } from "./idle-limit.js";
import { idleStretch, type WrittenEnd } from "./idle-stretch.js";
import { facesOfIslandsIn } from "./islands.js";
import type { SideSelector } from "./open-ends.js";
import { partedBy, partsWithin } from "./parted.js";
import {
  isLand,
  isLeftToThird,
  isSea,
  reachOf,
  taken,
  unlocated,
  type Circumstances,
  type Selection,
} from "./selection.js";
import { clearOfSpurs } from "./spurs.js";
import { turnedOf } from "./turned.js";
import { handOfStretch, measureCourse, type BoundaryCourse } from "./stretch.js";
import type { Hand } from "../geodesy/sides.js";

/**
 * Ground reachable from one side of a boundary. It leaks when it comes round to the boundary's other side. Islands are reached over
 * what `isWater`.
 */
export function selectSide(
  selector: SideSelector,
  given: Circumstances,
  isWater = (face: number) => isSea(given, face),
): Selection {
  const { ground } = given;
  const { barrier, over } = reachOf(given, selector, [selector.of, ...selector.limits]);
  const course = measureCourse(ground, keyOf(selector.of));
  if (course.halfEdges.length === 0)
    return { ok: false, problem: { kind: "unknown boundary", boundary: selector.of } };
  const whole = clearOfSpurs(barrier, course.halfEdges);

  const meant = stretchMeant(selector, given, course);
  if ("diagnostic" in meant) return unlocated(meant.diagnostic);
  const { stretch, ends } = meant;
  const along = whole.filter((h) => stretch.halfEdges.has(h));

  const hand = handOf(selector.side, ground, along);
  if (hand === null) return { ok: false, problem: { kind: "no such side", side: selector.side } };
  const seeds = facesOf(ground, along, hand);
  const turned = () => turnedOf(selector, hand, stretch.pieces());
  const leak = (barrier: Barrier, reached: ReadonlySet<number>, passable: (face: number) => boolean) => {
    const opposite = facesOf(ground, whole, hand === "left" ? "right" : "left");
    const open = whole.filter((_, index) => reached.has(opposite[index]!));
    if (open.length === 0) return idleLimit(barrier, selector.limits, reached, passable);
    const way = wayRound(barrier, seeds, opposite, passable);
    // Rather an edge with the one ground on both sides: there the line itself is loose.
    const bothSides = open.find((h) => ground.partition.face[h] === ground.partition.face[h ^ 1]);
    const seam = middleOf(ground, bothSides ?? open[0]!);
    return { kind: "leak", barrier, of: [keyOf(selector.of)], over: passable, way, seam } as const;
  };
  if (selector.islands) {
    const water = flood(barrier, seeds, isWater);
    const open = water.size === 0 ? ({ kind: "no sea beside" } as const) : leak(barrier, water, isWater);
    if (open) return { ok: false, problem: open };
    return taken(facesOfIslandsIn(ground, water), given, "islands beside a line", { turned: turned() });
  }
  const reached = flood(barrier, seeds, over);
  const rivals = seeds.filter((face) => isLeftToThird(given, face));
  const claimed = flood(barrier, rivals, (face) => isLand(given, face) && given.mayClaim(face));
  for (const face of claimed) reached.add(face);
  const open = leak(barrier, reached, over);
  const lent = open ? [] : lentTo(selector, barrier, reached);
  const alone = lent.length > 0 ? barrier.without(lent) : null;
  const closedByOthers = alone && leak(alone, flood(alone, seeds, over), over);
  const problem = open ?? (closedByOthers && { ...closedByOthers, lent });
  if (problem) return { ok: false, problem };
  const asked = { ...given, mayTake: (face: number) => given.mayTake(face) || claimed.has(face) };
  const others = whole.filter((h) => !stretch.halfEdges.has(h));
  const rest = facesOf(ground, others, hand).filter((face) => isLand(given, face));
  const written = { selector, hand, ends, pieces: stretch.pieces() };
  const met = rivals.filter((face) => !claimed.has(face));
  const straddled = selector.limits.find((limit) => straddledAt(ground, along, keyOf(limit), reached));
  return taken(reached, asked, "side of a line", {
    met,
    withWaters: selector.withWaters,
    from: seeds,
    partedBy: straddled && partedBy(straddled, ground, partsWithin(barrier, reached)),
    turned: turned(),
    idleStretches: idleStretch(written, rest, reached, barrier, given.mayTake),
  });
}

const facesOf = ({ partition }: Ground, halfEdges: readonly number[], of: Hand) =>
  halfEdges.map((h) => partition.face[of === "left" ? h : h ^ 1]!);

/** The stretch of the line that the selector speaks of, and what of its ends is written. */
function stretchMeant({ from, to }: SideSelector, { regions }: Circumstances, course: BoundaryCourse) {
  const ends: WrittenEnd[] = [];
  const places = [from, to].map((point) => point && regions.resolve(point));
  for (const [i, place] of places.entries()) {
    if (place?.ok === false) return { diagnostic: place.diagnostic };
    if (place) ends.push({ point: [from, to][i]!, at: place.located.at });
  }
  const [first, last] = places.map((place) => (place?.ok ? place.located.at : null));
  return { stretch: course.between(first ?? null, last ?? null), ends };
}

/**
 * Rivers, lakes and ways that stop the ground since another clause of the instrument names them. They part ground; what closes it is for
 * the clause itself to say.
 */
function lentTo(
  { of, limits }: SideSelector,
  { ground, keys }: Barrier,
  reached: ReadonlySet<number>,
): BoundaryKey[] {
  const own = new Set([of, ...limits].map(keyOf));
  const { face } = ground.partition;
  const stops = (e: number) => reached.has(face[2 * e]!) !== reached.has(face[2 * e + 1]!);
  return [...keys].filter((key) => isWaterOrWay(key) && !own.has(key) && ground.edges(key).some(stops));
}

const isWaterOrWay = (key: BoundaryKey): boolean => /^(river|lake|way):/.test(key);

function handOf(side: SideSelector["side"], ground: Ground, halfEdges: readonly number[]) {
  return side === "left" || side === "right" ? side : handOfStretch(ground, halfEdges, side);
}
