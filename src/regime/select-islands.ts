import type { Boundary, Point, Selector } from "../clauses/model.js";
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

/** Whole islands whose nearest shore lies within a distance of something, or nearer to one thing than to another. */
export function islandsByDistance(selector: Near, given: Circumstances): Selection {
  const { ground } = given;
  const measured: Measured[] = [];
  for (const from of selector.form === "islands-within" ? [selector.of] : [selector.to, selector.than]) {
    const found = given.regions.measure(from);
    if (found === null) return { ok: false, problem: notDrawn(from) };
    if ("code" in found) return unlocated(found);
    measured.push(found);
  }
  const sea = new Set(
    Array.from({ length: ground.faceCount }, (_, face) => face).filter((face) => isSea(given, face)),
  );
  const chosen = islandsIn(ground, sea).filter((island) => {
    const [to, than] = measured.map((from) => metresFrom(from, shoreOf(island, given)));
    return selector.form === "islands-within" ? to! <= selector.metres : to! < than!;
  });
  return taken(
    chosen.flatMap((island) => [...island]),
    given,
    "islands",
  );
}

function notDrawn(from: Boundary | Point): Extract<Selection, { ok: false }>["problem"] {
  if (!("kind" in from)) throw new Error("a point is found, or there is a diagnostic");
  return { kind: "unknown boundary", boundary: from };
}

function metresFrom({ metresTo, solid }: Measured, shore: readonly LonLat[]): number {
  if (solid.length > 0 && shore.some((p) => isWithin(solid, p))) return 0;
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
