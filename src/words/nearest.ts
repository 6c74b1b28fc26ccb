/** How far a place lies from the nearest line or edge, and whether that settles on which side. */
import type { NearestLine } from "../query/model.js";
import type { Language } from "./language.js";
import { metresWords } from "./measures.js";

/** `name`: of the line, area, river or way, as the door shows it. */
export function distanceWords(
  language: Language,
  { kind, distanceMetres, accuracyMetres }: NearestLine,
  name: string,
): string {
  const { answers, ground } = language;
  const what = kind === "line" ? ground.line(name) : kind === "area" ? answers.edge(name) : name;
  return answers.nearest(metresWords(language, distanceMetres), what, metresWords(language, accuracyMetres));
}

/** Null where the place lies beyond the error of it. */
export function withinWords({ answers }: Language, { kind, within }: NearestLine): string | null {
  if (!within) return null;
  return kind === "area" ? answers.withinEdge : answers.withinError;
}

/** Why the course there may be another than the one drawn; null: nothing is said of that. */
export function doubtWords(
  { answers }: Language,
  { isOpen, isAtLowWater, runs }: NearestLine,
): string | null {
  if (isOpen) return answers.leftOpen;
  const ofWater = runs && (runs.as === "runs" ? answers.asItRuns : answers.asItRan(runs.on));
  const doubts = [isAtLowWater ? answers.atLowWater : null, ofWater].filter((doubt) => doubt !== null);
  return doubts.length === 0 ? null : doubts.join("; ");
}
