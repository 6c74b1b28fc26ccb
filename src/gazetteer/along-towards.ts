/** A point so far along what is drawn, from a point on the way to another. */
import type { Diagnostic } from "../diagnostics/model.js";
import { nearestOnPolyline, type Nearest } from "../geodesy/distance.js";
import { ENGLISH } from "../words/english.js";
import { boundaryWords } from "../words/ground.js";
import { metresWords, writtenPosition } from "../words/measures.js";
import { AUTHOR } from "../words/words.js";
import { chainLengthMetres, firstStation, lastStation, ON_ANOTHER_METRES, samePlace } from "./chain.js";
import { drawnCourses } from "./drawn.js";
import { nearestOn, notDrawn, ON_COURSE_METRES } from "./drawn-points.js";
import type { Chain } from "./model.js";
import {
  failure,
  success,
  type PointContext,
  type PointOf,
  type PointResult,
  type Resolve,
} from "./point-result.js";
import { lengthBetween, walk } from "./walk.js"; // prettier-ignore

export function alongTowards(point: PointOf<"along">, context: PointContext, resolve: Resolve): PointResult {
  const [from, to] = [resolve(point.from), resolve(point.to)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  const courses = drawnCourses(point.of, context, resolve);
  const start = courses && nearestOn(courses, from.located.at);
  if (!start) return notDrawn(point.of, resolve);
  const { chain, foot } = start;
  const what = boundaryWords(AUTHOR, point.of);
  if (foot.metres > Math.max(ON_COURSE_METRES, 2 * from.located.accuracyMetres))
    return failure(
      "not-on-the-river",
      point.from.span,
      `This point lies ${metresWords(ENGLISH, foot.metres)} from ${what}, at ${writtenPosition(from.located.at)}.`,
      `Measure from a point on it: a crossing, one of its ends, or \`the point of … nearest …\`.`,
    );
  const way = wayTo(chain, foot, nearestOnPolyline(to.located.at, chain.vertices)!);
  if (way === null)
    return failure(
      "no-way-between",
      point.span,
      `These two points lie in one place of ${what}, and do not say which way along it is meant.`,
      "After `towards` name a point that lies farther along it.",
    );
  const end = goneAlong(chain, foot, point.metres, way);
  if (end.overrunMetres > 0)
    return failure(
      "beyond-the-river",
      point.span,
      `This point would lie ${metresWords(ENGLISH, end.overrunMetres)} beyond the end of ${what}, at ${writtenPosition(end.at)}.`,
      "Lead it farther, or correct the distance.",
    );
  const known = Math.max(end.accuracyMetres, from.located.accuracyMetres);
  if (foot.metres <= known) return success(end.at, known);
  context.remark(measuredFromBeside(point.from, what, foot));
  return success(end.at, known + foot.metres);
} // prettier-ignore

const isRing = ({ vertices }: Chain): boolean => samePlace(vertices[0]!, vertices.at(-1)!);

/** With the chain, against it, or null where both are one place; around a ring the shorter way. */
function wayTo(chain: Chain, from: Nearest, to: Nearest): 1 | -1 | null {
  const metres = lengthBetween(chain, from, to);
  if (Math.abs(metres) <= ON_ANOTHER_METRES) return null;
  const isShorter = !isRing(chain) || Math.abs(metres) * 2 <= chainLengthMetres(chain);
  return metres > 0 === isShorter ? 1 : -1;
}

function goneAlong(chain: Chain, from: Nearest, metres: number, way: 1 | -1): ReturnType<typeof walk> {
  const end = walk(chain, from.edge, from.share, -way * metres);
  if (end.overrunMetres === 0 || !isRing(chain) || metres > chainLengthMetres(chain)) return end;
  const { edge, share } = way === 1 ? firstStation(chain) : lastStation(chain);
  return walk(chain, edge, share, -way * end.overrunMetres);
}

/** What is measured from does not lie on the course as drawn: how far along it that is is known no better. */
export function measuredFromBeside(
  { span }: Pick<PointOf<"place">, "span">,
  what: string,
  { metres, at }: Nearest,
): Diagnostic {
  return {
    severity: "note",
    code: "measured-from-beside",
    message: `What this is measured from lies ${metresWords(ENGLISH, metres)} from the course of ${what} as drawn, and so from its nearest point, at ${writtenPosition(at)}; the point is known no better.`,
    span,
    help: "Nothing need be done where the drawing falls short; a mouth that lies elsewhere on the river is a point of it: `5 km below the point of RIVER nearest P on RIVER`.",
  };
}
