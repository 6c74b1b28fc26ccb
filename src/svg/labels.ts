/** Names of places on the printed map, the more important first; one that would cover another is left out. */
import { existsOn } from "../atlas/existence.js";
import type { Atlas } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { ringHolds } from "../geodesy/plane.js";
import { element, textElement, textWidth } from "./drawing.js";
import type { Path } from "../picture/simplify.js";
import type { Palette } from "../picture/palette.js";
import type { Words } from "../words/index.js";
import type { Sheet } from "./projection.js";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const WATERS = new Set(["sea", "lake", "strait", "bay", "gulf"]);
/** Points that only carry a line on its way: the line shows where they are. */
const WAYPOINTS = new Set(["place", "marker", "picket"]);
const ORDER = ["sea", "town", "lake", "island", "post", "pass"];

export class LabelSpace {
  #taken: Box[] = [];
  readonly #edge: Path;

  /** `edge`: the frame that cuts off what lies outside, pixels. */
  constructor(edge: Path) {
    this.#edge = edge;
  }

  /** Claims a box; false where the frame would cut it, or where it would cover one that is claimed. */
  claim(box: Box): boolean {
    const { left, right, top, bottom } = box;
    const corners = [[left, top], [right, top], [left, bottom], [right, bottom]] as const; // prettier-ignore
    if (!corners.every(([x, y]) => ringHolds(this.#edge, x, y))) return false;
    const meets = this.#taken.some(
      (other) =>
        box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top,
    );
    if (!meets) this.#taken.push(box);
    return !meets;
  }
}

export function placeLabels(
  atlas: Atlas,
  words: Words,
  sheet: Sheet,
  palette: Palette,
  space: LabelSpace,
  day: Day,
): string {
  const rank = (kind: string) => (ORDER.indexOf(kind) + ORDER.length + 1) % (ORDER.length + 1);
  const places = [...atlas.places].sort((a, b) => rank(a.kind) - rank(b.kind) || (a.id < b.id ? -1 : 1));
  const { west, south, east, north } = atlas.theatre;
  return places
    .filter((place) => !WAYPOINTS.has(place.kind) && existsOn(place, day))
    .filter(({ lon, lat }) => lon >= west && lon <= east && lat >= south && lat <= north)
    .map((place) => {
      const [x, y] = sheet.at(place.lon, place.lat);
      return WATERS.has(place.kind)
        ? waterLabel(words.thing(place.id), x, y, space)
        : placeLabel(words.thing(place.id), x, y, place.kind === "town", palette, space);
    })
    .join("");
}

function waterLabel(name: string, x: number, y: number, space: LabelSpace): string {
  const size = 11;
  const width = textWidth(name, size) * 1.2;
  if (!space.claim({ left: x - width / 2, right: x + width / 2, top: y - size, bottom: y + 3 })) return "";
  return textElement(name, x, y, {
    class: "water",
    "text-anchor": "middle",
    "font-size": size,
    "letter-spacing": "0.12em",
  });
}

function placeLabel(
  name: string,
  x: number,
  y: number,
  isTown: boolean,
  palette: Palette,
  space: LabelSpace,
): string {
  const size = isTown ? 11 : 9.5;
  const width = textWidth(name, size);
  const sides = [
    { anchor: "start", left: x + 5, baseline: y + size * 0.35 },
    { anchor: "end", left: x - 5 - width, baseline: y + size * 0.35 },
    { anchor: "middle", left: x - width / 2, baseline: y - 5 },
    { anchor: "middle", left: x - width / 2, baseline: y + size + 4 },
  ];
  for (const { anchor, left, baseline } of sides) {
    const box = { left, right: left + width, top: baseline - size, bottom: baseline + 2 };
    if (!space.claim(box)) continue;
    const at = anchor === "start" ? left : anchor === "end" ? left + width : x;
    return (
      element("circle", {
        cx: x,
        cy: y,
        r: isTown ? 2.1 : 1.6,
        fill: palette.halo,
        stroke: palette.ink,
        "stroke-width": 0.9,
      }) + textElement(name, at, baseline, { class: "place", "font-size": size, "text-anchor": anchor })
    );
  }
  return "";
}
