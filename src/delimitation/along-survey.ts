import { distanceMetres } from "../geodesy/geodesic.js";
import type { ReadSurvey } from "../gazetteer/model.js";
import { featureOf } from "../gazetteer/surveys/feature.js";
import type { LonLat } from "../geodesy/model.js";
import { goingOn } from "./along-chain.js";
import { chainOf } from "../gazetteer/chain.js";
import { LEAST_WAY_METRES } from "./meeting.js";
import { LineNetwork } from "./line-network.js";
import { surveyNotConnected, surveyWithoutLines } from "./survey-diagnostics.js";
import type { Courses, Leg, LegEnd, CourseSurvey } from "./survey.js";

/** Along the lines of a survey, or of one feature of it: from nearest the start by the via points to nearest the end. */
export function surveyedCourse(survey: CourseSurvey, leg: Leg, id: string, feature: string | null): Courses {
  // One that could not be read was reported where it was read.
  const source = survey.gazetteer.surveys.get(id);
  const lines = source && linesOf(survey, leg, source, feature);
  if (!source || !lines) return null;
  const network = networkOf(source, feature, lines);
  const ends = leg.end.kind === "at" ? [leg.end.position] : [];
  const stops = [leg.from, ...leg.via, ...ends].map(({ at }) => network.nearest(at));
  const vertices: LonLat[] = [];
  for (let i = 1; i < stops.length; i++) {
    const [from, to] = [stops[i - 1], stops[i]];
    if (!from || !to) return reportWithout(survey, leg, id);
    const way = network.way(from, to);
    if (!way) {
      survey.report(surveyNotConnected(leg.part, id, from.at, to.at));
      return null;
    }
    vertices.push(...way);
  }
  if (leg.end.kind === "at") return [chainOf(vertices, source.accuracyMetres)];
  const last = stops.at(-1);
  const reaches = reachOf(survey, leg.end, source.accuracyMetres);
  if (!last || !reaches) return last ? null : reportWithout(survey, leg, id);
  const ways = network.onward(last, reaches).map((way) => chainOf(way, source.accuracyMetres));
  return goingOn(vertices, ways).map((way) => chainOf([...vertices, ...way.vertices], source.accuracyMetres));
}

/** Whether the part ends on an edge of the lines, before which one has gone so far; null: what it should meet has no place. */
function reachOf(survey: CourseSurvey, end: Exclude<LegEnd, { kind: "at" }>, accuracyMetres: number) {
  if (end.kind === "after")
    return (a: LonLat, b: LonLat, way: number) => way + distanceMetres(a, b) >= end.metres;
  const edges = survey.boundary(end.what);
  return (
    edges &&
    ((a: LonLat, b: LonLat, way: number, isEnd: boolean) => {
      const isNear = isEnd && (edges.nearest(b)?.metres ?? Infinity) <= accuracyMetres;
      return isNear || edges.cut(chainOf([a, b], 0), Math.max(0, LEAST_WAY_METRES - way)) !== null;
    })
  );
}

function reportWithout(survey: CourseSurvey, leg: Leg, id: string): null {
  survey.report(surveyWithoutLines(leg.part, id));
  return null;
}

type Lines = readonly (readonly LonLat[])[];

function linesOf(survey: CourseSurvey, leg: Leg, source: ReadSurvey, feature: string | null): Lines | null {
  if (feature === null)
    return source.features.flatMap(({ shape }) => (shape.kind === "lines" ? shape.lines : []));
  const found = featureOf(source, feature, "lines", leg.part);
  if (!("code" in found)) return found.lines;
  survey.report(found);
  return null;
}

const networks = new WeakMap<ReadSurvey, Map<string | null, LineNetwork>>();

/** Built once for all parts that follow the same lines. */
function networkOf(source: ReadSurvey, feature: string | null, lines: Lines): LineNetwork {
  const known = networks.get(source) ?? new Map<string | null, LineNetwork>();
  networks.set(source, known);
  const network = known.get(feature) ?? new LineNetwork(lines);
  known.set(feature, network);
  return network;
}
