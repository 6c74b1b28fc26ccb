/** Names on the printed map: the holders over their ground, and the places. */
import { speaksOn } from "../atlas/coverage.js";
import type { Atlas } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { SPHERE_DEGREE_METRES } from "../geodesy/sphere.js";
import { rasterFaces, roomyAnchors } from "../picture/anchors.js";
import type { GroundHistories } from "../picture/history.js";
import type { Palette } from "../picture/palette.js";
import { textElement, textWidth } from "./drawing.js";
import { frameEdge } from "./frame.js";
import { LabelSpace, placeLabels } from "./labels.js";
import type { Sheet } from "./projection.js";
import { titleLabel, type Words } from "../words/index.js";

export function drawNames(
  atlas: Atlas,
  words: Words,
  ground: GroundHistories,
  day: Day,
  sheet: Sheet,
  palette: Palette,
): string {
  const space = new LabelSpace(frameEdge(atlas, sheet));
  const raster = rasterFaces(atlas.partition, atlas.theatre);
  const anchors = speaksOn(atlas, day) ? roomyAnchors(raster, ground, day) : [];
  const holders = anchors.map(({ title, lon, lat, room }) => {
    const [x, y] = sheet.at(lon, lat);
    const sole = title.kind === "sovereignty";
    const label = titleLabel(words, title);
    const roomy = room * (SPHERE_DEGREE_METRES / 1000) * sheet.pixelsPerKm * 0.36;
    const size = Math.min(sole ? 30 : 15, Math.max(10, roomy));
    const width = textWidth(label, size) * (sole ? 1.45 : 1.1);
    const box = { left: x - width / 2, right: x + width / 2, top: y - size, bottom: y + size * 0.3 };
    if (!space.claim(box)) return "";
    return textElement(label, x, y, {
      class: sole ? "holder" : "shared",
      "font-size": size,
      "text-anchor": "middle",
      "letter-spacing": sole ? "0.3em" : "0.05em",
    });
  });
  return placeLabels(atlas, words, sheet, palette, space, day) + holders.join("");
}
