import type { NamedKind } from "./model.js";

/** What is a point on the ground. */
export const PLACE_KINDS: readonly NamedKind[] = [
  "town", "post", "pass", "hill", "peak", "cape", "marker", "picket", "place",
]; // prettier-ignore
