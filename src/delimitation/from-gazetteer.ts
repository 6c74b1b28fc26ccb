import { isLaterCourse } from "../clauses/later-courses.js";
import type { Boundary, Corpus, Instrument, Line, Point, Theatre } from "../clauses/model.js";
import type { Diagnostic } from "../diagnostics/model.js";
import type { Chain, Gazetteer, RiverNetwork, Shores } from "../gazetteer/model.js";
import type { PointResult } from "../gazetteer/points.js";
import { middleLon } from "../geodesy/longitude.js";
import type { LonLat } from "../geodesy/model.js";
import { outlines } from "./along-edge.js";
import { onCoursesOfTheDay } from "./courses-of-the-day.js";
import { withKeptStretches } from "./later-course.js";
import { namedBoundaries } from "./boundaries.js";
import { concatenate } from "./chain.js";
import { lineCycle } from "./diagnostics.js";
import { EdgeIndex } from "./edge-index.js";
import type { DelimitedPart, Delimitation, Delimitations } from "./model.js";
import { withoutLoopsAtJoins } from "./loops.js";
import { orderLines } from "./order.js";
import { surveyPart } from "./part.js";
import { findPoint } from "./points.js";
import { areaWithoutOutline } from "./survey-diagnostics.js";
import { frameCorners, type Position, type Survey } from "./survey.js";

export interface Delimiting {
  readonly delimitations: Delimitations;
  readonly diagnostics: readonly Diagnostic[];
  /** The position of any written point, now that the lines have their courses, or why it has none. */
  readonly resolve: (point: Point) => PointResult;
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
  if (!theatre) return { delimitations: { lines, boundaries: [] }, diagnostics, resolve: nowhere };
  const report = (diagnostic: Diagnostic) => {
    if (!diagnostics.some((known) => sameFinding(known, diagnostic))) diagnostics.push(diagnostic);
  };
  const survey = openSurvey(theatre, gazetteer, network, shores, (id) => wholeLine(lines.get(id)), report);
  const order = orderLines(onCoursesOfTheDay(corpus.lines, sequence));
  for (const cycle of order.cycles) {
    report(
      lineCycle(
        cycle[0]!.span,
        cycle.map((line) => line.id),
      ),
    );
  }
  for (const line of order.lines) {
    const own = surveyLine(survey, line);
    const before = isLaterCourse(line) ? lines.get(line.insteadOf ?? "") : undefined;
    const parts = before && own.length > 0 ? withKeptStretches(survey, line, own, before) : own;
    if (parts.length > 0) lines.set(line.id, { line: line.id, parts });
  }
  const boundaries = namedBoundaries(corpus, gazetteer, network, survey.middleLon);
  return {
    delimitations: { lines, boundaries },
    diagnostics,
    resolve: (point) => findPoint(survey, theatre, point),
  };
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
function surveyLine(survey: Survey, line: Line): DelimitedPart[] {
  const parts: DelimitedPart[] = [];
  let at = survey.position(line.from);
  line.parts.forEach((part, index) => {
    const chain = at && surveyPart(survey, part, at);
    if (chain) {
      parts.push({ part: index, chain });
      // What is left open lies between its points; these are known, and so is what goes on from them.
      const known = part.course.form === "as-fixed" && part.to.form !== "meets" && survey.position(part.to);
      at = {
        at: chain.vertices[chain.vertices.length - 1]!,
        accuracyMetres: known ? known.accuracyMetres : chain.accuracyMetres[chain.accuracyMetres.length - 1]!,
      };
    } else at = part.to.form === "meets" ? null : survey.position(part.to);
  });
  return withoutLoopsAtJoins(parts);
}

function openSurvey(
  theatre: Theatre,
  gazetteer: Gazetteer,
  network: RiverNetwork,
  shores: Shores,
  line: (id: string) => Chain | null,
  report: (diagnostic: Diagnostic) => void,
): Survey {
  const indexes = new Map<string, EdgeIndex | null>();
  const survey: Survey = {
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
      const key = `${boundary.kind} ${"id" in boundary ? (boundary.id ?? "") : ""}`;
      const known = indexes.get(key);
      if (known !== undefined) return known;
      const polylines = polylinesOf(survey, boundary);
      const index = polylines && new EdgeIndex(polylines);
      indexes.set(key, index);
      return index;
    },
    line,
    outline: (id, span) => {
      const area = gazetteer.areas.get(id) ?? null;
      if (!area) report(areaWithoutOutline(span, id));
      return area;
    },
    report,
  };
  return survey;
}

function wholeLine(delimitation: Delimitation | undefined): Chain | null {
  return delimitation ? concatenate(delimitation.parts.map((part) => part.chain)) : null;
}

/** The polylines of a boundary; null where it has no place on the ground, which was reported where it was located. */
function polylinesOf(survey: Survey, boundary: Boundary): readonly (readonly LonLat[])[] | null {
  const { gazetteer, shores } = survey;
  const closed = (ring: readonly LonLat[]) => [...ring, ring[0]!];
  switch (boundary.kind) {
    case "line": {
      const chain = survey.line(boundary.id);
      return chain && [chain.vertices];
    }
    case "river": {
      const river = gazetteer.rivers.get(boundary.id);
      return river ? [river.chain.vertices] : null;
    }
    case "lake":
      return gazetteer.lakes.get(boundary.id)?.rings.map(closed) ?? null;
    case "area": {
      const area = survey.outline(boundary.id, boundary.span);
      return area && outlines(area);
    }
    case "coast": {
      if (boundary.id === null) return shores.coasts().flatMap((polygon) => polygon.rings.map(closed));
      const coast = gazetteer.coasts.get(boundary.id);
      return coast ? [coast.vertices] : null;
    }
    case "frame":
      return [closed(frameCorners(survey))];
  }
}
