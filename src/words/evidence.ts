/** What rests on a survey, and what a survey is. */
import type { AtlasSurvey } from "../atlas/model.js";
import { metresWords } from "./measures.js";
import type { Words } from "./words.js";

/** `on the evidence of Districts of 1871`; null where nothing rests on a survey. */
export function evidenceWords(words: Words, surveys: readonly string[]): string | null {
  if (surveys.length === 0) return null;
  const { answers, grammar } = words.language;
  return answers.evidence(grammar.list(surveys.map((id) => words.survey(id))));
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
