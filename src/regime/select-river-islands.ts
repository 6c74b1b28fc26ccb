/** Which of the islands of a river lie beside a course, in some ground, near something. */
import type { Selector, WhichIslands } from "../clauses/model.js";
import { printSelector } from "../clauses/phrases/selectors.js";
import { RIVER_ACCURACY_METRES } from "../gazetteer/hydrography/accuracy.js";
import type { LonLat } from "../geodesy/model.js";
import { BesideCourse } from "./beside-course.js";
import { chosenByDistance } from "./select-islands.js";
import { taken, type Circumstances, type Selection } from "./selection.js";
import { turnedOf } from "./turned.js";
import { asking, not, onCondition, type Extent, type Whether } from "./whether.js";

type RiverIslands = Extract<Selector, { form: "river-islands" }>;

/** What runs so near to a river's course runs along it: it is cut at its ends, and noded. */
const SAME_COURSE_METRES = 1;

interface Island {
  readonly faces: readonly number[];
  readonly shore: readonly LonLat[];
}

export function islandsOfRiver({ river }: RiverIslands, { regions }: Circumstances): Island[] {
  return regions.riverIslands(river).flatMap((polygon) => {
    const [shore] = polygon.rings;
    return shore ? [{ faces: regions.facesIn(polygon), shore }] : [];
  });
}

/** Beside a course: as they are drawn; perhaps otherwise those that lie no farther off than it is known. */
export function riverIslandsBeside(
  selector: RiverIslands,
  where: Extract<WhichIslands, { form: "side" }>,
  given: Circumstances,
): Selection {
  const courses = coursesBeside(where, given);
  if (!Array.isArray(courses)) return courses;
  if (courses.some((course) => course.handOf(where.side) === null))
    return { ok: false, problem: { kind: "no such side", side: where.side } };
  // Of one mind in the clauses of both sides: what lies otherwise than it is drawn is on the other side, if on any.
  const otherwise = asking(
    `${printSelector({ ...selector, where: { ...where, side: "left" } })}, as drawn or not`,
  );
  const ofItself = asking(printSelector(selector));
  const river = given.regions.measure({ kind: "river", id: selector.river, span: selector.span });
  const inRiver = (at: LonLat) =>
    river !== null && !("code" in river) && river.metresTo(at) < SAME_COURSE_METRES;
  const surely: number[] = [];
  const perhaps: [number, Whether][] = [];
  for (const { faces, shore } of islandsOfRiver(selector, given)) {
    const course = courses.reduce((a, b) => (b.metresTo(shore) < a.metresTo(shore) ? b : a));
    const hand = course.handOf(where.side)!;
    const placed = course.place(shore);
    if (!placed) continue;
    // What runs in the river parts no island: one is on a side as soon as any of it surely is.
    const isSure = inRiver(placed.nearest) ? placed.mayBe.length === 1 : placed.isSure;
    if (placed.hand === hand && isSure) surely.push(...faces);
    else if (placed.hand === hand) perhaps.push(...onCondition(faces, not(otherwise)));
    else if (placed.mayBe.includes(hand))
      perhaps.push(...onCondition(faces, placed.hand === null ? ofItself : otherwise));
  }
  const turned = courses.flatMap((course) =>
    turnedOf({ ...where, span: selector.span }, course.handOf(where.side)!, [course.vertices]),
  );
  return taken(surely, given, "islands in a river", { perhaps, turned });
}

function coursesBeside(
  { of, from, to }: Extract<WhichIslands, { form: "side" }>,
  given: Circumstances,
): BesideCourse[] | Extract<Selection, { ok: false }> {
  const today = of.kind === "line" ? { ...of, id: given.ground.today(`line:${of.id}`).slice("line:".length) } : of;
  const measured = given.regions.measure(today);
  if (measured === null) return { ok: false, problem: { kind: "unknown boundary", boundary: of } };
  if ("code" in measured) return { ok: false, problem: { kind: "unlocated point", diagnostic: measured } };
  const ends: (LonLat | null)[] = [];
  for (const point of [from, to]) {
    const found = point && given.regions.resolve(point);
    if (found && !found.ok) return { ok: false, problem: { kind: "unlocated point", diagnostic: found.diagnostic } };
    ends.push(found && found.located.at);
  }
  // A line or river is drawn with the islands of its river: what both lie off by moves neither to the other's side.
  const shoreMetres = of.kind === "line" || of.kind === "river" ? 0 : RIVER_ACCURACY_METRES;
  return measured.courses.map((course) => new BesideCourse({ course, from: ends[0]!, to: ends[1]!, shoreMetres }));
} // prettier-ignore

/** Those by their distance from one thing, or from two. */
export function riverIslandsByDistance(
  selector: RiverIslands,
  where: Extract<WhichIslands, { form: "islands-within" | "islands-nearer" }>,
  given: Circumstances,
): Selection {
  const islands = islandsOfRiver(selector, given);
  const chosen = chosenByDistance(where, islands, RIVER_ACCURACY_METRES, given);
  if ("ok" in chosen) return chosen;
  const perhaps = onCondition(chosen.perhaps, asking(printSelector(selector)));
  return taken(chosen.surely, given, "islands in a river", { perhaps });
}

/** Those that lie wholly in some ground; perhaps those that may for what is not known of it. */
export function riverIslandsIn(selector: RiverIslands, ground: Extent, given: Circumstances): Selection {
  const wholly = islandsOfRiver(selector, given)
    .map(({ faces }) => faces)
    .filter((faces) => faces.every((face) => ground.faces.has(face) || ground.perhaps.has(face)));
  const surely = wholly.filter((faces) => faces.every((face) => ground.faces.has(face)));
  const perhaps = wholly.flat().flatMap((face): [number, Whether][] => {
    const whether = ground.perhaps.get(face);
    return whether ? [[face, whether]] : [];
  });
  return taken(surely.flat(), given, "islands in a river", { perhaps });
}
