/** Tiles of hatches for ground that is not one party's alone, and of what is laid over ground, on a canvas of twice the pixel density. */
import type { Dots, Pattern, Stripe } from "../../picture/hatch.js";

export const PATTERN_PIXEL_RATIO = 2;

/** The name under which the map knows the pattern of a title. */
export function patternName(index: number): string {
  return `title-pattern-${index}`;
}

/** That of an overlay. */
export function overlayName(index: number): string {
  return `overlay-pattern-${index}`;
}

/** Transparent where the ground colour shows through. The tile is a whole number of pixels, so the hatch is stretched a little. */
export function patternImage({ stripes, period, dots }: Pattern): ImageData {
  const side = dots?.spacing ?? period * Math.SQRT2;
  const size = Math.round(side * PATTERN_PIXEL_RATIO);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = size;
  const pen = canvas.getContext("2d")!;
  pen.scale(size / side, size / side);
  for (const stripe of stripes) drawStripe(pen, stripe, side);
  if (dots) drawDots(pen, dots);
  return pen.getImageData(0, 0, size, size);
}

/** A diagonal, repeated so that it leaves the tile where its neighbour enters. */
function drawStripe(pen: CanvasRenderingContext2D, stripe: Stripe, side: number): void {
  pen.strokeStyle = stripe.colour;
  pen.lineWidth = stripe.width;
  const first = stripe.offset * Math.SQRT2;
  for (let start = first - 2 * side; start <= first + 2 * side; start += side) {
    pen.beginPath();
    const slope = stripe.angleDegrees === 45 ? -1 : 1;
    pen.moveTo(start - slope * side, -side);
    pen.lineTo(start + slope * 2 * side, 2 * side);
    pen.stroke();
  }
}

function drawDots(pen: CanvasRenderingContext2D, { colour, radius, spacing }: Dots): void {
  pen.fillStyle = colour;
  for (const share of [0.25, 0.75]) {
    pen.beginPath();
    pen.arc(share * spacing, share * spacing, radius, 0, 2 * Math.PI);
    pen.fill();
  }
}
