/** How far a place lies from the nearest line or edge, and whether that settles on which side. */
import type { NearestLine } from "../query/model.js";
import type { Language } from "./language.js";
import { metresWords } from "./measures.js";

/** `name`: of the line, area, river or way, as the door shows it. */
export function distanceWords(
  language: Language,
  { kind, basis, distanceMetres, accuracyMetres, placeAccuracyMetres }: NearestLine,
  name: string,
): string {
  const { nearby, ground } = language;
  const what = {
    line: ground.line,
    area: nearby.edge,
    limit: basis === "judgement" ? nearby.editorialLimit : nearby.limit,
    course: (course: string) => course,
  }[kind](name);
  const [away, known] = [distanceMetres, accuracyMetres].map((metres) => metresWords(language, metres));
  const ofPlace =
    placeAccuracyMetres === undefined ? "" : nearby.placeKnown(metresWords(language, placeAccuracyMetres));
  return nearby.nearest(away!, what, known!) + ofPlace;
}

/** Null where the place lies beyond the error of it and its own. */
export function withinWords(
  { nearby }: Language,
  { kind, within, placeAccuracyMetres }: NearestLine,
): string | null {
  if (!within) return null;
  if (placeAccuracyMetres !== undefined) return nearby.withinBoth;
  const { withinEdge, withinError, withinLimit } = nearby;
  return { line: withinError, area: withinEdge, limit: withinLimit, course: withinError }[kind];
}

function runsWords(nearby: Language["nearby"], runs: NonNullable<NearestLine["runs"]>): string {
  if (runs.as === "ran") return nearby.asItRan(runs.on);
  return runs.notToNewBed ? nearby.notToNewBed : nearby.asItRuns;
}

/** Why the course there may be another than the one drawn, or is the one that the text itself proves; null: nothing is said of that. */
export function doubtWords(
  { nearby }: Language,
  { isOpen, isAtLowWater, within, runs, proved, unverified }: NearestLine,
): string | null {
  if (isOpen) return nearby.leftOpen;
  const ofWater = runs && runsWords(nearby, runs);
  const told = [
    isAtLowWater && within ? nearby.atLowWater : null,
    ofWater,
    proved && nearby.proved(proved),
    unverified ? nearby.unverified : null,
  ].filter((words) => words !== null);
  return told.length === 0 ? null : told.join("; ");
}
