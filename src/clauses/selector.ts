/** What a selector names. A new form of selector does not compile until it says so here; all later stages ask here. */
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
    case "island":
    case "river-islands":
      return [];
  }
}

/** The one island, or the river whose islands, a selector names; null if it names none. */
export function islandsOf(
  selector: Selector,
): { readonly of: "island" | "river"; readonly id: string } | null {
  switch (selector.form) {
    case "island":
      return { of: "island", id: selector.island };
    case "river-islands":
      return { of: "river", id: selector.river };
    case "side":
    case "between":
    case "around":
      return null;
  }
}
