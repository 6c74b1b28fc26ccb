/** Tiles of pattern for ground that is not one party's alone, drawn on a canvas at twice the pixel density. */
import type { Title } from "../../regime/title.js";
import { partyColour, type Palette } from "../../picture/palette.js";

const SIZE = 48;
export const PATTERN_PIXEL_RATIO = 2;

/** The name under which the map knows the pattern of a title. */
export function patternName(index: number): string {
  return `title-pattern-${index}`;
}

/** Transparent where the ground colour shows through. */
export function patternImage(title: Title, palette: Palette, partyIndex: (id: string) => number): ImageData {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIZE;
  const pen = canvas.getContext("2d")!;
  const colours = title.holders.map((id) => partyColour(palette, partyIndex(id)));
  if (title.kind === "condominium") stripes(pen, [null, ...colours.slice(1)]);
  else if (title.kind === "disputed") lattice(pen, colours);
  else stipple(pen, palette.stipple);
  return pen.getImageData(0, 0, SIZE, SIZE);
}

/** Diagonal stripes of equal width; null leaves the ground colour. */
function stripes(pen: CanvasRenderingContext2D, colours: readonly (string | null)[]): void {
  const period = SIZE / 2;
  const band = period / colours.length;
  colours.forEach((colour, i) => {
    if (!colour) return;
    pen.fillStyle = colour;
    for (let start = -SIZE * 2 + i * band; start < SIZE * 2; start += period) {
      pen.beginPath();
      pen.moveTo(start, 0);
      pen.lineTo(start + band, 0);
      pen.lineTo(start + band + SIZE, SIZE);
      pen.lineTo(start + SIZE, SIZE);
      pen.fill();
    }
  });
}

/** Crossing diagonals, one direction for each half of the claimants. */
function lattice(pen: CanvasRenderingContext2D, colours: readonly string[]): void {
  pen.lineWidth = 4;
  pen.lineCap = "square";
  colours.forEach((colour, i) => {
    pen.strokeStyle = colour;
    const shift = (SIZE / 2 / Math.max(1, Math.ceil(colours.length / 2))) * Math.floor(i / 2);
    for (let offset = -2 * SIZE; offset <= 2 * SIZE; offset += SIZE / 2) {
      pen.beginPath();
      if (i % 2 === 0) {
        pen.moveTo(offset + shift - SIZE, -SIZE);
        pen.lineTo(offset + shift + 2 * SIZE, 2 * SIZE);
      } else {
        pen.moveTo(offset + shift + 2 * SIZE, -SIZE);
        pen.lineTo(offset + shift - SIZE, 2 * SIZE);
      }
      pen.stroke();
    }
  });
}

function stipple(pen: CanvasRenderingContext2D, colour: string): void {
  pen.fillStyle = colour;
  for (const [x, y] of [
    [6, 6],
    [30, 6],
    [18, 18],
    [42, 18],
    [6, 30],
    [30, 30],
    [18, 42],
    [42, 42],
  ] as const) {
    pen.beginPath();
    pen.arc(x, y, 2.2, 0, 2 * Math.PI);
    pen.fill();
  }
}
