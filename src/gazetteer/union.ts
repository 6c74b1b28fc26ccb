/** Ground that overlaps, as one: its outer edge and its holes. */
import { union } from "polyclip-ts";
import { boxAbout, commonBox } from "../geodesy/box.js";
import type { LonLat } from "../geodesy/model.js";
import type { Polygon } from "./model.js";

/** Those that meet no other are left as they are; of the others what lies in any of them. Longitudes in one turn. */
export function unionOf(id: string, polygons: readonly Polygon[]): readonly Polygon[] {
  const boxes = polygons.map(({ rings }) => boxAbout(rings[0] ?? [], 0));
  const isAlone = (i: number) => boxes.every((box, j) => j === i || commonBox(box, boxes[i]!) === null);
  const [first, ...rest] = polygons.flatMap((polygon, i) =>
    isAlone(i) ? [] : [polygon.rings.map(positions)],
  );
  if (!first) return polygons;
  const joined = union(first, ...rest).map((rings) => ({ id, rings: rings.map(vertices) }));
  return [...polygons.filter((_, i) => isAlone(i)), ...joined];
}

const positions = (ring: readonly LonLat[]): [number, number][] => ring.map(({ lon, lat }) => [lon, lat]);

/** Of a ring that repeats its first vertex. */
const vertices = (ring: readonly (readonly [number, number])[]): LonLat[] =>
  ring.slice(0, -1).map(([lon, lat]) => ({ lon, lat }));
