import type { Boundary, Point, Selector } from "../clauses/model.js";
import type { Partition } from "../partition/model.js";
import type { Measured } from "../gazetteer/measured.js";
import { isWithin } from "../gazetteer/rings.js";
import type { LonLat } from "../geodesy/model.js";
import { islandsIn } from "./islands.js";
import { isSea, taken, unlocated, type Circumstances, type Selection } from "./selection.js";

type Near = Extract<Selector, { form: "islands-within" | "islands-nearer" }>;

/** Whole islands all of whose shore lies in some ground with its waters. */
export function islandsInGround(within: Selection, given: Circumstances): Selection {
  if (!within.ok) return within;
  const water = new Set([...within.faces].filter((face) => isSea(given, face)));
  return taken(
    islandsIn(given.ground, water).flatMap((island) => [...island]),
    given,
    "islands",
  );
}

const found = new WeakMap<Partition, Map<Near, readonly number[]>>();

/** Whole islands whose nearest shore lies within a distance of something, or nearer to one thing than to another. */
export function islandsByDistance(selector: Near, given: Circumstances): Selection {
  const known = found.get(given.ground.partition) ?? new Map<Near, readonly number[]>();
  found.set(given.ground.partition, known);
  const faces = known.get(selector);
  if (faces) return taken(faces, given, "islands");
  const measured: Measured[] = [];
  for (const from of selector.form === "islands-within" ? [selector.of] : [selector.to, selector.than]) {
    const one = given.regions.measure(from);
    if (one === null) return { ok: false, problem: notDrawn(from) };
    if ("code" in one) return unlocated(one);
    measured.push(one);
  }
  const chosen = islandsNear(selector, measured, given).flatMap((island) => [...island]);
  known.set(selector, chosen);
  return taken(chosen, given, "islands");
}

function islandsNear(selector: Near, measured: readonly Measured[], given: Circumstances) {
  const { ground } = given;
  const all = Array.from({ length: ground.faceCount }, (_, face) => face);
  return islandsIn(ground, new Set(all.filter((face) => isSea(given, face)))).filter((island) => {
    const [to, than] = measured.map((from) => metresFrom(from, shoreOf(island, given)));
    return selector.form === "islands-within" ? to! <= selector.metres : to! < than!;
  });
}

function notDrawn(from: Boundary | Point): Extract<Selection, { ok: false }>["problem"] {
  if (!("kind" in from)) throw new Error("a point is found, or there is a diagnostic");
  return { kind: "unknown boundary", boundary: from };
}

function metresFrom({ metresTo, solid }: Measured, shore: readonly LonLat[]): number {
  if (shore[0] && isWithin(solid, shore[0])) return 0;
  return shore.reduce((least, p) => Math.min(least, metresTo(p)), Infinity);
}

/** The vertices around the faces of an island. */
function shoreOf(island: ReadonlySet<number>, { ground }: Circumstances): LonLat[] {
  const { partition, faceStart, faceHalfEdges } = ground;
  return [...island].flatMap((face) =>
    Array.from(faceHalfEdges.subarray(faceStart[face], faceStart[face + 1]), (h) => partition.origin[h]!).map(
      (vertex) => ({ lon: partition.x[vertex]!, lat: partition.y[vertex]! }),
    ),
  );
}
