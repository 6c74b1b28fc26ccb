/** Whether a clause stands in a text that a reading follows. */
import type { ReadingTexts } from "../clauses/rights-model.js";
import type { Subject, SubjectClause } from "./model.js";

/** What a reading follows in one instrument goes before what it follows in all. */
export function standsInTexts(
  readings: readonly ReadingTexts[],
  subject: Subject,
  clause: SubjectClause,
  reading: string,
): boolean {
  if (clause.texts === null) return true;
  const followed =
    readings.find((one) => one.reading === reading && one.instrument === subject.id) ??
    readings.find((one) => one.reading === reading && one.instrument === null);
  return followed === undefined || clause.texts.some((text) => followed.texts.includes(text));
}
