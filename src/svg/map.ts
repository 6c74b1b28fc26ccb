/** A printable map of one day: areas by title, lines, water, places, and the articles that made each area. */
import { speaksOn } from "../atlas/coverage.js";
import type { Atlas } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { EDITORIAL } from "../effect/model.js";
import { areasByTitle } from "../picture/grounds.js";
import { groundHistories } from "../picture/history.js";
import { LIGHT, type Palette } from "../picture/palette.js";
import { fadingOn, softEdges } from "../picture/soft-edges.js";
import { element, escapeXml, textElement } from "./drawing.js";
import { clipToFrame, drawFrame, drawGraticule, frameData } from "./frame.js";
import { drawGround, drawOverlays } from "./ground.js";
import { keyOn } from "./key.js";
import { drawLines, drawWater } from "./lines.js";
import { drawMargin, scaleBar } from "./margin.js";
import { drawNames } from "./names.js";
import { sheetFor } from "./projection.js";
import { drawSoftEdges } from "./soft-edges.js";
import { dayWords, ENGLISH, wordsOf, type Language, type Words } from "../words/index.js";

export interface MapOptions {
  readonly reading?: string;
  readonly language?: Language;
  /** Of a draft: how many errors its corpus has. The map says that it is none of titles. */
  readonly errors?: number;
  /** Pixels of 1/96 inch; the height follows from the theatre and the key. */
  readonly width?: number;
}

const MARGIN = 44;
const HEADER = 84;
const SERIF =
  '"Source Serif 4", "Iowan Old Style", Palatino, "Noto Serif", "Songti SC", "Noto Serif CJK SC", serif';

/** The text of an SVG file. The same atlas, day and options give the same text. */
export function drawMap(atlas: Atlas, day: Day, options: MapOptions = {}): string {
  const palette = LIGHT;
  const reading = options.reading ?? EDITORIAL;
  const words = wordsOf(atlas, options.language ?? ENGLISH, day);
  const width = options.width ?? 1440;
  const sheet = sheetFor(atlas.theatre, MARGIN, HEADER + MARGIN / 2, width - 2 * MARGIN, width * 0.8);
  const ground = groundHistories(atlas, reading);
  const key = keyOn(atlas, words, ground, day, palette);
  const areas = areasByTitle(atlas, ground, day, key.grounds);
  const fading = fadingOn(softEdges(atlas, ground), ground, day);
  const keyTop = HEADER + MARGIN / 2 + sheet.height + 62;
  const rows = [...key.grounds, ...key.besides];
  const around = { left: MARGIN, top: keyTop, width: width - 2 * MARGIN };
  const margin = drawMargin(atlas, words, reading, day, rows, fading.length > 0, palette, around);
  const height = Math.ceil(keyTop + margin.height + MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    element("title", {}, `${escapeXml(atlas.corpus.title)}: ${dayWords(words.language, day)}`),
    `<style>${css(palette)}</style>`,
    element("defs", {}, ...key.patterns, clipToFrame(atlas, sheet)),
    element("rect", { width, height, fill: palette.halo }),
    header(atlas, words, day, reading, width, options.errors ?? 0),
    element(
      "g",
      { "clip-path": "url(#frame)" },
      element("path", { d: frameData(atlas, sheet), fill: palette.sea }),
      drawGround(atlas, key.grounds, areas, sheet),
      drawOverlays(atlas, key.laidOver, sheet),
      drawSoftEdges(fading, key.grounds.length, sheet, palette),
      drawWater(atlas, sheet, palette),
      drawGraticule(atlas, sheet, palette),
      drawLines(atlas, day, reading, sheet, palette),
      drawNames(atlas, words, ground, day, sheet, palette),
    ),
    drawFrame(atlas, sheet, palette),
    scaleBar(sheet, palette, MARGIN + 14, keyTop - 30),
    textElement(sheet.projection.name, width - MARGIN, keyTop - 26, {
      class: "note",
      "font-size": 10,
      "text-anchor": "end",
    }),
    margin.svg,
    "</svg>\n",
  ].join("\n");
}

function header(
  atlas: Atlas,
  words: Words,
  day: Day,
  reading: string,
  width: number,
  errors: number,
): string {
  const { answers, grammar, map, titles } = words.language;
  const besides = reading === EDITORIAL ? "" : ` · ${answers.reading(reading)}`;
  const julian = map.julian(dayWords(words.language, day, "julian"));
  const beyond = speaksOn(atlas, day) ? "" : ` · ${grammar.capital(titles.beyond.days)}`;
  return [
    textElement(atlas.corpus.title, MARGIN, MARGIN + 4, { class: "corpus", "font-size": 17 }),
    textElement(dayWords(words.language, day), MARGIN, MARGIN + 42, { class: "day", "font-size": 36 }),
    textElement(`${julian}${besides}${beyond}`, width - MARGIN, MARGIN + 42, {
      class: "note",
      "font-size": 13,
      "text-anchor": "end",
    }),
    errors > 0
      ? textElement(map.draft(errors), width - MARGIN, MARGIN + 4, {
          class: "head",
          "font-size": 13,
          "text-anchor": "end",
        })
      : "",
  ].join("");
}

function css(palette: Palette): string {
  const halo = `paint-order:stroke;stroke:${palette.halo};stroke-width:2.4px;stroke-linejoin:round`;
  return [
    `text{font-family:${SERIF};fill:${palette.ink}}`,
    `.corpus{font-style:italic;fill:${palette.faintInk}}`,
    ".day{font-weight:600}",
    ".head{font-weight:600}",
    `.note{fill:${palette.faintInk}}`,
    `.place{${halo}}`,
    `.water{font-style:italic;fill:${palette.waterInk}}`,
    ".holder{font-weight:600;fill-opacity:.75}",
    `.shared{font-style:italic;fill-opacity:.85;${halo}}`,
  ].join("");
}
