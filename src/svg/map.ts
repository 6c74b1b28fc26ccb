/** A printable map of one day: areas by title, lines, water, places, and the articles that made each area. */
import type { Atlas, AtlasBaseLine } from "../atlas/model.js";
import type { Day } from "../chronology/model.js";
import { EDITORIAL } from "../effect/model.js";
import { byTitleKind, titleKey, type Title } from "../regime/title.js";
import { rasterFaces, titleAnchors } from "../picture/anchors.js";
import { element, pathData, text, textWidth, type Attributes } from "./drawing.js";
import { clipLine } from "../picture/clip.js";
import { dissolve, type Area } from "../picture/ground.js";
import { groundHistories, NO_GROUND, spellOn, type GroundHistories } from "../picture/history.js";
import { LabelSpace, placeLabels } from "./labels.js";
import { articlesByTitle, drawMargin, scaleBar, type TitledGround } from "./margin.js";
import { isPatterned, LIGHT, partyColour, titleColour, type Palette } from "../picture/palette.js";
import { edgeOf, sheetFor, type Sheet } from "./projection.js";
import { simplified } from "../geodesy/simplify.js";
import { SPHERE_DEGREE_METRES } from "../geodesy/sphere.js";
import { simplifiedRing } from "../picture/simplify.js";
import { dayWords, ENGLISH, titleLabel, wordsOf, type Language, type Words } from "../words/index.js";

export interface MapOptions {
  readonly reading?: string;
  readonly language?: Language;
  /** Pixels of 1/96 inch; the height follows from the theatre and the key. */
  readonly width?: number;
}

const MARGIN = 44;
const HEADER = 84;
/** Pixels: finer than the eye at reading distance. */
const TOLERANCE = 0.3;
const SERIF =
  '"Source Serif 4", "Iowan Old Style", Palatino, "Noto Serif", "Songti SC", "Noto Serif CJK SC", serif';

/** The text of an SVG file. The same atlas, day and options give the same text. */
export function drawMap(atlas: Atlas, day: Day, options: MapOptions = {}): string {
  const palette = LIGHT;
  const reading = options.reading ?? EDITORIAL;
  const words = wordsOf(atlas, options.language ?? ENGLISH);
  const width = options.width ?? 1440;
  const sheet = sheetFor(atlas.theatre, MARGIN, HEADER + MARGIN / 2, width - 2 * MARGIN, width * 0.8);
  const ground = groundHistories(atlas, reading);
  const grounds = groundsOn(atlas, words, ground, day, palette);
  const keyTop = HEADER + MARGIN / 2 + sheet.height + 62;
  const margin = drawMargin(
    atlas,
    words,
    reading,
    day,
    grounds.list,
    palette,
    MARGIN,
    keyTop,
    width - 2 * MARGIN,
  );
  const height = Math.ceil(keyTop + margin.height + MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    element("title", {}, `${xml(atlas.corpus.title)}: ${dayWords(words.language, day)}`),
    `<style>${css(palette)}</style>`,
    element("defs", {}, patterns(atlas, grounds.list, palette), clip(atlas, sheet)),
    element("rect", { width, height, fill: palette.halo }),
    header(atlas, words, day, reading, width),
    element(
      "g",
      { "clip-path": "url(#frame)" },
      element("path", { d: frameData(atlas, sheet), fill: palette.sea }),
      drawGround(atlas, grounds, sheet),
      drawWater(atlas, sheet, palette),
      drawGraticule(atlas, sheet, palette),
      drawLines(atlas, day, sheet, palette),
      drawNames(atlas, words, ground, day, sheet, palette),
    ),
    drawFrame(atlas, sheet, palette),
    scaleBar(sheet, palette, MARGIN + 14, keyTop - 30),
    text(sheet.projection.name, width - MARGIN, keyTop - 26, {
      class: "note",
      "font-size": 10,
      "text-anchor": "end",
    }),
    margin.svg,
    "</svg>\n",
  ].join("\n");
}

interface Grounds {
  readonly list: readonly TitledGround[];
  readonly areas: readonly Area[];
}

/** Areas dissolved by the title of the day; an area's class is its place in the list. */
function groundsOn(atlas: Atlas, words: Words, ground: GroundHistories, day: Day, palette: Palette): Grounds {
  const partyIndex = (id: string) => atlas.parties.findIndex((party) => party.id === id);
  const titles = new Map<string, Title>();
  const keys = ground.histories.map((spells) => {
    const { title } = spellOn(spells, day);
    titles.set(titleKey(title), title);
    return titleKey(title);
  });
  const order = [...titles.values()].sort(byTitleKind);
  const indexOf = new Map(order.map((title, i) => [titleKey(title), i]));
  const classOf = ground.classOf.map((c) => (c === NO_GROUND ? NO_GROUND : indexOf.get(keys[c]!)!));
  const areas = dissolve(atlas.partition, classOf);
  const sums = new Float64Array(order.length);
  for (const area of areas) sums[area.class]! += area.areaSquareKm;
  const articles = articlesByTitle(atlas, words, ground.reading, day);
  const list = order.map((title, i) => ({
    title,
    areaSquareKm: sums[i]!,
    fill: isPatterned(title) ? `url(#pattern-${i})` : titleColour(palette, title, partyIndex),
    articles: articles.get(titleKey(title)) ?? [],
  }));
  return { list, areas };
}

function patterns(atlas: Atlas, grounds: readonly TitledGround[], palette: Palette): string {
  const colourOf = (id: string) =>
    partyColour(
      palette,
      atlas.parties.findIndex((party) => party.id === id),
    );
  const box = (size: number, transform: string | null, id: string, ...children: string[]) =>
    element(
      "pattern",
      { id, width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: transform },
      ...children,
    );
  return grounds
    .map(({ title }, i) => {
      const id = `pattern-${i}`;
      const colours = title.holders.map(colourOf);
      if (title.kind === "condominium") {
        const bands = colours.map((fill, k) => element("rect", { x: k * 5, width: 5.2, height: 40, fill }));
        return box(colours.length * 5, "rotate(45)", id, ...bands);
      }
      if (title.kind === "disputed") {
        const strokes = colours.map((stroke, k) =>
          element("path", { d: k % 2 ? `M0 ${4 + k}h10` : `M${4 + k} 0v10`, stroke, "stroke-width": 2.2 }),
        );
        return box(
          10,
          "rotate(45)",
          id,
          element("rect", { width: 10, height: 10, fill: palette.paper }),
          ...strokes,
        );
      }
      if (title.kind === "undetermined") {
        const dot = (cx: number, cy: number) => element("circle", { cx, cy, r: 0.75, fill: palette.stipple });
        const paper = element("rect", { width: 7, height: 7, fill: palette.undetermined });
        return box(7, null, id, paper, dot(1.75, 1.75), dot(5.25, 5.25));
      }
      return "";
    })
    .join("");
}

function drawGround(atlas: Atlas, grounds: Grounds, sheet: Sheet): string {
  const { x, y } = atlas.partition;
  const isJunction = junctions(grounds.areas);
  const at = (vertex: number) => sheet.at(x[vertex]!, y[vertex]!);
  const data = grounds.list.map(() => [] as string[]);
  for (const area of grounds.areas)
    for (const ring of area.rings) {
      const path = simplifiedRing(ring, isJunction, at, TOLERANCE);
      if (path.length >= 6) data[area.class]!.push(pathData(path, true));
    }
  return grounds.list
    .map(({ fill, title }, i) =>
      element("path", {
        d: data[i]!.join(""),
        fill,
        stroke: isPatterned(title) ? null : fill,
        "stroke-width": isPatterned(title) ? null : 0.4,
        "fill-rule": "evenodd",
        "data-title": titleKey(title),
      }),
    )
    .join("\n");
}

/** Vertices where the boundaries of areas branch, or lie in the corner of the theatre. */
function junctions(areas: readonly Area[]): (vertex: number) => boolean {
  const neighbours = new Map<number, Set<number>>();
  const note = (vertex: number, other: number) => {
    let known = neighbours.get(vertex);
    if (!known) neighbours.set(vertex, (known = new Set()));
    known.add(other);
  };
  for (const area of areas)
    for (const ring of area.rings)
      ring.forEach((vertex, i) => {
        const after = ring[(i + 1) % ring.length]!;
        note(vertex, after);
        note(after, vertex);
      });
  return (vertex) => (neighbours.get(vertex)?.size ?? 0) !== 2;
}

function onSheet(coordinates: Float64Array, sheet: Sheet): Float64Array {
  const path = new Float64Array(coordinates.length);
  for (let i = 0; i < coordinates.length; i += 2) {
    const [x, y] = sheet.at(coordinates[i]!, coordinates[i + 1]!);
    path[i] = x;
    path[i + 1] = y;
  }
  return path;
}

/** Unnamed streams shorter than this on the page, pixels, are left out. */
const SHORTEST_STREAM = 14;

function drawWater(atlas: Atlas, sheet: Sheet, palette: Palette): string {
  const of = (wanted: (base: AtlasBaseLine) => boolean, tolerance: number, closed: boolean, shortest = 0) =>
    atlas.base
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

function drawLines(atlas: Atlas, day: Day, sheet: Sheet, palette: Palette): string {
  const lines = new Map(atlas.lines.map((line) => [line.id, line]));
  const stands = (id: string | null): boolean => {
    const line = id === null ? undefined : lines.get(id);
    if (!line || line.role === "limit") return false;
    if (line.role === "alternative") return line.insteadOf !== id && stands(line.insteadOf);
    return line.from !== null && line.from <= day && (line.until === null || day < line.until);
  };
  const drawn = atlas.parts.filter((part) => stands(part.line));
  const dashes = (lineId: string, editorial: string | null) => {
    const line = lines.get(lineId);
    if (line?.role === "alternative") return "0.1 4";
    return editorial !== null || (line?.editorial ?? null) !== null ? "6 4" : null;
  };
  return drawn
    .map((part) => {
      const pattern = dashes(part.line, part.editorial);
      return element("path", {
        d: pathData(simplified(onSheet(part.coordinates, sheet), TOLERANCE), false),
        fill: "none",
        stroke: palette.line,
        "stroke-width": 1.7,
        "stroke-linejoin": "round",
        "stroke-linecap": pattern === "6 4" ? "butt" : "round",
        "stroke-dasharray": pattern,
        "data-line": part.line,
      });
    })
    .join("\n");
}

function drawNames(
  atlas: Atlas,
  words: Words,
  ground: GroundHistories,
  day: Day,
  sheet: Sheet,
  palette: Palette,
): string {
  const space = new LabelSpace(frameEdge(atlas, sheet));
  const raster = rasterFaces(atlas.partition, atlas.theatre);
  const holders = titleAnchors(raster, ground, day)
    .filter(({ title, room }) => title.kind !== "unallocated" && room > 0.35)
    .map(({ title, lon, lat, room }) => {
      const [x, y] = sheet.at(lon, lat);
      const sole = title.kind === "sovereignty";
      const label = titleLabel(words, title);
      const roomy = room * (SPHERE_DEGREE_METRES / 1000) * sheet.pixelsPerKm * 0.36;
      const size = Math.min(sole ? 30 : 15, Math.max(10, roomy));
      const width = textWidth(label, size) * (sole ? 1.45 : 1.1);
      const box = { left: x - width / 2, right: x + width / 2, top: y - size, bottom: y + size * 0.3 };
      if (!space.claim(box)) return "";
      return text(label, x, y, {
        class: sole ? "holder" : "shared",
        "font-size": size,
        "text-anchor": "middle",
        "letter-spacing": sole ? "0.3em" : "0.05em",
      });
    });
  return placeLabels(atlas, words, sheet, palette, space) + holders.join("");
}

function frameEdge(atlas: Atlas, sheet: Sheet): Float64Array {
  return Float64Array.from(edgeOf(atlas.theatre, 48).flatMap(([lon, lat]) => [...sheet.at(lon, lat)]));
}

function frameData(atlas: Atlas, sheet: Sheet): string {
  return pathData(frameEdge(atlas, sheet), true);
}

function clip(atlas: Atlas, sheet: Sheet): string {
  return element("clipPath", { id: "frame" }, element("path", { d: frameData(atlas, sheet) }));
}

function drawFrame(atlas: Atlas, sheet: Sheet, palette: Palette): string {
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

function drawGraticule(atlas: Atlas, sheet: Sheet, palette: Palette): string {
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
    return text(name(wrap(lon), "E", "W"), x, y + 13, { ...style, "text-anchor": "middle" });
  });
  const beside = stepsWithin(south, north, step).map((lat) => {
    const [x, y] = sheet.at(west, lat);
    return text(name(lat, "N", "S"), x - 5, y + 3, { ...style, "text-anchor": "end" });
  });
  return below.join("") + beside.join("");
}

function header(atlas: Atlas, words: Words, day: Day, reading: string, width: number): string {
  const { answers, map } = words.language;
  const besides = reading === EDITORIAL ? "" : ` · ${answers.reading(reading)}`;
  const julian = map.julian(dayWords(words.language, day, "julian"));
  return [
    text(atlas.corpus.title, MARGIN, MARGIN + 4, { class: "corpus", "font-size": 17 }),
    text(dayWords(words.language, day), MARGIN, MARGIN + 42, { class: "day", "font-size": 36 }),
    text(`${julian}${besides}`, width - MARGIN, MARGIN + 42, {
      class: "note",
      "font-size": 13,
      "text-anchor": "end",
    }),
  ].join("");
}

function xml(content: string): string {
  return content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
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
