/** What stands around the map: the key, the articles that made each area, the sources, the scale. */
import { speaksOn } from "../atlas/coverage.js";
import type { Atlas } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { element, escapeXml, textElement, wrapped } from "./drawing.js";
import { dottedNames } from "../picture/lines.js";
import type { Palette } from "../picture/palette.js";
import { sourcesOn, type KeyRow } from "./key.js";
import { DASHES } from "./lines.js";
import { fadingSwatch } from "./soft-edges.js";
import type { Sheet } from "./projection.js";
import { areaWords, type Words } from "../words/index.js";

export interface Margin {
  readonly svg: string;
  readonly height: number;
}

const GUTTER = 34;
const SIZE = 11;
const LEADING = 14.5;

/** Two columns for titles, what is beside them, and their articles; one for the lines; the sources run below. */
export function drawMargin(
  atlas: Atlas,
  words: Words,
  reading: string,
  day: Day,
  rows: readonly KeyRow[],
  hasFading: boolean,
  palette: Palette,
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number },
): Margin {
  const column = (width - 2 * GUTTER) / 3;
  const columns = [
    { x: left, y: top },
    { x: left + column + GUTTER, y: top },
    { x: left + 2 * (column + GUTTER), y: top },
  ];
  const parts: string[] = [];
  const half = Math.ceil(rows.length / 2);
  rows.forEach((row, i) => {
    const at = columns[i < half ? 0 : 1]!;
    const entry = keyEntry(words, row, palette, at.x, at.y, column);
    parts.push(entry.svg);
    at.y += entry.height;
  });
  const last = columns[2]!;
  const lines = speaksOn(atlas, day)
    ? lineEntries(atlas, words, hasFading, palette, last.x, last.y)
    : { svg: "", height: 0 };
  parts.push(lines.svg);
  last.y += lines.height;
  let bottom = Math.max(...columns.map((at) => at.y)) + 8;
  const { map } = words.language;
  const sources = map.sources([...sourcesOn(atlas, reading, day), map.water].join(" · "));
  for (const line of wrapped(sources, width, SIZE - 1)) {
    parts.push(textElement(line, left, bottom + SIZE - 1, { class: "note", "font-size": SIZE - 1 }));
    bottom += LEADING - 1.5;
  }
  return { svg: parts.join(""), height: bottom - top };
}

const ENTRY_SIZE = 13;
const ENTRY_LEADING = 17;

function keyEntry(words: Words, row: KeyRow, palette: Palette, x: number, y: number, width: number): Margin {
  const room = width - 31;
  const note =
    row.areaSquareKm === null ? words.language.map.unplaced : areaWords(words.language, row.areaSquareKm);
  const heading = wrapped(row.heading, room, ENTRY_SIZE);
  const isBeside = wrapped(`${heading.at(-1)!}  ${note}`, room, ENTRY_SIZE).length === 1;
  const parts = [
    element("rect", {
      x,
      y: y + 1,
      width: 22,
      height: 15,
      fill: row.fill,
      stroke: palette.faintInk,
      "stroke-width": 0.6,
    }),
    ...heading.map((line, i) =>
      element(
        "text",
        { x: x + 31, y: y + 13 + i * ENTRY_LEADING, class: "entry", "font-size": ENTRY_SIZE },
        escapeXml(line),
        isBeside && i === heading.length - 1
          ? element("tspan", { class: "note", "font-size": SIZE - 1, dx: 8 }, escapeXml(note))
          : "",
      ),
    ),
  ];
  let height = 20 + (heading.length - 1) * ENTRY_LEADING;
  const below = [
    ...(isBeside ? [] : wrapped(note, room, SIZE - 0.5)),
    ...wrapped(row.articles.join("; "), room, SIZE - 0.5),
  ];
  for (const line of below) {
    parts.push(textElement(line, x + 31, y + height + SIZE - 2, { class: "note", "font-size": SIZE - 0.5 }));
    height += LEADING - 1;
  }
  return { svg: parts.join(""), height: height + 9 };
}

function lineEntries(
  atlas: Atlas,
  words: Words,
  hasFading: boolean,
  palette: Palette,
  x: number,
  y: number,
): Margin {
  const { map } = words.language;
  const styles = [
    [map.byText, DASHES.line],
    ...(atlas.parts.some(({ basis }) => basis === "evidence")
      ? [[map.surveyedPart, DASHES.evidence] as const]
      : []),
    [map.editorialPart, DASHES.editorial],
    ...dottedNames(atlas.lines, map).map((name) => [name, DASHES.alternative] as const),
  ] as const;
  const svg = styles.map(([name, dashes], i) => {
    const at = y + 8 + i * 17;
    return (
      element("path", {
        d: `M${x} ${at}h34`,
        stroke: palette.line,
        "stroke-width": 1.8,
        "stroke-dasharray": dashes,
        "stroke-linecap": dashes?.startsWith("0.1") ? "round" : "butt",
        fill: "none",
      }) + textElement(name, x + 44, at + 4, { class: "entry", "font-size": 12 })
    );
  });
  const bottom = y + 8 + styles.length * 17;
  const fading = hasFading
    ? fadingSwatch(palette, x, bottom - 5) +
      textElement(map.fading, x + 44, bottom + 4, { class: "entry", "font-size": 12 })
    : "";
  return { svg: svg.join("") + fading, height: (styles.length + (hasFading ? 1 : 0)) * 17 + 10 };
}

/** A bar of a round length near a seventh of the map's width. */
export function scaleBar(sheet: Sheet, palette: Palette, x: number, y: number): string {
  const wanted = sheet.width / 7 / sheet.pixelsPerKm;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const km = [5, 2, 1].map((step) => step * power).find((length) => length <= wanted) ?? power;
  const width = km * sheet.pixelsPerKm;
  const halves = [0, 1].map((i) =>
    element("rect", {
      x: x + (i * width) / 2,
      y,
      width: width / 2,
      height: 4,
      fill: i ? palette.paper : palette.ink,
      stroke: palette.ink,
      "stroke-width": 0.8,
    }),
  );
  const labels = [0, km / 2, km].map((value, i) =>
    textElement(i === 2 ? `${value} km` : String(value), x + (i * width) / 2, y - 4, {
      class: "note",
      "font-size": 10,
      "text-anchor": "middle",
    }),
  );
  return halves.join("") + labels.join("");
}
