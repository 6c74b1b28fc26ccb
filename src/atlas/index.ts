/** The atlas on disk and in memory, in Node or a browser: `thalweg/atlas`; docs/atlas.md is its specification. */
export { AtlasError } from "./error.js";
export { openAtlas } from "./open.js";
export { FORMAT, FORMAT_VERSION, packAtlas } from "./pack.js";
export type * from "./model.js";
export type * from "./acts-model.js";
