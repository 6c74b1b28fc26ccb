import type * as ast from "../generated/ast.js";
import type { Survey } from "../model.js";
import { printMade, readMade } from "../phrases/made.js";
import { remarks, words } from "../phrases/print.js";
import type { Scope } from "../scope.js";
import { statement } from "../statement.js";
import { quote } from "../tokens.js";

/** `survey ID "Title" in "FILE" named by "PROPERTY"`: what somebody else took from the ground or from a map. */
export const survey = statement({
  type: "Survey",
  words: ["survey"],
  declares: { survey: 'survey ID "Title" in "FILE" named by "PROPERTY" within 500 m' },
  forms: [
    'survey ID "Title" in "FILE" named by "PROPERTY" of 1871 within 500 m source SOURCE',
    'survey ID "Title" of the geography within 1 km',
  ],
  keptIn: "surveys",
  read: readSurvey,
  print: printSurvey,
});

function readSurvey(scope: Scope, node: ast.Survey): Survey | null {
  const accuracyMetres = scope.accuracy(node.within);
  const of = readMade(scope, node.made);
  if (accuracyMetres === null)
    return scope.failed
      ? null
      : scope.error(
          "survey-without-accuracy",
          { ...scope.span(node), end: scope.spanOf(node, "title").end },
          `nothing says how well \`${node.name}\` was surveyed`,
          "Add `within 500 m`: so far, 95 times in 100, does the ground lie from where the survey has it.",
        );
  const { file, property } = node;
  return {
    ...scope.written(node),
    id: node.name,
    title: node.title,
    data: file !== undefined && property !== undefined ? { file, property } : null,
    of,
    accuracyMetres,
  };
}

function printSurvey(survey: Survey): string {
  const { data, of } = survey;
  return words(
    "survey",
    survey.id,
    quote(survey.title),
    data ? `in ${quote(data.file)} named by ${quote(data.property)}` : "of the geography",
    printMade(of),
    ...remarks(survey),
  );
}
