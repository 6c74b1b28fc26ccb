import type { Chain, OutlinedArea } from "../gazetteer/model.js";
import { nearestOnPolyline } from "../geodesy/distance.js";
import type { LonLat } from "../geodesy/model.js";
import { aroundRing, waysAround } from "./along-chain.js";
import { chainOf } from "../gazetteer/chain.js";
import { EdgeIndex } from "./edge-index.js";
import { joinTolerance } from "../gazetteer/join-tolerance.js";
import { areasApart } from "./survey-diagnostics.js";
import type { Courses, Leg, CourseSurvey } from "./survey.js";

/** Along the outline of an area, the shorter way or by the via points; with another area, the way that runs along that one. */
export function edgeCourse(survey: CourseSurvey, leg: Leg, id: string, otherId: string | null): Courses {
  const area = survey.outline(id, leg.part.span);
  const other = otherId === null ? null : survey.outline(otherId, leg.part.span);
  const ring = area && ringNearest(area, leg.from.at);
  if (!ring || (otherId !== null && !other)) return null;
  const ways = other && waysAround(ring, leg);
  if (!other || !ways) return aroundRing(ring, leg);
  const edge = new EdgeIndex(outlines(other).map((ring) => chainOf(ring, other.accuracyMetres)));
  const [near, far] = ways
    .map((way) => ({ way, apart: farthestFrom(edge, way) }))
    .sort((a, b) => a.apart.metres - b.apart.metres);
  const { way, apart } = near ?? far!;
  if (apart.metres <= joinTolerance(area.accuracyMetres, other.accuracyMetres)) return [way];
  survey.report(areasApart(leg.part, area.id, other.id, apart.at, apart.metres));
  return null;
}

/** All rings of an area, each closed. */
function outlines({ polygons }: OutlinedArea): LonLat[][] {
  return polygons.flatMap(({ rings }) => rings.map((ring) => [...ring, ring[0]!]));
}

function ringNearest(area: OutlinedArea, point: LonLat): Chain | null {
  const [nearest] = outlines(area)
    .map((ring) => ({ ring, metres: nearestOnPolyline(point, ring)?.metres ?? Infinity }))
    .sort((a, b) => a.metres - b.metres);
  return nearest ? chainOf(nearest.ring, area.accuracyMetres) : null;
}

/** The vertex of a way, or the middle of an edge, that lies farthest from the edge of the other area. */
function farthestFrom(edge: EdgeIndex, { vertices }: Chain): { at: LonLat; metres: number } {
  const middles = vertices.slice(1).map(({ lon, lat }, i) => ({
    lon: (lon + vertices[i]!.lon) / 2,
    lat: (lat + vertices[i]!.lat) / 2,
  }));
  let farthest = { at: vertices[0]!, metres: 0 };
  for (const at of [...vertices, ...middles]) {
    const metres = edge.nearest(at)?.metres ?? Infinity;
    if (metres > farthest.metres) farthest = { at, metres };
  }
  return farthest;
}
