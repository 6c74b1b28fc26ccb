/** Answers, titles, reasons, dates and measures in a language. See docs/words.md. */
export { actorsWords, actorWords, relationWords, scopeWords, targetWords } from "./acts.js";
export {
  besideHeading, besideWords, burdensWords, byWords, claimsWords, doubtsWords,
  endWords, heldWords, inFactWords, occupationWords, presenceWords,
  stateWords, toldHeading,
} from "./beside.js"; // prettier-ignore
export { burdenWords, holderWords, nearbyWords, perhapsThereWords, towardsWords } from "./burdens.js";
export { citationWords, citedWords, conditionsOf, markWords, sourceWords } from "./citations.js";
export { commencementWords } from "./commencement.js";
export { toldByStretch, type StretchTold } from "./by-stretch.js";
export {
  daysWords,
  dayWords,
  isoDayWords,
  isoPartWords,
  isoSpanWords,
  rangeWords,
  someDayWords,
  spanWords,
  yearWords,
} from "./dates.js";
export { dateNoteWords, withDateNotes } from "./date-notes.js";
export { ENGLISH } from "./english.js";
export { evidenceWords, surveyWords } from "./evidence.js";
export { boundaryWords, pointWords, selectorWords } from "./ground.js";
export { INDONESIAN } from "./indonesian.js";
export { lastDatedWords, lastKnownWords } from "./last-known.js";
export type { Language } from "./language.js";
export { languageOf, LANGUAGES } from "./languages.js";
export { lifeReasonWords } from "./lives.js";
export { areaWords, metresWords, positionWords, writtenPosition } from "./measures.js";
export { distanceWords, doubtWords, withinWords } from "./nearest.js";
export { sourceReasonWords } from "./sources.js";
export { stepWords } from "./steps.js";
export { titleHeading, titleKindWords, titleLabel, titleWords } from "./titles.js";
export { AUTHOR, wordsOf, type Words } from "./words.js";
