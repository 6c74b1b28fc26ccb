import { flat } from "../geodesy/flat.js";
import type { Feature } from "../clauses/model.js";
import type { Delimitations } from "../delimitation/model.js";
import type { Gazetteer, Polygon } from "../gazetteer/model.js";
import { ringHolds } from "../geodesy/plane.js";
import { locateFace } from "../partition/locate.js";
import type { Partition } from "../partition/model.js";
import type { KnownArea } from "./areas.js";
import type { Regions } from "./selection.js";

/** Islands, points and faces by name, as the selectors ask for them. */
export function openRegions(
  features: readonly Feature[],
  partition: Partition,
  gazetteer: Gazetteer,
  delimitations: Delimitations,
  { resolve, measure }: Pick<Regions, "resolve" | "measure">,
): Regions {
  const areas = new Map(
    features.filter(({ kind }) => kind === "area").map((area) => [area.id, areaOf(area, gazetteer)]),
  );
  for (const [id, area] of areas) if (liesInItself(area, areas)) areas.set(id, null);
  return {
    resolve,
    measure,
    area: (id) => areas.get(id) ?? null,
    island: (id) => gazetteer.islands.get(id) ?? null,
    riverIslands: (river) =>
      delimitations.boundaries
        .filter((boundary) => boundary.kind === "island" && boundary.id === river)
        .map((boundary) => ({ id: river, rings: [boundary.vertices] })),
    waters: ({ kind, id }) => ({
      id,
      rings: delimitations.boundaries
        .filter((each) => each.kind === (kind === "river" ? "bed" : "lake") && each.id === id)
        .map(({ vertices }) => vertices),
    }),
    faceAt: ({ lon, lat }) => locateFace(partition, lon, lat),
    facesIn: (polygon) => facesIn(partition, polygon),
  };
}

/** Areas that lie in one another were reported, and lie anywhere: a draft comes as far as this. */
function liesInItself(of: KnownArea | null, areas: ReadonlyMap<string, KnownArea | null>): boolean {
  const met = new Set<KnownArea | null | undefined>();
  const leadsBack = (area: KnownArea | null | undefined): boolean => {
    if (met.has(area)) return area === of;
    met.add(area);
    return (
      area?.form === "unlocated" &&
      [area.in, ...area.except].some((id) => id !== null && leadsBack(areas.get(id)))
    );
  };
  return of !== null && leadsBack(of);
}

function areaOf({ id, location }: Feature, gazetteer: Gazetteer): KnownArea | null {
  const outline = gazetteer.areas.get(id);
  if (outline) return { form: "outlined", outline };
  if (location.form === "enclosed") return { form: "enclosed", id, boundaries: location.boundaries };
  const { in: within, except } = location.form === "none" ? location : { in: null, except: [] };
  return { form: "unlocated", id, in: within, except };
}

/** Faces within an odd number of its rings: islands in a lake are none of it, ponds on them are. */
function facesIn(partition: Partition, polygon: Polygon): number[] {
  const rings = polygon.rings.map(flat);
  const faces: number[] = [];
  for (let face = 1; face < partition.faceIsLand.length; face++) {
    const [x, y] = [partition.faceLabelX[face]!, partition.faceLabelY[face]!];
    if (rings.filter((ring) => ringHolds(ring, x, y)).length % 2 === 1) faces.push(face);
  }
  return faces;
}
