import type { Day } from "../chronology/model.js";
import type { Boundary, Point, Selector } from "../clauses/model.js";
import { areasOf, boundariesOf } from "../clauses/selector.js";
import type { LonLat } from "../geodesy/model.js";
import type { Polygon } from "../gazetteer/model.js";
import type { PointResult } from "../gazetteer/points.js";
import type { Diagnostic } from "../diagnostics/model.js";
import { facesOfArea, withAreas, type Area } from "./areas.js";
import { enclosedBy, type Enclosed } from "./enclosed.js";
import { Barrier, flood, keyOf, type BoundaryKey, type Ground } from "./ground.js";
import { measureCourse, handTowards, type Hand } from "./stretch.js";
import type { SelectionRule } from "./model.js";
import { withoutSpurs } from "./spurs.js";
import { wayRound } from "./gaps.js";
import { islandsReached } from "./islands.js";

/** What a selector needs to know of the world beyond the partition. */
export interface Regions {
  resolve(point: Point): PointResult;
  island(id: string): Polygon | null;
  area(id: string): Area | null;
  riverIslands(river: string): readonly Polygon[];
  faceAt(point: LonLat): number;
  /** Faces whose inner point lies in the polygon. */
  facesIn(polygon: Polygon): readonly number[];
}

/** The circumstances of one clause on one day. */
export interface Circumstances {
  readonly ground: Ground;
  readonly regions: Regions;
  /** Boundaries that stop every selection of the instrument: coasts, the frame, standing lines, and what its own clauses name. */
  readonly standing: ReadonlySet<BoundaryKey>;
  readonly mayTake: (face: number) => boolean;
  readonly mayCross: (face: number) => boolean;
  /** Whether it may be claimed where the clause's own line runs along it, though another has it. */
  readonly mayClaim: (face: number) => boolean;
  readonly isThirdPartys: (face: number) => boolean;
  readonly facesHeld: FacesHeld;
}

/** Faces that a party had on all the days from one to another, and on some; null: they are not past yet. */
export type FacesHeld = (
  party: string,
  days: { readonly earliest: Day; readonly latest: Day },
) => { readonly surely: ReadonlySet<number>; readonly perhaps: ReadonlySet<number> } | null;

export type Selection =
  | {
      readonly ok: true;
      readonly faces: ReadonlySet<number>;
      /** Faces that may be of the ground too. */
      readonly perhaps: ReadonlySet<number>;
      /** Faces of a third party that the line runs along, and the clause does not take. */
      readonly met: ReadonlySet<number>;
      readonly rule: SelectionRule;
    }
  | { readonly ok: false; readonly problem: Problem };

export type Problem =
  | { readonly kind: "no ground"; readonly met: ReadonlySet<number> }
  /** Nothing is left beside the exceptions. */
  | { readonly kind: "nothing but exceptions" }
  /** An exception lies wholly outside its rule. */
  | { readonly kind: "idle exception"; readonly of: Selector }
  | { readonly kind: "not past"; readonly text: string }
  | { readonly kind: "no such side"; readonly side: string }
  | { readonly kind: "unlocated point"; readonly diagnostic: Diagnostic }
  | { readonly kind: "unknown boundary"; readonly boundary: Boundary }
  /** The selection came round to the other side; `barrier` is what should have stopped it, `of` the line. */
  | {
      readonly kind: "leak";
      readonly barrier: Barrier;
      readonly of: readonly BoundaryKey[];
      readonly way: readonly LonLat[];
      readonly seam: LonLat;
    }
  | { readonly kind: "not enclosed"; readonly barrier: Barrier; readonly of: readonly BoundaryKey[] };

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
    case "river-islands": {
      const faces = given.regions
        .riverIslands(selector.river)
        .flatMap((polygon) => given.regions.facesIn(polygon));
      return taken(faces, given, "islands in a river");
    }
    case "held-on":
      return selectHeldOn(selector, given);
    case "except":
      return selectExcept(selector, given);
  }
}

function taken(
  faces: Iterable<number>,
  given: Circumstances,
  rule: SelectionRule,
  { met = [], perhaps = [] }: { readonly met?: Iterable<number>; readonly perhaps?: Iterable<number> } = {},
): Selection {
  const isTaken = (face: number) => isLand(given, face) && given.mayTake(face);
  const selected = new Set([...faces].filter(isTaken));
  const possible = new Set([...perhaps].filter(isTaken));
  return selected.size + possible.size === 0
    ? { ok: false, problem: { kind: "no ground", met: new Set(met) } }
    : { ok: true, faces: selected, perhaps: possible, met: new Set(met), rule };
}

/** The same ground whoever has it: for ground that only limits other ground. */
const whoever = (given: Circumstances): Circumstances => ({
  ...given,
  mayTake: () => true,
  mayCross: () => true,
});

function selectHeldOn(
  { party, date, within }: Extract<Selector, { form: "held-on" }>,
  given: Circumstances,
): Selection {
  const held = given.facesHeld(party, date);
  if (!held) return { ok: false, problem: { kind: "not past", text: date.text } };
  if (!within) return taken(held.surely, given, "as held on a day", { perhaps: held.perhaps });
  const inner = select(within, whoever(given));
  if (!inner.ok) return inner;
  const surely = [...held.surely].filter((face) => inner.faces.has(face));
  const perhaps = [...held.surely, ...held.perhaps].filter(
    (face) => inner.perhaps.has(face) || (inner.faces.has(face) && !held.surely.has(face)),
  );
  return taken(surely, given, "as held on a day", { perhaps });
}

function selectExcept(
  { of, exceptions }: Extract<Selector, { form: "except" }>,
  given: Circumstances,
): Selection {
  const whole = select(of, given);
  if (!whole.ok) return whole;
  const out = new Set<number>();
  const open = new Set<number>();
  for (const exception of exceptions) {
    const selection = select(exception, whoever(given));
    if (!selection.ok) return selection;
    if (![...selection.faces, ...selection.perhaps].some((face) => whole.faces.has(face)))
      return { ok: false, problem: { kind: "idle exception", of: exception } };
    for (const face of selection.faces) out.add(face);
    for (const face of selection.perhaps) open.add(face);
  }
  const left = [...whole.faces].filter((face) => !out.has(face));
  const faces = new Set(left.filter((face) => !open.has(face)));
  const perhaps = new Set([...left, ...whole.perhaps].filter((face) => !out.has(face) && !faces.has(face)));
  if (faces.size + perhaps.size === 0) return { ok: false, problem: { kind: "nothing but exceptions" } };
  return { ...whole, faces, perhaps };
}

function isLand({ ground }: Circumstances, face: number): boolean {
  return ground.partition.faceIsLand[face] === 1;
}

/** The barrier of a clause: what stands, and what the clause names. */
function barrierWith(given: Circumstances, named: readonly Boundary[]): Barrier {
  return new Barrier(given.ground, new Set([...given.standing, ...named.map(keyOf)]));
}

/** Ground reachable from one side of a boundary. It leaks when it comes round to the boundary's other side. */
function selectSide(selector: Extract<Selector, { form: "side" }>, given: Circumstances): Selection {
  const { ground, regions } = given;
  const key = keyOf(selector.of);
  const barrier = barrierWith(given, [selector.of, ...selector.limits]);
  const course = measureCourse(ground, key);
  if (course.halfEdges.length === 0)
    return { ok: false, problem: { kind: "unknown boundary", boundary: selector.of } };
  const whole = withoutSpurs(barrier, course.halfEdges);

  const ends: (LonLat | null)[] = [];
  for (const point of [selector.from, selector.to]) {
    const found = point && regions.resolve(point);
    if (found && !found.ok) return unlocated(found.diagnostic);
    ends.push(found && found.located.at);
  }
  const stretch = course.between(ends[0]!, ends[1]!);
  const along = whole.filter((h) => stretch.has(h));

  const hand = handOf(selector.side, ground, along);
  if (hand === null) return { ok: false, problem: { kind: "no such side", side: selector.side } };
  const facesOf = (halfEdges: readonly number[], of: Hand) =>
    halfEdges.map((h) => ground.partition.face[of === "left" ? h : h ^ 1]!);

  if (selector.islands)
    return taken(islandsReached(barrier, facesOf(along, hand)), given, "islands beside a line");
  const seeds = facesOf(along, hand);
  const passable = (face: number) => isLand(given, face) && given.mayCross(face);
  const reached = flood(barrier, seeds, passable);
  const rivals = seeds.filter(
    (face) => isLand(given, face) && given.isThirdPartys(face) && !reached.has(face),
  );
  const claimed = flood(barrier, rivals, (face) => isLand(given, face) && given.mayClaim(face));
  for (const face of claimed) reached.add(face);
  const opposite = facesOf(whole, hand === "left" ? "right" : "left");
  const open = whole.filter((_, index) => reached.has(opposite[index]!));
  if (open.length > 0) {
    const way = wayRound(barrier, seeds, opposite, passable);
    // Rather an edge with the one ground on both sides: there the line itself is loose.
    const bothSides = open.find((h) => ground.partition.face[h] === ground.partition.face[h ^ 1]);
    const seam = middleOf(ground, bothSides ?? open[0]!);
    return { ok: false, problem: { kind: "leak", barrier, of: [key], way, seam } };
  }
  const idle = idleLimit(barrier, selector.limits, reached);
  if (idle) return { ok: false, problem: idle };
  const asked = { ...given, mayTake: (face: number) => given.mayTake(face) || claimed.has(face) };
  return taken(reached, asked, "side of a line", { met: rivals.filter((face) => !claimed.has(face)) });
}

/** A limit stops ground where it has that ground on one side only; one that does so on less than this share of its length has a gap. */
const LEAST_STOPPING_SHARE = 0.1;

/** A limit that the ground runs round, so that it stops it nowhere but perhaps at an islet: its author meant it to. */
function idleLimit(
  barrier: Barrier,
  limits: readonly Boundary[],
  reached: ReadonlySet<number>,
): Extract<Problem, { kind: "leak" }> | null {
  const { ground } = barrier;
  const { face } = ground.partition;
  for (const limit of limits) {
    const key = keyOf(limit);
    if (key === "coast" || key === "frame") continue;
    const met = ground.edges(key).filter((e) => reached.has(face[2 * e]!) || reached.has(face[2 * e + 1]!));
    const stops = met.filter((e) => !reached.has(face[2 * e]!) || !reached.has(face[2 * e + 1]!));
    if (lengthOf(ground, stops) >= LEAST_STOPPING_SHARE * lengthOf(ground, met)) continue;
    const seam = middleOf(ground, 2 * met[0]!);
    return { kind: "leak", barrier, of: [key], way: [], seam };
  }
  return null;
}

/** Degrees of latitude. */
function lengthOf({ partition: { x, y, origin } }: Ground, edges: readonly number[]): number {
  return edges.reduce((sum, e) => {
    const [a, b] = [origin[2 * e]!, origin[2 * e + 1]!];
    return sum + Math.hypot((x[b]! - x[a]!) * Math.cos((y[a]! * Math.PI) / 180), y[b]! - y[a]!);
  }, 0);
}

function middleOf({ partition: { x, y, origin } }: Ground, h: number): LonLat {
  const [a, b] = [origin[h]!, origin[h ^ 1]!];
  return { lon: (x[a]! + x[b]!) / 2, lat: (y[a]! + y[b]!) / 2 };
}

function handOf(
  side: Extract<Selector, { form: "side" }>["side"],
  ground: Ground,
  halfEdges: readonly number[],
) {
  return side === "left" || side === "right" ? side : handTowards(ground, halfEdges, side);
}

function selectBetween(selector: Extract<Selector, { form: "between" }>, given: Circumstances): Selection {
  return takenOf(enclosedBy(given.ground, selector.boundaries), given, "ground between boundaries");
}

/** One that nobody can locate may lie anywhere in the ground in which it is known to lie: there its ground is perhaps. */
function selectArea(
  { area: id, span }: Extract<Selector, { form: "area" }>,
  given: Circumstances,
): Selection {
  const area = given.regions.area(id);
  if (area && area.form !== "unlocated") return takenOf(facesOfArea(given.ground, area), given, "area");
  const around = area?.in ? select({ form: "area", area: area.in, span }, whoever(given)) : null;
  if (around && !around.ok) return around;
  const anywhere = around
    ? [...around.faces, ...around.perhaps]
    : Array.from({ length: given.ground.faceCount }, (_, face) => face);
  const perhaps = anywhere.filter((face) => !given.isThirdPartys(face));
  return taken([], given, "area", { perhaps });
}

function takenOf(enclosed: Enclosed, given: Circumstances, rule: SelectionRule): Selection {
  if (enclosed.ok) return taken(enclosed.faces, given, rule);
  if (enclosed.problem === "unknown boundary")
    return { ok: false, problem: { kind: "unknown boundary", boundary: enclosed.boundary } };
  const { barrier, of } = enclosed;
  return { ok: false, problem: { kind: "not enclosed", barrier, of } };
}

const unlocated = (diagnostic: Diagnostic): Selection => ({
  ok: false,
  problem: { kind: "unlocated point", diagnostic },
});

function selectAround(selector: Extract<Selector, { form: "around" }>, given: Circumstances): Selection {
  const found = given.regions.resolve(selector.point);
  if (!found.ok) return unlocated(found.diagnostic);
  const { at } = found.located;
  const barrier = barrierWith(given, selector.limits);
  const passable = (face: number) => isLand(given, face) && given.mayCross(face);
  const reached = flood(barrier, [given.regions.faceAt(at)], passable);
  const idle = idleLimit(barrier, selector.limits, reached);
  return idle ? { ok: false, problem: idle } : taken(reached, given, "ground around a point");
}
