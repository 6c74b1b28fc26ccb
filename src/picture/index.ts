/** The view of a day: polygons, names and hatches, for page, print and export. Runs in Node and in browsers. */
export {
  besidePolygonsOn, labelsOn, polygonsOn, type BesideProperties, type GroundProperties, type LabelProperties,
} from "./polygons.js"; // prettier-ignore
export {
  hatchOf,
  isPatterned,
  overlayOf,
  type Dots,
  type Hatch,
  type Pattern,
  type Stripe,
} from "./hatch.js";
export type { Beside, Overlay } from "./model.js";
export { DARK, LIGHT, partyColour, type Palette } from "./palette.js";
