import { isLaterCourse } from "../clauses/later-courses.js";
import type { Boundary, Corpus, Instrument, Line, LinePart, Point, Theatre } from "../clauses/model.js";
import { openLinesOf } from "../clauses/lines-of.js";
import { printBoundary } from "../clauses/phrases/print-points.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { Chain, Gazetteer, RiverNetwork, Shores } from "../gazetteer/model.js";
import { isDefined } from "../gazetteer/defined-areas.js";
import { drawnCourses } from "../gazetteer/drawn.js";
import { measureFrom, type Measured } from "../gazetteer/measured.js";
import type { PointResult } from "../gazetteer/point-result.js";
import { middleLon } from "../geodesy/longitude.js";
import { onCoursesOfTheDay } from "./courses-of-the-day.js";
import { withKeptStretches } from "./later-course.js";
import { bentToTexts } from "./bend-to-texts.js";
import { namedBoundaries } from "./boundaries.js";
import { concatenate } from "../gazetteer/chain.js";
import { lineCycle } from "./diagnostics.js";
import { ImpossibleLines } from "./impossible.js";
import { EdgeIndex } from "./edge-index.js";
import type { DelimitedPart, Delimitation, Delimitations } from "./model.js";
import { withoutLoopsAtJoins } from "./loops.js";
import { orderLines } from "./order.js";
import { surveyPart } from "./part.js";
import { findSlivers } from "./slivers.js";
import { startOn } from "./start.js";
import { contextOf, findPoint } from "./points.js";
import { outlineAreas } from "./outline-areas.js";
import { areaMeasuredFromNothing, areaWithoutOutline } from "./survey-diagnostics.js";
import { checkTexts } from "./text-checks.js";
import type { Before, Position, CourseSurvey } from "./survey.js";
import { whereaboutsOf } from "./whereabouts.js";

export interface Delimiting {
  /** With the areas that are measured from lines. */
  readonly gazetteer: Gazetteer;
  readonly delimitations: Delimitations;
  readonly diagnostics: readonly Diagnostic[];
  /** The position of any written point, now that the lines have their courses, or why it has none. */
  readonly resolve: (point: Point) => PointResult;
  /** Distances from what is located now. */
  readonly measure: (from: Boundary | Point) => Measured | Diagnostic | null;
}

/**
 * Lines in words become chains on the ground, each line after those that it is defined by. What could not be delimited is missing
 * from the result and reported. `sequence`: the instruments in the order in which they take effect.
 */
export function delimit(
  corpus: Corpus,
  gazetteer: Gazetteer,
  network: RiverNetwork,
  shores: Shores,
  sequence: readonly Instrument[] = corpus.instruments,
): Delimiting {
  const lines = new Map<string, Delimitation>();
  const diagnostics: Diagnostic[] = [];
  const { theatre } = corpus;
  if (!theatre) return delimitingNothing(gazetteer);
  const impossible = new ImpossibleLines(corpus.lines);
  let drawing: Line | null = null;
  const report = (found: Diagnostic) => {
    const diagnostic = impossible.asExpected(found, drawing);
    if (!diagnostics.some((known) => sameFinding(known, diagnostic))) diagnostics.push(diagnostic);
  };
  const linesOf = openLinesOf(corpus.features);
  const areas = new Map(gazetteer.areas);
  const located = { ...gazetteer, areas };
  const survey = openSurvey(theatre, located, network, shores, (id) => wholeLine(lines.get(id)), {
    report,
    mayFail: (span) => impossible.mayFail(span, drawing),
  });
  const waiting = new Set(corpus.features.filter(isDefined).filter(({ id }) => !areas.has(id)));
  const outline = () => outlineAreas(waiting, linesOf, lines, { survey, theatre, areas });
  const order = orderLines(onCoursesOfTheDay(corpus.lines, sequence), linesOf);
  // prettier-ignore
  for (const cycle of order.cycles) report(lineCycle(cycle[0]!.span, cycle.map(({ id }) => id)));
  for (const line of order.lines) {
    drawing = line;
    const own = surveyLine(survey, line);
    const before = isLaterCourse(line) ? lines.get(line.insteadOf ?? "") : undefined;
    const drawn = before && own.length > 0 ? withKeptStretches(survey, line, own, before) : own;
    const parts = bentToTexts(survey, corpus, line, drawn);
    if (parts.length > 0) lines.set(line.id, { line: line.id, parts });
    drawing = null;
    outline();
  }
  outline();
  if (!diagnostics.some(({ severity }) => severity === "error"))
    for (const area of waiting) report(areaMeasuredFromNothing(area, corpus.features));
  checkTexts(survey, corpus, lines);
  diagnostics.push(...findSlivers(corpus, lines), ...impossible.thatAreNot(diagnostics));
  const { resolve, measure } = measuring(survey, theatre);
  return {
    gazetteer: located,
    delimitations: {
      lines,
      boundaries: namedBoundaries(corpus, located, network, survey),
      whereabouts: whereaboutsOf(corpus, measure),
    },
    diagnostics,
    resolve,
    measure,
  };
}

const delimitingNothing = (gazetteer: Gazetteer): Delimiting => ({
  gazetteer,
  delimitations: { lines: new Map(), boundaries: [], whereabouts: [] },
  diagnostics: [],
  resolve: nowhere,
  measure: nowhere,
});

function measuring(survey: CourseSurvey, theatre: Theatre): Pick<Delimiting, "resolve" | "measure"> {
  const resolve = (point: Point) => findPoint(survey, theatre, point);
  return { resolve, measure: (from) => measureFrom(from, contextOf(survey, theatre), resolve) };
}

/** No clause is read on the ground of a corpus without a theatre. */
function nowhere(): never {
  throw new Error("A corpus without a theatre has no points.");
}

/** A point that several parts name is at fault once. */
function sameFinding(a: Diagnostic, b: Diagnostic): boolean {
  return a.code === b.code && a.span === b.span && a.message === b.message;
}

/** Parts in order, each from where the one before ended; after a part that failed, from where it should have ended. */
function surveyLine(survey: CourseSurvey, line: Line): DelimitedPart[] {
  const parts: DelimitedPart[] = [];
  const on = line.from.form === "meets" ? startOn(survey, line, line.from.what) : null;
  let at = line.from.form === "meets" ? (on?.at ?? null) : survey.position(line.from);
  let begins = isPlace(line.from) ? line.from : null;
  let before: Before | null = null;
  line.parts.forEach((part, index) => {
    const from = at && { ...at, begins };
    const chain = from && surveyPart(survey, part, from, before, index === 0 ? (on?.by ?? null) : null);
    begins = isPlace(part.to) ? part.to : null;
    before = chain && { course: part.course, chain };
    if (chain) {
      parts.push({ part: index, chain });
      at = endOf(survey, part, chain);
    } else at = isPlace(part.to) ? survey.position(part.to) : null;
  });
  return withoutLoopsAtJoins(parts);
}

/** The end of a part, known no better than its course is there, nor than what it ends in. */
function endOf(survey: CourseSurvey, { course, to }: LinePart, chain: Chain): Position {
  const at = chain.vertices.at(-1)!;
  const own = chain.accuracyMetres.at(-1)!;
  const end = to.form === "meets" ? survey.boundary(to.what)?.knownAt(at) : isPlace(to) ? survey.position(to)?.accuracyMetres : null;
  // What is left open lies between its points; these are known, and so is what goes on from them.
  if (course.form === "as-fixed" && isPlace(to)) return { at, accuracyMetres: end ?? own };
  return { at, accuracyMetres: Math.max(own, end ?? 0) };
} // prettier-ignore

/** Whether a point has a place by itself, whatever course leads to it. */
const isPlace = ({ form }: Point): boolean => form !== "meets" && form !== "after";

function openSurvey(
  theatre: Theatre,
  gazetteer: Gazetteer,
  network: RiverNetwork,
  shores: Shores,
  line: (id: string) => Chain | null,
  { report, mayFail }: Pick<CourseSurvey, "report" | "mayFail">,
): CourseSurvey {
  const indexes = new Map<string, EdgeIndex | null>();
  const survey: CourseSurvey = {
    gazetteer,
    network,
    shores,
    frame: theatre,
    middleLon: middleLon(theatre),
    position: (point): Position | null => {
      const found = findPoint(survey, theatre, point);
      if (found.ok) return found.located;
      report(found.diagnostic);
      return null;
    },
    boundary: (boundary) => {
      const key = printBoundary(boundary, true);
      const known = indexes.get(key);
      if (known !== undefined) return known;
      if (boundary.kind === "area") survey.outline(boundary.id, boundary.span);
      const courses = survey.courses(boundary);
      const index = courses && new EdgeIndex(courses);
      indexes.set(key, index);
      return index;
    },
    courses: (boundary) =>
      drawnCourses(boundary, contextOf(survey, theatre), (point) => findPoint(survey, theatre, point)),
    line,
    outline: (id, span) => {
      const area = gazetteer.areas.get(id);
      if (area && area.polygons.length > 0) return area;
      report(areaWithoutOutline(span, id));
      return null;
    },
    mayFail,
    report,
  };
  return survey;
}

function wholeLine(delimitation: Delimitation | undefined): Chain | null {
  return delimitation ? concatenate(delimitation.parts.map((part) => part.chain)) : null;
}
