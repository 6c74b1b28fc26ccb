import type { Selector } from "../clauses/model.js";
import { wayRound } from "./gaps.js";
import { flood, keyOf, type Barrier, type BoundaryKey, type Ground } from "./ground.js";
import { idleLimit, middleOf, straddledAt } from "./idle-limit.js";
import { facesOfIslandsIn } from "./islands.js";
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
import { handOfStretch, measureCourse } from "./stretch.js";
import type { Hand } from "../geodesy/sides.js";

/**
 * Ground reachable from one side of a boundary. It leaks when it comes round to the boundary's other side. Islands are reached over
 * what `isWater`.
 */
export function selectSide(
  selector: Extract<Selector, { form: "side" }>,
  given: Circumstances,
  isWater = (face: number) => isSea(given, face),
): Selection {
  const { ground, regions } = given;
  const key = keyOf(selector.of);
  const { barrier, over } = reachOf(given, selector, [selector.of, ...selector.limits]);
  const course = measureCourse(ground, key);
  if (course.halfEdges.length === 0)
    return { ok: false, problem: { kind: "unknown boundary", boundary: selector.of } };
  const whole = clearOfSpurs(barrier, course.halfEdges);

  const ends = [selector.from, selector.to].map((point) => point && regions.resolve(point));
  const missing = ends.find((end) => end && !end.ok);
  if (missing && !missing.ok) return unlocated(missing.diagnostic);
  const [from, to] = ends.map((end) => (end?.ok ? end.located.at : null));
  const stretch = course.between(from ?? null, to ?? null);
  const along = whole.filter((h) => stretch.halfEdges.has(h));

  const hand = handOf(selector.side, ground, along);
  if (hand === null) return { ok: false, problem: { kind: "no such side", side: selector.side } };
  const facesOf = (halfEdges: readonly number[], of: Hand) =>
    halfEdges.map((h) => ground.partition.face[of === "left" ? h : h ^ 1]!);

  const seeds = facesOf(along, hand);
  const turned = () => turnedOf(selector, hand, stretch.pieces());
  const leak = (barrier: Barrier, reached: ReadonlySet<number>, passable: (face: number) => boolean) => {
    const opposite = facesOf(whole, hand === "left" ? "right" : "left");
    const open = whole.filter((_, index) => reached.has(opposite[index]!));
    if (open.length === 0) return idleLimit(barrier, selector.limits, reached, passable);
    const way = wayRound(barrier, seeds, opposite, passable);
    // Rather an edge with the one ground on both sides: there the line itself is loose.
    const bothSides = open.find((h) => ground.partition.face[h] === ground.partition.face[h ^ 1]);
    const seam = middleOf(ground, bothSides ?? open[0]!);
    return { kind: "leak", barrier, of: [key], over: passable, way, seam } as const;
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
  const met = rivals.filter((face) => !claimed.has(face));
  const straddled = selector.limits.find((limit) => straddledAt(ground, along, keyOf(limit), reached));
  return taken(reached, asked, "side of a line", {
    met,
    withWaters: selector.withWaters,
    from: seeds,
    partedBy: straddled && partedBy(straddled, ground, partsWithin(barrier, reached)),
    turned: turned(),
  });
}

/**
 * Rivers, lakes and ways that stop the ground since another clause of the instrument names them. They part ground; what closes it is for
 * the clause itself to say.
 */
function lentTo(
  { of, limits }: Extract<Selector, { form: "side" }>,
  { ground, keys }: Barrier,
  reached: ReadonlySet<number>,
): BoundaryKey[] {
  const own = new Set([of, ...limits].map(keyOf));
  const { face } = ground.partition;
  const stops = (e: number) => reached.has(face[2 * e]!) !== reached.has(face[2 * e + 1]!);
  return [...keys].filter((key) => isWaterOrWay(key) && !own.has(key) && ground.edges(key).some(stops));
}

const isWaterOrWay = (key: BoundaryKey): boolean => /^(river|lake|way):/.test(key);

function handOf(
  side: Extract<Selector, { form: "side" }>["side"],
  ground: Ground,
  halfEdges: readonly number[],
) {
  return side === "left" || side === "right" ? side : handOfStretch(ground, halfEdges, side);
}
