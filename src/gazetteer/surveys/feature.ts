import { nearestWords } from "../../clauses/nearest.js";
import type { Diagnostic, Span } from "../../diagnostics/model.js";
import type { ReadSurvey, SurveyShape } from "../model.js";
import { featureTwice, featureUnknown, otherShape, withoutPlace } from "./diagnostics.js";

type ShapeOf<Kind extends SurveyShape["kind"]> = Extract<SurveyShape, { readonly kind: Kind }>;

/** The one feature of a survey that has this name, and is of this kind. `where`: what asks for it. */
export function featureOf<const Kind extends "point" | "lines" | "area">(
  survey: ReadSurvey,
  name: string,
  kind: Kind,
  where: { readonly span: Span },
): ShapeOf<Kind> | Diagnostic {
  const found = survey.features.filter((feature) => feature.name === name);
  const [first, second] = found;
  if (!first) {
    const known = survey.features.flatMap((each) => (each.name === null ? [] : [each.name]));
    return featureUnknown(where, survey.id, name, nearestWords(name, new Set(known)), known);
  }
  if (second) return featureTwice(where, survey.id, name, found.length);
  if (first.shape.kind === "none") return withoutPlace(where, survey.id, name);
  if (first.shape.kind !== kind) return otherShape(where, survey.id, name, first.shape.kind, kind);
  return first.shape as ShapeOf<Kind>;
}
