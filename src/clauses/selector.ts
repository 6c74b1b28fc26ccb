import type { Boundary, Selector } from "./model.js";

/** The boundaries that a selector names. */
export function boundariesOf(selector: Selector): readonly Boundary[] {
  switch (selector.form) {
    case "side":
      return [selector.of, ...selector.limits];
    case "between":
      return selector.boundaries;
    case "around":
      return selector.limits;
    default:
      return [];
  }
}
