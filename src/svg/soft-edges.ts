/** The fading edges of ground on the printed map: strokes of paper one over another, broad and faint to narrow, over land alone. */
import { simplified } from "../geodesy/simplify.js";
import type { Palette } from "../picture/palette.js";
import type { SoftEdge } from "../picture/soft-edges.js";
import { element, pathData } from "./drawing.js";
import { onSheet, TOLERANCE, type Sheet } from "./projection.js";

/** Strokes, and how much of what is under it each covers: together nine tenths along the limit itself. */
const STROKES = 12;
const COVERS = 1 - 0.1 ** (1 / STROKES);

/** `grounds`: how many paths of ground there are, `#ground-0` and so on. */
export function drawSoftEdges(
  fading: readonly SoftEdge[],
  grounds: number,
  sheet: Sheet,
  palette: Palette,
): string {
  if (fading.length === 0) return "";
  const land = Array.from({ length: grounds }, (_, i) => element("use", { href: `#ground-${i}` }));
  return [
    element("clipPath", { id: "land" }, ...land),
    element(
      "g",
      { "clip-path": "url(#land)", fill: "none", stroke: palette.paper, "stroke-opacity": COVERS.toFixed(3) },
      ...fading.flatMap((edge, i) => strokes(edge, i, sheet)),
    ),
  ].join("\n");
}

function strokes({ accuracyMetres, paths }: SoftEdge, number: number, sheet: Sheet): string[] {
  const id = `fading-${number}`;
  const d = paths.map((path) => pathData(simplified(onSheet(path, sheet), TOLERANCE), false)).join("");
  const width = (2 * accuracyMetres * sheet.pixelsPerKm) / 1000;
  const narrower = Array.from({ length: STROKES }, (_, i) =>
    element("use", { href: `#${id}`, "stroke-width": (width * (STROKES - i)) / STROKES }),
  );
  return [element("defs", {}, element("path", { id, d, "stroke-linejoin": "round" })), ...narrower];
}

/** What stands for them in a key: ground that fades from left to right. */
export function fadingSwatch(palette: Palette, x: number, y: number): string {
  const stop = (offset: string, colour: string) => element("stop", { offset, "stop-color": colour });
  return [
    element("linearGradient", { id: "fading" }, stop("0", palette.faintInk), stop("1", palette.paper)),
    element("rect", { x, y, width: 34, height: 9, fill: "url(#fading)" }),
  ].join("");
}
