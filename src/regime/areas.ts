import { turn } from "../geodesy/turn.js";
import type { Boundary } from "../clauses/model.js";
import type { OutlinedArea } from "../gazetteer/model.js";
import type { LonLat } from "../geodesy/model.js";
import type { Partition } from "../partition/model.js";
import { eachHalfEdge } from "../partition/around.js";
import { enclosedBy, type Enclosed } from "./enclosed.js";
import type { BoundaryKey, Ground } from "./ground.js";

/** An area of the gazetteer, as it is known on the ground. */
export type KnownArea =
  | { readonly form: "outlined"; readonly outline: OutlinedArea }
  | { readonly form: "enclosed"; readonly id: string; readonly boundaries: readonly Boundary[] }
  /** Nobody knows where; `in`: the area in which it lies, where that is known, `except`: what of that it does not lie in. */
  | {
      readonly form: "unlocated";
      readonly id: string;
      readonly in: string | null;
      readonly except: readonly string[];
    };

type Located = Exclude<KnownArea, { form: "unlocated" }>;

const found = new WeakMap<Partition, Map<Located, Enclosed>>();

/** The faces of an area, land and sea; of an enclosed one the land alone where the coast bounds it. Found once for each partition. */
export function facesOfArea(ground: Ground, area: Located): Enclosed {
  const known = found.get(ground.partition) ?? new Map<Located, Enclosed>();
  found.set(ground.partition, known);
  const faces = known.get(area) ?? findFaces(ground, area);
  known.set(area, faces);
  return faces;
}

function findFaces(ground: Ground, area: Located): Enclosed {
  return area.form === "enclosed"
    ? enclosedBy(ground, area.boundaries)
    : { ok: true, faces: facesOutlined(ground, area.outline), partedBy: undefined };
}

/**
 * From one face, whose winding number is told by its inner point, to all others: each edge of the outline that is crossed
 * from right to left adds a turn. Exact, whatever rounding did to the outline.
 */
function facesOutlined(ground: Ground, outline: OutlinedArea): ReadonlySet<number> {
  const { partition } = ground;
  const turns = new Map<number, number>();
  for (const h of ground.along(keyOfArea(outline.id)))
    turns.set(h >> 1, (turns.get(h >> 1) ?? 0) + (h % 2 === 0 ? 1 : -1));
  const sizes = partition.faceAreaSquareKm;
  // A world has more faces than a call may have arguments.
  const largest = sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size)));
  const start = { lon: partition.faceLabelX[largest]!, lat: partition.faceLabelY[largest]! };
  const winding = new Map([[largest, windingAbout(start, outline)]]);
  for (const [face, here] of winding)
    eachHalfEdge(partition, face, (h) => {
      const beyond = partition.face[h ^ 1]!;
      if (beyond === 0 || winding.has(beyond)) return;
      const leftOfEven = turns.get(h >> 1) ?? 0;
      winding.set(beyond, here - (h % 2 === 0 ? leftOfEven : -leftOfEven));
    });
  return new Set([...winding].filter(([, turn]) => turn > 0).map(([face]) => face));
}

/** How many times the rings of an outline go around a point, counter-clockwise; in whatever turn of longitude. */
function windingAbout({ lon, lat }: LonLat, { polygons }: OutlinedArea): number {
  let turns = 0;
  for (const ring of polygons.flatMap(({ rings }) => rings))
    for (const shift of [-360, 0, 360])
      ring.forEach((b, i) => {
        const a = ring[(i || ring.length) - 1]!;
        if (a.lat > lat === b.lat > lat) return;
        const side = turn(a.lon + shift, a.lat, b.lon + shift, b.lat, lon, lat);
        if (b.lat > a.lat && side > 0) turns += 1;
        if (b.lat < a.lat && side < 0) turns -= 1;
      });
  return turns;
}

function keyOfArea(id: string): BoundaryKey {
  return `area:${id}`;
}

/**
 * The ground with the edges of areas, their land to the left: of enclosed ones, which have no chains of their own, and of
 * groups without what runs through them, where one of their areas lies over another.
 */
export function withAreas(ground: Ground, area: (id: string) => KnownArea | null): Ground {
  const known = new Map<BoundaryKey, readonly number[]>();
  const along = (key: BoundaryKey): readonly number[] => {
    if (!key.startsWith("area:")) return ground.along(key);
    const named = area(key.slice("area:".length));
    if (!named || named.form === "unlocated") return ground.along(key);
    const edges = known.get(key) ?? edgeOf(ground, named);
    known.set(key, edges);
    return edges;
  };
  const edges = (key: BoundaryKey): readonly number[] =>
    key.startsWith("area:") ? [...new Set(along(key).map((h) => h >> 1))] : ground.edges(key);
  return { ...ground, along, edges };
}

function edgeOf(ground: Ground, area: Located): readonly number[] {
  const enclosed = facesOfArea(ground, area);
  if (!enclosed.ok) return [];
  const { faces } = enclosed;
  const { face } = ground.partition;
  const isEdge = (h: number) => faces.has(face[h]!) !== faces.has(face[h ^ 1]!);
  if (area.form === "outlined") return ground.along(keyOfArea(area.outline.id)).filter(isEdge);
  const edges: number[] = [];
  for (const each of faces)
    eachHalfEdge(ground.partition, each, (h) => {
      if (isEdge(h)) edges.push(h);
    });
  return edges;
}
