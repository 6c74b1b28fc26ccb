/** A hatch as the background of a small box, in CSS. */
import type { Dots, Hatch, Pattern, Stripe } from "../../picture/hatch.js";

/** A swatch is small: its hatch is drawn at this scale. */
const SCALE = 0.8;

export function backgroundOf(hatch: Hatch): string {
  return [...gradientsOf(hatch), hatch.ground].join(", ");
}

/** The layers of a background, from the top, without the colour under them. */
export function gradientsOf({ stripes, period, dots }: Pattern): string[] {
  const layers = ([45, 135] as const).flatMap((angle) => {
    const along = stripes.filter(({ angleDegrees }) => angleDegrees === angle);
    return along.length > 0 ? [gradient(along, angle, period)] : [];
  });
  if (dots) layers.push(...[0.25, 0.75].map((share) => dot(dots, share)));
  return layers;
}

/** CSS turns clockwise from north, and a gradient runs square to its stripes: those at 45 degrees come of 135, and the other way. */
function gradient(stripes: readonly Stripe[], angle: 45 | 135, period: number): string {
  const px = (length: number) => `${Math.round(length * SCALE * 100) / 100}px`;
  let at = 0;
  const stops = stripes.flatMap(({ colour, offset, width }) => {
    const [from, to] = [offset - width / 2, offset + width / 2];
    const gap = from > at ? [`transparent ${px(at)} ${px(from)}`] : [];
    at = to;
    return [...gap, `${colour} ${px(from)} ${px(to)}`];
  });
  if (at < period) stops.push(`transparent ${px(at)} ${px(period)}`);
  return `repeating-linear-gradient(${180 - angle}deg, ${stops.join(", ")})`;
}

function dot({ colour, radius, spacing }: Dots, share: number): string {
  const px = (length: number) => `${Math.round(length * SCALE * 100) / 100}px`;
  const at = px(share * spacing);
  const side = px(spacing);
  return `radial-gradient(circle at ${at} ${at}, ${colour} ${px(radius)}, transparent ${px(radius + 0.4)}) 0 0 / ${side} ${side}`;
}
