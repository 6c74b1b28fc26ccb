import type { Point } from "../clauses/model.js";
import type { Delimitations } from "../delimitation/model.js";
import type { Gazetteer, Polygon } from "../gazetteer/model.js";
import type { PointResult } from "../gazetteer/points.js";
import { ringHolds } from "../geodesy/plane.js";
import { locateFace } from "../partition/locate.js";
import type { Partition } from "../partition/model.js";
import type { Regions } from "./select.js";

/** Islands, points and faces by name, as the selectors ask for them. */
export function openRegions(
  partition: Partition,
  gazetteer: Gazetteer,
  delimitations: Delimitations,
  resolve: (point: Point) => PointResult,
): Regions {
  return {
    resolve,
    island: (id) => gazetteer.islands.get(id) ?? null,
    riverIslands: (river) =>
      delimitations.boundaries
        .filter((boundary) => boundary.kind === "island" && boundary.id === river)
        .map((boundary) => ({ id: river, rings: [boundary.vertices] })),
    faceAt: ({ lon, lat }) => locateFace(partition, lon, lat),
    facesIn: (polygon) => facesIn(partition, polygon),
  };
}

function facesIn(partition: Partition, polygon: Polygon): number[] {
  const [outer] = polygon.rings;
  if (!outer) return [];
  const ring = outer.flatMap(({ lon, lat }) => [lon, lat]);
  const faces: number[] = [];
  for (let face = 1; face < partition.faceIsLand.length; face++) {
    if (ringHolds(ring, partition.faceLabelX[face]!, partition.faceLabelY[face]!)) faces.push(face);
  }
  return faces;
}
