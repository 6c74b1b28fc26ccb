/** The view of a day as GeoJSON (RFC 7946), for map makers: areas by title, and where the holders' names stand. */
import type { Feature, FeatureCollection, Point, Polygon } from "geojson";
import type { Atlas, AtlasPartition } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { EDITORIAL } from "../effect/model.js";
import { ringHolds } from "../geodesy/plane.js";
import { isBeyond, partiesOf, titleKey, type TitleKind } from "../regime/title.js";
import { rasterFaces, roomyAnchors } from "./anchors.js";
import { areasBeside, besideOn, partiesBeside } from "./beside.js";
import type { ClassArea } from "./ground.js";
import type { Modality } from "../clauses/rights-model.js";
import { areasByTitle, groundsOn } from "./grounds.js";
import { groundHistories } from "./history.js";
import type { Beside } from "./model.js";

export interface GroundProperties {
  readonly title: TitleKind;
  /** Ids of the parties that hold it; empty for ground left undetermined or unallocated. */
  readonly holders: readonly string[];
  /** For undetermined ground the parties between whom it was left open; else empty. */
  readonly between: readonly string[];
  /** Equal for areas of one title. */
  readonly titleKey: string;
  readonly squareKm: number;
}

/**
 * Connected areas of one title on a day, the sea left out; none on a day that the corpus does not speak of. Rings are closed,
 * outer rings counter-clockwise, holes clockwise and with the ring around them. Longitudes run on as in the theatre: where it
 * crosses the antimeridian they pass 180 and are neither wrapped nor cut.
 */
export function polygonsOn(
  atlas: Atlas,
  day: Day,
  reading: string = EDITORIAL,
): FeatureCollection<Polygon, GroundProperties> {
  const ground = groundHistories(atlas, reading);
  const grounds = groundsOn(atlas, ground, day).flatMap(({ title }) => (isBeyond(title) ? [] : [{ title }]));
  const features = areasByTitle(atlas, ground, day, grounds).map(
    (area): Feature<Polygon, GroundProperties> => {
      const { title } = grounds[area.class]!;
      return {
        type: "Feature",
        properties: {
          title: title.kind,
          holders: title.holders,
          between: title.kind === "undetermined" ? partiesOf(title) : [],
          titleKey: titleKey(title),
          squareKm: area.areaSquareKm,
        },
        geometry: polygonOfArea(atlas.partition, area),
      };
    },
  );
  return { type: "FeatureCollection", features };
}

export interface BesideProperties {
  readonly is: Beside["is"];
  /** Of a layer: a word of the corpus. */
  readonly kind: string | null;
  /** Of a layer: who gave it; null: nobody is said to have. */
  readonly from: string | null;
  /** Of a layer: by presence on the ground, whatever any text says. */
  readonly inFact: boolean;
  /** Of a burden: whether its parties may, must or must not do what `kind`, a word of the corpus, says. */
  readonly effect: Modality | null;
  /** Of a claim or a doubt: the kind of title that is asserted, or that may hold. */
  readonly title: TitleKind | null;
  /** Ids of the parties that hold, claim, or may have it, or whom a burden binds or favours. */
  readonly parties: readonly string[];
  readonly squareKm: number;
}

/** Connected areas of each layer, claim, doubt and burden on a day, as they lie over the areas of title. */
export function besidePolygonsOn(
  atlas: Atlas,
  day: Day,
  reading: string = EDITORIAL,
): FeatureCollection<Polygon, BesideProperties> {
  const ground = groundHistories(atlas, reading);
  const features = besideOn(atlas, ground, day).flatMap(({ beside }) =>
    areasBeside(atlas, ground, day, beside).map((area): Feature<Polygon, BesideProperties> => ({
      type: "Feature",
      properties: { ...propertiesOf(beside), squareKm: area.areaSquareKm },
      geometry: polygonOfArea(atlas.partition, area),
    })),
  );
  return { type: "FeatureCollection", features };
}

const NOTHING_TOLD = { kind: null, from: null, inFact: false, effect: null, title: null } as const;

function propertiesOf(beside: Beside): Omit<BesideProperties, "squareKm"> {
  const parties = partiesBeside(beside);
  if (beside.is === "layer") {
    const { is, kind, from, inFact } = beside;
    return { ...NOTHING_TOLD, is, kind, from, inFact, parties };
  }
  if (beside.is === "burden")
    return { ...NOTHING_TOLD, is: "burden", kind: beside.right, effect: beside.effect, parties };
  return { ...NOTHING_TOLD, is: beside.is, title: beside.title.kind, parties };
}

export interface LabelProperties {
  readonly title: TitleKind;
  readonly holders: readonly string[];
  readonly titleKey: string;
  /** Half the width of the free room about the point, degrees of latitude. */
  readonly roomDegrees: number;
}

/** Where a name has room on the larger areas of a day, roomiest first. */
export function labelsOn(
  atlas: Atlas,
  day: Day,
  reading: string = EDITORIAL,
): FeatureCollection<Point, LabelProperties> {
  const raster = rasterFaces(atlas.partition, atlas.theatre);
  const features = roomyAnchors(raster, groundHistories(atlas, reading), day).map(
    ({ title, lon, lat, room }): Feature<Point, LabelProperties> => ({
      type: "Feature",
      properties: {
        title: title.kind,
        holders: title.holders,
        titleKey: titleKey(title),
        roomDegrees: room,
      },
      geometry: { type: "Point", coordinates: [lon, lat] },
    }),
  );
  return { type: "FeatureCollection", features };
}

export function polygonOfArea({ x, y }: AtlasPartition, { rings }: ClassArea): Polygon {
  const coordinates = rings.map((ring) => {
    const positions = Array.from(ring, (v) => [x[v]!, y[v]!]);
    positions.push([x[ring[0]!]!, y[ring[0]!]!]);
    return positions;
  });
  return { type: "Polygon", coordinates };
}

/** The area that holds a point, or null at sea. */
export function areaAt(partition: AtlasPartition, areas: readonly ClassArea[], lon: number, lat: number) {
  const holds = ({ rings }: ClassArea) =>
    rings.filter((ring) => ringHolds(pairsOf(partition, ring), lon, lat)).length % 2 === 1;
  return areas.find(holds) ?? null;
}

function pairsOf({ x, y }: AtlasPartition, ring: Int32Array): Float64Array {
  const pairs = new Float64Array(2 * ring.length);
  ring.forEach((v, i) => pairs.set([x[v]!, y[v]!], 2 * i));
  return pairs;
}
