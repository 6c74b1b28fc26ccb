/** A later course of a line, or of a stretch of it: what lies before and after it keeps the course that it had. */
import type { Line } from "../clauses/model.js";
import { nearestOnPolyline, type Nearest } from "../geodesy/distance.js";
import type { LonLat } from "../geodesy/model.js";
import {
  concatenate,
  firstStation,
  lastStation,
  stationOrder,
  stretchOf,
  type Station,
} from "../gazetteer/chain.js";
import { delimitsElsewhere } from "./diagnostics.js";
import { joinTolerance } from "../gazetteer/join-tolerance.js";
import type { DelimitedPart, Delimitation } from "./model.js";
import type { CourseSurvey } from "./survey.js";

interface Foot {
  /** Which part of the course before. */
  readonly index: number;
  readonly station: Nearest;
}

/**
 * The whole course: the new parts between the stretches that are kept. The new ones begin and end on the course before, or
 * beyond its ends; else it is reported, and they are taken for all of it.
 */
export function withKeptStretches(
  survey: CourseSurvey,
  line: Line,
  own: readonly DelimitedPart[],
  before: Delimitation,
): DelimitedPart[] {
  const [first, last] = [own[0]!.chain, own.at(-1)!.chain];
  const [start, end] = [first.vertices[0]!, last.vertices.at(-1)!];
  const [from, to] = [footOn(before, start), footOn(before, end)];
  check(survey, line, before, from, start, first.accuracyMetres[0]!);
  check(survey, line, before, to, end, last.accuracyMetres.at(-1)!);
  const isForward = from.index < to.index || (from.index === to.index && stationOrder(from.station, to.station) < 0);
  if (!isForward) {
    survey.report(delimitsElsewhere(line, "runs against the line, or along none of it", start));
    return own.map((part) => ({ ...part, written: part.part }));
  }
  const kept = (index: number, a: Station, b: Station, joint: LonLat, atEnd: boolean): DelimitedPart[] => {
    const part = before.parts[index]!;
    const stretch = stretchOf(part.chain, a, b);
    if (stretch.vertices.length < 2) return [];
    const point = { vertices: [joint], accuracyMetres: [stretch.accuracyMetres[0]!] };
    const chain = concatenate(atEnd ? [stretch, point] : [point, stretch]);
    return [{ part: 0, kept: keptFrom(before.line, part), chain }];
  };
  const whole = (part: DelimitedPart): DelimitedPart => ({ part: 0, kept: keptFrom(before.line, part), chain: part.chain });
  return [
    ...before.parts.slice(0, from.index).map(whole),
    ...kept(from.index, firstStation(before.parts[from.index]!.chain), from.station, start, true),
    ...own.map((part) => ({ ...part, written: part.part })),
    ...kept(to.index, to.station, lastStation(before.parts[to.index]!.chain), end, false),
    ...before.parts.slice(to.index + 1).map(whole),
  ].map((part, index) => ({ ...part, part: index }));
} // prettier-ignore

function keptFrom(line: string, part: DelimitedPart) {
  return part.kept ?? { line, part: part.written ?? part.part };
}

function footOn(before: Delimitation, at: LonLat): Foot {
  const feet = before.parts.map(({ chain }, index) => ({ index, station: nearestOnPolyline(at, chain.vertices)! }));
  return feet.reduce((a, b) => (b.station.metres < a.station.metres ? b : a));
} // prettier-ignore

/** Beyond an end of the course before, nothing is kept there. */
function check(survey: CourseSurvey, line: Line, before: Delimitation, { index, station }: Foot, at: LonLat, accuracy: number): void {
  const { chain } = before.parts[index]!;
  const isFirst = index === 0 && station.edge === 0 && station.share === 0;
  const isLast = index === before.parts.length - 1 && station.edge === chain.vertices.length - 2 && station.share === 1;
  const tolerance = joinTolerance(accuracy, chain.accuracyMetres[station.edge]!);
  if (!isFirst && !isLast && station.metres > tolerance)
    survey.report(delimitsElsewhere(line, "begins or ends beside the line", at, station));
} // prettier-ignore
