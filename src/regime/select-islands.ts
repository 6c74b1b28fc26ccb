import type { Boundary, Point, Selector } from "../clauses/model.js";
import { printSelector } from "../clauses/phrases/selectors.js";
import type { Partition } from "../partition/model.js";
import type { Measured } from "../gazetteer/measured.js";
import { COAST_ACCURACY_METRES } from "../geodesy/shore-accuracy.js";
import { isInRings } from "../gazetteer/rings.js";
import type { LonLat } from "../geodesy/model.js";
import { eachHalfEdge } from "../partition/around.js";
import { facesOfIslandsIn, islandsIn } from "./islands.js";
import { isSea, taken, type Circumstances, type Selection } from "./selection.js";
import { asking, onCondition } from "./whether.js";

type Near = Extract<Selector, { form: "islands-within" | "islands-nearer" }>;

/** Whole islands all of whose shore lies in some ground with its waters. */
export function islandsInGround(
  within: Selection,
  given: Circumstances,
  isWater = (face: number) => isSea(given, face),
): Selection {
  if (!within.ok) return within;
  const water = new Set([...within.faces].filter(isWater));
  return taken(facesOfIslandsIn(given.ground, water), given, "islands");
}

interface Chosen {
  readonly surely: readonly number[];
  readonly perhaps: readonly number[];
}

interface Island {
  readonly faces: Iterable<number>;
  readonly shore: readonly LonLat[];
}

const found = new WeakMap<Partition, Map<Near, Chosen>>();

/**
 * Whole islands whose nearest shore lies within a distance of something, or nearer to one thing than to another; perhaps those
 * of which that is not known, for what the courses and shores are known to.
 */
export function islandsByDistance(selector: Near, given: Circumstances): Selection {
  const known = found.get(given.ground.partition) ?? new Map<Near, Chosen>();
  found.set(given.ground.partition, known);
  const before = known.get(selector);
  const whether = asking(printSelector(selector));
  const islandsOf = ({ surely, perhaps }: Chosen) =>
    taken(surely, given, "islands", { perhaps: onCondition(perhaps, whether) });
  if (before) return islandsOf(before);
  const chosen = chosenByDistance(selector, islandsAtSea(given), COAST_ACCURACY_METRES, given);
  if ("ok" in chosen) return chosen;
  known.set(selector, chosen);
  return islandsOf(chosen);
}

function islandsAtSea(given: Circumstances): Island[] {
  const all = Array.from({ length: given.ground.faceCount }, (_, face) => face);
  const islands = islandsIn(given.ground, new Set(all.filter((face) => isSea(given, face))));
  return islands.map((faces) => ({ faces, shore: shoreOf(faces, given) }));
}

/** Of some islands, whose shores are known so well. */
export function chosenByDistance(
  selector: Near,
  islands: readonly Island[],
  shoreMetres: number,
  given: Circumstances,
): Chosen | Extract<Selection, { ok: false }> {
  const measured: Measured[] = [];
  for (const from of selector.form === "islands-within" ? [selector.of] : [selector.to, selector.than]) {
    const one = given.regions.measure(from);
    if (one === null) return { ok: false, problem: notDrawn(from) };
    if ("code" in one) return { ok: false, problem: { kind: "unlocated point", diagnostic: one } };
    measured.push(one);
  }
  const chosen = { surely: [] as number[], perhaps: [] as number[] };
  for (const { faces, shore } of islands) {
    const [to, than] = measured.map((from) => nearestFrom(from, shore));
    // What an island lies off both by, its own shore's error, makes it no nearer to either.
    const [short, known] =
      selector.form === "islands-within"
        ? [selector.metres - to!.metres, to!.isIn ? 0 : to!.known + shoreMetres]
        : [than!.metres - to!.metres, to!.known + than!.known];
    if (short > known || (short >= 0 && known === 0)) chosen.surely.push(...faces);
    else if (short >= -known) chosen.perhaps.push(...faces);
  }
  return chosen;
}

function notDrawn(from: Boundary | Point): Extract<Selection, { ok: false }>["problem"] {
  if (!("kind" in from)) throw new Error("a point is found, or there is a diagnostic");
  return { kind: "unknown boundary", boundary: from };
}

interface Off {
  readonly metres: number;
  readonly known: number;
  /** The island lies in it. */
  readonly isIn: boolean;
}

function nearestFrom({ metresTo, knownAt, solid }: Measured, shore: readonly LonLat[]): Off {
  const [first] = shore;
  if (!first) return { metres: Infinity, known: 0, isIn: false };
  if (isInRings(solid, first)) return { metres: 0, known: 0, isIn: true };
  let [best, metres] = [first, Infinity];
  for (const p of shore) {
    const away = metresTo(p);
    if (away < metres) [best, metres] = [p, away];
  }
  return { metres, known: knownAt(best), isIn: false };
}

/** The vertices around the faces of an island. */
export function shoreOf(island: ReadonlySet<number>, { ground }: Circumstances): LonLat[] {
  const { partition } = ground;
  const { x, y, origin } = partition;
  const shore: LonLat[] = [];
  for (const face of island)
    eachHalfEdge(partition, face, (h) => shore.push({ lon: x[origin[h]!]!, lat: y[origin[h]!]! }));
  return shore;
}
