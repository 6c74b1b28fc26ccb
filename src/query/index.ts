/** Answers from a packed atlas, in Node or a browser. */
export { openAsker, EDITORIAL, type Asker, type Place } from "./ask.js";
export { diffTitles, type Change } from "./diff.js";
export { lineFeature } from "./line.js";
export { findPlace, type PlaceResult } from "./places.js";
export { derive, type Derivation, type Stage } from "./why.js";
export type { Answer, NearestLine, Perhaps, Reason } from "./model.js";
export { openAtlas } from "../atlas/open.js";
