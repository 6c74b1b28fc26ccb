/** Lengths, areas and positions, rounded to what a reader can use. */
import type { LonLat } from "../geodesy/model.js";
import { SPHERE_DEGREE_METRES } from "../geodesy/sphere.js";
import type { Language } from "./language.js";

/**
 * To the metre below 100 m, to ten metres below a kilometre, then to two figures, then to kilometres:
 * `45 m`, `650 m`, `2.1 km`, `35 km`. What is shorter than a metre keeps a figure, as far as centimetres: `0.3 m`, `0.02 m`.
 */
export function metresWords({ grammar, measures }: Language, metres: number): string {
  if (metres >= 0.005 && metres < 0.95)
    return measures.metres(grammar.number(metres, metres < 0.095 ? 2 : 1));
  const step = metres < 99.5 ? 1 : 10;
  if (metres < 950) return measures.metres(grammar.number(Math.round(metres / step) * step, 0));
  const hundreds = Math.round(metres / 100);
  return measures.kilometres(
    hundreds < 100 ? grammar.number(hundreds / 10, 1) : grammar.number(Math.round(metres / 1000), 0),
  );
}

/** Rounded to what can be known: `1,024,000 km²`, `12,300 km²`, `440 km²`, `21 km²`, `3.4 km²`; below one to a figure: `0.004 km²`. */
export function areaWords({ grammar, measures }: Language, squareKm: number): string {
  const step = [100_000, 10_000, 100, 10].findIndex((least) => squareKm >= least);
  const unit = [1000, 100, 10, 1][step];
  if (unit !== undefined)
    return measures.squareKilometres(grammar.number(Math.round(squareKm / unit) * unit, 0));
  const figure = Number(squareKm.toPrecision(1));
  const decimals = figure > 0 ? Math.max(1, -Math.floor(Math.log10(figure))) : 1;
  return measures.squareKilometres(grammar.number(squareKm, decimals));
}

/** `48.5°N 135.07°E`, with no more decimals than asked for, if any are. Longitudes are turned into [-180, 180). */
export function positionWords(language: Language, { lon, lat }: LonLat, decimals?: number): string {
  const [north, east] = [
    degreesWords(language, lat, "lat", decimals),
    degreesWords(language, lon, "lon", decimals),
  ];
  return `${north} ${east}`;
}

/** A latitude, or a longitude: `50.2°N`. */
export function degreesWords(
  { grammar, measures }: Language,
  degrees: number,
  axis: "lat" | "lon",
  decimals?: number,
): string {
  const signed = axis === "lat" ? degrees : turn(degrees);
  const rounded = decimals === undefined ? toldDegrees(Math.abs(signed)) : Number(Math.abs(signed).toFixed(decimals));
  const half = signed < 0 ? (["south", "west"] as const) : (["north", "east"] as const);
  return measures.angle(grammar.number(rounded, decimalsOf(rounded)), half[axis === "lat" ? 0 : 1]);
} // prettier-ignore

/** To six decimals; where these make a round figure of it, with as many more as do not, so that 39.9999999 is not told as 40. */
function toldDegrees(degrees: number): number {
  const usual = Number(degrees.toFixed(6));
  if (decimalsOf(usual) > ROUND_DECIMALS) return usual;
  for (let decimals = 6; decimals <= 12; decimals++) {
    const rounded = Number(degrees.toFixed(decimals));
    if (decimalsOf(rounded) === decimals || Math.abs(degrees - rounded) < 1e-12) return rounded;
  }
  return usual;
}

/** Whoever writes more decimals does not mean a frame or a parallel. */
const ROUND_DECIMALS = 3;

/** How far apart on a circle: `35′`. */
export function angleWords({ grammar }: Language, size: number, unit: "degrees" | "minutes"): string {
  const rounded = Number(size.toFixed(6));
  return `${grammar.number(rounded, decimalsOf(rounded))}${unit === "degrees" ? "°" : "′"}`;
}

/** A position as a corpus writes it, to about a hundred metres: `48.500N 135.070E`. */
export const writtenPosition = (at: LonLat): string => written(at, WRITTEN_DECIMALS);

/** One of two written positions that lie so far apart: with as many more decimals as make them differ. */
export function writtenApart(at: LonLat, metres: number): string {
  const needed = Math.ceil(Math.log10(SPHERE_DEGREE_METRES / metres));
  return written(at, Math.min(MOST_DECIMALS, Math.max(WRITTEN_DECIMALS, needed)));
}

const WRITTEN_DECIMALS = 3;
/** A centimetre. */
const MOST_DECIMALS = 7;

function written({ lon, lat }: LonLat, decimals: number): string {
  const figure = (degrees: number, positive: string, negative: string) =>
    `${Math.abs(degrees).toFixed(decimals)}${degrees < 0 ? negative : positive}`;
  return `${figure(lat, "N", "S")} ${figure(turn(lon), "E", "W")}`;
}

function turn(lon: number): number {
  return lon >= -180 && lon < 180 ? lon : lon - 360 * Math.floor((lon + 180) / 360);
}

function decimalsOf(value: number): number {
  const [figures, exponent = "0"] = String(value).split("e-");
  return (figures!.split(".")[1]?.length ?? 0) + Number(exponent);
}
