/** Two angles as people write them: `50.29N 127.54E`, `50°17′30″N, 127°32′E`, `N 50 17 30 E 127 32`, `127.54 50.29`. */
import { refuse, type Refusal } from "./model.js";
import { readNotation } from "./point-notation.js";

export interface Coordinates {
  readonly lon: number;
  readonly lat: number;
}

type Axis = keyof Coordinates;
type Piece =
  | { readonly is: "figure"; readonly text: string }
  /** Which of degrees, minutes and seconds the figure before it counts. */
  | { readonly is: "mark"; readonly unit: number }
  | { readonly is: "side"; readonly axis: Axis; readonly sign: 1 | -1 }
  | { readonly is: "comma" };
type Side = Extract<Piece, { is: "side" }>;

/** The sign before the parts of a degree, where the caller names it; else either is taken. */
export type DecimalSign = "." | ",";

const FORMS: readonly (readonly [RegExp, (text: string) => Piece | null])[] = [
  [/^\s+/, () => null],
  [/^(?:[°º˚度]|deg(?:rees?)?\b\.?)/i, () => ({ is: "mark", unit: 0 })],
  [/^(?:''|′′|’’|["″”“〃秒])/, () => ({ is: "mark", unit: 2 })],
  [/^['′’‘`´分]/, () => ({ is: "mark", unit: 1 })],
  [/^(?:n(?:orth)?(?![\p{L}])\.?|с\.?\s*ш(?![\p{L}])\.?|北[纬緯])/iu, () => side("lat", 1)],
  [/^(?:s(?:outh)?(?![\p{L}])\.?|ю\.?\s*ш(?![\p{L}])\.?|南[纬緯])/iu, () => side("lat", -1)],
  [/^(?:e(?:ast)?(?![\p{L}])\.?|в\.?\s*д(?![\p{L}])\.?|[东東][经經])/iu, () => side("lon", 1)],
  [/^(?:w(?:est)?(?![\p{L}])\.?|з\.?\s*д(?![\p{L}])\.?|西[经經])/iu, () => side("lon", -1)],
  [/^[,;/，、]/, () => ({ is: "comma" })],
];

const plain = (text: string): string => spelledOut(halfWidth(text));

/** `48d28m48.5sN`, `48d28'N`, `48:28:48.5N`, as programs print degrees without their signs. A capital S is south. */
const spelledOut = (text: string): string =>
  text
    .replace(/(?<=\d):(\d+):(\d+(?:\.\d*)?)/g, "°$1′$2″")
    .replace(/(?<=\d):(\d+(?:\.\d*)?)/g, "°$1′")
    .replace(/(?<=\d)d(\d+)m(\d+(?:\.\d*)?)s/g, "°$1′$2″")
    .replace(/(?<=\d)d(\d+(?:\.\d*)?)m/g, "°$1′")
    .replace(/(?<=\d)d(?=\d+(?:\.\d*)?['′])/g, "°");

/** Figures, letters and signs of full width, as Chinese and Japanese texts have them, as the plain ones; without marks of no width. */
const halfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (wide) => wide.normalize("NFKC")).replace(/[\u200B\u2060\uFEFF]/g, "");

const side = (axis: Axis, sign: 1 | -1): Side => ({ is: "side", axis, sign });

const FIGURE = /^[+\-−]?(?:\d+(?:\.\d*)?|\.\d+)/;
const FIGURE_WITH_COMMA = /^[+\-−]?(?:\d+(?:\.\d*|,\d+)?|\.\d+)/;

/** Null where the words are no two angles, and may be a name. Without letters longitude stands first, as on a plane. */
export function readWrittenPoint(written: string, decimal?: DecimalSign): Coordinates | Refusal | null {
  const text = plain(written);
  const noted = readNotation(text.trim());
  if (noted !== null) return noted;
  const whole = piecesOf(text, FIGURE);
  if (whole === null) return null;
  if (/\de[+-]?\d/i.test(text) && whole.filter(({ is }) => is === "side").length === 1)
    return refuse(
      `"${text.trim()}" has a figure with an exponent`,
      "write degrees in plain figures, such as 127.5,50.3",
    );
  const commas = commasOf(text, whole, decimal);
  if (typeof commas === "object") return commas;
  const pieces = commas === "decimal" ? piecesOf(text, FIGURE_WITH_COMMA) : whole;
  if (pieces === null) return null;
  const sides = pieces.filter(({ is }) => is === "side");
  if (sides.length === 1 && typeof angleOf(pieces) === "object")
    return refuse(
      `"${text.trim()}" is one angle, and a position has two`,
      "write both, such as 50.29N 127.54E",
    );
  const parts = sides.length > 0 ? bySides(pieces) : withoutSides(pieces);
  if (parts === null) return null;
  if (sides.length === 1)
    return refuse(`only one of the angles of "${text.trim()}" says on which side it lies`, "write both letters, such as 50.29N 127.54E"); // prettier-ignore
  const [first, second] = parts.map(angleOf);
  if (!first || !second) return null;
  if (typeof first !== "object" || typeof second !== "object") return badAngle(text);
  if (first.axis !== null && first.axis === second.axis)
    return refuse(`"${text.trim()}" has two ${first.axis === "lat" ? "latitudes" : "longitudes"}`, "write one of N and S, and one of E and W"); // prettier-ignore
  return first.axis === "lat"
    ? { lat: first.degrees, lon: second.degrees }
    : { lon: first.degrees, lat: second.degrees };
}

/** Most angles of a table. */
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** One angle of an axis, as in a column of its own; null where the words are none. */
export function readWrittenAngle(text: string, axis: Axis): number | null {
  if (DECIMAL.test(text)) return Number(text);
  const angle = angleOf(piecesOf(plain(text), FIGURE_WITH_COMMA) ?? []);
  if (typeof angle !== "object" || (angle.axis ?? axis) !== axis) return null;
  return angle.degrees;
}

const badAngle = (text: string): Refusal =>
  refuse(
    `"${text.trim()}" is no position`,
    "write minutes and seconds below 60 and after whole degrees, such as 50°17′30″N 127°32′E; a minus and a letter do not stand together",
  );

/**
 * Whether a comma between figures parts two angles, or is the sign of a decimal: beside letters of the side or marks of degrees
 * it is, as minutes are not written after a comma.
 */
function commasOf(text: string, pieces: readonly Piece[], decimal: DecimalSign | undefined): "parting" | "decimal" | Refusal {
  const shown = `"${text.trim()}"`;
  if (decimal === "," && /\d\.\d/.test(text)) return refuse(`${shown} has a decimal point, and the decimal sign is a comma`, "write it with a comma");
  const runs = text.split(/[^\d.,+\-−]+/).map((run) => run.replace(/^,+|,+$/g, "").split(",")).filter(([first]) => first !== ""); // prettier-ignore
  const longest = Math.max(0, ...runs.map((run) => run.length));
  if (longest < 2) return "parting";
  const isMarked = pieces.some(({ is }) => is === "side" || is === "mark");
  if (longest === 3 && runs.length === 1 && !isMarked) return refuse(`${shown} has three numbers, and a position has two`, "leave a height out, and write LON,LAT such as 127.5,50.3");
  if (longest > 2) return refuse(`${shown} does not say which of its commas are decimal`, "write decimal points, or part the two angles by a blank or a semicolon, such as 127,5;50,3");
  if (decimal === ".") return isMarked ? refuse(`${shown} has a decimal comma, and the decimal sign is a point`, "write it with a point") : "parting";
  if (isMarked || decimal === "," || (runs.length === 2 && runs.every((run) => run.length === 2))) return "decimal";
  if (runs.length !== 2) return "parting";
  return refuse(`${shown} does not say whether its comma is decimal or parts the two angles`, "write decimal points, or part the two angles by a semicolon, such as 127,5;50,3");
} // prettier-ignore

/** Null where anything in it is no part of an angle. */
function piecesOf(text: string, figure: RegExp): Piece[] | null {
  const pieces: Piece[] = [];
  let rest = text.trim();
  while (rest !== "") {
    const number = figure.exec(rest)?.[0];
    const form = number === undefined ? FORMS.find(([pattern]) => pattern.test(rest)) : undefined;
    const word = number ?? form?.[0].exec(rest)?.[0];
    if (word === undefined || (number !== undefined && isJoined(pieces, rest, text))) return null;
    const piece = form
      ? form[1](word)
      : ({ is: "figure", text: word.replace("−", "-").replace(",", ".") } as const);
    if (piece) pieces.push(piece);
    rest = rest.slice(word.length);
  }
  return pieces;
}

/** A figure right after another has a dash or a point for what joins them: a year, a range, a number. */
const isJoined = (pieces: readonly Piece[], rest: string, text: string): boolean =>
  pieces.at(-1)?.is === "figure" && !/\s$/.test(text.trim().slice(0, -rest.length));

/** Each letter ends an angle, or, where the first stands before its figures, begins one. */
function bySides(pieces: readonly Piece[]): Piece[][] | null {
  const isBefore = pieces[0]!.is === "side";
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (isBefore && piece.is === "side" && parts.at(-1)!.length > 0) parts.push([]);
    if (piece.is !== "comma") parts.at(-1)!.push(piece);
    if (!isBefore && piece.is === "side") parts.push([]);
  }
  const filled = parts.filter((part) => part.length > 0);
  return filled.length === 2 ? filled : null;
}

/** Parted by a comma; else each degree mark begins an angle; else there are two figures. */
function withoutSides(pieces: readonly Piece[]): Piece[][] | null {
  if (pieces.length > 2 && pieces.every(({ is }) => is === "figure")) return null;
  const comma = pieces.findIndex(({ is }) => is === "comma");
  const secondDegree = pieces.findLastIndex((piece) => piece.is === "mark" && piece.unit === 0);
  const cut = comma >= 0 ? comma : secondDegree >= 0 ? secondDegree - 1 : pieces.length - 1;
  const parts = [pieces.slice(0, cut), pieces.slice(comma >= 0 ? cut + 1 : cut)];
  return parts.every((part) => part.some(({ is }) => is === "figure")) ? parts : null;
}

/** Undefined where it has no figure; "bad" where its parts do not make one angle. */
function angleOf(part: readonly Piece[]): { axis: Axis | null; degrees: number } | "bad" | undefined {
  const own = [part.at(0), part.at(-1)].find((piece): piece is Side => piece?.is === "side");
  if (part.filter(({ is }) => is === "side").length > (own ? 1 : 0)) return "bad";
  const counted: { unit: number; text: string }[] = [];
  for (const piece of part) {
    if (piece.is === "comma") return "bad";
    if (piece.is === "figure") counted.push({ unit: counted.length, text: piece.text });
    if (piece.is === "mark") {
      const last = counted.at(-1);
      if (!last || piece.unit < last.unit) return "bad";
      last.unit = piece.unit;
    }
  }
  if (counted.length === 0) return undefined;
  const isWhole = counted.slice(0, -1).every(({ text }) => /^[+-]?\d+$/.test(text));
  const [degrees, ...smaller] = counted;
  const isOrdered = degrees!.unit === 0 && smaller.every(({ unit }, i) => unit === i + 1);
  const isSmall = smaller.every(({ text }) => !/^[+-]/.test(text) && Number(text) < 60);
  const isSigned = /^[+-]/.test(degrees!.text);
  if (!isWhole || !isOrdered || !isSmall || counted.length > 3 || (own && isSigned)) return "bad";
  const size = counted.reduce((sum, { text, unit }) => sum + Math.abs(Number(text)) / 60 ** unit, 0);
  return { axis: own?.axis ?? null, degrees: size * (degrees!.text.startsWith("-") ? -1 : (own?.sign ?? 1)) };
}
