/** Waters and delimited lines on the printed map. */
import { speaksOn } from "../atlas/coverage.js";
import type { Atlas, AtlasBaseLine } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { simplified } from "../geodesy/simplify.js";
import { clipLine } from "../picture/clip.js";
import { partStyle, standsOn, type PartStyle } from "../picture/lines.js";
import type { Palette } from "../picture/palette.js";
import { element, pathData, type Attributes } from "./drawing.js";
import { onSheet, TOLERANCE, type Sheet } from "./projection.js";

/** Unnamed streams shorter than this on the page, pixels, are left out. */
const SHORTEST_STREAM = 14;

export function drawWater(atlas: Atlas, sheet: Sheet, palette: Palette): string {
  const of = (wanted: (base: AtlasBaseLine) => boolean, tolerance: number, closed: boolean, shortest = 0) =>
    [...atlas.base]
      .filter(wanted)
      .flatMap((base) => (closed ? [base.coordinates] : clipLine(base.coordinates, atlas.theatre)))
      .map((coordinates) => simplified(onSheet(coordinates, sheet), tolerance))
      .filter((path) => path.length >= 4 && spread(path) >= shortest)
      .map((path) => pathData(path, closed))
      .join("");
  const stroke = (d: string, attributes: Attributes) =>
    element("path", { d, fill: "none", "stroke-linejoin": "round", ...attributes });
  const isStream = (base: AtlasBaseLine) => base.kind === "river" && base.name === null;
  return [
    stroke(
      of((base) => base.kind === "lake", TOLERANCE, true, 1.5),
      {
        fill: palette.lake,
        stroke: palette.coast,
        "stroke-width": 0.4,
      },
    ),
    stroke(of(isStream, 0.6, false, SHORTEST_STREAM), {
      stroke: palette.river,
      "stroke-width": 0.35,
      opacity: 0.7,
    }),
    stroke(
      of((base) => base.kind === "river" && !isStream(base), TOLERANCE, false),
      {
        stroke: palette.river,
        "stroke-width": 1.1,
      },
    ),
    stroke(
      of((base) => base.kind === "coast", TOLERANCE, false, 1),
      {
        stroke: palette.coast,
        "stroke-width": 0.5,
      },
    ),
  ].join("\n");
}

/** The longer side of the box around a path. */
function spread(path: Float64Array): number {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < path.length; i += 2) {
    [minX, maxX] = [Math.min(minX, path[i]!), Math.max(maxX, path[i]!)];
    [minY, maxY] = [Math.min(minY, path[i + 1]!), Math.max(maxY, path[i + 1]!)];
  }
  return Math.max(maxX - minX, maxY - minY);
}

/** How a stroke of each style is broken; null: not at all. */
export const DASHES = {
  line: null,
  evidence: "9 3 1.5 3",
  editorial: "6 4",
  alternative: "0.1 4",
  limit: null,
} as const satisfies Readonly<Record<PartStyle, string | null>>;

export function drawLines(atlas: Atlas, day: Day, reading: string, sheet: Sheet, palette: Palette): string {
  if (!speaksOn(atlas, day)) return "";
  const lines = new Map(atlas.lines.map((line) => [line.id, line]));
  return atlas.parts
    .filter((part) => lines.get(part.line)?.role !== "limit" && standsOn(lines, part.line, day, reading))
    .map((part) => {
      const style = partStyle(lines.get(part.line), part);
      return element("path", {
        d: pathData(simplified(onSheet(part.coordinates, sheet), TOLERANCE), false),
        fill: "none",
        stroke: palette.line,
        "stroke-width": 1.7,
        "stroke-linejoin": "round",
        "stroke-linecap": style === "editorial" || style === "evidence" ? "butt" : "round",
        "stroke-dasharray": DASHES[style],
        "data-line": part.line,
      });
    })
    .join("\n");
}
