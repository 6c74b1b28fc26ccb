/**
 * Where ground ends at a limit of the author's and the corpus is silent beyond: no text draws an edge there, so none is drawn.
 * The colour fades over as far as the limit is known.
 */
import type { Atlas, AtlasPartition } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { EARTH_RADIUS_METRES } from "../geodesy/sphere.js";
import { radians } from "../geodesy/wgs84.js";
import { NO_GROUND, spellOfDay, type GroundHistories } from "./history.js";

export interface SoftEdge {
  readonly accuracyMetres: number;
  /** The histories on its two sides, by their places in `ground.histories`. */
  readonly between: readonly [number, number];
  /** lon, lat pairs. */
  readonly paths: readonly Float64Array[];
}

/** A fading narrower than this share of the map's height would look like an edge. */
const NARROWEST = 1 / 200;

/** All limits that are known so little that it is seen, by what they part. */
export function softEdges(
  { outlines, lines, partition, theatre }: Atlas,
  { classOf }: GroundHistories,
): SoftEdge[] {
  const seen = (NARROWEST * radians(theatre.north - theatre.south) * EARTH_RADIUS_METRES) / 2;
  const limits = new Set(lines.filter(({ role }) => role === "limit").map(({ id }) => id));
  const found = new Map<string, Omit<SoftEdge, "paths"> & { edges: number[] }>();
  for (const { area, accuracyMetres, edges } of outlines ?? []) {
    if (!limits.has(area) || accuracyMetres < seen) continue;
    for (const edge of edges) {
      const [left, right] = [2 * edge, 2 * edge + 1].map((h) => classOf[partition.face[h]!]!) as [number, number];
      if (left === right || left === NO_GROUND || right === NO_GROUND) continue;
      const key = `${accuracyMetres} ${Math.min(left, right)} ${Math.max(left, right)}`;
      const known = found.get(key) ?? { accuracyMetres, between: [left, right] as const, edges: [] };
      found.set(key, known);
      known.edges.push(edge);
    }
  }
  return [...found.values()].map(({ edges, ...edge }) => ({ ...edge, paths: pathsOf(partition, edges) }));
} // prettier-ignore

/** Whether on a day the corpus is silent on one side of it, and not on the other. */
export function fadesOn({ between: [left, right] }: SoftEdge, { histories }: GroundHistories, day: Day): boolean {
  const isSilent = (c: number) => spellOfDay(histories[c]!, day).title.kind === "unallocated";
  return isSilent(left) !== isSilent(right);
} // prettier-ignore

/** Edges that meet end to end, each once; at a branch a path ends. */
function pathsOf({ x, y, origin }: AtlasPartition, edges: readonly number[]): Float64Array[] {
  const halfEdgesAt = new Map<number, number[]>();
  for (const h of edges.flatMap((edge) => [2 * edge, 2 * edge + 1])) {
    const known = halfEdgesAt.get(origin[h]!) ?? [];
    halfEdgesAt.set(origin[h]!, known);
    known.push(h);
  }
  const walked = new Set<number>();
  const walk = (start: number): Float64Array => {
    const path: number[] = [origin[start]!];
    for (let h: number | undefined = start; h !== undefined && !walked.has(h >> 1);) {
      walked.add(h >> 1);
      const end: number = origin[h ^ 1]!;
      path.push(end);
      const leaving: number[] = halfEdgesAt.get(end)!;
      h = leaving.length === 2 ? leaving.find((other) => !walked.has(other >> 1)) : undefined;
    }
    return Float64Array.from(path.flatMap((v) => [x[v]!, y[v]!]));
  };
  const ends = [...halfEdgesAt.values()].filter((leaving) => leaving.length !== 2).flat();
  const paths: Float64Array[] = [];
  for (const start of [...ends, ...edges.map((edge) => 2 * edge)])
    if (!walked.has(start >> 1)) paths.push(walk(start));
  return paths;
}

export const fadingOn = (edges: readonly SoftEdge[], ground: GroundHistories, day: Day): SoftEdge[] =>
  edges.filter((edge) => fadesOn(edge, ground, day));
