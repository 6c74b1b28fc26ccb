import { flat } from "../../geodesy/flat.js";
import { addSquareKm, ringAreaSquareKm } from "../../geodesy/area.js";
import type { Compilation } from "../../pipeline.js";
import type { Boundary } from "../../clauses/model.js";
import type { Gazetteer, OutlinedArea } from "../../gazetteer/model.js";
import type { LonLat } from "../../geodesy/model.js";
import { SegmentIndex } from "../../geodesy/segment-index.js";
import { edgeOfGround, inStretches, type EdgeStretch } from "../../partition/edge-of-ground.js";
import type { Partition } from "../../partition/model.js";
import { facesOfArea, withAreas } from "../../regime/areas.js";
import { openGround } from "../../regime/ground.js";
import type { Regime, Spell } from "../../regime/model.js";
import { openRegions } from "../../regime/regions.js";

export interface AskedGround {
  /** Ring by ring, the ground to the left. */
  readonly rings: readonly (readonly EdgeStretch[])[];
  readonly squareKm: number;
  /** Of an outline; null: the lines that make it are known each in its own way. */
  readonly accuracyMetres: number | null;
}

/** The ground of a named area; null: it has none in the theatre. A draft may lack the stages that it needs. */
export function groundOfArea(id: string, { made }: Compilation): AskedGround | null {
  const { partition, clauses, delimitation } = made;
  if (!clauses || !delimitation) return null;
  const outline = delimitation.gazetteer.areas.get(id);
  const location = clauses.corpus.features.find((feature) => feature.id === id)?.location;
  const isNoded = partition?.chains.some(({ kind, name }) => kind === "area" && name === id) ?? false;
  if (outline?.polygons.length === 0) return null;
  if (outline && (!isNoded || location?.form === "made of")) {
    const parts = location?.form === "made of" ? location.parts : [];
    return ofOutline(outline, partsAlong(parts, delimitation.gazetteer));
  }
  if (!partition) return null;
  const { gazetteer, delimitations } = delimitation;
  const regions = openRegions(clauses.corpus.features, partition, gazetteer, delimitations, delimitation);
  const area = regions.area(id);
  if (!area || area.form === "unlocated") return null;
  const found = facesOfArea(
    withAreas(openGround(partition), (each) => regions.area(each)),
    area,
  );
  return found.ok && found.faces.size > 0
    ? { ...ofFaces(partition, found.faces), accuracyMetres: outline?.accuracyMetres ?? null }
    : null;
}

function ofOutline(
  { id, polygons, accuracyMetres }: OutlinedArea,
  chainsAlong: (middle: LonLat) => EdgeStretch["chains"],
): AskedGround {
  const rings = polygons.flatMap((polygon) => polygon.rings);
  const itself: EdgeStretch["chains"] = [{ kind: "area", name: id, part: 0 }];
  const chainsOf = (a: LonLat, b: LonLat) => {
    const found = chainsAlong({ lon: (a.lon + b.lon) / 2, lat: (a.lat + b.lat) / 2 });
    return found.length > 0 ? found : itself;
  };
  return {
    rings: rings.map((ring) =>
      inStretches(ring.map((at, i) => ({ at, chains: chainsOf(at, ring[(i + 1) % ring.length]!) }))),
    ),
    squareKm: rings.reduce((sum, ring) => sum + ringAreaSquareKm(flat(ring)), 0),
    accuracyMetres,
  };
}

/** What runs where the middle of an edge is runs along the edge. */
const ALONG_METRES = 1;

/** Of what an area is made of, the shores and outlines that run by a place. */
function partsAlong(
  parts: readonly Boundary[],
  { areas, islands, lakes }: Gazetteer,
): (middle: LonLat) => EdgeStretch["chains"] {
  const drawn = parts.flatMap((part) => {
    if (part.kind !== "area" && part.kind !== "island" && part.kind !== "lake") return [];
    const shore = (part.kind === "island" ? islands : lakes).get(part.id);
    const polygons = part.kind === "area" ? (areas.get(part.id)?.polygons ?? []) : shore ? [shore] : [];
    const rings = polygons.flatMap((polygon) => polygon.rings.map((ring) => flat([...ring, ring[0]!])));
    return [{ chain: { kind: part.kind, name: part.id, part: 0 }, index: new SegmentIndex(rings) }];
  });
  return (middle) =>
    drawn.flatMap(({ chain, index }) =>
      (index.nearest(middle)?.metres ?? Infinity) < ALONG_METRES ? [chain] : [],
    );
}

/** The ground to which a clause gave something on any day, in the editorial reading; null: none. */
export function groundOfClause(id: string, { partition, regime }: Compilation["made"]): AskedGround | null {
  const editorial = regime?.regimes.get("editorial");
  if (!partition || !editorial) return null;
  const faces = facesOfClause(id, editorial);
  return faces.size > 0 ? { ...ofFaces(partition, faces), accuracyMetres: null } : null;
}

function facesOfClause(id: string, { spells, burdened }: Regime): ReadonlySet<number> {
  const burden = burdened.get(id);
  if (burden) return burden.faces;
  const isBy = ({ because, claims, layers }: Spell) =>
    [because, ...claims.map((claim) => claim.because), ...layers.map((layer) => layer.because)].some(
      (steps) => steps.some(({ clause }) => clause === id),
    );
  return new Set(spells.flatMap((all, face) => (all.some(isBy) ? [face] : [])));
}

const ofFaces = (partition: Partition, faces: ReadonlySet<number>) => ({
  rings: edgeOfGround(partition, faces),
  squareKm: [...faces].reduce((sum, face) => addSquareKm(sum, partition.faceAreaSquareKm[face]!), 0),
});
