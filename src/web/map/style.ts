/** The style of the map. Everything that a day changes is feature state: no geometry is touched when the day moves. */
import { titleKey } from "../../regime/title.js";
import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from "maplibre-gl";
import { inEachSeason } from "../../atlas/ground.js";
import type { AtlasSpell } from "../../atlas/model.js";
import { overlayKey, overlaysOf } from "../../picture/beside.js";
import type { Palette } from "../../picture/palette.js";
import {
  baseFeatures,
  frameFeature,
  graticuleLines,
  groundFeatures,
  lakeFeatures,
  lineFeatures,
  softEdgeFeatures,
  type Scene,
} from "../scene.js";
import { differenceFeatures, type Differences } from "./differences.js";
import type { PartStyle } from "../../picture/lines.js";
import { overlayName, patternName } from "./patterns.js";
import { differenceLayers, occupationLayers } from "./beside-title-layers.js";
import { labelLayers, UPRIGHT } from "./label-layers.js";
import { litOr, waterLayers } from "./water-layers.js";

/** Ground, by its history. */
export const GROUND_LAYER = "ground";
/** Layers of a line's parts, lowest first; the invisible `hit` layer catches the pointer. */
export const HIT_LAYER = "line-hit";

export function mapStyle(scene: Scene, differences: Differences, palette: Palette): StyleSpecification {
  return {
    version: 8,
    sources: sources(scene, differences),
    layers: [
      { id: "desk", type: "background", paint: { "background-color": palette.desk } },
      { id: "sea", type: "fill", source: "frame", paint: { "fill-color": palette.sea } },
      ...groundLayers(scene, palette),
      ...differenceLayers(palette),
      ...waterLayers(palette),
      ...lineLayers(palette),
      ...occupationLayers(palette, UPRIGHT),
      ...frameLayers(palette),
      ...labelLayers(palette),
      {
        id: "point",
        type: "circle",
        source: "point",
        paint: {
          "circle-radius": 6,
          "circle-color": palette.halo,
          "circle-stroke-color": palette.accent,
          "circle-stroke-width": 3,
        },
      },
    ],
  };
}

function sources(scene: Scene, differences: Differences): Record<string, SourceSpecification> {
  const geojson = (data: GeoJSON.GeoJSON, tolerance = 0.375): SourceSpecification => ({
    type: "geojson",
    data,
    tolerance,
    maxzoom: 10,
  });
  const empty = (): SourceSpecification => geojson({ type: "FeatureCollection", features: [] });
  return {
    frame: geojson(frameFeature(scene.atlas.theatre)),
    graticule: geojson(graticuleLines(scene.atlas.theatre)),
    ground: geojson(groundFeatures(scene), 0.2),
    "soft-edges": geojson(softEdgeFeatures(scene)),
    lakes: geojson(lakeFeatures(scene)),
    rivers: geojson(baseFeatures(scene, "river")),
    coasts: geojson(baseFeatures(scene, "coast")),
    lines: geojson(lineFeatures(scene), 0.2),
    places: empty(),
    holders: empty(),
    differences: geojson(differenceFeatures(differences), 0.2),
    occupations: empty(),
    chosen: empty(),
    point: empty(),
  };
}

function groundLayers(scene: Scene, palette: Palette): LayerSpecification[] {
  const { histories } = scene.ground;
  const laid = (
    id: string,
    state: string,
    index: number,
    isOn: (spell: AtlasSpell) => boolean,
  ): LayerSpecification => ({
    id,
    type: "fill",
    source: "ground",
    filter: [
      "in",
      ["get", "class"],
      ["literal", histories.flatMap((spells, c) => (spells.some(isOn) ? [c] : []))],
    ],
    paint: {
      "fill-pattern": id,
      "fill-opacity": ["case", ["==", ["feature-state", state], index], 1, 0],
    },
  });
  const patterns = scene.patterned.map((title, index) =>
    laid(patternName(index), "pattern", index, (spell) => titleKey(spell.title) === titleKey(title)),
  );
  const overlays = scene.overlays.map((overlay, index) =>
    laid(overlayName(index), overlay[0]!.is, index, (spell) =>
      inEachSeason(spell)
        .flatMap((each) => overlaysOf(scene.atlas, each))
        .some((one) => overlayKey(one) === overlayKey(overlay)),
    ),
  );
  return [
    {
      id: GROUND_LAYER,
      type: "fill",
      source: "ground",
      paint: {
        "fill-color": ["to-color", ["feature-state", "colour"], palette.paper],
        "fill-antialias": true,
      },
    },
    ...patterns,
    ...overlays,
    softEdgeLayer(palette),
    {
      id: "chosen-wash",
      type: "line",
      source: "chosen",
      layout: { "line-join": "round" },
      paint: { "line-color": palette.ink, "line-opacity": 0.14, "line-width": 9, "line-blur": 5 },
    },
    {
      id: "chosen",
      type: "line",
      source: "chosen",
      layout: { "line-join": "round" },
      paint: { "line-color": palette.ink, "line-opacity": 0.45, "line-width": 1 },
    },
  ];
}

/** A width in pixels that doubles with each zoom: `metres` on the ground at the latitude of the feature. */
function groundWidth(metres: ExpressionSpecification): ExpressionSpecification {
  const equator = 40_075_016.7;
  const at = (zoom: number): ExpressionSpecification => ["*", metres, (512 * 2 ** zoom) / equator];
  return ["interpolate", ["exponential", 2], ["zoom"], 0, at(0), 22, at(22)];
}

/** Ground fades to paper over as far on either side of a limit as that is known. */
function softEdgeLayer(palette: Palette): LayerSpecification {
  const accuracy: ExpressionSpecification = ["*", ["get", "accuracyMetres"], ["get", "stretch"]];
  return {
    id: "soft-edges",
    type: "line",
    source: "soft-edges",
    paint: {
      "line-color": palette.paper,
      "line-width": groundWidth(["*", 2, accuracy]),
      "line-blur": groundWidth(accuracy),
      "line-opacity": ["case", ["boolean", ["feature-state", "fades"], false], 0.9, 0],
    },
  };
}

const standing = (opacity: number): ExpressionSpecification => [
  "case",
  ["boolean", ["feature-state", "standing"], false],
  opacity,
  0,
];

function lineLayers(palette: Palette): LayerSpecification[] {
  const of = (...styles: PartStyle[]): ExpressionSpecification => [
    "in",
    ["get", "style"],
    ["literal", styles],
  ];
  const layout = { "line-join": "round", "line-cap": "butt" } as const;
  const width = (scale: number): ExpressionSpecification => [
    "interpolate",
    ["linear"],
    ["zoom"],
    3,
    1.3 * scale,
    8,
    2.6 * scale,
  ];
  return [
    {
      id: "line-error",
      type: "line",
      source: "lines",
      filter: of("line", "evidence", "editorial"),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": palette.line,
        "line-width": groundWidth(["*", ["*", 2, ["get", "accuracyMetres"]], ["get", "stretch"]]),
        "line-opacity": standing(0.1),
      },
    },
    {
      id: "line-lit",
      type: "line",
      source: "lines",
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": palette.lit,
        "line-width": width(4.5),
        "line-opacity": litOr(0.9, 0),
      },
    },
    {
      id: "line-casing",
      type: "line",
      source: "lines",
      filter: of("line", "evidence", "editorial"),
      layout,
      paint: {
        "line-color": palette.halo,
        "line-width": width(2.1),
        "line-opacity": litOr(0.9, standing(0.7)),
      },
    },
    {
      id: "line",
      type: "line",
      source: "lines",
      filter: of("line"),
      layout,
      paint: { "line-color": palette.line, "line-width": width(1), "line-opacity": litOr(1, standing(1)) },
    },
    {
      id: "line-editorial",
      type: "line",
      source: "lines",
      filter: of("editorial"),
      layout,
      paint: {
        "line-color": palette.line,
        "line-width": width(1),
        "line-dasharray": [3.2, 2.4],
        "line-opacity": litOr(1, standing(1)),
      },
    },
    {
      id: "line-evidence",
      type: "line",
      source: "lines",
      filter: of("evidence"),
      layout,
      paint: {
        "line-color": palette.line,
        "line-width": width(1),
        "line-dasharray": [5, 1.6, 0.9, 1.6],
        "line-opacity": litOr(1, standing(1)),
      },
    },
    {
      id: "line-alternative",
      type: "line",
      source: "lines",
      filter: of("alternative", "limit"),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": palette.line,
        "line-width": width(1),
        "line-dasharray": [0.1, 2.4],
        "line-opacity": litOr(1, standing(0.8)),
      },
    },
    {
      id: HIT_LAYER,
      type: "line",
      source: "lines",
      paint: { "line-color": "#000000", "line-width": 16, "line-opacity": 0 },
    },
  ];
}

function frameLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "graticule",
      type: "line",
      source: "graticule",
      paint: { "line-color": palette.ink, "line-width": 0.5, "line-opacity": 0.12 },
    },
    {
      id: "frame",
      type: "line",
      source: "frame",
      paint: { "line-color": palette.ink, "line-width": 1.2, "line-opacity": 0.7 },
    },
    {
      id: "frame-outer",
      type: "line",
      source: "frame",
      paint: { "line-color": palette.ink, "line-width": 3, "line-offset": -6, "line-opacity": 0.5 },
    },
  ];
}
