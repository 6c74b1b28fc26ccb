/** The frame of the printed map and its graticule. */
import type { Atlas } from "../atlas/model.js";
import { aroundBox } from "../geodesy/frame.js";
import type { Palette } from "../picture/palette.js";
import { element, pathData, textElement } from "./drawing.js";
import type { Sheet } from "./projection.js";

/** The theatre's edge on the sheet: x, y pairs. */
export function frameEdge(atlas: Atlas, sheet: Sheet): Float64Array {
  return Float64Array.from(
    aroundBox(atlas.theatre, () => 48).flatMap(({ lon, lat }) => [...sheet.at(lon, lat)]),
  );
}

export function frameData(atlas: Atlas, sheet: Sheet): string {
  return pathData(frameEdge(atlas, sheet), true);
}

export function clipToFrame(atlas: Atlas, sheet: Sheet): string {
  return element("clipPath", { id: "frame" }, element("path", { d: frameData(atlas, sheet) }));
}

export function drawFrame(atlas: Atlas, sheet: Sheet, palette: Palette): string {
  const d = frameData(atlas, sheet);
  return [
    element("path", { d, fill: "none", stroke: palette.ink, "stroke-width": 1.4 }),
    graticuleLabels(atlas, sheet),
  ].join("");
}

function graticuleStep({ west, east }: Atlas["theatre"]): number {
  return [1, 2, 5, 10, 20].find((degrees) => (east - west) / degrees <= 12) ?? 30;
}

function stepsWithin(from: number, to: number, step: number): number[] {
  const steps: number[] = [];
  for (let value = Math.ceil(from / step) * step; value <= to; value += step) steps.push(value);
  return steps;
}

export function drawGraticule(atlas: Atlas, sheet: Sheet, palette: Palette): string {
  const { west, south, east, north } = atlas.theatre;
  const step = graticuleStep(atlas.theatre);
  const parallel = (lat: number) =>
    Array.from({ length: 49 }, (_, i) => sheet.at(west + ((east - west) * i) / 48, lat)).flat();
  const meridian = (lon: number) => [...sheet.at(lon, south), ...sheet.at(lon, north)];
  const lines = [
    ...stepsWithin(south, north, step).map(parallel),
    ...stepsWithin(west, east, step).map(meridian),
  ];
  const d = lines.map((line) => pathData(Float64Array.from(line), false)).join("");
  return element("path", { d, fill: "none", stroke: palette.ink, "stroke-width": 0.4, opacity: 0.22 });
}

function graticuleLabels(atlas: Atlas, sheet: Sheet): string {
  const { west, south, east, north } = atlas.theatre;
  const step = graticuleStep(atlas.theatre);
  const wrap = (lon: number) => ((((lon + 180) % 360) + 360) % 360) - 180;
  const name = (value: number, positive: string, negative: string) =>
    `${Math.abs(value)}°${value < 0 ? negative : value > 0 ? positive : ""}`;
  const style = { class: "note", "font-size": 9.5 };
  const below = stepsWithin(west, east, step).map((lon) => {
    const [x, y] = sheet.at(lon, south);
    return textElement(name(wrap(lon), "E", "W"), x, y + 13, { ...style, "text-anchor": "middle" });
  });
  const beside = stepsWithin(south, north, step).map((lat) => {
    const [x, y] = sheet.at(west, lat);
    return textElement(name(lat, "N", "S"), x - 5, y + 3, { ...style, "text-anchor": "end" });
  });
  return below.join("") + beside.join("");
}
