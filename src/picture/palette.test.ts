import { describe, expect, it } from "vitest";
import { DARK, LIGHT, rgb, type Rgb } from "./palette.js";

/** Full deficiency, linear RGB: Machado, Oliveira and Fernandes, IEEE TVCG 15 (2009), table 1, severity 1.0. */
const MACHADO = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
  none: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};

const linear = (c: number) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);

/** CIE 1976 L*a*b*, D65, of a colour as seen through a deficiency. */
function lab(colour: Rgb, m: readonly number[]): Rgb {
  const rgbLinear = colour.map(linear);
  const seen = [0, 1, 2].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        rgbLinear.reduce((sum, v, i) => sum + m[row * 3 + i]! * v, 0),
      ),
    ),
  ) as [number, number, number];
  const [r, g, b] = seen;
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (841 / 108) * t + 4 / 29);
  const fx = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const fy = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const fz = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const distance = (a: Rgb, b: Rgb) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
])("the %s palette", (_name, palette) => {
  it.each(Object.entries(MACHADO))(
    "keeps the first five parties apart, colour vision: %s",
    (_kind, matrix) => {
      const colours = [...palette.parties.slice(0, 5), palette.paper].map((c) => lab(rgb(c), matrix));
      colours.forEach((a, i) => {
        colours.slice(0, i).forEach((b) => expect(distance(a, b)).toBeGreaterThan(10));
      });
    },
  );
  it("keeps the first two further apart", () => {
    for (const matrix of Object.values(MACHADO)) {
      const [a, b] = palette.parties.map((c) => lab(rgb(c), matrix));
      expect(distance(a!, b!)).toBeGreaterThan(25);
    }
  });
});
