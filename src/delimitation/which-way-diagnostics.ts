/** Courses that can be followed two ways, and a part that does not say which: each way in the words that say it. */
import type { Boundary, LinePart } from "../clauses/model.js";
import { coordinates, printBoundary } from "../clauses/phrases/print-points.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { Chain } from "../gazetteer/model.js";
import { walk } from "../gazetteer/walk.js";
import { distanceMetres } from "../geodesy/geodesic.js";
import type { LonLat } from "../geodesy/model.js";
import { boundaryWords } from "../words/ground.js";
import { metresWords, writtenApart, writtenPosition } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";
import { chainLengthMetres } from "../gazetteer/chain.js";

/** Two ends that lie nearer one another are one place. */
const SAME_END_METRES = 1;

/** `short`, `long`: the course as far as where it ends, by each way. */
export function meetsBothWays(part: LinePart, what: Boundary, short: Chain, long: Chain): Diagnostic {
  const [near, far] = [endOf(short), endOf(long)];
  const apart = distanceMetres(near, far);
  const lengths = [short, long].map((way) => metresWords(AUTHOR.language, chainLengthMetres(way)));
  const where =
    apart < SAME_END_METRES
      ? ` in one place, at ${writtenPosition(near)}, by ${lengths.join(" and by ")}`
      : `: to ${writtenApart(near, apart)} and to ${writtenApart(far, apart)}`;
  return {
    severity: "warning",
    code: "line-meets-both-ways",
    message: `Both ways along this course lead to ${boundaryWords(AUTHOR, what)}${where}. The shorter way was taken.`,
    span: part.span,
    help: `${whichWay(part, [short, long], `to ${printBoundary(what, true)}`)}.`,
  };
}

/** `ways`: the part by each way. */
export function afterWhichWay(part: LinePart, ways: readonly [Chain, Chain]): Diagnostic {
  const ends = ways.map(endOf);
  const apart = distanceMetres(ends[0]!, ends[1]!);
  return {
    severity: "error",
    code: "after-which-way",
    message: `This course runs two ways, to ${ends.map((end) => writtenApart(end, apart)).join(" and to ")}, and the part does not say along which of them its length is measured.`,
    span: part.to.span,
    help: `${whichWay(part, ways, "for …")}.`,
  };
}

/** Each way in words to copy, or what is left to say of it. */
function whichWay({ via, course }: LinePart, ways: readonly Chain[], ending: string): string {
  if (via.length > 0)
    return "`via` does not tell the ways apart: add a point of the course that lies on one of them alone";
  const isGraticule = course.form === "parallel" || course.form === "meridian";
  const said = ways.map((way) =>
    isGraticule ? `due ${heading(course.form, way)}` : `via ${coordinates(middleOf(way))}`,
  );
  const [taken, other] = said.map((words) => `\`${words} ${ending}\``);
  return isGraticule
    ? `Say which way is meant: ${taken} or ${other} in the place of this part`
    : `Say which way is meant, by a point that lies that way: ${taken} or ${other}`;
}

function heading(form: "parallel" | "meridian", { vertices }: Chain): string {
  const [from, to] = [vertices[0]!, vertices.at(-1)!];
  if (form === "meridian") return to.lat > from.lat ? "north" : "south";
  return to.lon > from.lon ? "east" : "west";
}

/** To three decimals: a point that tells the ways apart. */
function middleOf(way: Chain): LonLat {
  const { lon, lat } = walk(way, 0, 0, -chainLengthMetres(way) / 2).at;
  return { lon: Math.round(lon * 1000) / 1000, lat: Math.round(lat * 1000) / 1000 };
}

const endOf = ({ vertices }: Chain): LonLat => vertices[vertices.length - 1]!;
