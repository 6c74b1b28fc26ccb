/** Names on the map: of rivers, of holders over their ground, of places. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Palette } from "../../picture/palette.js";

export const UPRIGHT = ["Thalweg Serif", "Songti SC", "Noto Serif CJK SC", "SimSun", "serif"];
const ITALIC = ["Thalweg Serif Italic", "Songti SC", "Noto Serif CJK SC", "SimSun", "serif"];

const isWater: ExpressionSpecification = ["get", "water"];

export function labelLayers(palette: Palette): LayerSpecification[] {
  return [riverNames(palette), placeDots(palette), holderNames(palette), placeNames(palette)];
}

function haloOf(palette: Palette) {
  return { "text-halo-color": palette.halo, "text-halo-width": 1.4, "text-halo-blur": 0.4 };
}

/** Towns first, other places as one comes nearer, waypoints of lines last. */
function shownByRank(yes: number, no: number): ExpressionSpecification {
  const upTo = (rank: number): ExpressionSpecification => ["case", ["<=", ["get", "rank"], rank], yes, no];
  return ["step", ["zoom"], upTo(1), 5, upTo(4), 7, yes];
}

function riverNames(palette: Palette): LayerSpecification {
  return {
    id: "river-names",
    type: "symbol",
    source: "rivers",
    minzoom: 4,
    filter: ["has", "name"],
    layout: {
      "symbol-placement": "line",
      "symbol-spacing": 420,
      "text-field": [
        "step",
        ["zoom"],
        ["get", "name"],
        6.5,
        [
          "case",
          ["==", ["get", "native"], ""],
          ["get", "name"],
          ["concat", ["get", "name"], "  ", ["get", "native"]],
        ],
      ],
      "text-font": ITALIC,
      "text-size": 12,
      "text-letter-spacing": 0.06,
      "text-offset": [0, -0.7],
      "text-max-angle": 30,
    },
    paint: { "text-color": palette.waterInk, ...haloOf(palette) },
  };
}

function placeDots(palette: Palette): LayerSpecification {
  return {
    id: "place-dots",
    type: "circle",
    source: "places",
    filter: ["!", isWater],
    paint: {
      "circle-radius": ["interpolate", ["linear"], ["zoom"], 3, 1.6, 8, 3.4],
      "circle-color": palette.halo,
      "circle-stroke-color": palette.ink,
      "circle-stroke-width": 1.1,
      "circle-opacity": shownByRank(1, 0),
      "circle-stroke-opacity": shownByRank(1, 0),
    },
  };
}

function holderNames(palette: Palette): LayerSpecification {
  const holderSize = (zoom: number): ExpressionSpecification => [
    "max",
    10,
    ["min", ["case", ["get", "sole"], 30, 15], ["*", ["get", "room"], 1.7 * 2 ** (zoom - 2)]],
  ];
  return {
    id: "holder-names",
    type: "symbol",
    source: "holders",
    layout: {
      "text-field": ["get", "text"],
      "text-font": ["case", ["get", "sole"], ["literal", UPRIGHT], ["literal", ITALIC]],
      "text-letter-spacing": ["case", ["get", "sole"], 0.32, 0.08],
      "text-size": [
        "interpolate",
        ["linear"],
        ["zoom"],
        2,
        holderSize(2),
        4,
        holderSize(4),
        7,
        holderSize(7),
      ],
      "text-max-width": 8,
      "symbol-sort-key": ["-", 0, ["get", "room"]],
      "text-padding": 6,
    },
    paint: {
      "text-color": palette.ink,
      "text-opacity": 0.85,
      "text-halo-color": palette.halo,
      "text-halo-width": 0.8,
      "text-halo-blur": 1.5,
    },
  };
}

function placeNames(palette: Palette): LayerSpecification {
  return {
    id: "place-names",
    type: "symbol",
    source: "places",
    minzoom: 3,
    layout: {
      "text-field": [
        "step",
        ["zoom"],
        ["case", ["<=", ["get", "rank"], 1], ["get", "name"], ""],
        5,
        ["case", ["<=", ["get", "rank"], 4], ["get", "name"], ""],
        7,
        [
          "case",
          ["==", ["get", "native"], ""],
          ["get", "name"],
          ["format", ["get", "name"], {}, "\n", {}, ["get", "native"], { "font-scale": 0.82 }],
        ],
      ],
      "text-font": ["case", isWater, ["literal", ITALIC], ["literal", UPRIGHT]],
      "text-size": [
        "interpolate",
        ["linear"],
        ["zoom"],
        3,
        ["case", isWater, 12, 11.5],
        8,
        ["case", isWater, 16, 14],
      ],
      "text-letter-spacing": ["case", isWater, 0.14, 0.01],
      "text-variable-anchor": ["left", "right", "top", "bottom"],
      "text-radial-offset": ["case", isWater, 0, 0.6],
      "text-justify": "auto",
      "text-max-width": 9,
      "symbol-sort-key": ["get", "rank"],
    },
    paint: { "text-color": ["case", isWater, palette.waterInk, palette.ink], ...haloOf(palette) },
  };
}
