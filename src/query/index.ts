/** All that can be asked of a packed atlas, in Node or a browser: `thalweg/query`. */
export { openAtlas } from "../atlas/open.js";
export type { Atlas } from "../atlas/model.js";
export type { BeyondTitle, Title } from "../regime/title.js";
export { isoFromDay } from "../chronology/days.js";
export { EDITORIAL } from "../effect/model.js";
export { openAsker, type Asker, type Place } from "./ask.js";
export type { Answer, AnswerOverDays, Asked, DaysOf, KnownDay, LastKnown, Lasting, NearestLine, Perhaps, PossibleAnswer, Reason, ToldHere } from "./model.js"; // prettier-ignore
export { derive, deriveDays, deriveOn, type Derivation } from "./why.js";
export type { DerivationStage } from "./derivation-stage.js";
export { diffTitles, type Change, type Passage } from "./diff.js";
export { lineFeature, type LinePartProperties } from "./line.js";
export { buildNearestFinder } from "./nearest.js";
export type { NearestFinder } from "./nearest-finder.js";
export { positionOf } from "./position.js";
export { findActs, findClaims, type ActFilter, type AtlasAct, type AtlasClaim, type ClaimFilter, type FoundClaim } from "./acts.js"; // prettier-ignore
export type { FoundThen } from "./within-days.js";
export { askPerson, findMandates, findOffices, type HeldOffice, type PersonAnswer } from "./persons.js";
export { lifeOf, spellOn, spellsOn } from "./lives.js";
export { askOccupation, findOccupations, type OccupationAnswer } from "./occupation.js";
export { askRightAt, askRights, askRightsWithin, type RightAtQuestion, type RightsQuestion } from "./rights.js"; // prettier-ignore
export type { RightAnswer, RightLink } from "./right-on.js";
export { checkSource } from "./sources/check-source.js";
export type { CheckedSource, CheckedStatement, SourceReason, Verdict } from "./sources/model.js";
export { labelsOn, polygonsOn, type GroundProperties, type LabelProperties } from "../picture/polygons.js";
export * from "./request/index.js";
