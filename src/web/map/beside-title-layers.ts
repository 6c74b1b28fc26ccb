/** Layers of what stands beside title: presence on the ground, and ground that readings dispute. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Palette } from "../../picture/palette.js";

export const READING_MARK = "reading-mark";
const MARK_SIZE = 96;
/** Layers of posts that catch the pointer. */
export const OCCUPATION_LAYERS = ["occupation-line", "occupation-post"] as const;

/** A sparse tile of `≠`. */
export function readingMark(palette: Palette): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = MARK_SIZE;
  const pen = canvas.getContext("2d")!;
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 2.6;
  pen.lineCap = "round";
  for (const [x, y] of [
    [24, 24],
    [72, 72],
  ] as const) {
    pen.beginPath();
    for (const dy of [-4, 4]) {
      pen.moveTo(x - 9, y + dy);
      pen.lineTo(x + 9, y + dy);
    }
    pen.moveTo(x - 5, y + 11);
    pen.lineTo(x + 5, y - 11);
    pen.stroke();
  }
  return pen.getImageData(0, 0, MARK_SIZE, MARK_SIZE);
}

const whereDiffers = (opacity: number): ExpressionSpecification => [
  "case",
  ["boolean", ["feature-state", "differs"], false],
  opacity,
  0,
];

export function differenceLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "differences",
      type: "fill",
      source: "differences",
      paint: { "fill-pattern": READING_MARK, "fill-opacity": whereDiffers(0.6) },
    },
    {
      id: "differences-edge",
      type: "line",
      source: "differences",
      layout: { "line-join": "round" },
      paint: {
        "line-color": palette.ink,
        "line-width": 1.1,
        "line-dasharray": [1.5, 2.5],
        "line-opacity": whereDiffers(0.55),
      },
    },
  ];
}

export function occupationLayers(palette: Palette, font: readonly string[]): LayerSpecification[] {
  const isLine: ExpressionSpecification = ["==", ["geometry-type"], "LineString"];
  return [
    {
      id: "occupation-band",
      type: "line",
      source: "occupations",
      filter: isLine,
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": palette.ink,
        "line-width": ["interpolate", ["linear"], ["zoom"], 3, 5, 8, 12],
        "line-opacity": ["*", 0.55, ["get", "opacity"]],
      },
    },
    {
      id: "occupation-line",
      type: "line",
      source: "occupations",
      filter: isLine,
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": ["get", "colour"],
        "line-width": ["interpolate", ["linear"], ["zoom"], 3, 3, 8, 9],
        "line-opacity": ["get", "opacity"],
      },
    },
    {
      id: "occupation-post",
      type: "circle",
      source: "occupations",
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 3, 3.6, 8, 7.5],
        "circle-color": ["get", "colour"],
        "circle-opacity": ["get", "opacity"],
        "circle-stroke-color": palette.ink,
        "circle-stroke-width": 2,
        "circle-stroke-opacity": ["get", "opacity"],
      },
    },
    {
      id: "occupation-dates",
      type: "symbol",
      source: "occupations",
      minzoom: 5,
      layout: {
        "text-field": ["get", "label"],
        "text-font": [...font],
        "text-size": 12,
        "symbol-placement": "point",
        "text-variable-anchor": ["top", "bottom", "right", "left"],
        "text-radial-offset": 1.1,
        "text-optional": true,
      },
      paint: {
        "text-color": palette.ink,
        "text-halo-color": palette.halo,
        "text-halo-width": 1.5,
        "text-opacity": ["get", "opacity"],
      },
    },
  ];
}
