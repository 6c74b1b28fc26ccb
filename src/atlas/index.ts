/** The atlas on disk and in memory; docs/atlas.md is its specification. */
export { AtlasError } from "./container.js";
export { openAtlas } from "./open.js";
export { FORMAT, FORMAT_VERSION, packAtlas } from "./pack.js";
export type * from "./model.js";
