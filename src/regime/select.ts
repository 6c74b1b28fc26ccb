import type { Selector } from "../clauses/model.js";
import { areasOf, boundariesOf } from "../clauses/selector.js";
import { eachHalfEdge } from "../partition/around.js";
import { facesOfArea, withAreas, type KnownArea } from "./areas.js";
import { enclosedBy, type Enclosed } from "./enclosed.js";
import { selectEnclaves } from "./enclaves.js";
import { Barrier, flood, keyOf } from "./ground.js";
import { idleLimit } from "./idle-limit.js";
import type { SelectionRule } from "./model.js";
import { islandsByDistance, islandsInGround } from "./select-islands.js";
import {
  islandsOfRiver,
  riverIslandsBeside,
  riverIslandsByDistance,
  riverIslandsIn,
} from "./select-river-islands.js";
import { islandsOfSea } from "./select-sea-islands.js";
import { selectSide } from "./select-side.js";
import {
  isLeftToThird,
  isSea,
  reachOf,
  taken,
  unlocated,
  type Circumstances,
  type Selected,
  type Selection,
} from "./selection.js";
import { asking, difference, intersection, onCondition, type Extent } from "./whether.js";

/** The ground of a selector, for one clause on one day. */
export function select(selector: Selector, circumstances: Circumstances): Selection {
  const bounding = boundariesOf(selector).find(
    (boundary) => boundary.kind === "area" && circumstances.regions.area(boundary.id)?.form === "unlocated",
  );
  if (bounding) return { ok: false, problem: { kind: "unknown boundary", boundary: bounding } };
  const { ground, regions } = circumstances;
  const named = areasOf(selector).length > 0;
  const given = named
    ? { ...circumstances, ground: withAreas(ground, (id) => regions.area(id)) }
    : circumstances;
  switch (selector.form) {
    case "side":
      return selectSide(selector, given);
    case "between":
      return selectBetween(selector, given);
    case "around":
      return selectAround(selector, given);
    case "area":
      return selectArea(selector, given);
    case "island": {
      const polygon = given.regions.island(selector.island);
      return taken(polygon ? given.regions.facesIn(polygon) : [], given, "island");
    }
    case "river-islands":
      return selectRiverIslands(selector, given);
    case "sea-islands": {
      const sea = selectSea({ ...selector, form: "sea" }, whoever(given));
      return islandsOfSea(selector, sea, (where) => withItsWaters(where, whoever(given)), given);
    }
    case "islands-in":
      return islandsInGround(withItsWaters(selector.ground, whoever(given)), given);
    case "islands-within":
    case "islands-nearer":
      return islandsByDistance(selector, given);
    case "waters":
      return taken(given.regions.facesIn(given.regions.waters(selector.of)), given, "waters");
    case "sea":
      return selectSea(selector, given);
    case "enclaves":
      return selectEnclaves(selector, given);
    case "held-on":
      return selectHeldOn(selector, given);
    case "except":
      return selectExcept(selector, given);
  }
}

function selectRiverIslands(
  selector: Extract<Selector, { form: "river-islands" }>,
  given: Circumstances,
): Selection {
  const { where } = selector;
  switch (where?.form) {
    case undefined: {
      const faces = islandsOfRiver(selector, given).flatMap((island) => island.faces);
      return taken(faces, given, "islands in a river");
    }
    case "side":
      return riverIslandsBeside(selector, where, given);
    case "islands-within":
    case "islands-nearer":
      return riverIslandsByDistance(selector, where, given);
    case "between":
    case "area": {
      const ground = select(where, whoever(given));
      return ground.ok ? riverIslandsIn(selector, ground, given) : about(where, ground);
    }
  }
}

/** The same ground whoever has it: for ground that only limits other ground. */
const whoever = (given: Circumstances): Circumstances => ({
  ...given,
  mayTake: () => true,
  mayCross: () => true,
  wholeAreas: true,
});

type AreaSelector = Extract<Selector, { form: "area" }>;

function selectHeldOn(
  { party, date, within }: Extract<Selector, { form: "held-on" }>,
  given: Circumstances,
): Selection {
  const held = given.facesHeld(party, date);
  if (!held) return { ok: false, problem: { kind: "not past", text: date.text } };
  if (!within) return taken(held.faces, given, "as held on a day", { ...held, withWaters: true });
  const inner = select(within, whoever(given));
  if (!inner.ok) return about(within, inner);
  const shared = intersection(held, inner);
  const common = taken(shared.faces, given, "as held on a day", { ...shared, withWaters: true });
  const { idle = [], turned = [], idleStretches = [] } = inner;
  return common.ok ? { ...common, idle, turned, idleStretches } : common;
}

function selectExcept(
  { of, exceptions }: Extract<Selector, { form: "except" }>,
  given: Circumstances,
): Selection {
  const whole = select(of, given);
  if (!whole.ok) return about(of, whole);
  const out: Selected[] = [];
  const idle: Selector[] = [];
  for (const written of exceptions) {
    const exception = amongIslandsOf(of, written);
    const selection = selectWithin(exception, of, given);
    if (!selection.ok && selection.problem.kind !== "no ground") return about(exception, selection);
    // Ground within it that its clause would not take anyway is an exception all the same.
    if (selection.ok && (isSomeOf(selection, whole) || isSomeOf(selection, select(of, whoever(given)))))
      out.push(selection);
    else idle.push(exception);
  }
  const left = out.reduce<Extent>(difference, whole);
  if (left.faces.size + left.perhaps.size === 0) return nothingLeft(of, out, given);
  const turned = [whole, ...out].flatMap((each) => each.turned ?? []);
  const idleStretches = out.flatMap((each) => each.idleStretches ?? []);
  return { ...whole, ...left, partedBy: undefined, idle, turned, idleStretches };
}

/** An exception from the islands of a river or of a sea means islands, not the ground on a side of a line in it. */
function amongIslandsOf(of: Selector, exception: Selector): Selector {
  if (of.form !== "river-islands" && of.form !== "sea-islands") return exception;
  const isSide = exception.form === "side" && exception.limits.length === 0;
  const isWhere = isSide || exception.form === "between" || exception.form === "area";
  return isWhere ? { ...of, where: exception, span: exception.span } : exception;
}

const isSomeOf = (part: Selected, whole: Selection): boolean =>
  whole.ok &&
  [...part.faces, ...part.perhaps.keys()].some((face) => whole.faces.has(face) || whole.perhaps.has(face));

/** It is not the exceptions that take all where something is left that is only not for the clause to take. */
function nothingLeft(of: Selector, out: readonly Extent[], given: Circumstances): Selection {
  const all = select(of, whoever(given));
  if (!all.ok) return about(of, all);
  const left = out.reduce<Extent>(difference, all);
  const isLeft = left.faces.size + left.perhaps.size > 0;
  return {
    ok: false,
    problem: isLeft
      ? { kind: "no ground", met: new Set(), atSea: false, covers: [...left.faces, ...left.perhaps.keys()] }
      : { kind: "nothing but exceptions" },
  };
}

/** Ground that goes round the end of its line somewhere is closed all the same where the line runs right through what it is taken from. */
function selectWithin(exception: Selector, of: Selector, given: Circumstances): Selection {
  const selection = select(exception, whoever(given));
  if (selection.ok || selection.problem.kind !== "leak") return selection;
  const whole = select(of, whoever(given));
  if (!whole.ok) return selection;
  const mayCross = (face: number) => whole.faces.has(face) || whole.perhaps.has(face);
  const inner = select(exception, { ...whoever(given), mayCross, isThirdPartys: () => false });
  return inner.ok ? inner : selection;
}

/** What is wrong with a selector within another is told of that one. */
function about(selector: Selector, selection: Extract<Selection, { ok: false }>): Selection {
  const { problem } = selection;
  if (problem.kind !== "leak" && problem.kind !== "not enclosed") return selection;
  return { ok: false, problem: { ...problem, selector: problem.selector ?? selector } };
}

function selectBetween(selector: Extract<Selector, { form: "between" }>, given: Circumstances): Selection {
  return takenOf(
    enclosedBy(given.ground, selector.boundaries, selector.withWaters),
    given,
    "ground between boundaries",
    selector,
  );
}

function withItsWaters(
  selector: Extract<Selector, { form: "islands-in" }>["ground"],
  given: Circumstances,
): Selection {
  const watered = { ...selector, withWaters: true };
  return watered.form === "between" ? selectBetween(watered, given) : selectArea(watered, given);
}

function selectArea(selector: AreaSelector, given: Circumstances): Selection {
  const area = given.regions.area(selector.area);
  if (!area || area.form === "unlocated")
    return selectUnlocated(selector, area ?? { in: null, except: [] }, given);
  const { withWaters = false } = selector;
  const found =
    withWaters && area.form === "enclosed"
      ? enclosedBy(given.ground, area.boundaries, withWaters)
      : facesOfArea(given.ground, area);
  return takenOf(found, given, "area", { withWaters: withWaters || given.wholeAreas });
}

/** It may lie anywhere in the ground in which it is known to lie: there its ground is perhaps. */
function selectUnlocated(
  { area: id, withWaters, span }: AreaSelector,
  { in: within, except }: Pick<Extract<KnownArea, { form: "unlocated" }>, "in" | "except">,
  given: Circumstances,
): Selection {
  const groundOf = (area: string) => select({ form: "area", area, span }, whoever(given));
  const around = within === null ? null : groundOf(within);
  if (around && !around.ok) return around;
  const others = except.map(groundOf).filter((each) => each.ok);
  const anywhere = others.reduce<Extent>(
    difference,
    around ?? {
      faces: new Set(Array.from({ length: given.ground.faceCount }, (_, face) => face)),
      perhaps: new Map(),
    },
  );
  const lies = onCondition([...anywhere.faces, ...anywhere.perhaps.keys()], asking(`area ${id}`));
  const { perhaps } = intersection(anywhere, { faces: new Set(), perhaps: lies });
  // Nobody is said to claim of a third party what may lie anywhere.
  const mayBe = [...perhaps].filter(([face]) => around !== null || !given.mayClaim(face));
  return taken([], given, "area", { perhaps: mayBe, withWaters });
}

function takenOf(
  enclosed: Enclosed,
  given: Circumstances,
  rule: SelectionRule,
  { withWaters }: { readonly withWaters?: boolean } = {},
): Selection {
  if (enclosed.ok) return taken(enclosed.faces, given, rule, { withWaters, partedBy: enclosed.partedBy });
  if (enclosed.problem === "unknown boundary")
    return { ok: false, problem: { kind: "unknown boundary", boundary: enclosed.boundary } };
  const { barrier, of, over } = enclosed;
  return { ok: false, problem: { kind: "not enclosed", barrier, of, over } };
}

function selectAround(selector: Extract<Selector, { form: "around" }>, given: Circumstances): Selection {
  const found = given.regions.resolve(selector.point);
  if (!found.ok) return unlocated(found.diagnostic);
  const { at } = found.located;
  const { barrier, over } = reachOf(given, selector, selector.limits);
  const from = [given.regions.faceAt(at)];
  const reached = flood(barrier, from, over);
  const idle = idleLimit(barrier, selector.limits, reached, over);
  if (idle) return { ok: false, problem: idle };
  const met = new Set([...from, ...[...reached].flatMap((face) => beyond(barrier, face))]);
  return taken(reached, given, "ground around a point", {
    ...selector,
    from,
    met: [...met].filter((face) => isLeftToThird(given, face)),
  });
}

/** The faces over edges of a face that stop nothing. */
function beyond(barrier: Barrier, face: number): number[] {
  const { partition } = barrier.ground;
  const faces: number[] = [];
  eachHalfEdge(partition, face, (h) => {
    if (!barrier.stops(h >> 1)) faces.push(partition.face[h ^ 1]!);
  });
  return faces;
}

function selectSea(
  { sea, limits, span }: Extract<Selector, { form: "sea" }>,
  given: Circumstances,
): Selection {
  const found = given.regions.resolve({ form: "place", feature: sea, span });
  if (!found.ok) return unlocated(found.diagnostic);
  const over = (face: number) => isSea(given, face);
  const barrier = new Barrier(given.ground, new Set(limits.map(keyOf)));
  const reached = flood(barrier, [given.regions.faceAt(found.located.at)], over);
  const idle = idleLimit(barrier, limits, reached, over);
  if (idle) return { ok: false, problem: idle };
  return taken(reached, given, "waters", { withWaters: true });
}
