/** What rests on a survey, and what a survey is. */
import type { AtlasSurvey } from "../atlas/model.js";
import { metresWords } from "./measures.js";
import type { Words } from "./words.js";

interface RestsOn {
  readonly surveys: readonly string[];
  readonly surveysInPart?: readonly string[];
}

/** `on the evidence of Districts of 1871, and in part of Pillars`; null where nothing rests on a survey. */
export function evidenceWords(words: Words, { surveys, surveysInPart = [] }: RestsOn): string | null {
  const { answers, grammar } = words.language;
  const list = (ids: readonly string[]) => grammar.list(ids.map((id) => words.survey(id)));
  const whole = surveys.filter((id) => !surveysInPart.includes(id));
  const told = [
    ...(whole.length > 0 ? [answers.evidence(list(whole))] : []),
    ...(surveysInPart.length > 0 ? [answers.evidenceInPart(list(surveysInPart))] : []),
  ];
  return told.length > 0 ? grammar.list(told) : null;
}

/** `Districts of 1871: kreise.geojson, of 1871, within 500 m; SHA-256 …`. */
export function surveyWords(words: Words, survey: AtlasSurvey): string {
  const { surveys } = words.language;
  const { title, file, of, accuracyMetres, sha256 } = survey;
  const facts = [
    file ?? surveys.geography,
    ...(of === null ? [] : [surveys.of(of)]),
    surveys.within(metresWords(words.language, accuracyMetres)),
  ];
  return surveys.survey(title, facts.join(", "), sha256);
}
