/** What the page draws of an atlas in one reading: made once for each atlas, so that a change of day is a look-up. */
import type { Feature, FeatureCollection, LineString, MultiLineString, Point, Polygon } from "geojson";
import { speaksOn } from "../atlas/coverage.js";
import { inEachSeason } from "../atlas/ground.js";
import { existsOn, namedOn } from "../atlas/existence.js";
import type { Atlas, AtlasLine, AtlasLinePart } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { dayFromCivil, yearOf } from "../chronology/days.js";
import { titleKey, UNALLOCATED, type Title } from "../regime/title.js";
import { rasterFaces, roomyAnchors, type FaceRaster } from "../picture/anchors.js";
import { overlayKey, overlaysOf } from "../picture/beside.js";
import { clipLine } from "../picture/clip.js";
import { dissolve, type ClassArea } from "../picture/ground.js";
import { daysOfChange, groundHistories, spellOfDay, type GroundHistories } from "../picture/history.js";
import { isPatterned } from "../picture/hatch.js";
import type { Beside, Overlay } from "../picture/model.js";
import { partStyle } from "../picture/lines.js";
import { polygonOfArea } from "../picture/polygons.js";
import { softEdges, type SoftEdge } from "../picture/soft-edges.js";
import { titleLabel, type Words } from "../words/index.js";

export interface Scene {
  readonly atlas: Atlas;
  readonly ground: GroundHistories;
  readonly areas: readonly ClassArea[];
  readonly softEdges: readonly SoftEdge[];
  readonly raster: FaceRaster;
  /** Titles that are drawn with a pattern on some day; a title's place here is its pattern number. */
  readonly patterned: readonly Title[];
  /** What is laid over ground on some day; an overlay's place here is its number. */
  readonly overlays: readonly Overlay[];
  readonly lineOf: ReadonlyMap<string, AtlasLine>;
  /** First and last day of the slider. */
  readonly firstDay: Day;
  readonly lastDay: Day;
}

export function sceneOf(atlas: Atlas, reading: string): Scene {
  const ground = groundHistories(atlas, reading);
  const patterned = new Map<string, Title>();
  for (const spells of ground.histories)
    for (const { title } of spells) if (isPatterned(title)) patterned.set(titleKey(title), title);
  return {
    atlas,
    ground,
    areas: dissolve(atlas.partition, ground.classOf),
    softEdges: softEdges(atlas, ground),
    raster: rasterFaces(atlas.partition, atlas.theatre),
    patterned: [...patterned.values()],
    overlays: distinctOverlays(
      ground.histories
        .flat()
        .flatMap(inEachSeason)
        .flatMap((spell) => overlaysOf(atlas, spell)),
    ),
    lineOf: new Map(atlas.lines.map((line) => [line.id, line])),
    ...daysShown(atlas, ground),
  };
}

function distinctOverlays(all: readonly Overlay[]): Overlay[] {
  return [...new Map(all.map((overlay) => [overlayKey(overlay), overlay])).values()];
}

/** The days that the corpus speaks of; unstated, from a little before the first instrument to a little after the last change. */
function daysShown(atlas: Atlas, ground: GroundHistories): { firstDay: Day; lastDay: Day } {
  const days = [
    ...atlas.instruments.flatMap((instrument) => instrument.inForceFrom ?? []),
    ...daysOfChange(ground),
  ];
  const years = days.length ? days.map(yearOf) : [1900];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const margin = Math.max(5, Math.round((last - first) * 0.05));
  const { from = null, until = null } = atlas.coverage ?? {};
  return {
    firstDay: from ?? dayFromCivil("gregorian", first - margin, 1, 1),
    lastDay: until === null ? dayFromCivil("gregorian", last + margin + 1, 1, 1) : until - 1,
  };
}

/** The title of each history on a day, in the order of `ground.histories`; none on a day that the corpus does not speak of. */
export function titlesOn(scene: Scene, day: Day): Title[] {
  const speaks = speaksOn(scene.atlas, day);
  return scene.ground.histories.map((spells) => (speaks ? spellOfDay(spells, day).title : UNALLOCATED));
}

/** The numbers of the overlays of each history on a day, by their form; -1: none. */
export function overlayNumbersOn(scene: Scene, day: Day): Record<Beside["is"], number>[] {
  const keys = scene.overlays.map(overlayKey);
  const speaks = speaksOn(scene.atlas, day);
  return scene.ground.histories.map((spells) => {
    const numbers = { layer: -1, claim: -1, doubt: -1, burden: -1 };
    for (const overlay of speaks ? overlaysOf(scene.atlas, spellOfDay(spells, day)) : [])
      numbers[overlay[0]!.is] = keys.indexOf(overlayKey(overlay));
    return numbers;
  });
}

export function groundFeatures(scene: Scene): FeatureCollection<Polygon> {
  return {
    type: "FeatureCollection",
    features: scene.areas.map((area) => areaFeature(scene, area)),
  };
}

export function areaFeature(scene: Scene, area: ClassArea): Feature<Polygon> {
  return {
    type: "Feature",
    id: area.class,
    properties: { class: area.class },
    geometry: polygonOfArea(scene.atlas.partition, area),
  };
}

/** One feature for each part of a line; its id is the part's place in the atlas. */
export function lineFeatures(scene: Scene): FeatureCollection<LineString> {
  return {
    type: "FeatureCollection",
    features: scene.atlas.parts.map((part, index) => ({
      type: "Feature",
      id: index,
      properties: {
        line: part.line,
        part: index,
        style: partStyle(scene.lineOf.get(part.line), part),
        accuracyMetres: typicalAccuracy(part),
        stretch: stretchAt(part.coordinates[1]!),
      },
      geometry: { type: "LineString", coordinates: pairs(part.coordinates) },
    })),
  };
}

/** One feature for each; its id is its place in the scene. */
export function softEdgeFeatures(scene: Scene): FeatureCollection<MultiLineString> {
  return {
    type: "FeatureCollection",
    features: scene.softEdges.map(({ accuracyMetres, paths }, id) => ({
      type: "Feature",
      id,
      properties: { accuracyMetres, stretch: stretchAt(paths[0]![1]!) },
      geometry: { type: "MultiLineString", coordinates: paths.map(pairs) },
    })),
  };
}

/** By how much Mercator's projection draws a length too long. */
const stretchAt = (lat: number): number => 1 / Math.cos((lat * Math.PI) / 180);

function typicalAccuracy(part: AtlasLinePart): number {
  const sorted = Float32Array.from(part.accuracyMetres).sort();
  return sorted[sorted.length >> 1] ?? 0;
}

export function baseFeatures(scene: Scene, kind: "coast" | "river"): FeatureCollection<LineString> {
  const named = Array.from(scene.atlas.base, (base, id) => ({ base, id })).filter(
    ({ base }) => base.kind === kind,
  );
  const features = new Map(scene.atlas.features.map((feature) => [feature.id, feature]));
  const properties = (id: string | null) => {
    if (id === null) return {};
    const feature = features.get(id);
    const native = [...new Set((feature?.names ?? []).map((name) => name.text))].slice(0, 2).join(" · ");
    return { name: feature?.name ?? id, native };
  };
  return {
    type: "FeatureCollection",
    features: named.flatMap(({ base, id }) =>
      clipLine(base.coordinates, scene.atlas.theatre).map((stretch) => ({
        type: "Feature" as const,
        id,
        properties: properties(base.name),
        geometry: { type: "LineString" as const, coordinates: pairs(stretch) },
      })),
    ),
  };
}

export function lakeFeatures(scene: Scene): FeatureCollection<Polygon> {
  return {
    type: "FeatureCollection",
    features: [...scene.atlas.base]
      .filter((base) => base.kind === "lake")
      .map((base) => ({
        type: "Feature",
        properties: base.name === null ? {} : { name: base.name },
        geometry: { type: "Polygon", coordinates: [pairs(base.coordinates)] },
      })),
  };
}

const WATERS = new Set(["sea", "lake", "river", "strait", "bay", "gulf"]);
const RANKS: Readonly<Record<string, number>> = {
  sea: 0,
  town: 1,
  lake: 2,
  island: 2,
  post: 3,
  pass: 3,
  place: 5,
  marker: 5,
  picket: 5,
};

/** The places that there are on a day, by their names of that day. */
export function placeFeatures(scene: Scene, day: Day): FeatureCollection<Point> {
  const { west, south, east, north } = scene.atlas.theatre;
  const inside = scene.atlas.places
    .filter(({ lon, lat }) => lon >= west && lon <= east && lat >= south && lat <= north)
    .filter((place) => existsOn(place, day))
    .map((place) => namedOn(place, day));
  return {
    type: "FeatureCollection",
    features: inside.map((place) => ({
      type: "Feature",
      properties: {
        id: place.id,
        name: place.name,
        native: [...new Set(place.names.map((name) => name.text))].slice(0, 2).join(" · "),
        kind: place.kind,
        water: WATERS.has(place.kind),
        rank: RANKS[place.kind] ?? 4,
      },
      geometry: { type: "Point", coordinates: [place.lon, place.lat] },
    })),
  };
}

/** Names of the holders over their ground on a day. */
export function holderFeatures(scene: Scene, words: Words, day: Day): FeatureCollection<Point> {
  const anchors = speaksOn(scene.atlas, day) ? roomyAnchors(scene.raster, scene.ground, day) : [];
  return {
    type: "FeatureCollection",
    features: anchors.map(({ title, lon, lat, room }) => ({
      type: "Feature",
      properties: { text: titleLabel(words, title), room, sole: title.kind === "sovereignty" },
      geometry: { type: "Point", coordinates: [lon, lat] },
    })),
  };
}

/** The frame of the theatre, and its graticule every `step` degrees. */
export function frameFeature({ west, south, east, north }: Atlas["theatre"]): Feature<Polygon> {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } };
}

export function graticuleLines(theatre: Atlas["theatre"]): FeatureCollection<LineString> {
  const { west, south, east, north } = theatre;
  const step = [1, 2, 5, 10, 20].find((degrees) => (east - west) / degrees <= 18) ?? 30;
  const features: Feature<LineString>[] = [];
  const add = (coordinates: number[][]) =>
    features.push({ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates } });
  for (let lon = Math.ceil(west / step) * step; lon <= east; lon += step)
    add([
      [lon, south],
      [lon, north],
    ]);
  for (let lat = Math.ceil(south / step) * step; lat <= north; lat += step)
    add([
      [west, lat],
      [east, lat],
    ]);
  return { type: "FeatureCollection", features };
}

function pairs(coordinates: Float64Array): number[][] {
  const result: number[][] = [];
  for (let i = 0; i < coordinates.length; i += 2) result.push([coordinates[i]!, coordinates[i + 1]!]);
  return result;
}
