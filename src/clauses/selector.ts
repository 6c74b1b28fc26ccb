/** What a selector names. A new form of selector does not compile until it says so here; all later stages ask here. */
import type { DayRange } from "../chronology/model.js";
import type { Boundary, Feature, Point, Selector } from "./model.js";

/** The boundaries that a selector names. */
export function boundariesOf(selector: Selector): readonly Boundary[] {
  switch (selector.form) {
    case "side":
      return [selector.of, ...selector.limits];
    case "between":
      return selector.boundaries;
    case "around":
      return selector.limits;
    case "area":
    case "island":
    case "islands-within":
    case "islands-nearer":
      return [];
    case "held-on":
    case "except":
    case "islands-in":
    case "river-islands":
      return withinOf(selector).flatMap(boundariesOf);
    case "waters":
      return selector.of.kind === "lake" ? [{ kind: "lake", id: selector.of.id, span: selector.span }] : [];
  }
}

/** The areas that a selector names: its ground, or what bounds it. */
export function areasOf(selector: Selector): readonly string[] {
  switch (selector.form) {
    case "area":
      return [selector.area];
    case "side":
    case "between":
    case "around":
    case "island":
    case "waters":
      return boundariesOf(selector).flatMap((each) => (each.kind === "area" ? [each.id] : []));
    case "islands-within":
    case "islands-nearer":
      return [];
    case "held-on":
    case "except":
    case "islands-in":
    case "river-islands":
      return withinOf(selector).flatMap(areasOf);
  }
}

/** The island, or the river whose islands. */
export interface NamedIslands {
  readonly of: "island" | "river";
  readonly id: string;
}

/** The islands that a selector names. */
export function islandsOf(selector: Selector): readonly NamedIslands[] {
  switch (selector.form) {
    case "island":
      return [{ of: "island", id: selector.island }];
    case "river-islands":
      return [{ of: "river", id: selector.river }];
    case "side":
    case "between":
    case "around":
    case "area":
    case "waters":
    case "islands-in":
    case "islands-within":
    case "islands-nearer":
      return [];
    case "held-on":
    case "except":
      return withinOf(selector).flatMap(islandsOf);
  }
}

/** The rivers whose beds a selector names. */
export function bedsOf(selector: Selector): readonly string[] {
  if (selector.form === "held-on" || selector.form === "except") return withinOf(selector).flatMap(bedsOf);
  return selector.form === "waters" && selector.of.kind === "river" ? [selector.of.id] : [];
}

/** What a selector measures distances from. */
export function measuredBy(selector: Selector): readonly (Boundary | Point)[] {
  if (selector.form === "held-on" || selector.form === "except" || selector.form === "river-islands")
    return withinOf(selector).flatMap(measuredBy);
  if (selector.form === "islands-within") return [selector.of];
  return selector.form === "islands-nearer" ? [selector.to, selector.than] : [];
}

/** What the ground within a distance is measured from, and parted by. */
export function measuredIn({
  of,
  part,
}: Extract<Feature["location"], { form: "within" }>): readonly (Boundary | Point)[] {
  if (part === null) return [of];
  return part.form === "beside" ? [of, part.of] : [of, part.to, part.than];
}

/** The days of which a selector asks what somebody held. */
export function heldOn(selector: Selector): readonly DayRange[] {
  if (selector.form === "held-on") return [selector.date, ...withinOf(selector).flatMap(heldOn)];
  return selector.form === "except" || selector.form === "islands-in"
    ? withinOf(selector).flatMap(heldOn)
    : [];
}

/** The selectors that one is made of. */
function withinOf(
  selector: Extract<Selector, { form: "held-on" | "except" | "islands-in" | "river-islands" }>,
): readonly Selector[] {
  if (selector.form === "river-islands") return selector.where ? [selector.where] : [];
  if (selector.form === "islands-in") return [selector.ground];
  if (selector.form === "except") return [selector.of, ...selector.exceptions];
  return selector.within ? [selector.within] : [];
}
