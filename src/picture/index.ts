/** The view of a day: polygons, names and hatches, for page, print and export. Runs in Node and in browsers. */
export { labelsOn, polygonsOn, type GroundProperties, type LabelProperties } from "./polygons.js";
export { hatchOf, isPatterned, type Dots, type Hatch, type Stripe } from "./hatch.js";
export { DARK, LIGHT, partyColour, type Palette } from "./palette.js";
