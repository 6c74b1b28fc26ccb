/** Hatches as SVG patterns. */
import type { Dots, Hatch, Pattern, Stripe } from "../picture/hatch.js";
import { element } from "./drawing.js";

/** Bands side by side overlap by this, so that no seam of the ground shows between them. */
const OVERLAP = 0.2;

/** A pattern that a fill may name by its id; without ground it is laid over another. It has stripes or dots. */
export function patternOf(id: string, pattern: Hatch | Pattern): string {
  const { stripes, period, dots } = pattern;
  const size = dots?.spacing ?? period;
  const paper =
    "ground" in pattern ? element("rect", { width: size, height: size, fill: pattern.ground }) : "";
  // The pattern is turned, so that its upright stripes run from lower left to upper right.
  const turn = dots ? null : "rotate(45)";
  return element(
    "pattern",
    { id, width: size, height: size, patternUnits: "userSpaceOnUse", patternTransform: turn },
    paper,
    ...stripes.map((stripe) => stripeOf(stripe, period)),
    ...(dots ? [0.25, 0.75].map((share) => dotOf(dots, share)) : []),
  );
}

function stripeOf({ colour, angleDegrees, offset, width }: Stripe, period: number): string {
  const [from, thick] = [offset - width / 2, width + OVERLAP];
  return angleDegrees === 45
    ? element("rect", { x: from, width: thick, height: period, fill: colour })
    : element("rect", { y: from, width: period, height: thick, fill: colour });
}

function dotOf({ colour, radius, spacing }: Dots, share: number): string {
  return element("circle", { cx: share * spacing, cy: share * spacing, r: radius, fill: colour });
}
