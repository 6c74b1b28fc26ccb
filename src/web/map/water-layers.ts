/** Rivers, lakes and coasts. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { Palette } from "../../picture/palette.js";

export const litOr = (lit: number, otherwise: number | ExpressionSpecification): ExpressionSpecification => [
  "case",
  ["boolean", ["feature-state", "lit"], false],
  lit,
  otherwise,
];

export function waterLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: "lakes",
      type: "fill",
      source: "lakes",
      paint: { "fill-color": palette.lake, "fill-outline-color": palette.coast },
    },
    {
      id: "rivers",
      type: "line",
      source: "rivers",
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": ["case", ["boolean", ["feature-state", "lit"], false], palette.lit, palette.river],
        "line-width": ["interpolate", ["linear"], ["zoom"], 3, riverWidth(0.5), 9, riverWidth(1.6)],
        "line-opacity": ["interpolate", ["linear"], ["zoom"], 3, riverOpacity(0.12), 6, riverOpacity(0.75)],
      },
    },
    {
      id: "coast",
      type: "line",
      source: "coasts",
      paint: { "line-color": palette.coast, "line-width": 0.8 },
    },
  ];
}

/** Named rivers are the ones that the corpus speaks of. */
const riverWidth = (width: number): ExpressionSpecification =>
  litOr(3, ["case", ["has", "name"], width * 2, width]);
const riverOpacity = (opacity: number): ExpressionSpecification =>
  litOr(1, ["case", ["has", "name"], 0.9, opacity]);
