/** The one reader of questions: what people write, read into values, for every door. */
export type { Read, Refusal } from "./model.js";
export { readDay, readDays, type AskedDays } from "./day.js";
export { readPosition } from "./position.js";
export { readPlace } from "./place.js";
export {
  readActPlace,
  readElement,
  readGround,
  readHolder,
  readHolderClass,
  readInstrument,
  readLine,
  readParty,
  readPerson,
  readReading,
  readRightKind,
  readSource,
} from "./named.js";
export {
  readActFilter,
  readActKind,
  readClaimFilter,
  readLifeQuestion,
  readPlaceOnDay,
  readPlaceOnDays,
  readRightAt,
  readRightsQuestion,
  readTextsQuestion,
  readTwoDays,
  type ActWords,
  type LifeQuestion,
  type PlaceOnDay,
  type PlaceOnDays,
  type PlaceWords,
  type TextsQuestion,
  type TwoDays,
} from "./questions.js";
